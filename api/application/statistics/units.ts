/** What the finest groups are when some of their sums are out already: a sum that is known is one, and gives no other any cover. */

export interface KnownSum {
  /** Groups, by their places. */
  members: readonly number[];
  /** It was one number, whose parts nobody has seen: they may be shown where each is large enough. Else nothing may tell how it is divided. */
  isDivisible: boolean;
}

export interface Known {
  /** Shown then, and the same now. */
  sums: readonly KnownSum[];
  /** Groups that were hidden with as many as there are now, beside something that has changed since. */
  hidden: ReadonlySet<number>;
}

export const NOTHING_KNOWN: Known = { sums: [], hidden: new Set() };

export interface Unit {
  members: readonly number[];
  /** Their sum is out. */
  isKnown: boolean;
  /** The divisible sum of which they are a part. */
  within: KnownSum | undefined;
  /** Those behind which nothing can hide: some sum of theirs is known. */
  bare: readonly number[];
}

/** Of `start`, groups that are together already. Sums that overlap by a part leave nothing that is safe to show of what they hold. */
export function unitsOf(start: readonly (readonly number[])[], { sums, hidden }: Known): Unit[] {
  let units = start.map((members): Unit => {
    const bare = members.filter((place) => hidden.has(place));
    return { members, isKnown: false, within: undefined, bare };
  });
  for (const sum of sums.toSorted((a, b) => a.members.length - b.members.length)) {
    const touched = units.filter(({ members }) => members.some((place) => sum.members.includes(place)));
    const added = withSum(sum, touched, units);
    units = [...units.filter((unit) => !added.instead.includes(unit)), ...added.units];
  }
  return units;
}

interface Added {
  units: Unit[];
  instead: readonly Unit[];
}

function withSum(sum: KnownSum, touched: readonly Unit[], all: readonly Unit[]): Added {
  const fits = touched.every(({ members }) => members.every((place) => sum.members.includes(place)));
  // Of a sum and a sum within it the rest is known as well.
  const rest = touched.filter(({ isKnown }) => !isKnown);
  const rooms = new Set(rest.map(({ within }) => within));
  if (fits && rest.length === 0) return { units: [], instead: [] };
  if (fits && rooms.size === 1 && !rooms.has(undefined)) {
    const room = all.filter(({ within, isKnown }) => rooms.has(within) && !isKnown);
    // The same sum again.
    if (room.length === rest.length) return { units: [], instead: [] };
  }
  if (fits && rooms.size === 1 && rooms.has(undefined)) {
    if (sum.isDivisible)
      return { units: rest.map((unit) => ({ ...unit, within: sum, bare: [] })), instead: rest };
    return { units: [together(rest, true)], instead: rest };
  }
  const instead = all.filter(
    (unit) => touched.includes(unit) || (unit.within !== undefined && rooms.has(unit.within)),
  );
  return { units: [together(instead, false)], instead };
}

function together(units: readonly Unit[], isKnown: boolean): Unit {
  const members = units.flatMap((unit) => unit.members);
  return { members, isKnown, within: undefined, bare: isKnown ? [] : members };
}
