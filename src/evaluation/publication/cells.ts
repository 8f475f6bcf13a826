/** From spells to the cells of one measure. */
import { kaplanMeier, type Spell, spellFault, summarise } from '../statistics/index.ts';
import type { Measure } from './measures.ts';
import { ALL, type Cell, type CellName, type EndCount, type Figures } from './model.ts';

/** What has no parts: a period of a region group in an arm. `cluster` of its spells is the case, whatever the tier calls it. */
export interface Leaf extends Omit<CellName, 'measure'> {
  spells: readonly Spell[];
}

/**
 * Cells of all margins and leaves, from the top down. `leaves` are those of all cases in scope, with an empty list where a leaf has no
 * spell of this measure. A case belongs to one leaf; refuses (throws on) one that stands in two.
 */
export function cellsOf(measure: Measure, leaves: readonly Leaf[]): Cell[] {
  const counted = leaves.map((leaf) => ({ ...leaf, ...talliedOf(measure, leaf.spells) }));
  assertOneLeafEach(counted);
  const arms = Map.groupBy(counted, ({ arm }) => arm);
  return [...arms].flatMap(([arm, inArm]) => {
    const cell = (regionGroup: string, period: string, parts: readonly CountedLeaf[]): Cell => {
      const name = { measure: measure.name, arm, regionGroup, period };
      return { ...name, ...countedAndDrawn(measure, parts, regionGroup === ALL) };
    };
    const regions = Map.groupBy(inArm, ({ regionGroup }) => regionGroup);
    return [
      cell(ALL, ALL, inArm),
      ...[...regions].flatMap(([regionGroup, inRegion]) => [
        cell(regionGroup, ALL, inRegion),
        ...inRegion.map((leaf) => cell(regionGroup, leaf.period, [leaf])),
      ]),
    ];
  });
}

function assertOneLeafEach(leaves: readonly CountedLeaf[]): void {
  const apart = leaves.reduce((sum, { cases }) => sum + cases, 0);
  if (casesIn(leaves.flatMap(({ spells }) => spells)) !== apart)
    throw new RangeError('A case that stands in two leaves');
}

/** Cases of a leaf. Those of a margin are their sum, for no case is in two. */
interface Tally {
  cases: number;
  ended: number;
  /** With an end among the spells that the curve takes, and those before the horizon. */
  drawn: number;
  drawnBeforeTau: number;
}

interface CountedLeaf extends Tally {
  spells: readonly Spell[];
  taken: readonly Spell[];
}

function talliedOf({ horizon }: Measure, spells: readonly Spell[]): Omit<CountedLeaf, 'spells'> {
  const taken = spells.filter((spell) => spellFault(spell) === undefined);
  const drawn = taken.filter(isEnded);
  return {
    taken,
    cases: casesIn(spells),
    ended: casesIn(spells.filter(isEnded)),
    drawn: casesIn(drawn),
    drawnBeforeTau: casesIn(drawn.filter(({ duration }) => duration < horizon)),
  };
}

const casesIn = (spells: readonly Spell[]): number => new Set(spells.map(({ cluster }) => cluster)).size;
const isEnded = ({ cause }: Spell): boolean => cause !== null;

function countedAndDrawn(
  measure: Measure,
  leaves: readonly CountedLeaf[],
  isArm: boolean,
): Omit<Cell, keyof CellName> {
  const sum = (of: (leaf: CountedLeaf) => number): number => leaves.reduce((all, leaf) => all + of(leaf), 0);
  const [cases, events] = [sum((leaf) => leaf.cases), sum(({ ended }) => ended)];
  const taken = leaves.flatMap((leaf) => leaf.taken);
  const figures: Figures = {
    ...drawnFrom(measure, taken),
    events: sum(({ drawn }) => drawn),
    eventsBeforeTau: sum(({ drawnBeforeTau }) => drawnBeforeTau),
    ends: isArm ? endsOf(measure, taken) : [],
    leftOut: sum(({ spells }) => spells.length) - taken.length,
  };
  return { cases, events, censored: cases - events, figures };
}

function drawnFrom({ horizon, countsOnly }: Measure, taken: readonly Spell[]) {
  const { q1, median, q3, p90, rmst, warnings } = summarise(countsOnly ? [] : taken, horizon);
  const interval = median.turnedBack ? { lower: null, upper: null } : median;
  return {
    median: median.value,
    q1: q1.value,
    q3: q3.value,
    p90: p90.value,
    rmst: rmst?.value ?? null,
    tau: horizon,
    ciLow: interval.lower,
    ciHigh: interval.upper,
    warnings,
  };
}

/**
 * Every end that the measure can have: one that is missing would say 0. Each end adds S(t₋)/n to its share, as Aalen and Johansen have
 * it; their standard errors, which are not published, would take longer than all the rest.
 */
function endsOf({ competingEnds }: Measure, spells: readonly Spell[]): EndCount[] {
  if (competingEnds === null) return [];
  const reasons: readonly string[] = competingEnds;
  const { steps } = kaplanMeier(spells);
  const weights = new Map(
    steps.map(({ time, atRisk }, index) => [time, (steps[index - 1]?.survival ?? 1) / atRisk]),
  );
  const unlisted = spells.find(({ cause }) => cause !== null && !reasons.includes(cause));
  if (unlisted !== undefined) throw new RangeError(`An end that is not listed: ${unlisted.cause}`);
  return reasons.map((reason) => {
    const own = spells.filter(({ cause }) => cause === reason);
    const incidence = own.reduce((sum, { duration }) => sum + (weights.get(duration) ?? 0), 0);
    return { reason, cases: casesIn(own), incidence };
  });
}
