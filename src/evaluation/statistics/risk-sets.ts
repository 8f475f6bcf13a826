/**
 * Who is at risk when. At time t: every spell with duration ≥ t that was seen from its start, or entered before t. So an end comes
 * before a censoring at the same minute, and an entry after both; R `survival` has the same order.
 *
 * Ties are equal numbers. R joins times closer than 1.5e-8 first (`timefix`), and nothing is joined here: minutes that come from whole
 * milliseconds or seconds by one division are equal or far apart. Sums of such divisions are not (0.1 + 0.2 against 0.3).
 */
import { type Spell, spellFault } from './spell.ts';

export interface RiskSet<S extends Spell = Spell> {
  time: number;
  /** Spells that could end at this time, those that do included. */
  atRisk: number;
  /** The spells that end or are censored at this time. */
  leaving: readonly S[];
}

/** One risk set for each time at which a spell ends or is censored, in order of time. Throws on a spell with a fault. */
export function riskSets<S extends Spell>(spells: readonly S[]): RiskSet<S>[] {
  const atRisk = atRiskCounter(spells);
  const leavingAt = new Map<number, S[]>();
  for (const spell of spells) {
    const leaving = leavingAt.get(spell.duration);
    if (leaving === undefined) leavingAt.set(spell.duration, [spell]);
    else leaving.push(spell);
  }
  const times = [...leavingAt].toSorted(([a], [b]) => a - b);
  return times.map(([time, leaving]) => ({ time, atRisk: atRisk(time), leaving }));
}

/** Counts how many of the spells are at risk at a time. Throws on a spell with a fault. */
export function atRiskCounter(spells: readonly Spell[]): (time: number) => number {
  for (const spell of spells) {
    const fault = spellFault(spell);
    if (fault !== undefined) throw new RangeError(`A spell that no estimator takes: ${fault}`);
  }
  const durations = Float64Array.from(spells, ({ duration }) => duration).toSorted();
  const late = spells.filter(({ entry }) => entry > 0);
  const entries = Float64Array.from(late, ({ entry }) => entry).toSorted();
  // Who has not entered yet leaves later still, and so is among those counted by their duration.
  return (time) => countFrom(durations, time) - countFrom(entries, time);
}

/** How many of the sorted numbers are `bound` or more. */
function countFrom(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return sorted.length - low;
}
