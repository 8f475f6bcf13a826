/** What a reader can add up: every sum of a published tree, as a network over the numbers that are hidden in it. */
import { GUARDED_COLUMNS, type Bounds, type GuardedColumn, type Place } from './hierarchy.ts';
import { COUNT_COLUMNS, type CountColumn } from './model.ts';
import { networkOf, type Arc, type Network } from './network.ts';

export interface Constraints {
  network: Network;
  /** Undefined for what is shown. */
  arcOf: (place: Place, column: GuardedColumn) => Arc | undefined;
}

/**
 * Cases of a place = those of its parts; likewise its ends, and its cases without an end; in a place without parts, cases = ends + cases
 * without. (Higher up that follows.) What is shown cannot move and is left out.
 */
export function constraintsOf(tree: readonly Place[]): Constraints {
  const sums = new Map(tree.map((place, index) => [place, index * 3 + 1]));
  const known = new Map<Place, Partial<Record<CountColumn, Arc>>>();
  for (const place of tree) {
    const own: Partial<Record<CountColumn, Arc>> = {};
    for (const [offset, column] of COUNT_COLUMNS.entries()) {
      const bounds = boundsOf(place, column);
      if (bounds === undefined) continue;
      // Without parts the three meet in one sum; at the top they meet in the outside, 0.
      const inner = (sums.get(place) ?? 0) + (place.children.length === 0 ? 0 : offset);
      const outer = place.parent === undefined ? 0 : (sums.get(place.parent) ?? 0) + offset;
      const [from, to] = column === 'cases' ? [outer, inner] : [inner, outer];
      own[column] = { from, to, value: place.counts[column], ...bounds };
    }
    known.set(place, own);
  }
  const network = networkOf([...known.values()].flatMap((own) => Object.values(own)));
  return { network, arcOf: (place, column) => known.get(place)?.[column] };
}

function boundsOf(place: Place, column: CountColumn): Bounds | undefined {
  if (column === 'censored') {
    const isHidden = GUARDED_COLUMNS.some((guarded) => boundsOf(place, guarded) !== undefined);
    return isHidden ? { low: 0, high: Infinity } : undefined;
  }
  if (place.known[column]) return undefined;
  const hidden = place.hidden[column];
  if (hidden?.reason !== 'SUBTRACTION' || column !== 'cases') return hidden;
  // The smallest went first, and a reader knows it: one of these is no larger than any that is still shown beside it.
  const shown = (place.parent?.children ?? []).filter((sibling) => sibling.hidden.cases === undefined);
  const next = Math.min(...shown.map(({ counts }) => counts.cases));
  return { low: hidden.low, high: Math.min(hidden.high, Math.max(next, place.counts.cases)) };
}
