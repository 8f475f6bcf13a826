/** A case as a move finds it: what counts in it, the instant it stands at, and the instants worth acting at. */
import type { EventOf } from '../../../src/case/events/index.ts';
import { all, type History } from '../../../src/case/history.ts';
import type { CaseFile, EventType } from '../../../src/case/model.ts';
import { historyOf } from '../../../src/case/read-history.ts';
import type { Instant } from '../../../src/time/index.ts';
import { fourWeeksAfter } from '../../machines/invariants.ts';
import { DAY, MINUTE } from '../../machines/chance/scene.ts';

export interface Position {
  file: CaseFile;
  history: History;
  now: Instant;
  /** Start of the order; `null` before it is known. */
  start: Instant | null;
}

export function positionOf(file: CaseFile): Position {
  const { advancedTo, order } = file.snapshot;
  return { file, history: historyOf(file.events), now: advancedTo, start: order?.startsAt ?? null };
}

/** The latest event of a type that still counts. */
export function last<T extends EventType>({ history }: Position, type: T): EventOf<T> | undefined {
  return all(history, type).at(-1);
}

/** Wall-clock days, counted by the platform's own calendar and not by the engine's. */
export function daysAfter(start: Instant, days: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('Europe/Amsterdam').add({ days })
    .epochMilliseconds;
}

export const GRID = [
  'the start',
  'day 1',
  'day 5',
  'the minute before ten days',
  'ten days',
  'the minute before the end',
  'the end',
  'day 20',
  'the minute before 28 days',
  '28 days',
  'day 29',
] as const;
export type GridName = (typeof GRID)[number];

/** The instants at which something may turn, counted from the start as it is known now; `undefined` while there is none. */
export function instantOf({ file, start }: Position, name: GridName): Instant | undefined {
  if (start === null) return undefined;
  const end = file.snapshot.order?.endsAt ?? start;
  const instants: Record<GridName, Instant> = {
    'the start': start,
    'day 1': start + DAY,
    'day 5': daysAfter(start, 5),
    'the minute before ten days': daysAfter(start, 10) - MINUTE,
    'ten days': daysAfter(start, 10),
    'the minute before the end': end - MINUTE,
    'the end': end,
    'day 20': daysAfter(start, 20),
    'the minute before 28 days': fourWeeksAfter(start) - MINUTE,
    '28 days': fourWeeksAfter(start),
    'day 29': fourWeeksAfter(start) + DAY,
  };
  return instants[name];
}

/** The first of day 5, ten days, day 20 and 28 days that lies ahead: where a decision or ruling is given effect later on. */
export function ahead(position: Position): Instant | undefined {
  return (['day 5', 'ten days', 'day 20', '28 days'] as const)
    .map((name) => instantOf(position, name))
    .find((instant) => instant !== undefined && instant > position.now);
}
