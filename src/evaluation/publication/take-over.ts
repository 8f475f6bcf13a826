/** What was hidden in an earlier table stays hidden; what was shown in one cannot be hidden any more. */
import { areSameParts, partsBelow, treeName, type EarlierCell, type EarlierTables } from './earlier.ts';
import { GUARDED_COLUMNS, keyOf, type GuardedColumn, type Place } from './hierarchy.ts';
import { isShown } from './register-model.ts';
import { hideCases } from './small-counts.ts';
import { LEAST } from './thresholds.ts';

/**
 * Of counts that are equal, before anything is hidden for sums. Those below ten are hidden in every table and never known. What one
 * earlier table shows and another hides is out.
 */
export function takeOver(tree: readonly Place[], { like }: EarlierTables): void {
  for (const place of tree) {
    const parts = partsBelow(place);
    const cells = like(place.counts).filter((then) => areSameParts(then.parts, parts));
    const equal = (column: GuardedColumn): readonly EarlierCell[] =>
      place.counts[column] < LEAST || place.hidden[column] !== undefined
        ? []
        : cells.filter(({ cell }) => cell[column] === place.counts[column]);
    for (const column of GUARDED_COLUMNS)
      place.known[column] = equal(column).some(({ cell }) => isShown(cell, column));
    if (!place.known.events) hideAgain(place, 'events', equal('events'));
    if (!place.known.cases) hideAgain(place, 'cases', equal('cases'));
  }
}

/**
 * A tree of which an earlier table has every count, and no other, tells what that one told: who asks the same again gets the same, whatever
 * was asked in between. It need not be guarded, for what came in between was, beside it. False when there is none.
 */
export function tellAgain(tree: readonly Place[], { trees }: Pick<EarlierTables, 'trees'>): boolean {
  const [top] = tree;
  if (top === undefined) return false;
  const name = treeName(top.counts);
  const then = trees
    .map((all) => all.get(name))
    .find((other) => other !== undefined && areAlike(tree, other));
  if (then === undefined) return false;
  const told = new Map(then.map((place) => [keyOf(place.counts), place]));
  for (const place of tree) {
    const { cases, events } = told.get(keyOf(place.counts))?.hidden ?? place.hidden;
    place.hidden = { cases, events };
    for (const column of GUARDED_COLUMNS) place.known[column] = place.hidden[column] === undefined;
  }
  return true;
}

function areAlike(tree: readonly Place[], other: readonly Place[]): boolean {
  const named = new Map(other.map((place) => [keyOf(place.counts), place]));
  return (
    tree.length === other.length &&
    tree.every(({ counts }) => {
      const then = named.get(keyOf(counts))?.counts;
      return then !== undefined && GUARDED_COLUMNS.every((column) => then[column] === counts[column]);
    })
  );
}

/** Hidden by the first of them. */
function hideAgain(place: Place, column: GuardedColumn, [then]: readonly EarlierCell[]): void {
  if (then === undefined) return;
  const hidden = { reason: 'SUBTRACTION', low: LEAST, isTakenOver: true } as const;
  if (column === 'events') place.hidden.events = { ...hidden, high: Infinity };
  else hideCases(place, { ...hidden, high: Math.min(place.most, Math.max(place.counts.cases, then.next)) });
}

/** Hides all but what an earlier table shows of the same count, and says of nothing that it is small: whoever has that table learns nothing. */
export function tellNothingNew(tree: readonly Place[]): void {
  for (const place of tree)
    for (const column of GUARDED_COLUMNS)
      if (!place.known[column]) place.hidden[column] = { reason: 'NOTHING_NEW', low: 0, high: Infinity };
}
