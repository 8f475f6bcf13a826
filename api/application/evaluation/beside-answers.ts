/** What an export and an earlier answer of the statistics tell together. */
import {
  ALL,
  isShown,
  leavesFew,
  type GuardedColumn,
  type RegisteredCell,
  type ToldSum,
} from '../../../src/evaluation/publication/index.ts';
import type { GroupKey } from '../statistics/groups.ts';
import type { KeptBlocks } from '../statistics/known-counts.ts';

/** `regionsOf`: which regions a cell is of. Cells and blocks of the same measure. */
export function tellsFewBesideAnswer(
  cells: readonly RegisteredCell[],
  regionsOf: (cell: RegisteredCell) => readonly (string | null)[],
  blocks: KeptBlocks,
): boolean {
  const whole = cells.filter(({ period }) => period === ALL);
  return (['cases', 'events'] as const).some((column: GuardedColumn) => {
    const shown = whole
      .filter((cell) => isShown(cell, column))
      .map((cell) => ({ arm: cell.arm, regions: regionsOf(cell), count: cell[column] }));
    return leavesFew(shown, blocks[column].map(sumOf));
  });
}

function sumOf({ groups, isEnough }: KeptBlocks['cases'][number]): ToldSum {
  const parts = groups.map(({ name, count }) => {
    const { arm, region } = Object.fromEntries(
      JSON.parse(name) as [keyof GroupKey, string][],
    ) as unknown as GroupKey;
    return { arm, region, count };
  });
  return { parts, isOut: isEnough };
}
