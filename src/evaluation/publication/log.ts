import type { HideReason, LoggedColumn, PublishedCell, Shown, SuppressionEntry } from './model.ts';
import { COUNT_COLUMNS, FIGURE_COLUMNS } from './model.ts';

/** Everything that is hidden in the cells, counted by measure, column and reason, in the order of the cells. */
export function suppressionLog(cells: readonly PublishedCell[]): SuppressionEntry[] {
  const entries = new Map<string, SuppressionEntry>();
  for (const { cell, column, reason } of cells.flatMap(hiddenIn)) {
    const key = JSON.stringify([cell.measure, column, reason]);
    const entry = entries.get(key) ?? { measure: cell.measure, column, reason, count: 0 };
    entry.count++;
    entries.set(key, entry);
  }
  return [...entries.values()];
}

interface HiddenValue {
  cell: PublishedCell;
  column: LoggedColumn;
  reason: HideReason;
}

function hiddenIn(cell: PublishedCell): HiddenValue[] {
  const values: [LoggedColumn, Shown<unknown>][] = [
    ...[...COUNT_COLUMNS, ...FIGURE_COLUMNS].map((column): [LoggedColumn, Shown<unknown>] => [
      column,
      cell[column],
    ]),
    ...cell.ends.flatMap(({ cases, percentage }): [LoggedColumn, Shown<unknown>][] => [
      ['endCases', cases],
      ['endPercentage', percentage],
    ]),
  ];
  return values.flatMap(([column, value]) => (value.shown ? [] : [{ cell, column, reason: value.reason }]));
}
