/**
 * Secondary suppression: so much more is hidden that no small count follows from sums. Whoever knows these rules, adds and subtracts
 * all that is shown and minds that ends are cases, still finds nine values possible for each. Below ten these are 0 to 9, or 1 to 9
 * where two such make ten or more, and no more can be had. Hiding until "two are hidden" would not do: of two that make 18, both are 9.
 *
 * Where `cases` is shown and fewer than ten of them have not ended, which may be shown as well (`censored`), three values must do: ends
 * are then nearly the cases, and to find nine values dozens of other cells would lose their figures for one.
 *
 * Beside earlier tables (`takeOver`) there is less to hide with: what they showed is out, and what they hid must not follow from this
 * one. Where that leaves a small count no room, it loses its mark `<10`, so that a large one may be meant; with that it has room unless
 * nothing is hidden beside it.
 *
 * What is not ruled out: that it stopped here and not one step sooner tells something to a reader who runs the rules on every table
 * that it could have been.
 */
import { constraintsOf, type Constraints } from './constraints.ts';
import { GUARDED_COLUMNS, keyOf, type GuardedColumn, type Hidden, type Place } from './hierarchy.ts';
import { hasRoom, needsRoom, type Hiding } from './room.ts';
import { hideCases } from './small-counts.ts';
import { LEAST } from './thresholds.ts';
import { whatFollows } from './two-tables.ts';

/**
 * Hides more in a tree in which the small counts are hidden; `before` are the trees of the same measure and arm in earlier tables.
 * `true` when each small count has room then and nothing follows beside them, as it always is without earlier tables. Hiding gives the others more room, so a second
 * round seldom adds any.
 */
export function guard(tree: readonly Place[], before: readonly (readonly Place[])[] = []): boolean {
  for (const place of tree) for (const column of GUARDED_COLUMNS) hideAPart(place, column);
  do while (hidesMore(tree) || before.some((other) => hidesMoreBeside(tree, other, before)));
  while (takesMarksOff(tree));
  return (
    tightOnes(tree).length === 0 && before.every((other) => whatFollows(tree, other, before) === undefined)
  );
}

function hidesMore(tree: readonly Place[]): boolean {
  let constraints = constraintsOf(tree);
  let hidMore = false;
  for (const column of GUARDED_COLUMNS) {
    for (const place of tree) {
      const isOpen = (): boolean => !isSafe(constraints, { place, column }) || !arePartsSafe(place, column);
      while (isOpen() && hideOneMore(tree, place, column)) {
        constraints = constraintsOf(tree);
        hidMore = true;
      }
    }
  }
  return hidMore;
}

/** What follows may be of the earlier table; then something is hidden as near to its name as this one comes. */
function hidesMoreBeside(
  tree: readonly Place[],
  before: readonly Place[],
  earlier: readonly (readonly Place[])[],
): boolean {
  const following = whatFollows(tree, before, earlier);
  if (following === undefined) return false;
  const named = new Map(tree.map((place) => [keyOf(place.counts), place]));
  let near: Place | undefined = following.place;
  while (near !== undefined && !named.has(keyOf(near.counts))) near = near.parent;
  const place = near && named.get(keyOf(near.counts));
  return place !== undefined && hideOneMore(tree, place, following.column);
}

function isSafe({ network, arcOf }: Constraints, hiding: Hiding): boolean {
  const arc = arcOf(hiding.place, hiding.column);
  return arc === undefined || !needsRoom(hiding) || hasRoom([[network, arc]], hiding);
}

function tightOnes(tree: readonly Place[]): Hiding[] {
  const constraints = constraintsOf(tree);
  const all = GUARDED_COLUMNS.flatMap((column) => tree.map((place) => ({ place, column })));
  return all.filter((hiding) => !isSafe(constraints, hiding));
}

function takesMarksOff(tree: readonly Place[]): boolean {
  const marked = tightOnes(tree).filter(({ place, column }) => place.hidden[column]?.reason === 'BELOW_TEN');
  for (const { place, column } of marked) {
    const high = column === 'cases' ? place.most : Infinity;
    place.hidden[column] = { reason: 'SUBTRACTION', low: 0, high };
  }
  return marked.length > 0;
}

/** The hidden parts of a count that is shown together are a count too: nine in three parts may each be 0 to 9, and are nine. */
function arePartsSafe({ children, hidden }: Place, column: GuardedColumn): boolean {
  const parts = children.filter((child) => child.hidden[column] !== undefined);
  if (parts.length === 0 || hidden[column] !== undefined) return true;
  const inside = parts.map(({ counts }) => counts[column]);
  const outside = parts.map((part) =>
    part.hidden[column]?.reason === 'FEW_OUTSIDE' ? part.hidden[column].high - part.counts[column] : LEAST,
  );
  return [inside, outside].every((counts) => counts.reduce((sum, count) => sum + count, 0) >= LEAST);
}

/** False when nothing is left that may be hidden. */
function hideOneMore(tree: readonly Place[], place: Place, column: GuardedColumn): boolean {
  const next = nearest(place, column) ?? farther(tree, column);
  if (next !== undefined) {
    hide(next, column);
    return true;
  }
  // With all ends hidden, what still binds them is how many cases there are.
  return column === 'events' && !tree.some(({ known }) => known.events) && hideOneMore(tree, place, 'cases');
}

/** Its parts, itself, what stands beside it, what is around it, and so on up. */
function nearest(place: Place, column: GuardedColumn): Place | undefined {
  const part = smallest(place.children.filter((child) => mayHide(child, column)));
  if (part !== undefined) return part;
  if (mayHide(place, column)) return place;
  return place.parent === undefined ? undefined : nearest(place.parent, column);
}

/** Not where much is out already: then it is no help, and takes what is still to be told. */
function farther(tree: readonly Place[], column: GuardedColumn): Place | undefined {
  return tree.some(({ known }) => known[column])
    ? undefined
    : smallest(tree.filter((other) => mayHide(other, column)));
}

/** Nothing is hidden by hiding what is known, nor a sum of which all parts are shown. */
function mayHide(place: Place, column: GuardedColumn): boolean {
  if (place.hidden[column] !== undefined || place.known[column]) return false;
  if (column === 'cases' && place.known.events) return false;
  const { children } = place;
  return (
    children.length === 0 ||
    children.some((child) => child.hidden[column] !== undefined || mayHide(child, column))
  );
}

/** By cases, also where ends are hidden: those cases are shown, so which go first tells nothing of the ends. */
function smallest(places: readonly Place[]): Place | undefined {
  const [first] = places.toSorted((a, b) => a.counts.cases - b.counts.cases);
  return first;
}

function hide(place: Place, column: GuardedColumn): void {
  const hidden: Hidden = {
    reason: 'SUBTRACTION',
    low: LEAST,
    high: column === 'cases' ? place.most : Infinity,
  };
  if (column === 'cases') hideCases(place, hidden);
  else place.hidden.events = hidden;
  hideAPart(place, column);
}

/** Of what is hidden one of its parts is, or it would be their sum again. */
function hideAPart({ children, hidden }: Place, column: GuardedColumn): void {
  if (hidden[column] === undefined || children.some((child) => child.hidden[column] !== undefined)) return;
  const part = smallest(children.filter((child) => mayHide(child, column)));
  if (part !== undefined) hide(part, column);
}
