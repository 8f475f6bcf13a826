/** Rows of one case, exact: what the tiers are made from. */
export { awaited } from './awaited.ts';
export { exactRows, quarterOf, type ExactRows } from './exact-rows.ts';
export {
  END_REASONS,
  START_DAYPARTS,
  TIERS,
  type CaseClock,
  type CaseGroup,
  type CaseStage,
  type EndReason,
  type ExactCaseRow,
  type ExactClockRow,
  type ExactStageRow,
  type StartDaypart,
  type Tier,
} from './model.ts';
export { placeOfClock, placeOfStage, ROW_MEASURES, type RowMeasure } from './row-measures.ts';
export { toNearest } from './to-nearest.ts';
