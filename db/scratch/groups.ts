/** The groups of cases that an export knows, and the cells that they come to stand in. */
import { groupCases } from '../../src/evaluation/tiers/index.ts';
import type { CaseCell, CaseCells, CaseCount } from '../../src/evaluation/tiers/index.ts';
import type { PilotArm } from '../../src/evaluation/durations/index.ts';
import type { GroupKey } from './packing.ts';

export interface Cells {
  grouping: CaseCells;
  cells: readonly CaseCell[];
  /** Of which an arm, or a region group in it, has cases; `null` for no region. Of all groups for an arm as a whole. */
  regionsOf: (arm: PilotArm, regionGroup: string | null) => (string | null)[];
  /** Cases of a cell under one process version. */
  casesUnder: (cellNo: number, processVersion: string) => number;
}

export interface ScratchGroups {
  /** The number of a group; `cases` more stand in it. */
  add(key: GroupKey, cases: number): number;
  keys(): readonly GroupKey[];
  key(groupNo: number): GroupKey;
  assign(regionIds: readonly string[]): Cells;
  /** Throws before `assign`. */
  cellOf(groupNo: number): number;
}

/** Cells in a fixed order: groups come in as the threads that measure are done. */
function cellsOf(counts: readonly CaseCount[], grouping: CaseCells): CaseCell[] {
  const byText = new Map(
    counts.map((count) => {
      const { arm, regionGroup, period } = grouping.cellOf(count);
      return [cellText({ arm, regionGroup, period }), { arm, regionGroup, period }] as const;
    }),
  );
  return [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

const cellText = ({ arm, regionGroup, period }: CaseCell): string => `${arm} ${regionGroup} ${period}`;

export function scratchGroups(): ScratchGroups {
  const keys: GroupKey[] = [];
  const counts: number[] = [];
  const numbers = new Map<string, number>();
  let cellNos: readonly number[] = [];
  const key = (groupNo: number): GroupKey => {
    const found = keys[groupNo];
    if (found === undefined) throw new Error('A row of no group');
    return found;
  };
  return {
    add: (added, cases) => {
      const name = JSON.stringify(Object.entries(added));
      const known = numbers.get(name) ?? keys.length;
      if (known === keys.length) {
        numbers.set(name, known);
        keys.push(added);
      }
      counts[known] = (counts[known] ?? 0) + cases;
      return known;
    },
    keys: () => keys,
    key,
    assign: (regionIds) => {
      const caseCounts = countsOf(keys, counts);
      const grouping = groupCases(caseCounts, regionIds);
      const cells = cellsOf(caseCounts, grouping);
      const places = new Map(cells.map((cell, cellNo) => [cellText(cell), cellNo]));
      cellNos = keys.map((group) => places.get(cellText(grouping.cellOf(group))) ?? 0);
      const regionsOf = (arm: PilotArm, regionGroup: string | null): (string | null)[] =>
        caseCounts
          .filter((count) => count.arm === arm)
          .filter((count) => regionGroup === null || grouping.cellOf(count).regionGroup === regionGroup)
          .map(({ region }) => region);
      const casesUnder = (cellNo: number, processVersion: string): number =>
        keys.reduce((sum, group, groupNo) => {
          const isOf = cellNos[groupNo] === cellNo && group.processVersion === processVersion;
          return isOf ? sum + (counts[groupNo] ?? 0) : sum;
        }, 0);
      return { grouping, cells, regionsOf, casesUnder };
    },
    cellOf: (groupNo) => {
      const cellNo = cellNos[groupNo];
      if (cellNo === undefined) throw new Error('A group that was put in no cell');
      return cellNo;
    },
  };
}

/** By arm, region and quarter: version and protocol make no cell. */
function countsOf(keys: readonly GroupKey[], counts: readonly number[]): CaseCount[] {
  const byKey = new Map<string, CaseCount>();
  for (const [groupNo, { arm, region, quarter }] of keys.entries()) {
    const name = JSON.stringify([arm, region, quarter]);
    const cases = (byKey.get(name)?.cases ?? 0) + (counts[groupNo] ?? 0);
    byKey.set(name, { arm, region, quarter, cases });
  }
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
