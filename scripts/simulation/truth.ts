/** What was put in: the median and the restricted mean of a lognormal length, exact. */
import type { PilotArm } from '../../src/evaluation/durations/index.ts';
import { CARE, EFFECTS, RIHG } from './distributions.ts';
import type { Spread } from './draws.ts';

export const SIMULATED = {
  RIHG: { spread: RIHG, effect: 'rihg' },
  CARE: { spread: CARE, effect: 'care' },
} as const;
export type SimulatedStage = keyof typeof SIMULATED;

export function trueSpread(stage: SimulatedStage, arm: PilotArm): Spread {
  const { spread, effect } = SIMULATED[stage];
  return { ...spread, median: spread.median * EFFECTS[arm][effect] };
}

const REACH = 8;
const STEPS = 4000;

/** Mean of min(length, tau), minutes: Simpson's rule over the normal logarithm of the length. */
export function trueRmst({ median, sigma }: Spread, tau: number): number {
  const width = (2 * REACH) / STEPS;
  let sum = 0;
  for (let step = 0; step <= STEPS; step += 1) {
    const z = -REACH + step * width;
    const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
    const weight = step === 0 || step === STEPS ? 1 : step % 2 === 1 ? 4 : 2;
    sum += weight * density * Math.min(median * Math.exp(sigma * z), tau);
  }
  return (sum * width) / 3;
}
