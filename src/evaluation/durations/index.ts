/** Stage durations and clocks of one case, exact and unsuppressed. */
export { endOfCutoffDay, type Cutoff } from './cutoff.ts';
export { measureCase, type CaseMeasures, type StoredCase } from './measure-case.ts';
export {
  CENSOR_REASONS,
  CLOCK_CODES,
  CLOCK_ROLES,
  OBSERVED_ENDS,
  STAGE_CODES,
  TIME_SOURCES,
  type CensorReason,
  type ClockCode,
  type ClockRole,
  type ClockSpell,
  type ObservedEnd,
  type SpellTimeSource,
  type StageCode,
  type StageSpell,
} from './model.ts';
export { CONTENT_UNREAD, ONLY_PART_READ } from './unread-content.ts';
export {
  armOf,
  observedFrom,
  PILOT_ARMS,
  rolloutFaults,
  type PilotArm,
  type RolloutPeriod,
} from './rollout.ts';
