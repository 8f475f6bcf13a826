/** Every deadline of a case, read from its events and judged at an instant. One item per term and event that starts it. */
import type { Instant } from '../../time/index.ts';
import { forceOf } from '../force.ts';
import type { History } from '../history.ts';
import type { Deadline, Norms } from '../model.ts';
import { courtDeadlines, reasonsDeadlines } from './court-deadlines.ts';
import { judge, type DeadlineContext, type Draft } from './draft.ts';
import { duties } from './duties.ts';
import { entryDeadlines } from './entry-deadlines.ts';
import { orderDeadlines } from './order-deadlines.ts';
import { practiceNorms } from './practice.ts';
import { withRecounts } from './recount.ts';

export { recountsOf } from './recount.ts';

export interface DeadlineReport {
  items: Deadline[];
  /** Those that somebody had to keep and did not: a right unused is not among them. */
  misses: Deadline[];
}

export function deadlinesAt(history: History, norms: Norms, now: Instant): DeadlineReport {
  const judged = draftsOf({ history, norms, force: forceOf(history), now }).map((draft) => ({
    draft,
    item: withRecounts(judge(draft, now), history),
  }));
  return {
    items: judged.map(({ item }) => item),
    misses: judged
      .filter(({ draft, item }) => draft.policy === 'duty' && item.status === 'missed')
      .map(({ item }) => item),
  };
}

/** What binds municipality or police, judged at an instant; the rest is not even counted. For the evaluation, which asks of no other. */
export function officeDeadlinesAt(history: History, norms: Norms, now: Instant): Deadline[] {
  const context = { history, norms, force: forceOf(history), now };
  return [orderDeadlines, duties, practiceNorms, entryDeadlines, reasonsDeadlines]
    .flatMap((list) => list(context))
    .map((draft) => judge(draft, now))
    .filter(({ binds }) => binds === 'municipality' || binds === 'police');
}

function draftsOf(context: DeadlineContext): Draft[] {
  return [orderDeadlines, duties, practiceNorms, entryDeadlines, courtDeadlines].flatMap((list) =>
    list(context),
  );
}

/** Instants after `now` at which the status of a deadline or reading changes by itself. */
export function turningPoints(deadlines: readonly Deadline[], now: Instant): Instant[] {
  return deadlines
    .filter(({ status }) => status === 'running')
    .flatMap(({ dueAt, readings }) => [dueAt, ...(readings ?? []).map((reading) => reading.dueAt)])
    .filter((instant): instant is Instant => instant !== null && instant > now);
}
