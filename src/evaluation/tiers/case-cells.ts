/**
 * By what a row is compared: arm, region group, period. Decided from counts of cases alone, once for all rows of an export and in
 * every tier: a case that stood under two periods would be counted in neither.
 */
import type { CaseCell, CaseCount, CaseKey } from './model.ts';
import { widenQuarters } from './periods.ts';
import { poolRegions, regionCodes, type RegionCode } from './region-groups.ts';

/** Where the cases of one arm, region and quarter stand; to join with. */
export interface CaseCellRow extends CaseCount {
  regionGroup: string;
  period: string;
}

export interface CaseCells {
  /** Which code is which configured region, pooled in some arm or not. For the codebook. */
  regions: readonly RegionCode[];
  /** One row per count that was given. */
  table: readonly CaseCellRow[];
  /** Throws for an arm, region and quarter that were not counted. */
  cellOf: (row: CaseKey) => CaseCell;
}

/** Regions are pooled first and periods widened after, over the pooled groups. `regionIds`: all that are configured, in scope or not. */
export function groupCases(counts: readonly CaseCount[], regionIds: readonly string[]): CaseCells {
  const regions = regionCodes(regionIds);
  const groupOf = poolRegions(counts, regions);
  const pooled = counts.map((count) => ({ ...count, regionGroup: groupOf(count.arm, count.region) }));
  const periodOf = widenQuarters(pooled);
  const table = pooled.map((row) => ({ ...row, period: periodOf(row) }));
  const cells = new Map(
    table.map((row) => [keyOf(row), { arm: row.arm, regionGroup: row.regionGroup, period: row.period }]),
  );
  return {
    regions,
    table,
    cellOf: (row) => {
      const cell = cells.get(keyOf(row));
      if (cell === undefined) throw new Error(`No cases were counted for ${keyOf(row)}`);
      return cell;
    },
  };
}

function keyOf({ arm, region, quarter }: CaseKey): string {
  return `${arm} ${quarter} ${region ?? ''}`;
}
