/** What is known of one stage, one clock and one case before a tier rounds it and hides some of it. Whole minutes, to the nearest. */
import { OBSERVED_ENDS } from '../durations/index.ts';
import type {
  CensorReason,
  ClockCode,
  ClockRole,
  PilotArm,
  SpellTimeSource,
  StageCode,
} from '../durations/index.ts';

/** A: linked cases under an agreement. B: unlinked rows, rounded and in groups. C: aggregates only. */
export const TIERS = ['A', 'B', 'C'] as const;
export type Tier = (typeof TIERS)[number];

/** Quarters of the day on the clock in Amsterdam: from 00:00, 06:00, 12:00 and 18:00. */
export const START_DAYPARTS = ['NIGHT', 'MORNING', 'AFTERNOON', 'EVENING'] as const;
export type StartDaypart = (typeof START_DAYPARTS)[number];

export const END_REASONS = [...OBSERVED_ENDS, 'CENSORED'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** What all rows of one case share. */
export interface CaseGroup {
  caseId: string;
  /** Outside the rollout calendar BASELINE, or TRANSITION after a period that has ended. */
  arm: PilotArm;
  /** `none` for a case outside the rollout calendar. */
  processVersion: string;
  protocol: string;
  region: string | null;
  /** Of the report, in Amsterdam: `2026-Q1`. */
  quarter: string;
}

interface ExactEnd {
  /** False exactly when `endReason` is CENSORED, and then `censorReason` is given. */
  observed: boolean;
  endReason: EndReason;
  censorReason: CensorReason | null;
  timeSource: SpellTimeSource;
}

/** A stage without what it shares with the other rows of its case. */
export interface CaseStage extends ExactEnd {
  stage: StageCode;
  /** From 1, per stage. */
  occurrence: number;
  /** Minutes after the start of the stage; never above `duration`. */
  atRiskFrom: number;
  /** Minutes, to the cut-off when it is open; never negative. */
  duration: number;
  deadlineMet: boolean | null;
  /** Tier A only, as all that follows. */
  startDaypart: StartDaypart;
  startWeekend: boolean;
  /** Minutes from the report to the start of the stage. */
  entryOffset: number;
  /** Minutes from what starts the stage to its recording. */
  entryLag: number;
}

/** A clock without what it shares with the other rows of its case. */
export interface CaseClock extends ExactEnd {
  clock: ClockCode;
  role: ClockRole;
  /** From 1, per clock and role: there may be several breaches, extensions and appeals. Not published; it keeps row ids apart. */
  occurrence: number;
  /** Minutes, to the cut-off when it is open; below zero for an `EXTENSION_MARGIN` only. */
  value: number;
  /** Minutes from its start to the cut-off. Not published. */
  followUp: number;
}

export interface ExactStageRow extends CaseGroup, CaseStage {}

export interface ExactClockRow extends CaseGroup, CaseClock {}

export interface ExactCaseRow extends CaseGroup {
  /** Whether the time of some event was put together afterwards. How many would tell how many events there were, and so of how much. */
  reconstructed: boolean;
  /** Whether some event was recorded more than an hour after it happened. */
  late: boolean;
}
