/** The trees of a table: which cell is the sum of which. */
import { ALL, type CellName, type Counts, type HideReason } from './model.ts';

/** Guarded one by one; `censored` follows from the two. */
export type GuardedColumn = 'cases' | 'events';
export const GUARDED_COLUMNS: readonly GuardedColumn[] = ['cases', 'events'];

/** The values that a reader who knows the rules gives a hidden count when he has looked at nothing else. */
export interface Bounds {
  low: number;
  high: number;
}

export interface Hidden extends Bounds {
  reason: HideReason;
  /** For an earlier table, so it says nothing of its size beside the others of this one. */
  isTakenOver?: true;
}

/** A cell in its tree, and what has been hidden of it so far. */
export interface Place {
  counts: CellName & Counts;
  parent: Place | undefined;
  children: Place[];
  /** The most cases that are not hidden for what they leave outside (`Measure.within`). */
  most: number;
  hidden: Record<GuardedColumn, Hidden | undefined>;
  /** Shown before with the same count: hiding it now would hide it from nobody. */
  known: Record<GuardedColumn, boolean>;
}

/** A name as a key, the same for like-named cells of all tables. */
export function keyOf({ measure, arm, regionGroup, period }: CellName): string {
  return JSON.stringify([measure, arm, regionGroup, period]);
}

export function parentName(name: CellName): CellName | undefined {
  const { measure, arm, regionGroup, period } = name;
  if (period !== ALL) return { measure, arm, regionGroup, period: ALL };
  return regionGroup === ALL ? undefined : { measure, arm, regionGroup: ALL, period };
}

/**
 * One tree for each measure and arm, every list of places from the top down. Refuses (throws on) a name that comes twice, a cell
 * without the one around it, counts that do not add up, and a cell whose parts make another sum: such a table cannot be guarded.
 */
export function treesOf(cells: readonly (CellName & Counts)[]): Place[][] {
  const places = new Map<string, Place>();
  for (const cell of cells) {
    if (places.has(keyOf(cell))) throw new RangeError(`Two cells with one name: ${keyOf(cell)}`);
    if (cell.cases !== cell.events + cell.censored) throw new RangeError(`Not a sum: ${keyOf(cell)}`);
    const hidden = { cases: undefined, events: undefined };
    const known = { cases: false, events: false };
    places.set(keyOf(cell), { counts: cell, parent: undefined, children: [], most: Infinity, hidden, known });
  }
  const tops = [...places.values()].filter((place) => !isBelowAnother(place, places));
  const trees = tops.map(downFrom);
  for (const place of trees.flat()) assertSums(place);
  return trees;
}

/** Ties the place to the one around it. */
function isBelowAnother(place: Place, places: ReadonlyMap<string, Place>): boolean {
  const name = parentName(place.counts);
  if (name === undefined) return false;
  const parent = places.get(keyOf(name));
  if (parent === undefined) throw new RangeError(`No cell around ${keyOf(place.counts)}`);
  place.parent = parent;
  parent.children.push(place);
  return true;
}

function downFrom(top: Place): Place[] {
  return [top, ...top.children.flatMap(downFrom)];
}

function assertSums({ counts, children }: Place): void {
  if (children.length === 0) return;
  for (const column of GUARDED_COLUMNS) {
    const sum = children.reduce((total, child) => total + child.counts[column], 0);
    if (sum !== counts[column]) throw new RangeError(`The parts make ${sum} ${column}: ${keyOf(counts)}`);
  }
}
