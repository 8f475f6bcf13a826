/** What each tier shows: groups, roundings, rows left out, columns, cells, ids. */
export { groupCases, type CaseCells, type CaseCellRow } from './case-cells.ts';
export {
  aggregateColumns,
  caseColumns,
  clockColumns,
  logColumns,
  MEASURE_CODES,
  stageColumns,
  SUPPRESSION_REASONS,
  tablesOf,
  type AggregateColumn,
  type CaseColumn,
  type ClockColumn,
  type Code,
  type Column,
  type LogColumn,
  type Missing,
  type StageColumn,
  type SuppressionReason,
  type Table,
  type TableName,
} from './columns/index.ts';
export { csvCell, csvLines } from './csv.ts';
export { groupsOf, leftOut, type Group } from './groups.ts';
export { clockMeasure, type CaseCell, type CaseCount, type LengthCount } from './model.ts';
export { type RegionCode } from './region-groups.ts';
export { chooseRoundings, ROUNDINGS, SMALLEST_GROUP, type Rounding } from './rounding.ts';
export { caseCells, clockCells, stageCells, type RowContext } from './row-cells.ts';
export { exportKeyText, rowIds } from './row-ids.ts';
export type { CaseIds, ExportScope, Hashing } from './row-ids.ts';
export { logCells, type LogEntry } from './suppression-log.ts';
