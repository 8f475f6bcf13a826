/** What a reader can add up: every sum of a published tree, as a network over the numbers that are hidden in it. */
import { GUARDED_COLUMNS, type Bounds, type GuardedColumn, type Place } from './hierarchy.ts';
import { COUNT_COLUMNS, type CountColumn, type HideReason } from './model.ts';
import { networkOf, type Arc, type Network } from './network.ts';
import { LEAST } from './thresholds.ts';

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
  const lows = lowsOf(tree);
  const sums = new Map(tree.map((place, index) => [place, index * 3 + 1]));
  const known = new Map<Place, Partial<Record<CountColumn, Arc>>>();
  for (const place of tree) {
    const own: Partial<Record<CountColumn, Arc>> = {};
    for (const [offset, column] of COUNT_COLUMNS.entries()) {
      const bounds = boundsIn(place, column, lows);
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

const WITHOUT_MARK: ReadonlySet<HideReason> = new Set(['SUBTRACTION', 'COUNT_HIDDEN']);

/** The least that a count without a mark can be: ten, unless a small one somewhere had to lose its mark. */
export type Lows = Record<GuardedColumn, number>;

export function lowsOf(tree: readonly Place[]): Lows {
  const isUnmarked = ({ counts, hidden }: Place, column: GuardedColumn): boolean =>
    counts[column] < LEAST && hidden[column]?.reason === 'SUBTRACTION';
  const low = (column: GuardedColumn): number =>
    tree.some((place) => isUnmarked(place, column)) ? 0 : LEAST;
  return { cases: low('cases'), events: low('events') };
}

/** Undefined for what is shown. */
export function boundsIn(place: Place, column: CountColumn, lows: Lows): Bounds | undefined {
  if (column === 'censored') {
    const isHidden = GUARDED_COLUMNS.some((guarded) => boundsIn(place, guarded, lows) !== undefined);
    return isHidden ? { low: 0, high: Infinity } : undefined;
  }
  const own = place.hidden[column];
  if (own === undefined || place.known[column]) return undefined;
  const hidden = WITHOUT_MARK.has(own.reason) ? { ...own, low: lows[column] } : own;
  if (hidden.reason !== 'SUBTRACTION' || column !== 'cases' || hidden.isTakenOver) return hidden;
  return { low: hidden.low, high: Math.min(hidden.high, Math.max(nextBeside(place), place.counts.cases)) };
}

/**
 * The smallest went first, and a reader knows it: what was hidden here is no larger than any that is still shown beside it and could have
 * been hidden.
 */
export function nextBeside({ parent }: Place): number {
  const shown = (parent?.children ?? []).filter(({ hidden, known }) => !hidden.cases && !known.cases);
  return Math.min(...shown.map(({ counts }) => counts.cases));
}
