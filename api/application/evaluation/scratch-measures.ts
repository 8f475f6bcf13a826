/** Measures and cells as the scratch numbers them, under the names of the files. */
import type { Scratch } from '../../../db/scratch/index.ts';
import type { MeasureName } from '../../../src/evaluation/publication/index.ts';
import { measureOf } from '../../../src/evaluation/publication/index.ts';
import { clockMeasure } from '../../../src/evaluation/tiers/index.ts';
import type { CaseCell, LengthCount } from '../../../src/evaluation/tiers/index.ts';

/** As in `stage_or_clock`. */
export function measureName(scratch: Scratch, measureNo: number): string {
  const measure = scratch.measure(measureNo);
  return 'stage' in measure ? measure.stage : clockMeasure(measure.clock, measure.role);
}

/** By the name that is published; a clock with a role that it cannot have has none. */
export function measureNumbers(scratch: Scratch): ReadonlyMap<MeasureName, number> {
  return new Map(
    scratch.measures().flatMap((measureNo) => {
      const known = measureOf(scratch.measure(measureNo));
      return known === undefined ? [] : [[known.name, measureNo] as const];
    }),
  );
}

/** Of a list with something for each cell. */
export function cellAt<OfCell>(cells: readonly OfCell[], cellNo: number): OfCell {
  const cell = cells[cellNo];
  if (cell === undefined) throw new Error('A row of no cell');
  return cell;
}

/** Of a measure, as `chooseRoundings` and `groupsOf` want them; can be gone through more than once. */
export function lengthCounts(
  scratch: Scratch,
  measureNo: number,
  cells: readonly CaseCell[],
): Iterable<LengthCount> {
  const measure = measureName(scratch, measureNo);
  const lengths = scratch.lengths(measureNo);
  return {
    *[Symbol.iterator]() {
      for (const { cellNo, minutes, rows } of lengths) {
        const { arm, regionGroup, period } = cellAt(cells, cellNo);
        yield { measure, arm, regionGroup, period, minutes, rows };
      }
    },
  };
}
