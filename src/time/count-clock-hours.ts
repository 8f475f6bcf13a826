import type { Instant } from './instant.ts';

/** Elapsed time, whatever calendar and clock say. */
export function addClockHours(from: Instant, hours: number): Instant {
  return from + hours * 3_600_000;
}
