/** Spells counted by the minute at which they end: all that a curve needs to know of them, however many there are. */
import { type Spell, spellFault } from './spell.ts';

/** All of one time. */
interface TimeCount {
  time: number;
  ended: number;
  censored: number;
}

/** Counts of parts add up to those of the whole. */
export interface SpellCounts {
  times: Map<number, TimeCount>;
  /** Late entries alone, by how many there were. */
  entries: Map<number, number>;
}

export const noSpells = (): SpellCounts => ({ times: new Map(), entries: new Map() });

/** Throws on a spell with a fault. */
export function countSpell(counts: SpellCounts, spell: Omit<Spell, 'cluster'>): void {
  const fault = spellFault(spell);
  if (fault !== undefined) throw new RangeError(`A spell that no estimator takes: ${fault}`);
  const { entry, duration, cause } = spell;
  const count = countAt(counts, duration);
  if (cause === null) count.censored += 1;
  else count.ended += 1;
  if (entry > 0) counts.entries.set(entry, (counts.entries.get(entry) ?? 0) + 1);
}

export function countSpells(spells: Iterable<Omit<Spell, 'cluster'>>): SpellCounts {
  const counts = noSpells();
  for (const spell of spells) countSpell(counts, spell);
  return counts;
}

/** Those of several groups together. */
export function together(parts: readonly SpellCounts[]): SpellCounts {
  const sum = noSpells();
  for (const { times, entries } of parts) {
    for (const { time, ended, censored } of times.values()) {
      const count = countAt(sum, time);
      count.ended += ended;
      count.censored += censored;
    }
    for (const [entry, spells] of entries) sum.entries.set(entry, (sum.entries.get(entry) ?? 0) + spells);
  }
  return sum;
}

function countAt({ times }: SpellCounts, time: number): TimeCount {
  let count = times.get(time);
  // Added to 0, for that has no sign either.
  if (count === undefined) times.set(time, (count = { time: time + 0, ended: 0, censored: 0 }));
  return count;
}

export interface CountedRisk extends TimeCount {
  /** As in `riskSets`: who could end at this time, those that do included. */
  atRisk: number;
}

/** One for each time at which a spell ends or is censored, in order of time. */
export function countedRisks({ times, entries }: SpellCounts): CountedRisk[] {
  const late = [...entries].toSorted(([a], [b]) => a - b);
  let notEntered = late.reduce((sum, [, spells]) => sum + spells, 0);
  let open = 0;
  for (const { ended, censored } of times.values()) open += ended + censored;
  let next = 0;
  const inOrder = [...times.values()].toSorted((a, b) => a.time - b.time);
  return inOrder.map(({ time, ended, censored }) => {
    for (; next < late.length && (late[next]?.[0] ?? 0) < time; next += 1) notEntered -= late[next]?.[1] ?? 0;
    // Who has not entered yet leaves later still, and so is among those that are open.
    const atRisk = open - notEntered;
    open -= ended + censored;
    return { time, ended, censored, atRisk };
  });
}
