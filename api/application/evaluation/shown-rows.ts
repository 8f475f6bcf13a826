/** Which rows of a tier are shown and how coarse, decided from counts alone. */
import type { CellSpell, Scratch } from '../../../db/scratch/index.ts';
import { toNearest } from '../../../src/evaluation/rows/index.ts';
import type { Spell } from '../../../src/evaluation/statistics/index.ts';
import { chooseRoundings, groupsOf, leftOut } from '../../../src/evaluation/tiers/index.ts';
import type { CaseCell, Group, Rounding } from '../../../src/evaluation/tiers/index.ts';
import { lengthCounts, measureName } from './scratch-measures.ts';

export interface ShownRows {
  roundingOf(measureNo: number): Rounding;
  /** Of a row with this exact length. */
  isShown(row: { measureNo: number; cellNo: number; minutes: number }): boolean;
  /** Rows left out, by name of the measure. */
  leftOut: ReadonlyMap<string, number>;
}

/** Tier A: as they are. */
export const ALL_ROWS: ShownRows = { roundingOf: () => 1, isShown: () => true, leftOut: new Map() };

/** Tier B: in groups of at least five that are alike. */
export function rowsInGroups(scratch: Scratch, cells: readonly CaseCell[]): ShownRows {
  const roundings = chooseRoundings(lengthCounts(scratch, cells));
  const names = scratch.measures().map((measureNo) => [measureNo, measureName(scratch, measureNo)] as const);
  const numbers = new Map(names.map(([measureNo, name]) => [name, measureNo]));
  const cellNumbers = new Map(cells.map((cell, cellNo) => [cellKey(cell), cellNo]));
  const byNumber = new Map(names.map(([measureNo, name]) => [measureNo, roundings.get(name) ?? 15]));
  const roundingOf = (measureNo: number): Rounding => byNumber.get(measureNo) ?? 15;
  const kept = new Set<number>();
  const keep = function* (): Generator<Group> {
    for (const group of groupsOf(lengthCounts(scratch, cells), roundings)) {
      const [measureNo, cellNo] = [numbers.get(group.measure), cellNumbers.get(cellKey(group))];
      if (measureNo === undefined || cellNo === undefined) throw new Error('A group of no measure or cell');
      if (group.kept) kept.add(groupKey(measureNo, cellNo, group.value));
      yield group;
    }
  };
  const left = leftOut(keep());
  return {
    roundingOf,
    leftOut: left,
    isShown: ({ measureNo, cellNo, minutes }) =>
      kept.has(groupKey(measureNo, cellNo, toNearest(minutes, roundingOf(measureNo)))),
  };
}

const cellKey = ({ arm, regionGroup, period }: CaseCell): string => `${arm} ${regionGroup} ${period}`;

const LENGTHS = 2 ** 27;
const CELLS = 2 ** 14;

/** One number, because there are as many groups as a fifth of the rows: texts would take ten times the memory. */
function groupKey(measureNo: number, cellNo: number, value: number): number {
  // Half of the lengths lie below zero: 120 years of minutes to either side.
  return (measureNo * CELLS + cellNo) * LENGTHS + value + LENGTHS / 2;
}

/** The spells of the rows that are shown, as they stand in the file. */
export function* shownSpells(
  spells: Iterable<CellSpell>,
  measureNo: number,
  rows: ShownRows,
): Generator<Omit<Spell, 'cluster'>> {
  const rounding = rows.roundingOf(measureNo);
  for (const { cellNo, entry, duration, cause } of spells) {
    if (!rows.isShown({ measureNo, cellNo, minutes: duration })) continue;
    yield { entry: toNearest(entry, rounding), duration: toNearest(duration, rounding), cause };
  }
}
