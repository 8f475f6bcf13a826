/** Counts beside exact ones that are nearly about the same cases: in tens, so that no difference between two of them is a count of few. */
import { LEAST } from '../../../src/evaluation/publication/thresholds.ts';

/** To the nearest ten. */
export const inTens = (count: number): number => Math.round(count / LEAST) * LEAST;
