/**
 * How coarse the lengths of each stage and clock are in tier B. Chosen in one walk over counts in order: rounded lengths still stand
 * side by side, so that nothing but the group at hand need be remembered, whatever the number of rows.
 */
import { toNearest } from '../rows/index.ts';
import { inOrder, sameCell } from './in-order.ts';
import type { LengthCount } from './model.ts';

/** Minutes, from fine to coarse. */
export const ROUNDINGS = [15, 60, 1440] as const;
/** 1 in tier A. */
export type Rounding = 1 | (typeof ROUNDINGS)[number];

/** Rows that must at least be alike on stage or clock, arm, region group, period and rounded length. */
export const SMALLEST_GROUP = 5;

interface Trial {
  rounding: (typeof ROUNDINGS)[number];
  /** Rows that last at least as long as the rounding; of a margin, whichever way. */
  longer: number;
  /** Rows of groups that are large enough. */
  kept: number;
  group: { of: LengthCount; value: number; rows: number } | undefined;
}

/**
 * Per measure the rounding under which most rows stand in a group, among those not coarser than the median (at least half of the rows
 * last that long). The finest on a tie, and where none is admissible: a stage of minutes has no rounding that says much, and 15 still
 * says that it was short. `counts`: all of a cell together with lengths going up, cells in any order; throws when they are not.
 */
export function chooseRoundings(counts: Iterable<LengthCount>): Map<string, Rounding> {
  const measures = new Map<string, { rows: number; trials: readonly Trial[] }>();
  for (const count of inOrder(counts)) {
    let measure = measures.get(count.measure);
    if (measure === undefined) measures.set(count.measure, (measure = { rows: 0, trials: newTrials() }));
    measure.rows += count.rows;
    for (const trial of measure.trials) add(trial, count);
  }
  return new Map([...measures].map(([name, { rows, trials }]) => [name, best(trials, rows)]));
}

function newTrials(): Trial[] {
  return ROUNDINGS.map((rounding) => ({ rounding, longer: 0, kept: 0, group: undefined }));
}

function add(trial: Trial, count: LengthCount): void {
  const { minutes, rows } = count;
  if (Math.abs(minutes) >= trial.rounding) trial.longer += rows;
  const value = toNearest(minutes, trial.rounding);
  const { group } = trial;
  if (group?.value === value && sameCell(group.of, count)) {
    group.rows += rows;
    return;
  }
  close(trial);
  trial.group = { of: count, value, rows };
}

function close(trial: Trial): void {
  const rows = trial.group?.rows ?? 0;
  if (rows >= SMALLEST_GROUP) trial.kept += rows;
  trial.group = undefined;
}

function best(trials: readonly Trial[], rows: number): Rounding {
  for (const trial of trials) close(trial);
  const admissible = trials.filter(({ longer }) => 2 * longer >= rows);
  const [first] = admissible.toSorted((a, b) => b.kept - a.kept || a.rounding - b.rounding);
  return first?.rounding ?? ROUNDINGS[0];
}
