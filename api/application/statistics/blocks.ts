/**
 * What may be shown of counts that can be asked by any set of dimensions. By region, by arm, and by both together are sums of the same
 * finest groups in more than one way, so hiding within one table is not enough: subtracting one table from another would give back
 * what was hidden. So the finest groups are laid together into blocks of at least ten cases each, and a number is shown only where
 * its group is made of whole blocks. Then everything that is shown, in whatever table, follows from the numbers of the blocks alone,
 * and nothing that is added or subtracted tells how a block is divided.
 */
import { LEAST } from '../../../src/evaluation/publication/thresholds.ts';
import { DIMENSIONS, type GroupKey } from './groups.ts';

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
}

type Blocks = readonly (readonly number[])[];

export function guardOf(finest: readonly FinestGroup[]): Guard {
  const total = (count: (group: FinestGroup) => number, members: readonly number[]): number =>
    members.reduce((sum, place) => sum + (finest[place] ? count(finest[place]) : 0), 0);
  const cases = ({ cases: count }: FinestGroup): number => count;
  const events = ({ events: count }: FinestGroup): number => count;
  const isCrowd = (members: readonly number[]): boolean =>
    total(cases, members) >= LEAST && total(({ outside }) => outside ?? LEAST, members) >= LEAST;
  const single = finest.map((_, place) => [place]);
  const inCases = laidTogether(single, finest, isCrowd);
  // Ends of cases that are hidden are hidden with them, so these blocks are made of those.
  const inEvents = laidTogether(
    inCases,
    finest,
    (members) => isCrowd(members) && total(events, members) >= LEAST,
  );
  const judge =
    (
      blocks: Blocks,
      isEnough: (members: readonly number[]) => boolean,
      count: (group: FinestGroup) => number,
    ) =>
    (members: readonly number[]): HiddenCount | undefined => {
      const touched = blocks.filter((block) => block.some((place) => members.includes(place)));
      const isWhole = touched.every(
        (block) => isEnough(block) && block.every((place) => members.includes(place)),
      );
      if (isWhole && touched.length > 0) return undefined;
      const isSmall = total(count, members) < LEAST;
      return isSmall && touched.every((block) => isRoomy(block, finest, count)) ? 'BELOW_TEN' : 'SUBTRACTION';
    };
  return {
    hiddenCases: judge(inCases, isCrowd, cases),
    hiddenEvents: judge(inEvents, (members) => isCrowd(members) && total(events, members) >= LEAST, events),
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

/** Joins each block that is too small, the smallest first, with the one most like it; what is left alone stays as it is. */
function laidTogether(
  start: Blocks,
  finest: readonly FinestGroup[],
  isEnough: (members: readonly number[]) => boolean,
): Blocks {
  const size = (block: readonly number[]): number =>
    block.reduce((sum, place) => sum + (finest[place]?.cases ?? 0), 0);
  let blocks = [...start];
  for (;;) {
    const [small] = blocks.filter((block) => !isEnough(block)).toSorted((a, b) => size(a) - size(b));
    if (small === undefined || blocks.length === 1) return blocks;
    const others = blocks.filter((block) => block !== small);
    const [partner = []] = others.toSorted(
      (a, b) => unlikeness(small, a, finest) - unlikeness(small, b, finest) || size(a) - size(b),
    );
    blocks = [...others.filter((block) => block !== partner), [...small, ...partner]];
  }
}

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
