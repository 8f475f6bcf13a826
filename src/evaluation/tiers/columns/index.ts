/** Every column of every CSV file, in the order of the files, with what stands in it. A column missing in a tier is absent. */
import type { Tier } from '../../rows/index.ts';
import { AGGREGATE_COLUMNS } from './aggregate-columns.ts';
import { CASE_COLUMNS } from './case-columns.ts';
import { CLOCK_COLUMNS } from './clock-columns.ts';
import { inTier, type Column } from './column.ts';
import { LOG_COLUMNS } from './log-columns.ts';
import { STAGE_COLUMNS } from './stage-columns.ts';

export type StageColumn = (typeof STAGE_COLUMNS)[number]['name'];
export type ClockColumn = (typeof CLOCK_COLUMNS)[number]['name'];
export type CaseColumn = (typeof CASE_COLUMNS)[number]['name'];
export type AggregateColumn = (typeof AGGREGATE_COLUMNS)[number]['name'];
export type LogColumn = (typeof LOG_COLUMNS)[number]['name'];

export type TableName =
  | 'stage_durations.csv'
  | 'clocks.csv'
  | 'cases.csv'
  | 'aggregates.csv'
  | 'suppression_log.csv';

/** Empty in tier C, which has no `stage_durations.csv`. */
export function stageColumns(tier: Tier): Column<StageColumn>[] {
  return inTier<StageColumn>(STAGE_COLUMNS, tier);
}

/** Empty in tier C, which has no `clocks.csv`. */
export function clockColumns(tier: Tier): Column<ClockColumn>[] {
  return inTier<ClockColumn>(CLOCK_COLUMNS, tier);
}

/** Empty but in tier A: only there is there a `cases.csv`. */
export function caseColumns(tier: Tier): Column<CaseColumn>[] {
  return inTier<CaseColumn>(CASE_COLUMNS, tier);
}

export function aggregateColumns(tier: Tier): Column<AggregateColumn>[] {
  return inTier<AggregateColumn>(AGGREGATE_COLUMNS, tier);
}

export function logColumns(tier: Tier): Column<LogColumn>[] {
  return inTier<LogColumn>(LOG_COLUMNS, tier);
}

export interface Table {
  file: TableName;
  dutch: string;
  english: string;
  columns: readonly Column[];
}

/** The CSV files of a tier, each with its columns; `cases.csv` for instance is in A alone. */
export function tablesOf(tier: Tier): Table[] {
  return TABLES.map(({ columns, ...table }) => ({ ...table, columns: columns(tier) })).filter(
    ({ columns }) => columns.length > 0,
  );
}

const TABLES: readonly (Omit<Table, 'columns'> & { columns: (tier: Tier) => readonly Column[] })[] = [
  {
    file: 'stage_durations.csv',
    dutch: 'duur van de fasen, één rij per keer dat een zaak in een fase was',
    english: 'lengths of the stages, one row per time that a case was in a stage',
    columns: stageColumns,
  },
  {
    file: 'clocks.csv',
    dutch: 'klokken: tijd tussen twee gebeurtenissen, één rij per klok die begon',
    english: 'clocks: time between two events, one row per clock that started',
    columns: clockColumns,
  },
  {
    file: 'cases.csv',
    dutch: 'zaken, één rij per zaak',
    english: 'cases, one row per case',
    columns: caseColumns,
  },
  {
    file: 'aggregates.csv',
    dutch: 'cijfers per fase of klok, groep in de pilot, regio en periode',
    english: 'figures per stage or clock, arm, region and period',
    columns: aggregateColumns,
  },
  {
    file: 'suppression_log.csv',
    dutch: 'wat is weggelaten, hoeveel en waarom',
    english: 'what was left out, how much and why',
    columns: logColumns,
  },
];

export { MEASURE_CODES } from './aggregate-columns.ts';
export type { Code, Column, Missing } from './column.ts';
export { SUPPRESSION_REASONS, type SuppressionReason } from './log-columns.ts';
