/** Somebody who adds and subtracts all that is shown, and counts for him to try. */
import fc from 'fast-check';
import type { FinestGroup } from '../../api/application/statistics/blocks.ts';
import { PILOT_ARMS } from '../../src/evaluation/durations/index.ts';

export const REGIONS = ['noord', 'oost', 'zuid', 'west'] as const;

/** Rows in echelon form, so that a further row is in their span when it is reduced to nothing. */
export function span(rows: readonly number[][]): (row: readonly number[]) => boolean {
  const basis: { lead: number; row: number[] }[] = [];
  const reduced = (row: readonly number[]): number[] => {
    let rest = [...row];
    for (const { lead, row: known } of basis) {
      const times = rest[lead] ?? 0;
      if (times !== 0) rest = rest.map((value, place) => value - times * (known[place] ?? 0));
    }
    return rest;
  };
  for (const row of rows) {
    const rest = reduced(row);
    const lead = rest.findIndex((value) => Math.abs(value) > 1e-9);
    if (lead === -1) continue;
    const scale = rest[lead] ?? 1;
    basis.push({ lead, row: rest.map((value) => value / scale) });
  }
  return (row) => reduced(row).every((value) => Math.abs(value) < 1e-9);
}

export const cube = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 45 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 1, max: 2 }),
    ),
    {
      minLength: 1,
      maxLength: REGIONS.length * PILOT_ARMS.length,
    },
  )
  .map((cells) =>
    cells.map(([cases, percentage, version], place): FinestGroup => {
      const region = REGIONS[place % REGIONS.length] ?? 'noord';
      const arm = PILOT_ARMS[Math.floor(place / REGIONS.length)] ?? 'PILOT';
      const events = Math.round((cases * percentage) / 100);
      return { key: { region, arm, protocol: `${region}@${version}` }, cases, events, outside: null };
    }),
  );
