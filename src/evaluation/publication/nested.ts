/**
 * Two tables of which one holds all the parts of the other, as they are there: the smaller whole is then a part of the larger one, and
 * both tables are one tree.
 */
import { areSameParts, partsBelow } from './earlier.ts';
import { boundsIn, constraintsOf, lowsOf, type Constraints, type Lows } from './constraints.ts';
import { GUARDED_COLUMNS, keyOf, type GuardedColumn, type Hidden, type Place } from './hierarchy.ts';

/** Undefined where neither holds the other. Its arcs are found by the places of both. */
export function nestedConstraints(one: readonly Place[], other: readonly Place[]): Constraints | undefined {
  const [top, otherTop] = [one[0], other[0]];
  if (top === undefined || otherTop === undefined || keyOf(top.counts) !== keyOf(otherTop.counts))
    return undefined;
  const [inner, outer] = top.children.length <= otherTop.children.length ? [one, other] : [other, one];
  const [small, large] = [inner[0], outer[0]];
  if (small === undefined || large === undefined || small.children.length === 0) return undefined;
  const like = new Map(outer.map((place) => [keyOf(place.counts), place]));
  const isHeld = inner.every((place) => {
    if (place === small || isAlike(place, like.get(keyOf(place.counts)))) return true;
    // The other does not go as deep.
    return place.parent !== undefined && like.get(keyOf(place.parent.counts))?.children.length === 0;
  });
  return isHeld ? constraintsOfBoth(inner, outer, like) : undefined;
}

export function areNested(one: readonly Place[], other: readonly Place[]): boolean {
  return nestedConstraints(one, other) !== undefined;
}

function isAlike(place: Place, other: Place | undefined): boolean {
  if (other === undefined) return false;
  return (
    GUARDED_COLUMNS.every((column) => place.counts[column] === other.counts[column]) &&
    areSameParts(partsBelow(place), partsBelow(other))
  );
}

function constraintsOfBoth(
  inner: readonly Place[],
  outer: readonly Place[],
  like: ReadonlyMap<string, Place>,
): Constraints {
  const [lowsInner, lowsOuter] = [lowsOf(inner), lowsOf(outer)];
  const copies = new Map<Place, Place>();
  const [small, large] = [inner[0], outer[0]];
  for (const place of inner) {
    const other = place === small ? undefined : like.get(keyOf(place.counts));
    const copy = copyOf(place, lowsInner, other && { place: other, lows: lowsOuter });
    copies.set(place, copy);
    if (other !== undefined) copies.set(other, copy);
  }
  for (const place of outer) if (!copies.has(place)) copies.set(place, copyOf(place, lowsOuter));
  for (const place of [...inner, ...outer]) {
    const around = place === small ? large : place.parent;
    const [copy, parent] = [copies.get(place), around && copies.get(around)];
    if (copy === undefined || parent === undefined || copy.parent !== undefined) continue;
    copy.parent = parent;
    parent.children.push(copy);
  }
  const { network, arcOf } = constraintsOf([...new Set(copies.values())]);
  return {
    network,
    arcOf: (place, column) => {
      const copy = copies.get(place);
      return copy && arcOf(copy, column);
    },
  };
}

/** With what a reader of both gives each count: what either shows is shown. */
function copyOf(place: Place, lows: Lows, other?: { place: Place; lows: Lows }): Place {
  const hidden = (column: GuardedColumn): Hidden | undefined => {
    const reason = place.hidden[column]?.reason;
    const own = boundsIn(place, column, lows);
    const beside = other === undefined ? own : boundsIn(other.place, column, other.lows);
    if (reason === undefined || own === undefined || beside === undefined) return undefined;
    const [low, high] = [Math.max(own.low, beside.low), Math.min(own.high, beside.high)];
    return { reason, low, high, isTakenOver: true };
  };
  return {
    counts: place.counts,
    parent: undefined,
    children: [],
    most: place.most,
    hidden: { cases: hidden('cases'), events: hidden('events') },
    known: { cases: false, events: false },
  };
}
