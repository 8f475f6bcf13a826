/** Which rows of tier B may be shown: those in a group of at least five, on the key columns and the rounded length. */
import { toNearest } from '../rows/index.ts';
import { inOrder, sameCell } from './in-order.ts';
import type { CaseCell, LengthCount } from './model.ts';
import { SMALLEST_GROUP, type Rounding } from './rounding.ts';

export interface Group extends CaseCell {
  measure: string;
  rounding: Rounding;
  /** The rounded length, minutes. */
  value: number;
  rows: number;
  /** Whether its rows stand in the file. */
  kept: boolean;
}

/** Every group, one at a time; `counts` as for `chooseRoundings`. Throws for a measure without a rounding. */
export function* groupsOf(
  counts: Iterable<LengthCount>,
  roundings: ReadonlyMap<string, Rounding>,
): Generator<Readonly<Group>> {
  let group: Group | undefined;
  for (const count of inOrder(counts)) {
    const rounding = roundings.get(count.measure);
    if (rounding === undefined) throw new Error(`No rounding was chosen for ${count.measure}`);
    const value = toNearest(count.minutes, rounding);
    if (group?.value === value && sameCell(group, count)) {
      group.rows += count.rows;
    } else {
      if (group !== undefined) yield closed(group);
      group = opened(count, rounding, value);
    }
  }
  if (group !== undefined) yield closed(group);
}

function opened(count: LengthCount, rounding: Rounding, value: number): Group {
  const { measure, arm, regionGroup, period, rows } = count;
  return { measure, arm, regionGroup, period, rounding, value, rows, kept: false };
}

function closed(group: Group): Group {
  return { ...group, kept: group.rows >= SMALLEST_GROUP };
}

/** Rows that are left out, per measure, of those that have any. */
export function leftOut(groups: Iterable<Group>): Map<string, number> {
  const rows = new Map<string, number>();
  for (const group of groups)
    if (!group.kept) rows.set(group.measure, (rows.get(group.measure) ?? 0) + group.rows);
  return rows;
}
