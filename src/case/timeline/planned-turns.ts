/** Begin and end of what was decided, when they still lie ahead. */
import type { Instant } from '../../time/index.ts';
import { holds, forceOf } from '../force.ts';
import type { History } from '../history.ts';
import type { EventType } from '../model.ts';
import type { TimeEvent } from '../time-events.ts';
import { articleOf } from './articles.ts';
import type { TimelineEntry } from './entry.ts';
import type { Names } from './names.ts';
import { otherBan } from './order-words.ts';
import { stopIsOver } from './stops.ts';
import { sentences } from './words.ts';

type Turn = Pick<TimelineEntry, 'title' | 'text'>;

/** Nothing for a deadline that would be missed or the end of keeping: those stand among the deadlines. */
export function turnEntry(event: TimeEvent, history: History, names: Names): TimelineEntry[] {
  const turn = turnTold(event, history, names);
  if (turn === undefined) return [];
  const { at, data } = event;
  return [{ kind: 'planned', at, ...turn, by: 'het systeem', ...articleOf(data.rule, at) }];
}

function turnTold({ type, at, data }: TimeEvent, history: History, names: Names): Turn | undefined {
  const because = 'because' in data ? data.because : 0;
  switch (type) {
    case 'order.expired':
      return {
        title: 'Einde van het huisverbod',
        text: sentences('Het huisverbod loopt dan vanzelf af.', free({ at, history, names })),
      };
    case 'suspension.lapsed':
      return {
        title: 'Einde van de tijdelijke stop',
        text: stopIsOver(because, at, { until: history, names }),
      };
    case 'decision.took-effect': {
      const told = EFFECT[history.bySequence.get(because)?.type ?? 'appeal.ruled'] ?? RULING;
      return { ...told, text: sentences(told.text, free({ at, history, names })) };
    }
    case 'deadline.missed':
    case 'retention.due':
      return undefined;
  }
}

const EFFECT: Readonly<Partial<Record<EventType, Turn>>> = {
  'order.imposed': {
    title: 'Begin van het huisverbod',
    text: 'Het huisverbod begint dan, zoals op het papier staat.',
  },
  'order.revoked': {
    title: 'Einde van het huisverbod',
    text: 'Het huisverbod stopt dan, zoals de burgemeester heeft besloten.',
  },
  'order.extended': { title: 'Begin van de verlenging', text: 'De verlenging begint dan.' },
};

const RULING: Turn = { title: 'Uitspraak gaat in', text: 'Wat de rechter heeft beslist, gaat dan in.' };

/** Said where nothing forbids to come home from then on. */
function free({ at, history, names }: { at: Instant; history: History; names: Names }): string | undefined {
  const force = forceOf(history);
  if (force === undefined || holds(force, at, { limb: 'home' })) return undefined;
  return sentences(
    `${names.excluded} mag dan weer in de woning komen en contact hebben.`,
    otherBan(history, names),
  );
}
