import { type CalendarEnd, endOfCalendarTerm, endOfWorkingDays } from './count-calendar.ts';
import { addClockHours } from './count-clock-hours.ts';
import { addWallClockDays } from './count-wall-clock.ts';
import { latestCalendar, type Calendar } from './holidays.ts';
import type { Instant, LocalDate } from './instant.ts';
import type { Term } from './term.ts';
import { localDateOf } from './wall-clock.ts';
import type { Clash } from './zone.ts';

export interface TermEnd {
  /** First instant that is too late. */
  dueAt: Instant;
  /** Calendar terms and working days: the last day that is in time. */
  lastDay?: LocalDate;
  calendarComplete: boolean;
  /** Wall-clock days: the clock change touched the end. */
  clash?: Clash;
}

/** Counts a term from an instant; terms in whole days take its day in Amsterdam. */
export function endOfTerm(term: Term, from: Instant, calendar: Calendar = latestCalendar()): TermEnd {
  switch (term.counting) {
    case 'wall-clock': {
      const { instant, clash } = addWallClockDays(from, term.count);
      return { dueAt: instant, calendarComplete: true, ...(clash === undefined ? {} : { clash }) };
    }
    case 'clock-hours':
      return { dueAt: addClockHours(from, term.count), calendarComplete: true };
    case 'calendar':
      return inTime(endOfCalendarTerm(term, localDateOf(from), calendar));
    case 'working-days':
      return inTime(endOfWorkingDays(term, localDateOf(from), calendar));
  }
}

function inTime({ dueAt, lastDay, calendarComplete }: CalendarEnd): TermEnd {
  return { dueAt, lastDay, calendarComplete };
}
