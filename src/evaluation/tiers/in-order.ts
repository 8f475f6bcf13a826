import type { CaseCell, LengthCount } from './model.ts';

type Place = CaseCell & Pick<LengthCount, 'measure'>;

export function sameCell(one: Place, other: Place): boolean {
  return (
    one.measure === other.measure &&
    one.arm === other.arm &&
    one.regionGroup === other.regionGroup &&
    one.period === other.period
  );
}

/**
 * Hands the counts on as they come. Throws when a cell comes back or lengths go down within one: a group in two halves would lose
 * rows in silence.
 */
export function* inOrder(counts: Iterable<LengthCount>): Generator<LengthCount> {
  const seen = new Set<string>();
  let last: LengthCount | undefined;
  for (const count of counts) {
    if (last === undefined || !sameCell(last, count)) {
      const key = `${count.measure} ${count.arm} ${count.regionGroup} ${count.period}`;
      if (seen.has(key)) throw new RangeError(`Counts out of order: ${key} comes back`);
      seen.add(key);
    } else if (count.minutes < last.minutes) {
      throw new RangeError(`Counts out of order: ${last.minutes} before ${count.minutes} minutes`);
    }
    last = count;
    yield count;
  }
}
