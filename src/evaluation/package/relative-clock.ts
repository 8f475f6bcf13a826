/** The clock of the event logs: every case begins at the same instant, so that no log tells on which day anything happened. */
const BEGIN = Date.UTC(2000, 0, 1);

/** Minutes whose text is kept: sixty days, in which nearly all of a case happens. */
const KEPT = 60 * 24 * 60;
const known: string[] = [];

/** RFC 3339 in UTC with milliseconds, as both formats want it; `minute` counts from the report. */
export function relativeTime(minute: number): string {
  return minute >= 0 && minute < KEPT ? (known[minute] ??= textOf(minute)) : textOf(minute);
}

const textOf = (minute: number): string => new Date(BEGIN + minute * 60_000).toISOString();

/** A case in the event logs; `events` as `caseLog` gives them. */
export interface LoggedCase<Event> {
  pseudonym: string;
  events: readonly Event[];
}
