/** Every deadline of a case, read from its events and judged at an instant. One item per term and event that starts it. */
import type { Instant } from '../../time/index.ts';
import { forceOf } from '../force.ts';
import type { History } from '../history.ts';
import type { Deadline, DeadlineStatus, Norms } from '../model.ts';
import { courtDeadlines, reasonsDeadlines } from './court-deadlines.ts';
import { bindsOf, judge, statusAt, type DeadlineContext, type Draft } from './draft.ts';
import { duties } from './duties.ts';
import { entryDeadlines } from './entry-deadlines.ts';
import { extending, orderDeadlines } from './order-deadlines.ts';
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

/** A term that municipality or police had, judged. */
export interface OfficeTerm {
  rule: string;
  from: Instant;
  /** Else a right, which may be left unused. */
  isDuty: boolean;
  status: DeadlineStatus;
}

/**
 * What asks municipality or police to do something. Limits are not among them: they end by themselves, and cannot be missed. For
 * the evaluation, which asks of no other and of a hundred thousand cases: no more is counted than is answered here. An order may be left
 * to end: who decided nothing on its extension has not missed the time that a region set for that.
 */
export function officeTermsAt(history: History, norms: Norms, now: Instant): OfficeTerm[] {
  const context = { history, norms, force: forceOf(history), now };
  return [extending, duties, practiceNorms, entryDeadlines, reasonsDeadlines]
    .flatMap((list) => list(context))
    .filter(({ rule, policy }) => policy !== 'limit' && bindsOffice(rule))
    .filter(({ rule, metAt }) => rule !== 'practice-extension-decision' || metAt !== undefined)
    .map((draft) => ({
      rule: draft.rule,
      from: draft.from,
      isDuty: draft.policy === 'duty',
      status: statusAt(draft, now),
    }));
}

function bindsOffice(rule: string): boolean {
  const binds = bindsOf(rule);
  return binds === 'municipality' || binds === 'police';
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
