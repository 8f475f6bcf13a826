/**
 * Counts of a table beside the sums that an answer of the statistics told. An answer lays groups together of which no table has the whole
 * as a cell, so the like-named cells do not meet: of three regions told together a table of two of them tells the third.
 */
import { LEAST } from './thresholds.ts';

/** A finest group of an answer. */
export interface SumPart {
  arm: string;
  region: string | null;
  count: number;
}

/** What an answer told together; `isOut`: its sum was shown. */
export interface ToldSum {
  parts: readonly SumPart[];
  isOut: boolean;
}

/** A count that a table shows: of an arm, of these regions. */
export interface ToldCount {
  arm: string;
  regions: readonly (string | null)[];
  count: number;
}

/** Whether fewer than ten are left of a sum, or of several, when the counts are taken from them. */
export function leavesFew(counts: readonly ToldCount[], sums: readonly ToldSum[]): boolean {
  const parts = sums.flatMap((sum) => sum.parts);
  const shown = counts
    .map(({ count, ...of }) => ({ count, own: parts.filter((part) => isOf(part, of)) }))
    // Another number is of other cases: nothing is taken from these sums then.
    .filter(({ count, own }) => own.length > 0 && total(own) === count);
  return (
    shown.some(({ own }) => isFewLeft(sums, own)) ||
    sums.some((sum) => {
      const inside = shown.filter(({ own }) => own.every((part) => sum.parts.includes(part)));
      return isFewLeft([sum], [...new Set(inside.flatMap(({ own }) => own))]);
    })
  );
}

function isFewLeft(sums: readonly ToldSum[], taken: readonly SumPart[]): boolean {
  const touched = sums.filter(({ parts }) => parts.some((part) => taken.includes(part)));
  if (touched.some(({ isOut }) => !isOut)) return false;
  const left = total(touched.flatMap(({ parts }) => parts)) - total(taken);
  return left > 0 && left < LEAST;
}

const isOf = ({ arm, region }: SumPart, of: Pick<ToldCount, 'arm' | 'regions'>): boolean =>
  arm === of.arm && of.regions.includes(region);

const total = (parts: readonly SumPart[]): number => parts.reduce((sum, { count }) => sum + count, 0);
