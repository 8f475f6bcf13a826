/**
 * A reading that is kept with what it was read from. A `WeakMap` says the same and does it slowly: a history lives for one step, and
 * thousands of dead keys in weak maps took more than a third of the time in which a case is measured, all of it in collecting them.
 */

/** Not enumerable, so that a copy with something changed (`{ ...history, events }`) does not take the old reading along. */
export function readOnce<Source extends object, Reading>(
  read: (source: Source) => Reading,
): (source: Source) => Reading {
  const place = Symbol('reading');
  return (source) => {
    if (place in source) return (source as Record<symbol, unknown>)[place] as Reading;
    const value = read(source);
    // A frozen one is read again each time.
    if (Object.isExtensible(source)) Object.defineProperty(source, place, { value });
    return value;
  };
}
