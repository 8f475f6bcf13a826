/** What is kept of a table that was published, and what is found when another is held against it. */
import type { GuardedColumn } from './hierarchy.ts';
import type { CellName } from './model.ts';

/** The true counts, and what was printed of them: the count, the mark `<10`, or nothing. */
export interface RegisteredCell extends CellName {
  cases: number;
  events: number;
  casesShown: boolean;
  eventsShown: boolean;
  casesMarked: boolean;
  eventsMarked: boolean;
}

export interface RegisteredTable {
  /** The day that it was counted up to. */
  cutoff: string;
  cells: readonly RegisteredCell[];
  /** What it said nothing of and could have said: equal counts are hidden and shown as these are. */
  unsaid?: readonly RegisteredCell[];
}

/** For whoever runs the installation. It names cells and so is not for who asked: where a difference is small must stay hidden. */
export interface Refusal {
  /**
   * FEW: 1 to 9 more or less than then. UNEQUAL: the same count, hidden in one and shown in the other; `publish` sees to it where it
   * can. FOLLOWS: from the sums of both.
   */
  why: 'FEW' | 'UNEQUAL' | 'FOLLOWS';
  cell: CellName;
  column: GuardedColumn;
  /** Cut-off of the earlier table. */
  earlier: string;
}

/** Against one earlier table. */
export type Found = Omit<Refusal, 'earlier'>;

export function isShown({ casesShown, eventsShown }: RegisteredCell, column: GuardedColumn): boolean {
  return column === 'cases' ? casesShown : eventsShown;
}

export function isMarked({ casesMarked, eventsMarked }: RegisteredCell, column: GuardedColumn): boolean {
  return column === 'cases' ? casesMarked : eventsMarked;
}

export const nameOf = ({ measure, arm, regionGroup, period }: CellName): CellName => ({
  measure,
  arm,
  regionGroup,
  period,
});
