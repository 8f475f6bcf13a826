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

/** In the order of `stageColumns(tier)`; empty in tier C. */
export function stageCells(row: ExactStageRow, tier: Tier, context: RowContext): string[] {
  return cells(STAGE[tier], row, context);
}

/** In the order of `clockColumns(tier)`; empty in tier C. */
export function clockCells(row: ExactClockRow, tier: Tier, context: RowContext): string[] {
  return cells(CLOCK[tier], row, context);
}

/** In the order of `caseColumns('A')`: the other tiers have no `cases.csv`. */
export function caseCells(row: ExactCaseRow, cell: CaseCell, casePseudonym: string): string[] {
  return cells(CASE.A, row, { cell, casePseudonym });
}

type Value = string | number | boolean | null;
type Reader<Row, Context> = (row: Row, context: Context) => Value;

const OF_CELL = {
  pilot_arm: (_row: unknown, { cell }: Pick<RowContext, 'cell'>) => cell.arm,
  region_group: (_row: unknown, { cell }: Pick<RowContext, 'cell'>) => cell.regionGroup,
  period: (_row: unknown, { cell }: Pick<RowContext, 'cell'>) => cell.period,
};

const SHARED = {
  ...OF_CELL,
  row_id: (_row: unknown, { rowId }: RowContext) => rowId,
  case_pseudonym: (_row: unknown, { casePseudonym }: RowContext) => casePseudonym,
  rounding_min: (_row: unknown, { rounding }: RowContext) => rounding,
  event_observed: ({ observed }: ExactStageRow | ExactClockRow) => observed,
  end_reason: ({ endReason }: ExactStageRow | ExactClockRow) => endReason,
  time_source: ({ timeSource }: ExactStageRow | ExactClockRow) => timeSource,
};

const STAGE_READERS: Readonly<Record<StageColumn, Reader<ExactStageRow, RowContext>>> = {
  ...SHARED,
  stage_code: ({ stage }) => stage,
  occurrence: ({ occurrence }) => occurrence,
  process_version: ({ processVersion }) => processVersion,
  start_daypart: ({ startDaypart }) => startDaypart,
  start_weekend: ({ startWeekend }) => startWeekend,
  entry_offset_min: ({ entryOffset }) => entryOffset,
  at_risk_from_min: ({ atRiskFrom }, { rounding }) => toNearest(atRiskFrom, rounding),
  duration: ({ duration }, { rounding }) => toNearest(duration, rounding),
  censor_reason: ({ censorReason }) => censorReason,
  entry_lag_min: ({ entryLag }) => entryLag,
  deadline_met: ({ deadlineMet }) => deadlineMet,
};

const CLOCK_READERS: Readonly<Record<ClockColumn, Reader<ExactClockRow, RowContext>>> = {
  ...SHARED,
  clock_code: ({ clock }) => clock,
  role: ({ role }) => role,
  value_min: ({ value }, { rounding }) => toNearest(value, rounding),
};

type CaseContext = Pick<RowContext, 'cell' | 'casePseudonym'>;

const CASE_READERS: Readonly<Record<CaseColumn, Reader<ExactCaseRow, CaseContext>>> = {
  ...OF_CELL,
  case_pseudonym: (_row, { casePseudonym }) => casePseudonym,
  process_version: ({ processVersion }) => processVersion,
  protocol: ({ protocol }) => protocol,
  any_reconstructed: ({ reconstructed }) => reconstructed,
  any_late: ({ late }) => late,
};

/** Looked up once: an export writes millions of rows. */
function inOrder<Name extends string, Read>(
  readers: Readonly<Record<Name, Read>>,
  columns: (tier: Tier) => { name: Name }[],
): Record<Tier, Read[]> {
  const [a, b, c] = TIERS.map((tier) => columns(tier).map(({ name }) => readers[name]));
  return { A: a ?? [], B: b ?? [], C: c ?? [] };
}

const STAGE = inOrder(STAGE_READERS, stageColumns);
const CLOCK = inOrder(CLOCK_READERS, clockColumns);
const CASE = inOrder(CASE_READERS, caseColumns);

function cells<Row, Context>(readers: readonly Reader<Row, Context>[], row: Row, context: Context): string[] {
  return readers.map((read) => text(read(row, context)));
}

function text(value: Value): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}
