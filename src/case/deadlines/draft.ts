/** A deadline before it is judged against the clock: where it starts, how it is met, what missing it means. */
import { cite, findRule } from '../../law/index.ts';
import { countTerm } from '../count-term.ts';
import type { Instant, LocalDate } from '../../time/index.ts';
import type { Deadline, DeadlineReading, DeadlineStatus, Norms } from '../model.ts';
import type { Force } from '../force.ts';
import type { History } from '../history.ts';

export interface DeadlineContext {
  history: History;
  norms: Norms;
  /** `undefined` before an order was imposed. */
  force: Force | undefined;
  now: Instant;
}

/**
 * `duty`: missed when it passes. `right`: void when it passes unused, missed when used too late.
 * `limit`: met at what it bounds. `copy`: binds the court, no event meets it, void when it passes.
 */
type Policy = 'duty' | 'right' | 'limit' | 'copy';

export interface Reading {
  reading: string;
  dueAt: Instant;
  lastDay?: LocalDate | undefined;
}

export interface Draft {
  rule: string;
  kind: Deadline['kind'];
  policy: Policy;
  startedBy: number;
  person?: string | undefined;
  to?: string | undefined;
  from: Instant;
  dueAt: Instant | null;
  lastDay?: LocalDate | undefined;
  calendarComplete?: boolean | undefined;
  countedWith?: Deadline['countedWith'] | undefined;
  normMinutes?: number | undefined;
  printedEnd?: Instant | undefined;
  readings?: readonly Reading[] | undefined;
  /** When it was done, or for a limit when what it bounds stopped. */
  metAt?: Instant | undefined;
  /** When it lost its object without being met. */
  voidAt?: Instant | undefined;
}

type Numbered = Pick<
  Draft,
  'rule' | 'kind' | 'from' | 'dueAt' | 'lastDay' | 'calendarComplete' | 'readings' | 'countedWith'
>;

/** A term for which a statute has a number, counted from an instant with the law of that day and the calendar of the case. */
export function numbered(history: History, rule: string, from: Instant): Numbered {
  const { dueAt, lastDay, calendarComplete, readings, ruleVersion, calendar } = countTerm(
    rule,
    from,
    history,
  );
  const countedWith = { ruleVersion, calendar };
  const counted = { rule, kind: 'statutory' as const, from, dueAt, lastDay, calendarComplete, countedWith };
  return readings.length > 1 ? { ...counted, readings } : counted;
}

export function judge(draft: Draft, now: Instant): Deadline {
  const status = statusAt(draft, now);
  const metAt = status === 'met' || status === 'missed' ? meetingOf(draft, draft.dueAt) : undefined;
  const item: Deadline = {
    rule: draft.rule,
    article: cite(draft.rule, draft.from),
    kind: draft.kind,
    binds: bindsOf(draft.rule),
    startedBy: draft.startedBy,
    calendarComplete: draft.calendarComplete ?? true,
    from: draft.from,
    dueAt: draft.dueAt,
    status,
  };
  if (draft.person !== undefined) item.person = draft.person;
  if (draft.to !== undefined) item.to = draft.to;
  if (draft.lastDay !== undefined) item.lastDay = draft.lastDay;
  if (draft.countedWith !== undefined) item.countedWith = draft.countedWith;
  if (draft.normMinutes !== undefined) item.normMinutes = draft.normMinutes;
  if (draft.printedEnd !== undefined) item.printedEnd = draft.printedEnd;
  if (draft.readings !== undefined)
    item.readings = draft.readings.map((reading) => judgeReading(draft, reading, now));
  if (metAt !== undefined) item.metAt = metAt;
  return item;
}

/** Its status alone, without the item that is shown. */
export function statusAt(draft: Draft, now: Instant): DeadlineStatus {
  return statusOf(draft, draft.dueAt, now);
}

/** Whom it binds stands with the rule, once. */
export function bindsOf(rule: string): Deadline['binds'] {
  const binds = findRule(rule)?.binds;
  if (binds === undefined) throw new Error(`Rule ${rule} does not say whom it binds`);
  return binds;
}

function judgeReading(draft: Draft, { reading, dueAt, lastDay }: Reading, now: Instant): DeadlineReading {
  const status = statusOf(draft, dueAt, now);
  return { reading, dueAt, status, ...(lastDay === undefined ? {} : { lastDay }) };
}

/** What was done before it was asked counts as done at the asking; a limit that passes is met there: what it bounds goes no further. */
function meetingOf({ policy, metAt, from }: Draft, dueAt: Instant | null): Instant | undefined {
  const done = metAt === undefined ? undefined : Math.max(metAt, from);
  return policy === 'limit' && dueAt !== null ? Math.min(done ?? dueAt, dueAt) : done;
}

function statusOf(draft: Draft, dueAt: Instant | null, now: Instant): DeadlineStatus {
  const { policy, voidAt } = draft;
  const due = dueAt ?? Infinity;
  const metAt = meetingOf(draft, dueAt);
  if (metAt !== undefined && metAt <= now) return metAt < due || policy === 'limit' ? 'met' : 'missed';
  if (voidAt !== undefined && voidAt <= now && voidAt <= due) return 'void';
  if (now < due) return 'running';
  return policy === 'duty' ? 'missed' : 'void';
}
