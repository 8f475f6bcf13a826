/** From spells to the cells of one measure. */
import {
  curveOf,
  noSpells,
  type Spell,
  type SpellCounts,
  summariseCounts,
  together,
} from '../statistics/index.ts';
import { leafCounter, type EndTally, type LeafCounts } from './leaf-counts.ts';
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
  const places = new Map<string, { caseNo: number; leaf: Leaf }>();
  for (const leaf of leaves) {
    for (const { cluster } of leaf.spells) {
      const place = places.get(cluster);
      if (place === undefined) places.set(cluster, { caseNo: places.size, leaf });
      else if (place.leaf !== leaf) throw new RangeError('A case that stands in two leaves');
    }
  }
  const counter = leafCounter(measure, new Uint16Array(places.size));
  const counted = leaves.map((leaf) => {
    const counts = counter.leaf(leaf);
    for (const spell of leaf.spells)
      counter.add(counts, { ...spell, caseNo: places.get(spell.cluster)?.caseNo ?? 0 });
    return counts;
  });
  return cellsFrom(measure, counted);
}

/** The same from leaves that were counted before; all of them, as for `cellsOf`. */
export function cellsFrom(measure: Measure, leaves: readonly LeafCounts[]): Cell[] {
  const arms = Map.groupBy(leaves, ({ arm }) => arm);
  return [...arms].flatMap(([arm, inArm]) => {
    const cell = (regionGroup: string, period: string, parts: readonly LeafCounts[]): Cell => {
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

function countedAndDrawn(
  measure: Measure,
  leaves: readonly LeafCounts[],
  isArm: boolean,
): Omit<Cell, keyof CellName> {
  const sum = (of: (leaf: LeafCounts) => number): number => leaves.reduce((all, leaf) => all + of(leaf), 0);
  const [cases, events] = [sum((leaf) => leaf.cases), sum(({ ended }) => ended)];
  const taken = together(leaves.map((leaf) => leaf.taken));
  const figures: Figures = {
    ...drawnFrom(measure, taken),
    events: sum((leaf) => leaf.drawn),
    eventsBeforeTau: sum(({ drawnBeforeTau }) => drawnBeforeTau),
    ends: isArm ? endsOf(measure, taken, leaves) : [],
    leftOut: sum(({ leftOut }) => leftOut),
  };
  return { cases, events, censored: cases - events, figures };
}

function drawnFrom({ horizon, countsOnly }: Measure, taken: SpellCounts) {
  const shown = countsOnly ? noSpells() : taken;
  const { q1, median, q3, p90, rmst } = summariseCounts(shown, horizon);
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
  };
}

/**
 * Every end that the measure can have: one that is missing would say 0. Each end adds S(t₋)/n to its share, as Aalen and Johansen have
 * it; their standard errors, which are not published, would take longer than all the rest.
 */
function endsOf({ competingEnds }: Measure, taken: SpellCounts, leaves: readonly LeafCounts[]): EndCount[] {
  if (competingEnds === null) return [];
  const { steps } = curveOf(taken);
  const weights = new Map(
    steps.map(({ time, atRisk }, index) => [time, (steps[index - 1]?.survival ?? 1) / atRisk]),
  );
  return competingEnds.map((reason) => {
    const tallies = leaves.flatMap(({ ends }): EndTally[] => {
      const tally = ends.get(reason);
      return tally === undefined ? [] : [tally];
    });
    const cases = tallies.reduce((sum, tally) => sum + tally.cases, 0);
    const times = tallies.flatMap((tally) => [...tally.times]);
    const incidence = times.reduce((sum, [time, spells]) => sum + spells * (weights.get(time) ?? 0), 0);
    return { reason, cases, incidence };
  });
}
