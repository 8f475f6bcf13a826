/** Time passing, to every instant of the grid that lies ahead. */
import { DAY, MINUTE } from '../../machines/chance/scene.ts';
import type { Move } from './move.ts';
import { GRID, instantOf, last, type GridName, type Position } from './position.ts';

const toGrid = GRID.map((name): Move => ({
  kind: 'wait',
  name: `wait until ${name}`,
  until: (position) => later(position, instantOf(position, name)),
}));

/** While nothing runs yet there is no grid: the order is being made known, or is not for longer than it would have run. */
const beforeStart = (
  [
    ['half an hour', 30 * MINUTE],
    ['a day', DAY],
    ['eleven days', 11 * DAY],
  ] as const
).map(([name, length]): Move => ({
  kind: 'wait',
  name: `wait until ${name} after the decision`,
  until: (position) => {
    const decided = last(position, 'order.imposed')?.occurredAt;
    return position.start !== null || decided === undefined ? undefined : later(position, decided + length);
  },
}));

export const TIME_MOVES: readonly Move[] = [...beforeStart, ...toGrid];

/** Fewer instants, for searches that go deeper. */
export function timeTo(...names: GridName[]): Move[] {
  return GRID.flatMap((name, place) => (names.includes(name) ? (toGrid[place] ?? []) : []));
}

function later({ now }: Position, instant: number | undefined): number | undefined {
  return instant !== undefined && instant > now ? instant : undefined;
}
