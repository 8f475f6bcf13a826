/** From how many cases on something is shown, and the few rules that need nothing but one number. */
import type { Shown } from './model.ts';

/** A count below it is hidden, 0 too: "nobody" tells of everybody in a group. */
export const LEAST = 10;

/** Cases with an end behind each figure. */
export const EVENTS_NEEDED = {
  median: LEAST,
  ciLow: LEAST,
  ciHigh: LEAST,
  rmst: LEAST,
  q1: 20,
  q3: 20,
  p90: 50,
} as const;

/** From so many on a percentage is rounded to whole points, below it to 5. */
const WHOLE_POINTS_FROM = 100;

/** A count that is in no sum with other published ones. */
export function shownCount(count: number): Shown<number> {
  return count < LEAST ? { shown: false, reason: 'BELOW_TEN' } : { shown: true, value: count };
}

/**
 * A percentage of a whole whose size is published as well, so that part and rest could be counted back: both must be ten or more.
 * `percentage` is given where it is an estimate and not simply the part of the whole.
 */
export function shownPercentage(
  part: number,
  whole: number,
  percentage = (100 * part) / whole,
): Shown<number> {
  if (part < LEAST) return { shown: false, reason: 'BELOW_TEN' };
  if (whole - part < LEAST) return { shown: false, reason: 'FEW_OUTSIDE' };
  const step = whole < WHOLE_POINTS_FROM ? 5 : 1;
  return { shown: true, value: Math.round(percentage / step) * step };
}
