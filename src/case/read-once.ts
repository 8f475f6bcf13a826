/**
 * A reading that is kept with what it was read from. A `WeakMap` says the same and does it slowly: a history lives for one step, and
 * thousands of dead keys in weak maps took more than a third of the time in which a case is measured, all of it in collecting them.
 */

/** All readings of a source stand in one list, by the place of their reader: one property is made sooner than one for each. */
const READINGS = Symbol('readings');
let readers = 0;

interface Readings {
  of: object;
  byReader: unknown[];
}

interface Read {
  [READINGS]?: Readings;
}

export function readOnce<Source extends object, Reading>(
  read: (source: Source) => Reading,
): (source: Source) => Reading {
  const place = readers;
  readers += 1;
  return (source) => {
    const kept = readingsOf(source);
    // A frozen one is read again each time.
    if (kept === undefined) return read(source);
    if (!(place in kept)) kept[place] = read(source);
    return kept[place] as Reading;
  };
}

function readingsOf(source: Read): unknown[] | undefined {
  const known = source[READINGS];
  // A copy with something changed (`{ ...history, events }`) takes along the readings of what it was copied from.
  if (known?.of === source) return known.byReader;
  if (!Object.isExtensible(source)) return undefined;
  const made = { of: source, byReader: [] };
  source[READINGS] = made;
  return made.byReader;
}
