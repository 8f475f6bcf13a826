/** Looks up one deadline, and plays a case twice around the instant at which it is too late. */
import { expect } from 'vitest';
import type { Deadline, EventType } from '../../../src/case/index.ts';
import { at, type CasePlayer } from '../../support/case-player.ts';

export type Which = Partial<Pick<Deadline, 'startedBy' | 'person' | 'to'>>;

export function deadlinesOf(player: CasePlayer, rule: string): Deadline[] {
  return player.snapshot.deadlines.filter((deadline) => deadline.rule === rule);
}

/** The one deadline that is meant; more or fewer are a fault of the case. */
export function deadlineOf(player: CasePlayer, rule: string, which: Which = {}): Deadline {
  const found = deadlinesOf(player, rule).filter(
    ({ startedBy, person, to }) =>
      (which.startedBy === undefined || startedBy === which.startedBy) &&
      (which.person === undefined || person === which.person) &&
      (which.to === undefined || to === which.to),
  );
  const [deadline] = found;
  if (deadline === undefined || found.length > 1)
    throw new Error(`${String(found.length)} deadlines for ${rule}`);
  return deadline;
}

/** Sequence of the latest recorded event of a type. */
export function sequenceOf(player: CasePlayer, type: EventType): number {
  const event = player.file.events.findLast((recorded) => recorded.type === type);
  if (event === undefined) throw new Error(`No ${type} was recorded`);
  return event.sequence;
}

export interface Timed {
  /** The case up to and with the event that starts the deadline. */
  play: () => CasePlayer;
  rule: string;
  which?: Which;
  /** First instant that is too late. */
  dueAt: string;
  meet: (player: CasePlayer, when: string) => void;
}

const iso = (instant: number): string => new Date(instant).toISOString();

/** Of what the engine recorded as missed and still holds. */
function recordedMisses(player: CasePlayer, deadline: Deadline): CasePlayer['file']['events'] {
  return player.file.events.filter(
    (event) =>
      event.type === 'deadline.missed' &&
      event.voidedBy === undefined &&
      (event.data as Which & { rule: string }).rule === deadline.rule &&
      (event.data as Which).startedBy === deadline.startedBy &&
      (event.data as Which).person === deadline.person &&
      (event.data as Which).to === deadline.to,
  );
}

function missFlags(player: CasePlayer, basedOn: readonly number[]): number {
  return player.snapshot.flags.filter(
    (flag) => flag.code === 'deadline-missed' && basedOn.includes(flag.basedOn),
  ).length;
}

/** Done in the last minute it is met; from the due instant on the engine records the miss, flags it, and done then stays missed. */
export function expectDuty({ play, rule, which, dueAt, meet }: Timed): void {
  const due = at(dueAt);
  const lastMinute = iso(due - 60_000);

  const inTime = play();
  inTime.until(lastMinute);
  expect(deadlineOf(inTime, rule, which)).toMatchObject({ dueAt: due, status: 'running' });
  expect(deadlineOf(inTime, rule, which)).not.toHaveProperty('metAt');
  meet(inTime, lastMinute);
  inTime.until(iso(due + 60_000));
  expect(deadlineOf(inTime, rule, which)).toMatchObject({ status: 'met', metAt: due - 60_000 });
  expect(recordedMisses(inTime, deadlineOf(inTime, rule, which))).toEqual([]);

  const late = play().until(dueAt);
  expect(deadlineOf(late, rule, which).status).toBe('missed');
  const misses = recordedMisses(late, deadlineOf(late, rule, which));
  expect(misses).toMatchObject([{ occurredAt: due, timeSource: 'system', actor: { role: 'engine' } }]);
  expect(
    missFlags(
      late,
      misses.map(({ sequence }) => sequence),
    ),
  ).toBe(1);
  meet(late, iso(due));
  expect(deadlineOf(late, rule, which)).toMatchObject({ status: 'missed', metAt: due });
  expect(late.replayed()).toEqual(late.file);

  // Done in time and only typed in later: the recorded miss holds no more.
  meet(late, lastMinute);
  expect(deadlineOf(late, rule, which)).toMatchObject({ status: 'met', metAt: due - 60_000 });
  expect(recordedMisses(late, deadlineOf(late, rule, which))).toEqual([]);
  expect(
    missFlags(
      late,
      misses.map(({ sequence }) => sequence),
    ),
  ).toBe(0);
}

/** A right: met when used in the last minute, void at its end without a miss; used later it is missed all the same. */
export function expectRight({ play, rule, which, dueAt, meet }: Timed): void {
  const due = at(dueAt);
  const lastMinute = iso(due - 60_000);

  const inTime = play();
  inTime.until(lastMinute);
  expect(deadlineOf(inTime, rule, which)).toMatchObject({ dueAt: due, status: 'running' });
  meet(inTime, lastMinute);
  inTime.until(iso(due + 60_000));
  expect(deadlineOf(inTime, rule, which)).toMatchObject({ status: 'met', metAt: due - 60_000 });

  const late = play().until(dueAt);
  expect(deadlineOf(late, rule, which).status).toBe('void');
  expect(deadlineOf(late, rule, which)).not.toHaveProperty('metAt');
  expectNoMiss(late, rule);
  meet(late, iso(due));
  expect(deadlineOf(late, rule, which)).toMatchObject({ status: 'missed', metAt: due });
  expectNoMiss(late, rule);
}

/** The engine counts no miss of this rule and flags none. */
export function expectNoMiss(player: CasePlayer, rule: string): void {
  const misses = player.file.events.filter(
    ({ type, data }) => type === 'deadline.missed' && (data as { rule: string }).rule === rule,
  );
  expect(misses).toEqual([]);
  expect(
    player.snapshot.flags.filter((flag) => flag.code === 'deadline-missed' && flag.rule === rule),
  ).toEqual([]);
}
