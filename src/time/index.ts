export { isAdultAt } from './adulthood.ts';
export { addCalendarDays, addYears, parseLocalDate, weekdayOf, yearOf } from './calendar-day.ts';
export { atwApplies, endOfCalendarTerm, endOfWorkingDays } from './count-calendar.ts';
export type { CalendarEnd } from './count-calendar.ts';
export { addClockHours } from './count-clock-hours.ts';
export { addWallClockDays } from './count-wall-clock.ts';
export type { WallClockEnd } from './count-wall-clock.ts';
export { dutchDate, dutchDateWithoutWeekday, dutchInstant } from './dutch.ts';
export { easterSunday } from './easter.ts';
export { endOfTerm } from './end-of-term.ts';
export type { TermEnd } from './end-of-term.ts';
export { formatInstant, formatLocal } from './format-instant.ts';
export { CALENDAR_EDITIONS } from './holiday-decrees.ts';
export type { CalendarEdition, HolidayDecree } from './holiday-decrees.ts';
export {
  calendarCompleteFor,
  calendarOf,
  firstCalendar,
  firstDifference,
  holidayOn,
  isCalendarEdition,
  isWorkingDay,
  latestCalendar,
} from './holidays.ts';
export type { Calendar, Holiday } from './holidays.ts';
export type { Instant, LocalDate } from './instant.ts';
export { parseInstant } from './parse-instant.ts';
export type { CalendarTerm, ClockHoursTerm, Term, WallClockTerm, WorkingDaysTerm } from './term.ts';
export { localDateOf, startOfDay, wallClock } from './wall-clock.ts';
export type { WallClock } from './wall-clock.ts';
export { ZONE } from './zone.ts';
export type { Clash } from './zone.ts';
