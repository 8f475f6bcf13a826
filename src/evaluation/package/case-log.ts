/** The events of one case for the event logs: what counts at the cut-off, with who did it by role and when since the report. */
import { decisionsOf } from '../../case/decisions.ts';
import type { EventType, Norms, RecordedEvent, Role } from '../../case/model.ts';
import { viewOf, type CaseView } from '../durations/case-view.ts';
import { isOutOfSight } from '../durations/closing.ts';
import type { Cutoff } from '../durations/index.ts';
import { orderEnds } from '../durations/order-stages.ts';
import { toNearest } from '../rows/index.ts';
import type { Instant } from '../../time/index.ts';
import { LOG_RULES, type LogObject } from './log-vocabulary.ts';

export interface LogEvent {
  /** From `LOG_EVENT_NAMES`. */
  name: string;
  /** Whole minutes since the report, to the nearest, as in the rows: finer would be a fingerprint that the rows avoid. */
  minute: number;
  role: Role | 'engine';
  object: LogObject;
  /** Which extension, from 1; which enforcement action, from 1; else 1. */
  number: number;
}

const MINUTE = 60_000;

/** `undefined` for a case that had not been recorded by the cut-off. Never below one event: the report itself. */
export function caseLog(
  events: readonly RecordedEvent[],
  norms: Norms,
  cutoff: Cutoff,
): LogEvent[] | undefined {
  const view = viewOf(events, norms, cutoff);
  if (view === undefined) return undefined;
  const reportedAt = view.opened.occurredAt;
  const moments = withExpiry(view, countedMoments(view));
  return moments.map(({ at, ...event }) => ({
    ...event,
    minute: toNearest(at - reportedAt, MINUTE) / MINUTE,
  }));
}

type Moment = Omit<LogEvent, 'minute'> & { at: Instant };

function countedMoments(view: CaseView): Moment[] {
  const extensions = extensionNumbers(view);
  const makesKnown = servicesThatMakeKnown(view);
  const imposed = view.history.byType.has('order.imposed');
  const seen = new Set<string>();
  let actions = 0;
  return view.history.events.flatMap((event): Moment[] => {
    const rule = LOG_RULES[event.type];
    if ('leftOut' in rule) return [];
    const name = rule.as ?? event.type;
    if (rule.keep === 'FIRST' && isRepeat(seen, name, event)) return [];
    if (rule.keep === 'MAKES_KNOWN' && !makesKnown.has(event.sequence)) return [];
    const moment = { name, role: roleOf(event), at: event.occurredAt };
    // Entering a home to impose, or saying where one can be reached, may come to nothing: then there is no order to tie it to.
    if (!imposed && rule.object !== 'RiskAssessment' && rule.object !== 'CareTrack')
      return [{ ...moment, object: 'Case', number: 1 }];
    if (rule.object === 'EnforcementAction') return [{ ...moment, object: rule.object, number: ++actions }];
    const extension = extensions.get(makesKnown.get(event.sequence) ?? event.sequence);
    return [
      extension === undefined
        ? { ...moment, object: rule.object, number: 1 }
        : { ...moment, object: 'Extension', number: extension },
    ];
  });
}

/** What a `FIRST` is the first of: the decision, the ruling or nothing in particular, but never the person. */
const SUBJECTS = ['about', 'ruling'] as const;

function isRepeat(seen: Set<string>, name: string, { data }: RecordedEvent): boolean {
  const fields = data as Readonly<Record<string, unknown>>;
  const key = JSON.stringify([name, ...SUBJECTS.map((field) => fields[field] ?? null)]);
  const repeated = seen.has(key);
  seen.add(key);
  return repeated;
}

/** A partner's own role when the mayor's office recorded for it; never the office or the person. */
function roleOf({ actor }: RecordedEvent): Role | 'engine' {
  return actor.onBehalfOf ?? actor.role;
}

function extensionNumbers({ history }: CaseView): ReadonlyMap<number, number> {
  const extended: EventType = 'order.extended';
  return new Map((history.byType.get(extended) ?? []).map(({ sequence }, index) => [sequence, index + 1]));
}

/** By the service's sequence that of the decision. */
function servicesThatMakeKnown({ history }: CaseView): ReadonlyMap<number, number> {
  return new Map(
    decisionsOf(history).flatMap(({ sequence, writtenBy }): [number, number][] =>
      writtenBy === null ? [] : [[writtenBy, sequence]],
    ),
  );
}

/** The order ends by law at its instant, whether or not the engine was there to write it down; not where the case was gone by then. */
function withExpiry(view: CaseView, moments: readonly Moment[]): Moment[] {
  const expired = orderEnds(view).filter(
    ({ reason, mark }) => reason === 'EXPIRED' && !isOutOfSight(view, mark),
  );
  return expired.reduce((before: Moment[], { mark: { at } }) => {
    const place = before.findIndex((moment) => moment.at >= at);
    const expiry: Moment = { name: 'order.expired', role: 'engine', object: 'Order', number: 1, at };
    return before.toSpliced(place === -1 ? before.length : place, 0, expiry);
  }, moments.slice());
}
