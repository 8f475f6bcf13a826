/** Counts in the quality report: of people as everywhere else, so outside tier A they do not tell of one. */
import type { Tier } from '../rows/index.ts';

export type Count = number | '<10' | 'hidden';

export const FEW = 10;

/**
 * Exact under the agreement of tier A. Elsewhere below 10 is `<10`, 0 too, and the rest is to the nearest ten: these counts stand in
 * no table whose earlier versions are looked up, and two reports that differ by one would tell of one.
 */
export function countsShown(tier: Tier): (count: number) => Count {
  return (count) => {
    if (tier === 'A') return count;
    return count < FEW ? '<10' : Math.round(count / FEW) * FEW;
  };
}
