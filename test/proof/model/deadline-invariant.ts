/** Deadlines against the events and the clock: cause, status, and what the engine recorded of a miss. */
import type { Deadline } from '../../../src/case/model.ts';
import type { EventOf } from '../../../src/case/events/index.ts';
import { all } from '../../../src/case/history.ts';
import { historyOf } from '../../../src/case/read-history.ts';
import type { Visit } from './visit.ts';

/** No deadline before its cause; no status that the clock denies; each miss recorded once, at its instant. */
export function deadlineFaults({ file: { snapshot, events } }: Visit): string[] {
  const history = historyOf(events);
  const now = snapshot.advancedTo;
  const missed = all(history, 'deadline.missed');
  return snapshot.deadlines.flatMap((deadline) => {
    const { rule, startedBy, from } = deadline;
    const cause = history.bySequence.get(startedBy);
    // An authorisation to enter is older than the entry that used it.
    const early = cause !== undefined && from < cause.occurredAt && rule !== 'awbi-6-2';
    return [
      ...(cause === undefined ? [`${rule}: started by what no longer counts`] : []),
      ...(early ? [`${rule}: before its cause`] : []),
      ...(cause !== undefined && cause.occurredAt > now ? [`${rule}: its cause lies ahead`] : []),
      ...clockFaults(deadline, now),
      ...readingFaults(deadline, now),
      ...recordedFaults(deadline, now, missed),
    ];
  });
}

function clockFaults({ rule, dueAt, status, metAt }: Deadline, now: number): string[] {
  const passed = dueAt !== null && dueAt <= now;
  return [
    ...(status === 'running' && passed ? [`${rule}: running after it is due`] : []),
    ...(status === 'missed' && !passed ? [`${rule}: missed before it is due`] : []),
    ...((status === 'met' || metAt !== undefined) && (metAt ?? Infinity) > now
      ? [`${rule}: met at an instant ahead, or at none`]
      : []),
    ...(status === 'met' && metAt !== undefined && dueAt !== null && metAt > dueAt
      ? [`${rule}: met after it was due`]
      : []),
  ];
}

function readingFaults({ rule, readings }: Deadline, now: number): string[] {
  return (readings ?? []).flatMap(({ dueAt, status }) =>
    status === 'running' && dueAt <= now ? [`${rule}: a reading runs after it is due`] : [],
  );
}

type Missed = EventOf<'deadline.missed'>;

/** What is missed now, and counts against somebody, was recorded when it passed. A right that was used too late is no miss. */
function recordedFaults(deadline: Deadline, now: number, missed: readonly Missed[]): string[] {
  const { rule, startedBy, person, to, dueAt, status } = deadline;
  if (status !== 'missed' || RIGHTS.includes(rule) || dueAt === null || dueAt > now) return [];
  const records = missed.filter(
    ({ data, occurredAt }) =>
      data.rule === rule &&
      data.startedBy === startedBy &&
      data.person === person &&
      data.to === to &&
      occurredAt === dueAt,
  );
  return records.length === 1 ? [] : [`${rule}: missed and recorded ${String(records.length)} times`];
}

const RIGHTS: readonly string[] = ['awb-6-7', 'awb-6-24', 'wth-9-1-decide'];
