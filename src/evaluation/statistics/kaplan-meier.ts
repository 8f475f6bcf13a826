/**
 * Kaplan and Meier (1958, JASA 53:457): S(t) = Π (1 − dᵢ/nᵢ) over the times up to t, with nᵢ at risk and dᵢ ends.
 * Standard error after Greenwood (1926): S(t)·σ(t), σ² = Σ dᵢ / (nᵢ(nᵢ − dᵢ)).
 * Interval of 95 % on the scale log(−log S) (Kalbfleisch and Prentice 2002, §1.4): S^exp(±1.96·σ/log S). The plain one leaves 0–1
 * and is too narrow in small groups. Equal to R: `survfit(Surv(entry, duration, event) ~ 1, conf.type = "log-log")`.
 */
import { NORMAL_975 } from './normal.ts';
import { countedRisks, countSpells, type SpellCounts } from './spell-counts.ts';
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
  return curveOf(countSpells(spells));
}

/** The same curve from counts. */
export function curveOf(counts: SpellCounts): KaplanMeier {
  let survival = 1;
  let variance = 0;
  let events = 0;
  let open = 0;
  const steps = countedRisks(counts).map(({ time, atRisk, ended, censored }): KaplanMeierStep => {
    survival *= (atRisk - ended) / atRisk;
    variance += ended / (atRisk * (atRisk - ended));
    events += ended;
    open += censored;
    const stdErr = survival === 0 ? null : survival * Math.sqrt(variance);
    const interval = logLogInterval(survival, variance);
    return { time, atRisk, events: ended, censored, survival, stdErr, ...interval };
  });
  return { spells: events + open, events, censored: open, steps };
}

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
