/**
 * Restricted mean survival time: the area under S up to τ, so the mean of min(duration, τ). Its variance is
 * Σ (area from tᵢ to τ)² · dᵢ / (nᵢ(nᵢ − dᵢ)) (Klein and Moeschberger 2003, §4.5). Unlike a median it always has a value, and arms
 * can be compared on it. Equal to R `summary(survfit(...), rmean = τ)`.
 */
import type { KaplanMeier, KaplanMeierStep } from './kaplan-meier.ts';

export interface Rmst {
  /** Minutes. */
  value: number;
  stdErr: number;
  /** The horizon, minutes. */
  tau: number;
  /** True when τ lies beyond the last time seen and the curve is not at 0 there: it was drawn on flat, which makes the mean an upper guess. */
  extended: boolean;
}

/** Null without spells. `tau` in minutes, above 0. Of a signed clock the mean may be below 0. */
export function rmst({ steps }: KaplanMeier, tau: number): Rmst | null {
  if (!(tau > 0 && Number.isFinite(tau))) throw new RangeError(`A horizon is a time above 0, not ${tau}`);
  const last = steps.at(-1);
  if (last === undefined) return null;
  const within = steps.filter(({ time }) => time <= tau);
  let area = 0;
  let variance = 0;
  let until = tau;
  for (const step of within.toReversed()) {
    area += step.survival * (until - step.time);
    variance += area ** 2 * hazardVariance(step);
    until = step.time;
  }
  // Before the first time S is 1, so that stretch adds its own length; below 0 a signed clock takes it off again.
  const value = until + area;
  return { value, stdErr: Math.sqrt(variance), tau, extended: tau > last.time && last.survival > 0 };
}

/** 0 where nobody is left: the area after it is 0 too. */
function hazardVariance({ atRisk, events }: KaplanMeierStep): number {
  return atRisk === events ? 0 : events / (atRisk * (atRisk - events));
}
