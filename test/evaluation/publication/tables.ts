/** Tables for the tests, from the counts of their smallest cells. */
import type { PilotArm } from '../../../src/evaluation/durations/index.ts';
import {
  ALL,
  type Cell,
  type CellName,
  type Figures,
  type MeasureName,
  type PublishedCell,
  type PublishedTable,
} from '../../../src/evaluation/publication/index.ts';

export type Count = readonly [cases: number, events: number];
/** Per region group the counts of its periods, or its own when the table goes no deeper. */
export type Counts = readonly (Count | readonly Count[])[];

export const figures = (events: number, more: Partial<Figures> = {}): Figures => ({
  events,
  eventsBeforeTau: events,
  median: 100,
  q1: 50,
  q3: 150,
  p90: 190,
  rmst: 105,
  tau: 360,
  ciLow: 80,
  ciHigh: 120,
  ends: [],
  leftOut: 0,
  ...more,
});

interface Of {
  measure?: MeasureName;
  arm?: PilotArm;
}

export const region = (index: number): string => `RG${String(index + 1).padStart(2, '0')}`;
export const quarter = (index: number): string =>
  `${2026 + Math.floor(index / 4)}-Q${String((index % 4) + 1)}`;

export function tableOf(regions: Counts, { measure = 'RIHG', arm = 'PILOT' }: Of = {}): Cell[] {
  const cell = (regionGroup: string, period: string, [cases, events]: Count): Cell => ({
    measure,
    arm,
    regionGroup,
    period,
    cases,
    events,
    censored: cases - events,
    figures: figures(events),
  });
  const below = regions.map((counts, index) => {
    if (isCount(counts)) return { total: counts, cells: [cell(region(index), ALL, counts)] };
    const total = sum(counts);
    const periods = counts.map((count, place) => cell(region(index), quarter(place), count));
    return { total, cells: [cell(region(index), ALL, total), ...periods] };
  });
  return [cell(ALL, ALL, sum(below.map(({ total }) => total))), ...below.flatMap(({ cells }) => cells)];
}

function isCount(counts: Count | readonly Count[]): counts is Count {
  return typeof counts[0] === 'number';
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce<Count>(([n, e], [cases, events]) => [n + cases, e + events], [0, 0]);
}

/** Everything ended. */
export const ended = (...cases: number[]): Count[] => cases.map((count) => [count, count]);

export function cellIn(
  { cells }: PublishedTable,
  { regionGroup = ALL, period = ALL, ...name }: Partial<CellName> = {},
): PublishedCell {
  const found = cells.find(
    (cell) =>
      cell.regionGroup === regionGroup &&
      cell.period === period &&
      (name.measure === undefined || cell.measure === name.measure),
  );
  if (found === undefined) throw new Error(`no cell ${regionGroup} ${period}`);
  return found;
}

/** `12`, or the reason why not. */
export const told = (value: PublishedCell['median']): string =>
  value.shown ? String(value.value) : value.reason;
