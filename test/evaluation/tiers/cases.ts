/** Invented cases in groups, and the counts that a database would give of them. */
import { bits } from '../../../src/evaluation/statistics/random.ts';
import type { ExactStageRow } from '../../../src/evaluation/rows/index.ts';
import {
  chooseRoundings,
  groupCases,
  type CaseCells,
  type CaseCount,
  type LengthCount,
  type Rounding,
} from '../../../src/evaluation/tiers/index.ts';

function countCases(rows: readonly Pick<ExactStageRow, 'arm' | 'region' | 'quarter'>[]): CaseCount[] {
  return grouped(rows, ({ arm, region, quarter }) => ({ arm, region, quarter })).map(([key, n]) => ({
    ...key,
    cases: n,
  }));
}

/** What SQL says to `GROUP BY measure, arm, region_group, period, minutes ORDER BY` the same. */
export function countLengths(rows: readonly Omit<LengthCount, 'rows'>[]): LengthCount[] {
  return grouped(rows, ({ measure, arm, regionGroup, period, minutes }) => ({
    measure,
    arm,
    regionGroup,
    period,
    minutes,
  }))
    .map(([key, n]) => ({ ...key, rows: n }))
    .toSorted((a, b) => cellOf(a).localeCompare(cellOf(b)) || a.minutes - b.minutes);
}

function grouped<Row, Key extends object>(rows: readonly Row[], keyOf: (row: Row) => Key): [Key, number][] {
  const counts = new Map<string, [Key, number]>();
  for (const row of rows) {
    const key = keyOf(row);
    const text = JSON.stringify(key);
    const found = counts.get(text);
    if (found === undefined) counts.set(text, [key, 1]);
    else found[1] += 1;
  }
  return [...counts.values()];
}

export function cellOf({ measure, arm, regionGroup, period }: Omit<LengthCount, 'minutes' | 'rows'>): string {
  return `${measure} ${arm} ${regionGroup} ${period}`;
}

export interface Decided {
  cells: CaseCells;
  counts: LengthCount[];
  roundings: Map<string, Rounding>;
}

/** From rows to the decisions of tier B. */
export function decide(
  cases: readonly Pick<ExactStageRow, 'arm' | 'region' | 'quarter'>[],
  rows: readonly ExactStageRow[],
  regionIds: readonly string[],
): Decided {
  const cells = groupCases(countCases(cases), regionIds);
  const counts = countLengths(
    rows.map((row) => ({ measure: row.stage, ...cells.cellOf(row), minutes: row.duration })),
  );
  return { cells, counts, roundings: chooseRoundings(counts) };
}

/** Numbers from 0 up to 1 from a seed, and from them lengths that look like those of people: most short, some very long. */
export function drawing(seed: number) {
  const next = bits(seed);
  const uniform = (): number => (next() + 0.5) / 2 ** 32;
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    below: (bound: number): number => Math.floor(uniform() * bound),
    lognormal: (median: number, sigma: number): number => Math.round(median * Math.exp(sigma * normal())),
  };
}
