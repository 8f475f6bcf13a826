/** Checks a draft beside a played case, as the engine would at that minute; the case stays as it was. */
import {
  checkDecision,
  draftOf,
  type AuthorityVerdict,
  type DecisionCheck,
  type Draft,
} from '../../../src/case/decision-check/index.ts';
import { historyOf, validateEventData, type EventType } from '../../../src/case/index.ts';
import type { RecordingContext } from '../../../src/case/model.ts';
import type { History } from '../../../src/case/history.ts';
import { at, type CasePlayer } from '../../support/case-player.ts';

export type Content = Record<string, unknown>;

export const MAY: AuthorityVerdict = {
  competent: true,
  article: 'Wth art. 2 lid 1',
  detail: 'De burgemeester beslist.',
};

export interface Asked {
  player: CasePlayer;
  type: EventType;
  when: string;
  content: Content;
  context?: RecordingContext;
  authority?: AuthorityVerdict;
}

export function draftWith({ player, type, when, content, context }: Asked): {
  draft: Draft;
  history: History;
} {
  const shape = validateEventData(type, content);
  if (!shape.ok) throw new Error(`${type}: ${JSON.stringify(shape.errors)}`);
  const draft = draftOf({
    type,
    occurredAt: at(when),
    timeSource: 'entered',
    actor: { role: 'mayor', office: 'GM0518', subject: 'proef' },
    data: shape.data,
    ...(context === undefined ? {} : { context }),
  });
  if (draft === undefined) throw new Error(`${type} cannot be checked`);
  const before = player.file;
  const history = historyOf(player.until(when).file.events);
  player.file = before;
  return { draft, history };
}

export function checked(asked: Asked): DecisionCheck {
  const { draft, history } = draftWith(asked);
  return checkDecision(draft, history, asked.authority ?? MAY);
}

/** `code pointer` of every hint, in the order given. */
export function shown({ hints }: DecisionCheck): string[] {
  return hints.map(({ code, pointer }) => `${code} ${pointer}`.trim());
}
