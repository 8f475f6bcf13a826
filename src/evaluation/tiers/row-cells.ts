/** Rows as the cells of a file: rounded, named by their group, with an id of their own. */
import {
  toNearest,
  TIERS,
  type ExactCaseRow,
  type ExactClockRow,
  type ExactStageRow,
  type Tier,
} from '../rows/index.ts';
import {
  caseColumns,
  clockColumns,
  stageColumns,
  type CaseColumn,
  type ClockColumn,
  type StageColumn,
} from './columns/index.ts';
import type { CaseCell } from './model.ts';
import type { Rounding } from './rounding.ts';

export interface RowContext {
  cell: CaseCell;
  /** 1 in tier A. */
  rounding: Rounding;
  rowId: string;
  /** `null` in tier B, where rows are not linked. */
  casePseudonym: string | null;
}

type Value = string | number | boolean | null;

/** In the order of `stageColumns(tier)`; empty in tier C. */
export function stageCells(row: ExactStageRow, tier: Tier, context: RowContext): string[] {
  const { rounding } = context;
  const values: Record<StageColumn, Value> = {
    ...sharedValues(row, context),
    stage_code: row.stage,
    occurrence: row.occurrence,
    process_version: row.processVersion,
    start_daypart: row.startDaypart,
    start_weekend: row.startWeekend,
    entry_offset_min: row.entryOffset,
    at_risk_from_min: toNearest(row.atRiskFrom, rounding),
    duration: toNearest(row.duration, rounding),
    censor_reason: row.censorReason,
    entry_lag_min: row.entryLag,
    deadline_met: row.deadlineMet,
  };
  return cells(STAGE_NAMES[tier], values);
}

/** In the order of `clockColumns(tier)`; empty in tier C. */
export function clockCells(row: ExactClockRow, tier: Tier, context: RowContext): string[] {
  const values: Record<ClockColumn, Value> = {
    ...sharedValues(row, context),
    clock_code: row.clock,
    role: row.role,
    value_min: toNearest(row.value, context.rounding),
  };
  return cells(CLOCK_NAMES[tier], values);
}

/** In the order of `caseColumns('A')`: the other tiers have no `cases.csv`. */
export function caseCells(row: ExactCaseRow, cell: CaseCell, casePseudonym: string): string[] {
  const values: Record<CaseColumn, Value> = {
    case_pseudonym: casePseudonym,
    ...cellValues(cell),
    process_version: row.processVersion,
    protocol: row.protocol,
    n_times: row.times,
    n_reconstructed: row.reconstructed,
    n_late: row.late,
  };
  return cells(CASE_NAMES.A, values);
}

function sharedValues(row: ExactStageRow | ExactClockRow, context: RowContext) {
  return {
    row_id: context.rowId,
    case_pseudonym: context.casePseudonym,
    ...cellValues(context.cell),
    rounding_min: context.rounding,
    event_observed: row.observed,
    end_reason: row.endReason,
    time_source: row.timeSource,
  };
}

function cellValues({ arm, regionGroup, period }: CaseCell) {
  return { pilot_arm: arm, region_group: regionGroup, period };
}

function cells<Name extends string>(names: readonly Name[], values: Readonly<Record<Name, Value>>): string[] {
  return names.map((name) => text(values[name]));
}

function text(value: Value): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

/** Looked up once: an export writes millions of rows. */
function names<Name extends string>(columns: (tier: Tier) => { name: Name }[]): Record<Tier, Name[]> {
  const [a, b, c] = TIERS.map((tier) => columns(tier).map(({ name }) => name));
  return { A: a ?? [], B: b ?? [], C: c ?? [] };
}

const STAGE_NAMES = names(stageColumns);
const CLOCK_NAMES = names(clockColumns);
const CASE_NAMES = names(caseColumns);
