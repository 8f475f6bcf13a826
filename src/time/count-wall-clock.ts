import { DAY_MS } from './calendar-day.ts';
import type { Instant } from './instant.ts';
import { type Clash, instantOfWallTime, offsetAt } from './zone.ts';

export interface WallClockEnd {
  instant: Instant;
  /** The clock change touched the end, so that the policy of `instantOfWallTime` chose it. */
  clash?: Clash;
}

/** Same time on the clock, some calendar days later, over the clock changes: 239 or 241 elapsed hours are right. */
export function addWallClockDays(from: Instant, days: number): WallClockEnd {
  if (days === 0) return { instant: from };
  return instantOfWallTime(from + offsetAt(from) + days * DAY_MS);
}
