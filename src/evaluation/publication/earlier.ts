/** What earlier tables said of the counts of a new one: hidden then, it stays hidden; shown then, it cannot be hidden any more. */
import { GUARDED_COLUMNS, keyOf, parentName, type GuardedColumn, type Place } from './hierarchy.ts';
import type { CellName } from './model.ts';
import { isShown, type RegisteredCell, type RegisteredTable } from './register-model.ts';
import { hideCases } from './small-counts.ts';
import { LEAST } from './thresholds.ts';

interface EarlierCell {
  cell: RegisteredCell;
  /** The smallest that was shown beside it: a reader who knows that the smallest go first gives a hidden one no more. */
  next: number;
}

export type EarlierCells = (name: CellName) => readonly EarlierCell[];

/** Like-named cells of all these tables. */
export function earlierCells(tables: readonly RegisteredTable[]): EarlierCells {
  const all = new Map<string, EarlierCell[]>();
  for (const { cells } of tables) {
    const smallest = smallestShown(cells);
    for (const cell of cells) {
      const around = parentName(cell);
      const next = (around && smallest.get(keyOf(around))) ?? Infinity;
      const known = all.get(keyOf(cell));
      if (known === undefined) all.set(keyOf(cell), [{ cell, next }]);
      else known.push({ cell, next });
    }
  }
  return (name) => all.get(keyOf(name)) ?? [];
}

/** Cases of the smallest part that is shown, by the name of the whole. */
export function smallestShown(cells: readonly RegisteredCell[]): Map<string, number> {
  const smallest = new Map<string, number>();
  for (const cell of cells) {
    const around = parentName(cell);
    if (around === undefined || !cell.casesShown) continue;
    smallest.set(keyOf(around), Math.min(smallest.get(keyOf(around)) ?? Infinity, cell.cases));
  }
  return smallest;
}

/**
 * Before anything is hidden for sums. Counts below ten are hidden in every table and never known. Where one earlier table shows a count
 * and another hides it, it is out.
 */
export function takeOver(tree: readonly Place[], earlier: EarlierCells): void {
  for (const place of tree) {
    const cells = earlier(place.counts);
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

function hideAgain(place: Place, column: GuardedColumn, then: readonly EarlierCell[]): void {
  if (then.length === 0) return;
  const high = Math.max(place.counts.cases, Math.min(...then.map(({ next }) => next)));
  if (column === 'events')
    place.hidden.events = { reason: 'SUBTRACTION', low: LEAST, high: Infinity, isTakenOver: true };
  else
    hideCases(place, {
      reason: 'SUBTRACTION',
      low: LEAST,
      high: Math.min(high, place.most),
      isTakenOver: true,
    });
}
