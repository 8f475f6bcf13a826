/** Lines of `suppression_log.csv`. A count of rows below ten is no more said here than elsewhere; cells of a table are nobody. */
import type { LogColumn, SuppressionReason, TableName } from './columns/index.ts';
import { FEW_CASES } from './region-groups.ts';

export interface LogEntry {
  file: TableName;
  /** Empty for whole rows. */
  column: string;
  /** A stage, or a clock by `clockMeasure`. */
  measure: string;
  reason: SuppressionReason;
  /** Rows, or cells of the column; from 1. Null where it may not be told. */
  count: number | null;
}

/** In the order of `logColumns`. */
export function logCells({ file, column, measure, reason, count }: LogEntry): string[] {
  const isFew = column === '' && count !== null && count < FEW_CASES;
  const values: Record<LogColumn, string> = {
    file,
    column,
    stage_or_clock: measure,
    reason,
    n_suppressed: isFew ? `<${FEW_CASES}` : String(count ?? ''),
  };
  return Object.values(values);
}
