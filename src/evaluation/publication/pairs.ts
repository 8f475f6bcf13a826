/** Like-named places of two tables. */
import { areSameParts, partsBelow } from './earlier.ts';
import { GUARDED_COLUMNS, keyOf, type Place } from './hierarchy.ts';
import type { CountColumn } from './model.ts';

export interface Pair {
  now: Place | undefined;
  before: Place | undefined;
}

export function pairsOf(now: readonly Place[], before: readonly Place[]): Pair[] {
  const like = new Map(before.map((place) => [keyOf(place.counts), place]));
  const named = new Set(now.map(({ counts }) => keyOf(counts)));
  return [
    ...now.map((place) => ({ now: place, before: like.get(keyOf(place.counts)) })),
    ...before
      .filter(({ counts }) => !named.has(keyOf(counts)))
      .map((place) => ({ now: undefined, before: place })),
  ];
}

/** That a whole is the same is known of the same parts only: with another part it may be another number that looks alike. */
export function isSame({ now, before }: Pair, column: CountColumn): boolean {
  if (now === undefined || before === undefined) return false;
  if ((now.parent === undefined) !== (before.parent === undefined)) return false;
  const columns = column === 'censored' ? GUARDED_COLUMNS : [column];
  return (
    columns.every((one) => now.counts[one] === before.counts[one]) &&
    areSameParts(partsBelow(now), partsBelow(before))
  );
}
