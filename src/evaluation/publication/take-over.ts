/** What was hidden in an earlier table stays hidden; what was shown in one cannot be hidden any more. */
import { areSameParts, partsBelow, type EarlierCell, type EarlierTables } from './earlier.ts';
import { GUARDED_COLUMNS, type GuardedColumn, type Place } from './hierarchy.ts';
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
