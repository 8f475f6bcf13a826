import type { Spell } from '../statistics/index.ts';

/** How many cases are still followed just after a time (minutes): from the first entry of a case to the last end of its spells. */
export function casesFollowed(spells: readonly Spell[]): (time: number) => number {
  const cases = [...Map.groupBy(spells, ({ cluster }) => cluster).values()];
  const ends = Float64Array.from(cases, (rows) => most(rows.map(({ duration }) => duration))).toSorted();
  const entries = Float64Array.from(cases, (rows) => -most(rows.map(({ entry }) => -entry))).toSorted();
  // Who has not entered at a time leaves later still, and so is among those whose end is to come.
  return (time) => above(ends, time) - (time < 0 ? 0 : above(entries, time));
}

const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);

/** How many of the sorted numbers are above `bound`. */
function above(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= bound) low = middle + 1;
    else high = middle;
  }
  return sorted.length - low;
}
