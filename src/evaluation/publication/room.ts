/** How many values a hidden count must still be able to have. */
import type { GuardedColumn, Hidden, Place } from './hierarchy.ts';
import { roomOf, type Arc, type Network, type Room } from './network.ts';
import { LEAST } from './thresholds.ts';

/** A count of a place that is hidden. */
export interface Hiding {
  place: Place;
  column: GuardedColumn;
}

/** Other reasons hide counts of ten or more, which could be shown for themselves. */
const SMALL: ReadonlySet<Hidden['reason']> = new Set(['BELOW_TEN', 'FEW_OUTSIDE', 'SMALL_BASE']);

export function needsRoom({ place: { counts, hidden }, column }: Hiding): boolean {
  const own = hidden[column];
  return own !== undefined && (SMALL.has(own.reason) || counts[column] < LEAST);
}

export type InNetwork = readonly [Network, Arc];

export function hasRoom(arcs: readonly InNetwork[], { place, column }: Hiding): boolean {
  return valuesIn(arcs) >= valuesNeeded(place, column);
}

/** Of one count in several networks: the values that it can have in all of them. */
export function valuesIn(arcs: readonly InNetwork[]): number {
  const least: Room = { down: Infinity, up: Infinity };
  for (const [network, arc] of arcs) {
    const { down, up } = roomOf(network, arc, LEAST);
    least.down = Math.min(least.down, down);
    least.up = Math.min(least.up, up);
  }
  return 1 + least.down + least.up;
}

function valuesNeeded({ counts, hidden }: Place, column: GuardedColumn): number {
  const nearlyAllEnded = hidden.cases === undefined && counts.censored < LEAST;
  return column === 'events' && nearlyAllEnded ? 3 : LEAST - 1;
}
