/** What starts with the order itself: its two limits, the last moment to extend, reachability, keeping. */
import { countTerm } from '../count-term.ts';
import type { Instant } from '../../time/index.ts';
import { endOf, type Force } from '../force.ts';
import { all, allOf, type History } from '../history.ts';
import { numbered, type DeadlineContext, type Draft, type Reading } from './draft.ts';

export function orderDeadlines(context: DeadlineContext): Draft[] {
  const { force, history } = context;
  if (force === undefined) return [];
  const kept = allOf(history, ['order.imposed', 'order.extended']).map((decision) =>
    keeping(history, decision),
  );
  return [...limits(history, force), ...extending(context), reachability(context, force), ...kept];
}

function limits(history: History, force: Force): Draft[] {
  const { startsAt, baseEnd, order } = force.term;
  const end = endOf(force);
  if (startsAt === null || baseEnd === null || end === null) return [];
  const startedBy = order.knownBy ?? order.sequence;
  return [
    { ...numbered(history, 'wth-2-1', startsAt), startedBy, policy: 'limit', metAt: Math.min(end, baseEnd) },
    {
      ...numbered(history, 'wth-9-1', startsAt),
      startedBy,
      policy: 'limit',
      metAt: end,
      readings: latestEndReadings(history, startsAt, order.decidedAt),
    },
  ];
}

/** The last moment to extend: of what this file counts, all that asks anything of the municipality. */
export function extending({ history, force }: DeadlineContext): Draft[] {
  if (force === undefined) return [];
  const { startsAt, baseEnd, statutoryEnd, order, extensions } = force.term;
  const end = endOf(force);
  if (startsAt === null || baseEnd === null || end === null) return [];
  const extendedAt = extensions[0]?.decision.knownAt ?? undefined;
  return [
    {
      ...numbered(history, 'wth-9-1-decide', startsAt),
      startedBy: order.knownBy ?? order.sequence,
      policy: 'right',
      dueAt: baseEnd,
      printedEnd: baseEnd === statutoryEnd ? undefined : baseEnd,
      metAt: extendedAt,
      voidAt: end < baseEnd ? end : undefined,
    },
  ];
}

/** Unsettled: four weeks "after it was imposed" counted from the effect, or from the decision. */
function latestEndReadings(history: History, startsAt: Instant, decidedAt: Instant): Reading[] | undefined {
  if (startsAt === decidedAt) return undefined;
  return [
    { reading: 'from-effect', dueAt: countTerm('wth-9-1', startsAt, history).dueAt },
    { reading: 'from-decision', dueAt: countTerm('wth-9-1', decidedAt, history).dueAt },
  ];
}

/** Counted from the imposition; made known later there is a second reading, and the earlier one warns. */
function reachability({ history }: DeadlineContext, force: Force): Draft {
  const { order } = force.term;
  const given = all(history, 'contact-details.given')[0]?.occurredAt;
  const counted = numbered(history, 'wth-2-6', order.decidedAt);
  const knownLater = order.knownAt !== null && order.knownAt > order.decidedAt;
  const readings: Reading[] = [
    { reading: 'from-imposition', dueAt: countTerm('wth-2-6', order.decidedAt, history).dueAt },
  ];
  if (knownLater) {
    const { dueAt } = countTerm('wth-2-6', order.knownAt ?? 0, history);
    readings.push({ reading: 'from-making-known', dueAt });
  }
  return {
    ...counted,
    policy: 'duty',
    startedBy: order.sequence,
    readings,
    metAt: given === undefined ? undefined : Math.max(given, order.decidedAt),
    voidAt: stoppedAt(force),
  };
}

/** Five years to the same date, each decision that imposed or extended on its own (Wth 10 lid 1). */
function keeping(
  history: History,
  { sequence, occurredAt }: { sequence: number; occurredAt: Instant },
): Draft {
  return { ...numbered(history, 'wth-10-1', occurredAt), policy: 'limit', startedBy: sequence };
}

/** Where the order stopped or will stop; `undefined` while nothing bounds it yet. */
export function stoppedAt(force: Force): Instant | undefined {
  if (force.term.startsAt !== null) return endOf(force) ?? undefined;
  const [first] = force.term.revocations;
  return first === undefined ? undefined : first.decidedAt;
}
