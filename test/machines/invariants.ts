/** What must hold of any case, whatever was recorded in whatever order. */
import { explainInterval } from '../../src/case/explain-interval.ts';
import { allIntervals, forceOf, intervalsOf } from '../../src/case/force.ts';
import { isEngineEvent } from '../../src/case/event-types.ts';
import { historyOf } from '../../src/case/read-history.ts';
import type { CaseFile, RecordedEvent, ValidityInterval } from '../../src/case/model.ts';

/** Every fault in words; empty when all is well. */
export function faultsOf(file: CaseFile): string[] {
  return [
    ...sequenceFaults(file),
    ...orderFaults(file),
    ...deadlineFaults(file),
    ...engineFaults(file),
    ...wakeFaults(file),
  ];
}

function sequenceFaults({ events, snapshot }: CaseFile): string[] {
  const gaps = events.flatMap(({ sequence }, index) =>
    sequence === index + 1 ? [] : [`event ${String(index + 1)} has sequence ${String(sequence)}`],
  );
  return snapshot.version === events.length
    ? gaps
    : [...gaps, `version ${String(snapshot.version)} of ${String(events.length)} events`];
}

function contains({ from, to }: ValidityInterval, at: number): boolean {
  return from <= at && at < to;
}

function orderFaults({ events, snapshot }: CaseFile): string[] {
  const force = forceOf(historyOf(events));
  const { order, advancedTo } = snapshot;
  if (force === undefined) return order === null ? [] : ['an order without a decision'];
  if (order === null) return ['a decision without an order'];
  const intervals = allIntervals(force);
  const home = intervals.filter(({ limb }) => limb === 'home');
  const unsuspended = intervalsOf(force, { limb: 'home' }, ['annulled']);
  const holds = home.some((interval) => contains(interval, advancedTo));
  const wouldHold = unsuspended.some((interval) => contains(interval, advancedTo));
  const faults: string[] = [];
  if ((order.state === 'in-force') !== holds)
    faults.push(`state ${order.state} while the home limb ${holds ? 'holds' : 'does not hold'}`);
  if ((order.state === 'suspended') !== (wouldHold && !holds))
    faults.push(
      `state ${order.state} while suspensions ${wouldHold && !holds ? 'alone keep it out' : 'do not keep it out'}`,
    );
  const last = home.at(-1)?.to;
  if (last !== undefined && order.endsAt !== null && order.endsAt < last)
    faults.push('ends before its last stretch');
  if (order.state === 'in-force' && order.endsAt !== null && order.endsAt <= advancedTo)
    faults.push('in force past its end');
  for (const interval of intervals) {
    const { from, to, limb, person } = interval;
    const { explanation } = explainInterval(historyOf(events), interval);
    if (explanation.some(({ text }) => /^Dit (begin|einde) volgt uit/.test(text)))
      faults.push(`${limb} ${person ?? ''}: an edge without a reason`);
    const what = `${limb} ${person ?? ''}`;
    if (from >= to) faults.push(`${what}: empty interval`);
    if (order.startsAt === null || from < order.startsAt || to > fourWeeksAfter(order.startsAt))
      faults.push(`${what}: outside the four weeks`);
    if (limb === 'contact' && !home.some((around) => around.from <= from && to <= around.to))
      faults.push(`${what}: contact outside home`);
  }
  return faults;
}

/** Counted here by the platform's own calendar, not by the engine's. */
export function fourWeeksAfter(start: number): number {
  return Temporal.Instant.fromEpochMilliseconds(start)
    .toZonedDateTimeISO('Europe/Amsterdam')
    .add({ days: 28 }).epochMilliseconds;
}

function deadlineFaults({ snapshot, events }: CaseFile): string[] {
  const known = new Set(events.map(({ sequence }) => sequence));
  return snapshot.deadlines.flatMap(({ rule, from, dueAt, metAt, startedBy, status }) => [
    ...(dueAt !== null && dueAt < from ? [`${rule}: due before it starts`] : []),
    ...(metAt !== undefined && metAt < from && rule !== 'awbi-6-2' ? [`${rule}: met before it starts`] : []),
    ...(metAt !== undefined && status !== 'met' && status !== 'missed'
      ? [`${rule}: ${status} with a metAt`]
      : []),
    ...(known.has(startedBy) ? [] : [`${rule}: started by nothing`]),
  ]);
}

/** What time brought about comes at or after its cause, and never from ahead. */
function engineFaults({ events, snapshot }: CaseFile): string[] {
  const history = historyOf(events);
  return events
    .filter((event) => isEngineEvent(event) && event.voidedBy === undefined)
    .flatMap((event) => {
      const cause = causeOf(event);
      const at = cause === undefined ? undefined : history.bySequence.get(cause)?.occurredAt;
      const name = `${event.type} ${String(event.sequence)}`;
      return [
        ...(cause !== undefined && at === undefined ? [`${name}: its cause no longer counts`] : []),
        ...(at !== undefined && event.occurredAt < at ? [`${name}: before its cause`] : []),
        ...(event.occurredAt > snapshot.advancedTo ? [`${name}: ahead of time`] : []),
        ...(event.recordedAt < event.occurredAt ? [`${name}: recorded before it happened`] : []),
      ];
    });
}

function causeOf({ data }: RecordedEvent): number | undefined {
  const { because, startedBy } = data as { because?: number; startedBy?: number };
  return because ?? startedBy;
}

function wakeFaults({ snapshot }: CaseFile): string[] {
  return snapshot.wakeAt !== null && snapshot.wakeAt <= snapshot.advancedTo
    ? ['the next wake-up lies in the past']
    : [];
}
