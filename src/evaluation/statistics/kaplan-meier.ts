/**
 * Kaplan and Meier (1958, JASA 53:457): S(t) = Π (1 − dᵢ/nᵢ) over the times up to t, with nᵢ at risk and dᵢ ends.
 * Standard error after Greenwood (1926): S(t)·σ(t), σ² = Σ dᵢ / (nᵢ(nᵢ − dᵢ)).
 * Interval of 95 % on the scale log(−log S) (Kalbfleisch and Prentice 2002, §1.4): S^exp(±1.96·σ/log S). The plain one leaves 0–1
 * and is too narrow in small groups. Equal to R: `survfit(Surv(entry, duration, event) ~ 1, conf.type = "log-log")`.
 */
import { NORMAL_975 } from './normal.ts';
import { type RiskSet, riskSets } from './risk-sets.ts';
import type { Spell } from './spell.ts';

export interface KaplanMeierStep {
  /** Minutes. */
  time: number;
  atRisk: number;
  events: number;
  censored: number;
  /** Share still open just after this time. */
  survival: number;
  /** Null where the curve is at 0: there is nobody left to tell how sure that is. */
  stdErr: number | null;
  /** Null where the curve is at 1 or at 0: the scale has no value there. */
  lower: number | null;
  upper: number | null;
}

export interface KaplanMeier {
  spells: number;
  events: number;
  censored: number;
  /** One for each time at which a spell ends or is censored; S = 1 before the first. Empty without spells. */
  steps: readonly KaplanMeierStep[];
}

/**
 * The share of spells still open, by minutes since their start; `cause: null` is censored, every other cause is an end. With
 * delayed entry the first risk sets can be tiny and the curve may fall to 0 for good: `curveWarnings` says so.
 */
export function kaplanMeier(spells: readonly Spell[]): KaplanMeier {
  let survival = 1;
  let variance = 0;
  const steps = riskSets(spells).map((set): KaplanMeierStep => {
    const { time, atRisk } = set;
    const events = eventsIn(set);
    survival *= (atRisk - events) / atRisk;
    variance += events / (atRisk * (atRisk - events));
    const stdErr = survival === 0 ? null : survival * Math.sqrt(variance);
    const censored = set.leaving.length - events;
    return { time, atRisk, events, censored, survival, stdErr, ...logLogInterval(survival, variance) };
  });
  const events = spells.filter(({ cause }) => cause !== null).length;
  return { spells: spells.length, events, censored: spells.length - events, steps };
}

const eventsIn = ({ leaving }: RiskSet): number => leaving.filter(({ cause }) => cause !== null).length;

function logLogInterval(survival: number, variance: number): { lower: number | null; upper: number | null } {
  if (survival === 0 || survival === 1) return { lower: null, upper: null };
  const logSurvival = Math.log(survival);
  const center = Math.log(-logSurvival);
  const half = (NORMAL_975 * Math.sqrt(variance)) / -logSurvival;
  return {
    lower: Math.exp(-Math.exp(center + half)),
    upper: Math.exp(-Math.exp(center - half)),
  };
}
