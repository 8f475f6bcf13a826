/** Up to where a case is looked at. */
import { addCalendarDays, startOfDay, type Instant, type LocalDate } from '../../time/index.ts';

export interface Cutoff {
  /** First instant that is no longer seen: what happened or was recorded from here on is not there yet. */
  until: Instant;
  /** How far time has come. Where that is before `until`, an order that will run out by then has not run out. */
  now: Instant;
}

/** The end of the cut-off day in Amsterdam. */
export function endOfCutoffDay(day: LocalDate): Instant {
  return startOfDay(addCalendarDays(day, 1));
}

/** The last instant that is seen. */
export function lastSeen({ until, now }: Cutoff): Instant {
  return Math.min(until - 1, now);
}
