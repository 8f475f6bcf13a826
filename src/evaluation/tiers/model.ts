/** What the decisions of a tier are taken from and what they come to: counts, never rows. */
import type { ClockCode, ClockRole, PilotArm } from '../durations/index.ts';
import type { CaseGroup } from '../rows/index.ts';

/** The cases by which all rows are grouped. */
export type CaseKey = Pick<CaseGroup, 'arm' | 'region' | 'quarter'>;

/** What `GROUP BY arm, region, quarter` over the cases in scope gives. */
export interface CaseCount extends CaseKey {
  cases: number;
}

/** By what a row is compared with others. */
export interface CaseCell {
  arm: PilotArm;
  /** `RG01`, or `RG00` for all that is pooled. */
  regionGroup: string;
  /** `2026-Q1`, `2026-H1` or `2026`. */
  period: string;
}

/**
 * Rows of one stage or clock, one cell and one exact length: what `GROUP BY measure, arm, region_group, period, minutes` gives.
 * `measure` is a stage, or a clock by `clockMeasure`.
 */
export interface LengthCount extends CaseCell {
  measure: string;
  minutes: number;
  rows: number;
}

/** As clocks are named where stages and clocks stand in one column: `DECISION_TO_FIRST_CONTACT_CHILD`. */
export function clockMeasure(clock: ClockCode, role: ClockRole): string {
  return role === 'NONE' ? clock : `${clock}_${role}`;
}
