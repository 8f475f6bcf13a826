/**
 * Cumulative incidence with competing ends (Aalen and Johansen 1978, Scand J Stat 5:141): F_k(t) = Σ S(tᵢ₋₁) d_kᵢ/nᵢ, with S the
 * Kaplan–Meier curve of any end. 1 − KM of one cause, with the others called censored, answers how it would go if the others could
 * not happen, and adds up to more than 1. Equal to R `survfit(Surv(time, factor(cause)) ~ 1)`, the standard errors too.
 */
import { type IncidenceStep, incidenceErrors } from './incidence-errors.ts';
import { riskSets } from './risk-sets.ts';
import type { Spell } from './spell.ts';

export interface CauseIncidence {
  cause: string;
  events: number;
  /** Share of all spells ended by this cause up to and with this time. */
  incidence: number;
  /** Infinitesimal jackknife over the spells; 0 before the first end of this cause. */
  stdErr: number;
}

export interface AalenJohansenStep {
  /** Minutes. */
  time: number;
  atRisk: number;
  censored: number;
  /** Share not ended by any cause: together with the incidences 1. */
  survival: number;
  /** In the order of the causes given. */
  causes: readonly CauseIncidence[];
}

/** Refuses (throws on) a cause that is not in the list: an end that nobody named may not vanish. Empty without spells. */
export function aalenJohansen(spells: readonly Spell[], causes: readonly string[]): AalenJohansenStep[] {
  for (const { cause } of spells) {
    if (cause !== null && !causes.includes(cause))
      throw new RangeError(`A cause that is not listed: ${cause}`);
  }
  let survival = 1;
  let incidence = causes.map(() => 0);
  const steps = riskSets(spells).map(({ time, atRisk, leaving }): IncidenceStep => {
    const events = causes.map((cause) => leaving.filter((spell) => spell.cause === cause).length);
    const survivalBefore = survival;
    incidence = incidence.map((share, k) => share + (survivalBefore * (events[k] ?? 0)) / atRisk);
    survival *= (atRisk - sum(events)) / atRisk;
    return { time, atRisk, leaving, survivalBefore, events, incidence };
  });
  const stdErrs = causes.map((cause, k) => incidenceErrors(steps, { cause, k }));
  return steps.map(({ time, atRisk, leaving, ...step }, index) => ({
    time,
    atRisk,
    censored: leaving.length - sum(step.events),
    survival: steps[index + 1]?.survivalBefore ?? survival,
    causes: causes.map((cause, k) => ({
      cause,
      events: step.events[k] ?? 0,
      incidence: step.incidence[k] ?? 0,
      stdErr: stdErrs[k]?.[index] ?? 0,
    })),
  }));
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
