/** Quarters widened to half years and years where they hold few cases. */
import type { PilotArm } from '../durations/index.ts';
import { FEW_CASES } from './region-groups.ts';

interface QuarterOfGroup {
  arm: PilotArm;
  regionGroup: string;
  quarter: string;
}

/**
 * Within an arm and a region group. A half year is taken together when one of its quarters has cases but few, a year when one of its
 * halves then has: a quarter never stands beside the half year it is in, for one could be taken off the other. Quarters without
 * cases ask for nothing. A year with few cases stays: there is nothing wider.
 */
export function widenQuarters(
  counts: readonly (QuarterOfGroup & { cases: number })[],
): (row: QuarterOfGroup) => string {
  const quarters = new Map<string, number>();
  const halves = new Map<string, number>();
  for (const row of counts) {
    const { quarter, half } = periodKeys(row);
    quarters.set(quarter, (quarters.get(quarter) ?? 0) + row.cases);
    halves.set(half, (halves.get(half) ?? 0) + row.cases);
  }
  const fewIn = (totals: ReadonlyMap<string, number>, key: string): boolean => isFew(totals.get(key) ?? 0);
  return (row) => {
    const { group, year, half, ofHalf, ofYear } = periodKeys(row);
    if (ofYear.some((key) => fewIn(halves, key))) return year;
    return ofHalf.some((key) => fewIn(quarters, key)) ? half.slice(group.length) : row.quarter;
  };
}

function isFew(cases: number): boolean {
  return cases > 0 && cases < FEW_CASES;
}

function periodKeys({ arm, regionGroup, quarter }: QuarterOfGroup) {
  const group = `${arm} ${regionGroup} `;
  const year = quarter.slice(0, 4);
  const isFirst = Number(quarter.slice(6)) <= 2;
  const inHalf = isFirst ? ['Q1', 'Q2'] : ['Q3', 'Q4'];
  return {
    group,
    year,
    quarter: `${group}${quarter}`,
    half: `${group}${year}-${isFirst ? 'H1' : 'H2'}`,
    ofHalf: inHalf.map((name) => `${group}${year}-${name}`),
    ofYear: ['H1', 'H2'].map((name) => `${group}${year}-${name}`),
  };
}
