/**
 * Percentile interval of the bootstrap by case (Efron and Tibshirani 1993, §13.3; Davison and Hinkley 1997, §5.2): as many cases are
 * drawn, with replacement, as there are, each with all its spells, and the statistic is taken again. Spells of one case resemble each
 * other; drawing rows, as Greenwood's error in effect does, makes the interval too narrow.
 */
import { type Draw, seededDraw } from './random.ts';
import type { Spell } from './spell.ts';

export interface Bootstrap {
  /** Gives the same interval again. */
  seed: number;
  replicates: number;
  cases: number;
  /** Replicates in which the statistic had no value, such as a median that is not reached. */
  undefinedReplicates: number;
  /** Interval of 95 %; null when that bound fell on a replicate without a value, and when there are fewer than two cases to draw from. */
  lower: number | null;
  upper: number | null;
}

interface Settings {
  seed: number;
  /** 999 unless given; (replicates + 1) / 40 must be whole, so that the bounds are replicates and no rule of rounding enters. */
  replicates?: number;
}

/**
 * A replicate without a value counts as higher than all others: a median, quartile or mean that is not reached lies beyond what was
 * seen. The order of the rows does not matter, the names of the clusters do.
 */
export function bootstrap(
  spells: readonly Spell[],
  statistic: (spells: readonly Spell[]) => number | null,
  { seed, replicates = 999 }: Settings,
): Bootstrap {
  const tail = (replicates + 1) / 40;
  if (!Number.isInteger(tail) || tail < 1)
    throw new RangeError(`No 2.5 % of ${replicates} replicates: take 39, 79, … 999, 1999`);
  const cases = casesOf(spells);
  const draw = seededDraw(seed);
  const run = { seed, replicates, cases: cases.length };
  if (cases.length < 2) return { ...run, undefinedReplicates: 0, lower: null, upper: null };
  const values = Array.from({ length: replicates }, () => statistic(drawn(cases, draw)));
  const ordered = values.map((value) => value ?? Infinity).toSorted((a, b) => a - b);
  return {
    ...run,
    undefinedReplicates: values.filter((value) => value === null).length,
    lower: boundAt(ordered, tail),
    upper: boundAt(ordered, replicates + 1 - tail),
  };
}

/** The rank counts from 1. */
function boundAt(ordered: readonly number[], rank: number): number | null {
  const value = ordered[rank - 1] ?? Infinity;
  return value === Infinity ? null : value;
}

/** In the order of their names, so that the same seed draws the same cases however the rows came in. */
function casesOf(spells: readonly Spell[]): (readonly Spell[])[] {
  const cases = Map.groupBy(spells, ({ cluster }) => cluster);
  return [...cases].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, rows]) => rows);
}

function drawn(cases: readonly (readonly Spell[])[], draw: Draw): Spell[] {
  return cases.flatMap(() => cases[draw(cases.length)] ?? []);
}
