/** What starts with the order itself: its two limits, the last moment to extend, reachability, keeping. */
import { countTerm } from '../count-term.ts';
import type { Instant } from '../../time/index.ts';
import { endOf, type Force } from '../force.ts';
import { all, allOf } from '../history.ts';
import type { DeadlineContext, Draft, Reading } from './draft.ts';

export function orderDeadlines(context: DeadlineContext): Draft[] {
  const { force, history } = context;
  if (force === undefined) return [];
  const kept = allOf(history, ['order.imposed', 'order.extended']).map(keeping);
  return [...limits(force), reachability(context, force), ...kept];
}

function limits(force: Force): Draft[] {
  const { startsAt, baseEnd, statutoryEnd, latestEnd, order, extensions } = force.term;
  const end = endOf(force);
  if (startsAt === null || baseEnd === null || end === null || statutoryEnd === null || latestEnd === null)
    return [];
  const started = { from: startsAt, startedBy: order.knownBy ?? order.sequence, kind: 'statutory' as const };
  const extendedAt = extensions[0]?.decision.knownAt ?? undefined;
  return [
    { ...started, rule: 'wth-2-1', policy: 'limit', dueAt: statutoryEnd, metAt: Math.min(end, baseEnd) },
    {
      ...started,
      rule: 'wth-9-1',
      policy: 'limit',
      dueAt: latestEnd,
      metAt: end,
      readings: latestEndReadings(startsAt, order.decidedAt),
    },
    {
      ...started,
      rule: 'wth-9-1-decide',
      policy: 'right',
      dueAt: baseEnd,
      metAt: extendedAt,
      voidAt: end < baseEnd ? end : undefined,
    },
  ];
}

/** Unsettled: four weeks "after it was imposed" counted from the effect, or from the decision. */
function latestEndReadings(startsAt: Instant, decidedAt: Instant): Reading[] | undefined {
  if (startsAt === decidedAt) return undefined;
  return [
    { reading: 'from-effect', dueAt: countTerm('wth-9-1', startsAt).dueAt },
    { reading: 'from-decision', dueAt: countTerm('wth-9-1', decidedAt).dueAt },
  ];
}

/** Counted from the imposition; made known later there is a second reading, and the earlier one warns. */
function reachability({ history }: DeadlineContext, force: Force): Draft {
  const { order } = force.term;
  const given = all(history, 'contact-details.given')[0]?.occurredAt;
  const dueAt = countTerm('wth-2-6', order.decidedAt).dueAt;
  const knownLater = order.knownAt !== null && order.knownAt > order.decidedAt;
  const readings: Reading[] = [{ reading: 'from-imposition', dueAt }];
  if (knownLater)
    readings.push({ reading: 'from-making-known', dueAt: countTerm('wth-2-6', order.knownAt ?? 0).dueAt });
  return {
    rule: 'wth-2-6',
    kind: 'statutory',
    policy: 'duty',
    startedBy: order.sequence,
    from: order.decidedAt,
    dueAt,
    readings,
    metAt: given === undefined ? undefined : Math.max(given, order.decidedAt),
    voidAt: stoppedAt(force),
  };
}

/** Five years to the same date, each decision that imposed or extended on its own (Wth 10 lid 1). */
function keeping({ sequence, occurredAt }: { sequence: number; occurredAt: Instant }): Draft {
  const { dueAt, lastDay } = countTerm('wth-10-1', occurredAt);
  return {
    rule: 'wth-10-1',
    kind: 'statutory',
    policy: 'limit',
    startedBy: sequence,
    from: occurredAt,
    dueAt,
    lastDay,
  };
}

/** Where the order stopped or will stop; `undefined` while nothing bounds it yet. */
export function stoppedAt(force: Force): Instant | undefined {
  if (force.term.startsAt !== null) return endOf(force) ?? undefined;
  const [first] = force.term.revocations;
  return first === undefined ? undefined : first.decidedAt;
}
