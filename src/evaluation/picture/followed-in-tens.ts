/** Cases still followed, as they are told: one number stands for ten. */
import { LEAST } from '../publication/thresholds.ts';

/**
 * Down to tens; null below ten. To the nearest ten would not do: 10 would stand for 10 to 14 only, and 10 of all cases beside 10 of one arm
 * would leave at most four in the other. Every such number on one time is rounded in this way, for exact ones of a whole and of its parts
 * give back by subtraction a part that is below ten.
 */
export const followedInTens = (count: number): number | null =>
  count < LEAST ? null : Math.floor(count / LEAST) * LEAST;
