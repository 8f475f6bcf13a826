/**
 * The standard error of a cumulative incidence by the infinitesimal jackknife: √Σ Uᵢ², with Uᵢ how much F_k would move if spell i
 * weighed a little more (Jaeckel 1972; Therneau and others, `survival` vignette "Methods", multi-state curves).
 *
 * With λ = d/n of any cause and λ_k of this one, a spell at risk at time s moves F_k there by S(s₋)(own end − λ_k)/n, and all that
 * F_k still gains after s by (λ − any end)/(n(1 − λ)) of it. Both are linear in F_k(t), so sums up to each time give Uᵢ(t) = α + β·F_k(t)
 * at once; once a spell has left, α and β stand. Sums of α², αβ and β² would do with one pass, but they lose half the digits where
 * the error goes to 0. So the work is the number of times with an end × the kinds of spells (entry, exit, end).
 */
import type { RiskSet } from './risk-sets.ts';
import type { Spell } from './spell.ts';

export interface IncidenceStep extends RiskSet {
  /** Share still open just before this time. */
  survivalBefore: number;
  /** By place in the list of causes; the incidences just after this time. */
  events: readonly number[];
  incidence: readonly number[];
}

/** The cause and its place in the list of causes. */
interface Own {
  cause: string;
  k: number;
}

/** One for each step. */
export function incidenceErrors(steps: readonly IncidenceStep[], { cause, k }: Own): number[] {
  const sums = runningSums(steps, k);
  const entered = entryCounts(steps);
  const left: Left = { alpha: [], beta: [], weight: [] };
  let latest = 0;
  return steps.map((step, index) => {
    for (const { from, end, weight } of kindsOf(step, steps)) {
      entered.set(from, (entered.get(from) ?? 0) - weight);
      const { own, gone } = atExit(step, { end, cause });
      const reached = step.incidence[k] ?? 0;
      left.alpha.push(own + gone * reached - between(sums.alpha, from, index));
      left.beta.push(between(sums.beta, from, index) - gone);
      left.weight.push(weight);
    }
    if (step.events.some((count) => count > 0)) {
      const reached = step.incidence[k] ?? 0;
      latest = Math.sqrt(squaresOf(left, reached) + squaresOfOpen(entered, { sums, index, reached }));
    }
    return latest;
  });
}

/** Sums over the steps before each index, so that `between` gives those of the steps at which a spell was at risk. */
interface Sums {
  alpha: Float64Array;
  beta: Float64Array;
}

function runningSums(steps: readonly IncidenceStep[], k: number): Sums {
  const alpha = new Float64Array(steps.length + 1);
  const beta = new Float64Array(steps.length + 1);
  for (const [index, { atRisk, survivalBefore, events, incidence }] of steps.entries()) {
    const any = events.reduce((total, count) => total + count, 0);
    const loss = any === atRisk ? 0 : any / (atRisk * (atRisk - any));
    const own = (survivalBefore * (events[k] ?? 0)) / atRisk ** 2;
    alpha[index + 1] = (alpha[index] ?? 0) + own + loss * (incidence[k] ?? 0);
    beta[index + 1] = (beta[index] ?? 0) + loss;
  }
  return { alpha, beta };
}

const between = (sums: Float64Array, from: number, to: number): number =>
  (sums[to + 1] ?? 0) - (sums[from] ?? 0);

interface Kind {
  /** The first step at which it was at risk. */
  from: number;
  end: string | null;
  weight: number;
}

/** The leaving spells of a step that are alike, counted. */
function kindsOf({ leaving }: IncidenceStep, steps: readonly IncidenceStep[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const spell of leaving) {
    const from = firstStep(spell, steps);
    const key = JSON.stringify([from, spell.cause]);
    const kind = kinds.get(key) ?? { from, end: spell.cause, weight: 0 };
    kind.weight++;
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

function entryCounts(steps: readonly IncidenceStep[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { leaving } of steps) {
    for (const spell of leaving) {
      const from = firstStep(spell, steps);
      counts.set(from, (counts.get(from) ?? 0) + 1);
    }
  }
  return counts;
}

/** The first step after the entry; the first of all for a spell seen from its start. */
function firstStep({ entry }: Spell, steps: readonly IncidenceStep[]): number {
  if (entry === 0) return 0;
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((steps[middle]?.time ?? Infinity) <= entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What its own end adds: to F_k at once, and as a part of what F_k gains afterwards (nothing when nobody is left). */
function atExit(
  { atRisk, survivalBefore, events }: IncidenceStep,
  { end, cause }: { end: string | null; cause: string },
): { own: number; gone: number } {
  if (end === null) return { own: 0, gone: 0 };
  const staying = atRisk - events.reduce((total, count) => total + count, 0);
  return { own: end === cause ? survivalBefore / atRisk : 0, gone: staying === 0 ? 0 : 1 / staying };
}

interface Left {
  alpha: number[];
  beta: number[];
  weight: number[];
}

function squaresOf({ alpha, beta, weight }: Left, reached: number): number {
  let squares = 0;
  for (let index = 0; index < alpha.length; index++) {
    const influence = (alpha[index] ?? 0) + (beta[index] ?? 0) * reached;
    squares += (weight[index] ?? 0) * influence * influence;
  }
  return squares;
}

function squaresOfOpen(
  entered: ReadonlyMap<number, number>,
  { sums, index, reached }: { sums: Sums; index: number; reached: number },
): number {
  let squares = 0;
  for (const [from, count] of entered) {
    if (from > index || count === 0) continue;
    const influence = between(sums.beta, from, index) * reached - between(sums.alpha, from, index);
    squares += count * influence ** 2;
  }
  return squares;
}
