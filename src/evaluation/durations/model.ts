/** What is measured of one case: how long its stages were open and how long named events lay apart. Exact; later layers round and hide. */
import type { Instant } from '../../time/index.ts';

export const STAGE_CODES = ['INITIATION', 'RIHG', 'IMPOSITION', 'EXECUTION', 'CARE', 'ENFORCEMENT'] as const;
export type StageCode = (typeof STAGE_CODES)[number];

export const CLOCK_CODES = [
  'REPORT_TO_RIHG_START',
  'RIHG_DURATION',
  'RIHG_TO_DECISION',
  'REPORT_TO_DECISION',
  'ORAL_TO_WRITTEN',
  'DECISION_TO_REACHABLE',
  'DECISION_TO_CARE_HANDOVER',
  'DECISION_TO_FIRST_CONTACT',
  'DECISION_TO_CARE_ADVICE',
  'EXTENSION_MARGIN',
  'ORDER_TO_END',
  'BREACH_TO_REPORT',
  'APPEAL_TO_HEARING',
] as const;
export type ClockCode = (typeof CLOCK_CODES)[number];

export const CLOCK_ROLES = ['REMOVED', 'STAYING', 'CHILD', 'NONE'] as const;
export type ClockRole = (typeof CLOCK_ROLES)[number];

/** How something ended that was seen to end. */
export const OBSERVED_ENDS = [
  'COMPLETED',
  'NOT_IMPOSED',
  'EXPIRED',
  'EXTENDED',
  'WITHDRAWN',
  'QUASHED',
  'HANDED_OVER',
  'ABORTED',
] as const;
export type ObservedEnd = (typeof OBSERVED_ENDS)[number];

export const CENSOR_REASONS = ['CUTOFF', 'TRANSFERRED_OUT', 'SYSTEM_MIGRATION'] as const;
export type CensorReason = (typeof CENSOR_REASONS)[number];

/** From strong to weak: the engine's own, entered as it was, put together afterwards. */
export const TIME_SOURCES = ['SYSTEM', 'ENTERED', 'RECONSTRUCTED'] as const;
export type SpellTimeSource = (typeof TIME_SOURCES)[number];

/** One end of a spell: when it happened, how that is known, and how many milliseconds later it was recorded. */
export interface Bound {
  at: Instant;
  source: SpellTimeSource;
  /** 0 for what follows from the law and for the cut-off: nobody types those. */
  lag: number;
}

/** `end` of a spell that was not seen to end is where it went out of sight: the cut-off, or the closing by which the case left. */
export type Spell = {
  start: Bound;
  end: Bound;
  /** The weaker of the two ends. */
  timeSource: SpellTimeSource;
} & (
  | { observed: true; endReason: ObservedEnd; censorReason: null }
  | { observed: false; endReason: 'CENSORED'; censorReason: CensorReason }
);

export type StageSpell = Spell & {
  stage: StageCode;
  /** From 1: an order that a court brought back is in force a second time. */
  occurrence: number;
  /** From here on its end could have been seen (delayed entry); `end.at` when it was over before anyone looked. */
  atRiskFrom: Instant;
  /** Of the terms that started in it and bind municipality or police: one missed, all met, or neither. */
  deadlineMet: boolean | null;
};

/** Its length is `end.at - start.at`, below zero for an `EXTENSION_MARGIN` of a day too late and for nothing else. */
export type ClockSpell = Spell & { clock: ClockCode; role: ClockRole };
