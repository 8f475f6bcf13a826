/** `aggregates.csv` and what it leaves out: published cells as the cells of a file. */
import type { Scratch } from '../../../db/scratch/index.ts';
import {
  cellsFrom,
  COUNT_COLUMNS,
  FIGURE_COLUMNS,
  leafCounter,
  MEASURES,
} from '../../../src/evaluation/publication/index.ts';
import type {
  Cell,
  HideReason,
  LoggedColumn,
  PublishedCell,
  Shown,
  SuppressionEntry,
} from '../../../src/evaluation/publication/index.ts';
import type { Tier } from '../../../src/evaluation/rows/index.ts';
import type {
  AggregateColumn,
  CaseCell,
  LogEntry,
  SuppressionReason,
} from '../../../src/evaluation/tiers/index.ts';
import { aggregateColumns } from '../../../src/evaluation/tiers/index.ts';
import { cellAt, measureNumbers } from './scratch-measures.ts';

/** All cells of all measures: counted as the spells come by, none of them kept. */
export function countedCells(scratch: Scratch, cells: readonly CaseCell[]): Cell[] {
  const numbers = measureNumbers(scratch);
  const marks = new Uint16Array(scratch.caseNoEnd());
  return MEASURES.flatMap((measure) => {
    const measureNo = numbers.get(measure.name);
    const counter = leafCounter(measure, marks.fill(0));
    const leaves = cells.map((cell) => counter.leaf(cell));
    for (const spell of measureNo === undefined ? [] : scratch.spells(measureNo))
      counter.add(cellAt(leaves, spell.cellNo), spell);
    return cellsFrom(measure, leaves);
  });
}

const COLUMN_OF: Readonly<Record<Exclude<LoggedColumn, 'endCases' | 'endPercentage'>, AggregateColumn>> = {
  cases: 'n_cases',
  events: 'n_events',
  censored: 'n_censored',
  median: 'median_min',
  q1: 'q1_min',
  q3: 'q3_min',
  p90: 'p90_min',
  rmst: 'rmst_min',
  ciLow: 'ci_low',
  ciHigh: 'ci_high',
};

/** `null` for what is no suppression: there is no such figure, whoever asks. */
const REASON_OF: Readonly<Record<HideReason, SuppressionReason | null>> = {
  BELOW_TEN: 'COUNT_BELOW_10',
  FEW_OUTSIDE: 'SECONDARY',
  SMALL_BASE: 'SECONDARY',
  SUBTRACTION: 'SECONDARY',
  NOTHING_NEW: 'SECONDARY',
  COUNT_HIDDEN: 'SECONDARY',
  FEW_EVENTS: 'FEW_EVENTS',
  COUNTS_ONLY: 'COUNTS_ONLY',
  COMPETING_ENDS: null,
};

/** In the order of `aggregateColumns`. */
export function aggregateRow(cell: PublishedCell): string[] {
  const columns = [...COUNT_COLUMNS, ...FIGURE_COLUMNS];
  const shown = columns.map(
    (column) => [COLUMN_OF[column], textOf(inMinutes(column, cell[column]))] as const,
  );
  const suppressed = columns.some((column) => isSuppressed(cell[column]));
  const values: Record<string, string> = {
    ...Object.fromEntries(shown),
    stage_or_clock: cell.measure,
    pilot_arm: cell.arm,
    region_group: cell.regionGroup,
    period: cell.period,
    tau_min: String(cell.tau),
    suppressed: suppressed ? '1' : '0',
  };
  return AGGREGATE_NAMES.map((name) => values[name] ?? '');
}

/** The same in every tier. */
const AGGREGATE_NAMES = aggregateColumns('C').map(({ name }) => name);

/** The decimals of a mean would tell of how many cases it is, and so how many of those shown were never at risk. */
const inMinutes = (column: string, value: Shown<number | null>): Shown<number | null> =>
  column === 'rmst' && value.shown && value.value !== null
    ? { shown: true, value: Math.round(value.value) }
    : value;

function textOf(value: Shown<number | null>): string {
  if (value.shown) return value.value === null ? '' : String(value.value);
  return value.reason === 'BELOW_TEN' ? '<10' : '';
}

const isSuppressed = (value: Shown<unknown>): boolean => !value.shown && REASON_OF[value.reason] !== null;

/** What the log of the publication says of columns that stand in the file. */
export function aggregateLog(entries: readonly SuppressionEntry[]): LogEntry[] {
  const merged = new Map<string, LogEntry & { count: number }>();
  for (const { measure, column, reason, count } of entries) {
    const code = REASON_OF[reason];
    if (code === null || column === 'endCases' || column === 'endPercentage') continue;
    const key = `${measure} ${column} ${code}`;
    const entry = merged.get(key) ?? {
      file: 'aggregates.csv' as const,
      column: COLUMN_OF[column],
      measure,
      reason: code,
      count: 0,
    };
    merged.set(key, { ...entry, count: entry.count + count });
  }
  return [...merged.values()];
}

/**
 * Spells that no curve takes, of what is published as figures. How many there are is told under an agreement only: no table has that count,
 * so nothing guards it, and two packages with other regions would tell it of a region.
 */
export function neverAtRisk(cells: readonly Cell[], tier: Tier): LogEntry[] {
  const counts = new Map<string, number>();
  for (const { measure, regionGroup, period, figures } of cells) {
    if (regionGroup !== 'ALL' || period !== 'ALL' || figures.leftOut === 0) continue;
    counts.set(measure, (counts.get(measure) ?? 0) + figures.leftOut);
  }
  return [...counts].map(([measure, count]) => ({
    file: 'aggregates.csv',
    column: '',
    measure,
    reason: 'NEVER_AT_RISK',
    count: tier === 'A' ? count : null,
  }));
}
