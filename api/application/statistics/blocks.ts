/**
 * What may be shown of counts that can be asked by any set of dimensions. By region, by arm, and by both together are sums of the same
 * finest groups in more than one way, so hiding within one table is not enough: subtracting one table from another would give back
 * what was hidden. So the finest groups are laid together into blocks of at least ten cases each, and a number is shown only where
 * its group is made of whole blocks. Then everything that is shown, in whatever table, follows from the numbers of the blocks alone,
 * and nothing that is added or subtracted tells how a block is divided. What earlier tables showed, of the same counts, is laid in first.
 */
import { LEAST } from '../../../src/evaluation/publication/thresholds.ts';
import { DIMENSIONS, type GroupKey } from './groups.ts';
import { type Known, NOTHING_KNOWN, type Unit, unitsOf } from './units.ts';

export interface FinestGroup {
  key: GroupKey;
  cases: number;
  /** Cases that were seen to end. */
  events: number;
  /** Cases that could have been among them and are not, where being outside tells something too; else null. */
  outside: number | null;
}

export type HiddenCount =
  /** Fewer than ten, and it may be said. */
  | 'BELOW_TEN'
  /** Hidden together with others; how many there are may not be said. */
  | 'SUBTRACTION';

export interface Guard {
  /** Undefined: the number of cases, or of cases seen to end, of a group made of these finest groups is shown. */
  hiddenCases(members: readonly number[]): HiddenCount | undefined;
  hiddenEvents(members: readonly number[]): HiddenCount | undefined;
  /** Each with whether its sum may be shown. */
  blocks: Record<'cases' | 'events', Block[]>;
}

export interface Block {
  members: readonly number[];
  isEnough: boolean;
}

/** What earlier tables told that is still so. */
export type KnownCounts = Record<'cases' | 'events', Known>;

const NEW: KnownCounts = { cases: NOTHING_KNOWN, events: NOTHING_KNOWN };

export function guardOf(finest: readonly FinestGroup[], known: KnownCounts = NEW): Guard {
  const total = (count: (group: FinestGroup) => number, members: readonly number[]): number =>
    members.reduce((sum, place) => sum + (finest[place] ? count(finest[place]) : 0), 0);
  const cases = ({ cases: count }: FinestGroup): number => count;
  const events = ({ events: count }: FinestGroup): number => count;
  const isCrowd = (members: readonly number[]): boolean =>
    total(cases, members) >= LEAST && total(({ outside }) => outside ?? LEAST, members) >= LEAST;
  const areEnded = (members: readonly number[]): boolean =>
    isCrowd(members) && total(events, members) >= LEAST;
  const single = finest.map((_, place) => [place]);
  const inCases = laidTogether(unitsOf(single, known.cases), finest, isCrowd);
  // Ends of cases that are hidden are hidden with them, so these blocks are made of those.
  const start = inCases.map(({ members }) => members);
  const inEvents = laidTogether(unitsOf(start, known.events), finest, areEnded);
  const judge =
    (blocks: readonly Block[], count: (group: FinestGroup) => number) =>
    (members: readonly number[]): HiddenCount | undefined => {
      const touched = blocks.filter((block) => block.members.some((place) => members.includes(place)));
      const isWhole = touched.every(
        (block) => block.isEnough && block.members.every((place) => members.includes(place)),
      );
      if (isWhole && touched.length > 0) return undefined;
      const isSmall = total(count, members) < LEAST;
      const mayBeSaid = touched.every((block) => isRoomy(block.members, finest, count));
      return isSmall && mayBeSaid ? 'BELOW_TEN' : 'SUBTRACTION';
    };
  return {
    hiddenCases: judge(inCases, cases),
    hiddenEvents: judge(inEvents, events),
    blocks: { cases: inCases, events: inEvents },
  };
}

/**
 * Of two groups below ten that make 18 both are 9. So that they are below ten may be said only beside a larger one from which each could
 * have had up to nine, and that one would still be ten or more.
 */
function isRoomy(
  block: readonly number[],
  finest: readonly FinestGroup[],
  count: (group: FinestGroup) => number,
): boolean {
  const sizes = block.map((place) => (finest[place] ? count(finest[place]) : 0));
  const sum = sizes.reduce((all, size) => all + size, 0);
  const largest = Math.max(...sizes);
  const isTaken = (size: number): boolean => size >= LEAST || largest + size >= 2 * LEAST - 1;
  return sum < LEAST || (largest >= LEAST && sizes.every(isTaken));
}

/**
 * Joins each unit that is too small, the smallest first, with the one most like it; what is left alone stays as it is. Behind a sum that
 * is out nobody hides, so those are left out of it.
 */
function laidTogether(
  start: readonly Unit[],
  finest: readonly FinestGroup[],
  isEnough: (members: readonly number[]) => boolean,
): Block[] {
  const size = ({ members }: Unit): number =>
    members.reduce((sum, place) => sum + (finest[place]?.cases ?? 0), 0);
  const covers = ({ members, bare }: Unit): boolean =>
    isEnough(members) && (bare.length === 0 || isEnough(members.filter((place) => !bare.includes(place))));
  const known = start.filter(({ isKnown }) => isKnown);
  let units = start.filter(({ isKnown }) => !isKnown);
  const besides = (small: Unit): Unit[] =>
    units.filter((unit) => unit !== small && unit.within === small.within);
  for (;;) {
    const [small] = units
      .filter((unit) => !covers(unit) && besides(unit).length > 0)
      .toSorted((a, b) => size(a) - size(b));
    if (small === undefined) break;
    const others = besides(small);
    const [partner] = others.toSorted(
      (a, b) =>
        unlikeness(small.members, a.members, finest) - unlikeness(small.members, b.members, finest) ||
        size(a) - size(b),
    );
    if (partner === undefined) break;
    units = [...units.filter((unit) => unit !== small && unit !== partner), joined(small, partner)];
  }
  return [
    ...known.map(({ members }) => ({ members, isEnough: true })),
    // What is left of a sum that is out is out as well.
    ...units.map((unit) => ({ members: unit.members, isEnough: covers(unit) || unit.within !== undefined })),
  ];
}

const joined = (one: Unit, other: Unit): Unit => ({
  members: [...one.members, ...other.members],
  isKnown: false,
  within: one.within,
  bare: [...one.bare, ...other.bare],
});

/**
 * What a joining costs: a table by a dimension on which all of a block are alike loses nothing by it. Arms are what a pilot is about, and
 * there are few of them; of two regions in one arm only the tables with regions lose a row.
 */
const COSTS = { arm: 4, region: 2, protocol: 1 } as const;

function unlikeness(a: readonly number[], b: readonly number[], finest: readonly FinestGroup[]): number {
  return DIMENSIONS.filter(
    (one) => new Set([...a, ...b].map((place) => finest[place]?.key[one])).size > 1,
  ).reduce((sum, one) => sum + COSTS[one], 0);
}
