import type { EventType } from './model.ts';

/** Somebody was told something that a correction may turn out to have made untrue. */
export const NOTICES: readonly EventType[] = [
  'mayor.informed',
  'household.informed',
  'veilig-thuis.informed',
  'care-agency.informed',
  'ruling.passed-on',
];
