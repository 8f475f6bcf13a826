/** Somebody with two tables of different days, who knows which counts did not change between them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ALL,
  publish,
  refusals,
  registeredCells,
  type RegisteredCell,
} from '../../../src/evaluation/publication/index.ts';
import { ended, tableOf } from './tables.ts';

interface Range {
  low: number;
  high: number;
}
const NOTHING: Range = { low: 0, high: 0 };
const sum = (ranges: readonly Range[]): Range =>
  ranges.reduce((total, { low, high }) => ({ low: total.low + low, high: total.high + high }), NOTHING);
const negative = ({ low, high }: Range): Range => ({ low: -high, high: -low });
const meet = (...ranges: readonly Range[]): boolean =>
  Math.max(...ranges.map(({ low }) => low)) <= Math.min(...ranges.map(({ high }) => high));
/** What is left of a total for the others. */
const left = (total: number, value: number, others: Range): Range => ({
  low: total - value - others.high,
  high: total - value - others.low,
});

/** A hidden count: in the sum of then, of now, or of both; the arm itself counts the other way. */
interface Unknown {
  key: string;
  count: number;
  range: Range;
  sign: 1 | -1;
}

/** What is shown in the other table, and did not change, is no unknown. */
function unknownsOf(cells: readonly RegisteredCell[], other: readonly RegisteredCell[]): Unknown[] {
  const isTold = ({ regionGroup, cases }: RegisteredCell): boolean =>
    other.some((cell) => cell.casesShown && cell.regionGroup === regionGroup && cell.cases === cases);
  return cells
    .filter((cell) => !cell.casesShown && !isTold(cell))
    .map(({ regionGroup, cases }) => ({
      // The whole of more parts may be another number: that it is the same is not known.
      key: regionGroup === ALL ? `${regionGroup} of ${cells.length}: ${cases}` : `${regionGroup}: ${cases}`,
      count: cases,
      range: cases < 10 ? { low: 0, high: 9 } : { low: 10, high: 500 },
      sign: regionGroup === ALL ? -1 : 1,
    }));
}

/** How many values each small hidden count can have, given both sums at once. */
function doubts(before: readonly RegisteredCell[], now: readonly RegisteredCell[]): string[] {
  const [then, next] = [unknownsOf(before, now), unknownsOf(now, before)];
  const keys = (unknowns: readonly Unknown[]): Set<string> => new Set(unknowns.map(({ key }) => key));
  const shared = then.filter(({ key }) => keys(next).has(key));
  const onlyThen = then.filter(({ key }) => !keys(next).has(key));
  const onlyNow = next.filter(({ key }) => !keys(then).has(key));
  const total = (unknowns: readonly Unknown[]): number =>
    unknowns.reduce((all, { count, sign }) => all + sign * count, 0);
  const spread = (unknowns: readonly Unknown[], without: Unknown): Range =>
    sum(
      unknowns
        .filter((one) => one !== without)
        .map(({ range, sign }) => (sign === 1 ? range : negative(range))),
    );
  const isPossible = (target: Unknown, value: number): boolean => {
    const signed = target.sign * value;
    const [inThen, inNow] = [onlyThen.includes(target), onlyNow.includes(target)];
    const others = spread(shared, target);
    return meet(
      others,
      left(total(then), inNow ? 0 : signed, spread(onlyThen, target)),
      left(total(next), inThen ? 0 : signed, spread(onlyNow, target)),
    );
  };
  return [...shared, ...onlyThen, ...onlyNow].flatMap((target) => {
    if (target.count >= 10) return [];
    const values = Array.from({ length: 10 }, (_, value) => value).filter((value) =>
      isPossible(target, value),
    );
    expect(values).toContain(target.count);
    return values.length < 9 ? [`${target.key}: ${values.join()}`] : [];
  });
}

const start = fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 10, max: 60 }));
const change = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 9 }) },
);
const both = fc.tuple(
  fc.array(fc.tuple(start, change), { minLength: 1, maxLength: 6 }),
  fc.array(start, { maxLength: 2 }),
);

test('two tables that are both allowed tell no small count together', () => {
  let allowed = 0;
  fc.assert(
    fc.property(both, ([regions, more]) => {
      const first = tableOf(ended(...regions.map(([cases]) => cases)));
      const second = tableOf(ended(...regions.map(([cases, added]) => Math.max(0, cases + added)), ...more));
      const [before, now] = [first, second].map((table) => registeredCells(table, publish(table)));
      if (before === undefined || now === undefined) throw new Error('two tables');
      if (refusals(now, [{ cutoff: '2026-06-30', cells: before }]).length > 0) return;
      allowed++;
      expect(doubts(before, now)).toEqual([]);
    }),
    { numRuns: 800 },
  );
  expect(allowed).toBeGreaterThan(50);
});

test('the attacker himself: an equal count that is hidden once and shown once tells the other', () => {
  const [before, now] = [ended(6, 30, 50), ended(6, 30, 50)].map((counts) => {
    const table = tableOf(counts);
    return registeredCells(table, publish(table));
  });
  expect(doubts(before!, now!)).toEqual([]);
  const shown = now!.map((cell) => (cell.cases === 30 ? { ...cell, casesShown: true } : cell));
  expect(doubts(before!, shown).length).toBeGreaterThan(0);
});
