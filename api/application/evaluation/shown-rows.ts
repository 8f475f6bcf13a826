/** Which rows of a tier are shown and how coarse, decided from counts alone. */
import type { CellSpell, RowPlace, Scratch } from '../../../db/scratch/index.ts';
import { ALL } from '../../../src/evaluation/publication/index.ts';
import type { PublishedCell } from '../../../src/evaluation/publication/index.ts';
import { toNearest } from '../../../src/evaluation/rows/index.ts';
import type { Spell } from '../../../src/evaluation/statistics/index.ts';
import { chooseRoundings, groupsOf, leftOut } from '../../../src/evaluation/tiers/index.ts';
import type { CaseCell, Group, Rounding } from '../../../src/evaluation/tiers/index.ts';
import { lengthCounts } from './scratch-measures.ts';

export interface ShownRows {
  roundingOf(measureNo: number): Rounding;
  isShown(row: RowPlace): boolean;
  /** Cases of which the row is left out, by name of the measure; null where that and the rows would tell a hidden count. */
  leftOut: ReadonlyMap<string, number | null>;
}

/** Tier A: as they are. */
export const ALL_ROWS: ShownRows = { roundingOf: () => 1, isShown: () => true, leftOut: new Map() };

interface ShownMeasure {
  rounding: Rounding;
  /** Rounded lengths, by cell: plain numbers, because there are as many groups as a fifth of the rows. */
  kept: Set<number>[];
}

/**
 * Tier B: the first of a case, in groups of at least five that are alike, where the published table shows the counts of the cell: from
 * rows of a cell that is hidden could be counted how many it has at least. A measure at a time, whose lengths are put in order once.
 */
export function rowsInGroups(
  scratch: Scratch,
  cells: readonly CaseCell[],
  published: readonly PublishedCell[],
): ShownRows {
  const told = new Set(published.filter(({ cases, events }) => cases.shown && events.shown).map(tableKey));
  const cellNumbers = new Map(cells.map((cell, cellNo) => [cellKey(cell), cellNo]));
  const measures: ShownMeasure[] = [];
  const left = new Map<string, number | null>();
  for (const measureNo of scratch.measures()) {
    const lengths = lengthCounts(scratch, measureNo, cells);
    const roundings = chooseRoundings(lengths);
    const [rounding] = roundings.values();
    if (rounding === undefined) throw new Error('A measure of no rows');
    const kept = cells.map(() => new Set<number>());
    const keep = function* (): Generator<Group, void, void> {
      for (const group of groupsOf(lengths, roundings)) {
        const ofCell = kept[cellNumbers.get(cellKey(group)) ?? -1];
        if (ofCell === undefined) throw new Error('A group of no cell');
        const isKept = group.kept && told.has(tableKey(group));
        if (isKept) ofCell.add(group.value);
        yield { ...group, kept: isKept };
      }
    };
    for (const [measure, rows] of leftOut(keep()))
      left.set(measure, hasHiddenArm(published, measure) ? null : rows);
    measures[measureNo] = { rounding, kept };
  }
  const measureAt = (measureNo: number): ShownMeasure => {
    const measure = measures[measureNo];
    if (measure === undefined) throw new Error('A row of no measure');
    return measure;
  };
  return {
    roundingOf: (measureNo) => measureAt(measureNo).rounding,
    leftOut: left,
    isShown: ({ measureNo, cellNo, occurrence, minutes }) => {
      if (occurrence > 1) return false;
      const { rounding, kept } = measureAt(measureNo);
      return kept[cellNo]?.has(toNearest(minutes, rounding)) ?? false;
    },
  };
}

/** Whether the cases of an arm as a whole are hidden. All that are counted of the measure are the arms together: then no such sum may be told. */
export function hasHiddenArm(published: readonly PublishedCell[], measure: string): boolean {
  return published.some(
    ({ cases, ...cell }) =>
      cell.measure === measure && cell.regionGroup === ALL && cell.period === ALL && !cases.shown,
  );
}

const tableKey = (cell: CaseCell & { measure: string }): string => `${cell.measure} ${cellKey(cell)}`;

const cellKey = ({ arm, regionGroup, period }: CaseCell): string => `${arm} ${regionGroup} ${period}`;

/** The spells of the rows that are shown, as they stand in the file. */
export function* shownSpells(
  spells: Iterable<CellSpell>,
  measureNo: number,
  rows: ShownRows,
): Generator<Omit<Spell, 'cluster'>> {
  const rounding = rows.roundingOf(measureNo);
  for (const { cellNo, occurrence, entry, duration, cause } of spells) {
    if (!rows.isShown({ measureNo, cellNo, occurrence, minutes: duration })) continue;
    yield { entry: toNearest(entry, rounding), duration: toNearest(duration, rounding), cause };
  }
}
