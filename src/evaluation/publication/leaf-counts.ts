/** What the cells need of the spells of one leaf: counts alone, so that a leaf takes no more memory for more cases. */
import { countSpell, noSpells, type Spell, spellFault, type SpellCounts } from '../statistics/index.ts';
import type { Measure } from './measures.ts';
import type { CellName } from './model.ts';

export interface EndTally {
  cases: number;
  /** Spells with this end, by their length. */
  times: Map<number, number>;
}

/** Counts of cases, but for `leftOut` and what curves are made of. Those of a margin are the sum of its leaves, for no case is in two. */
export interface LeafCounts extends Omit<CellName, 'measure'> {
  cases: number;
  ended: number;
  /** With an end among the spells that the curve takes, and those before the horizon. */
  drawn: number;
  drawnBeforeTau: number;
  /** Spells that no curve takes. */
  leftOut: number;
  /** All others. */
  taken: SpellCounts;
  /** By reason, of a measure with competing ends. */
  ends: ReadonlyMap<string, EndTally>;
}

/** `caseNo`: a number from 0 up, one for each case. */
export type NumberedSpell = Omit<Spell, 'cluster'> & { caseNo: number };

const CASE = 1;
const ENDED = 2;
const DRAWN = 4;
const BEFORE_TAU = 8;
const FIRST_REASON = 16;

/**
 * Counts the spells of one measure, whichever leaves they stand in; all of a case in one. What a case was counted for stands in one
 * place of `marks`, which is to be all 0 and longer than the greatest number of a case: a set for each count takes thirty times that.
 */
export function leafCounter(measure: Measure, marks: Uint16Array) {
  const reasons: readonly string[] = measure.competingEnds ?? [];
  const isFirst = (caseNo: number, mark: number): number => {
    const known = marks[caseNo] ?? 0;
    marks[caseNo] = known | mark;
    return known & mark ? 0 : 1;
  };
  return {
    leaf: ({ arm, regionGroup, period }: Omit<CellName, 'measure'>): LeafCounts => ({
      arm,
      regionGroup,
      period,
      cases: 0,
      ended: 0,
      drawn: 0,
      drawnBeforeTau: 0,
      leftOut: 0,
      taken: noSpells(),
      ends: new Map(reasons.map((reason) => [reason, { cases: 0, times: new Map<number, number>() }])),
    }),
    /** Throws on an end that a measure with competing ends does not list: one that is missing would say 0. */
    add: (leaf: LeafCounts, spell: NumberedSpell): void => {
      const { caseNo, cause, duration } = spell;
      leaf.cases += isFirst(caseNo, CASE);
      if (cause !== null) leaf.ended += isFirst(caseNo, ENDED);
      if (spellFault(spell) !== undefined) {
        leaf.leftOut += 1;
        return;
      }
      countSpell(leaf.taken, spell);
      if (cause === null) return;
      leaf.drawn += isFirst(caseNo, DRAWN);
      if (duration < measure.horizon) leaf.drawnBeforeTau += isFirst(caseNo, BEFORE_TAU);
      if (measure.competingEnds === null) return;
      const end = leaf.ends.get(cause);
      if (end === undefined) throw new RangeError(`An end that is not listed: ${cause}`);
      end.cases += isFirst(caseNo, FIRST_REASON << reasons.indexOf(cause));
      end.times.set(duration, (end.times.get(duration) ?? 0) + 1);
    },
  };
}
