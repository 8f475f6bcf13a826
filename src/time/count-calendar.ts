import { addCalendarDays, addYears } from './calendar-day.ts';
import { isCertainWorkingDay, isWorkingDay, latestCalendar, type Calendar } from './holidays.ts';
import type { Instant, LocalDate } from './instant.ts';
import type { CalendarTerm, WorkingDaysTerm } from './term.ts';
import { startOfDay } from './wall-clock.ts';

/** Atw 2: a term of three days or more holds at least two working days. */
const ATW_LENGTH = 3;
const ATW_WORKING_DAYS = 2;
/** Atw 4: longer terms in days or weeks are outside that Act, and so is every term in years. */
const ATW_MOST = { days: 90, weeks: 12, years: 0 } as const;

export interface CalendarEnd {
  /** Last day of the term as counted, before the Atw. */
  countedEnd: LocalDate;
  /** After the lengthening of Atw 2; equal to `countedEnd` when none was needed. */
  lengthenedEnd: LocalDate;
  /** After the moving of Atw 1: the last day that is in time. */
  lastDay: LocalDate;
  /** Start of the day after: the first instant that is too late. */
  dueAt: Instant;
  /** False when a royal decree missing from the calendar could make the last day another one. */
  calendarComplete: boolean;
}

/** Does the Atw move this term? Not when the statute says so, nor beyond the lengths of its article 4. */
export function atwApplies(term: CalendarTerm): boolean {
  return term.atw && term.count <= ATW_MOST[term.unit];
}

/** Whole days; the day of the event does not count. */
export function endOfCalendarTerm(
  term: CalendarTerm,
  eventDay: LocalDate,
  calendar: Calendar = latestCalendar(),
): CalendarEnd {
  const countedEnd = countedEndOf(term, eventDay);
  if (!atwApplies(term)) return endOn(countedEnd, countedEnd, countedEnd, true);
  const mustHold = lengthInDays(term) >= ATW_LENGTH ? ATW_WORKING_DAYS : 0;
  const lengthenedEnd = lengthen({ eventDay, calendar, mustHold }, countedEnd);
  const lastDay = nextWorkingDay(lengthenedEnd, calendar);
  return endOn(countedEnd, lengthenedEnd, lastDay, isCertain({ eventDay, calendar, mustHold }, lastDay));
}

/** The so-manieth working day after the event: court practice, no statute counts so. */
export function endOfWorkingDays(
  term: WorkingDaysTerm,
  eventDay: LocalDate,
  calendar: Calendar = latestCalendar(),
): CalendarEnd {
  let lastDay = eventDay;
  let certain = true;
  for (let left = term.count; left > 0; left -= 1) {
    lastDay = nextWorkingDay(addCalendarDays(lastDay, 1), calendar);
    certain &&= isCertainWorkingDay(lastDay, calendar);
  }
  return endOn(lastDay, lastDay, lastDay, certain);
}

function countedEndOf({ count, unit }: CalendarTerm, eventDay: LocalDate): LocalDate {
  if (unit === 'years') return addYears(eventDay, count);
  return addCalendarDays(eventDay, unit === 'weeks' ? count * 7 : count);
}

function lengthInDays({ count, unit }: CalendarTerm): number {
  return unit === 'weeks' ? count * 7 : count;
}

/** What a stretch of whole days must hold to be long enough. */
interface Holding {
  eventDay: LocalDate;
  calendar: Calendar;
  /** Working days. */
  mustHold: number;
}

function lengthen(holding: Holding, countedEnd: LocalDate): LocalDate {
  const { calendar, mustHold } = holding;
  let held = workingDaysWithin(holding, countedEnd, isWorkingDay);
  let end = countedEnd;
  while (held < mustHold) {
    end = addCalendarDays(end, 1);
    if (isWorkingDay(end, calendar)) held += 1;
  }
  return end;
}

function nextWorkingDay(date: LocalDate, calendar: Calendar): LocalDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addCalendarDays(day, 1);
  return day;
}

/**
 * A missing decree can only turn a weekday into a holiday, so it can only move the end later; and it moves it exactly when the last
 * day may be such a day, or when without the weekdays that may be one the term holds too few working days. A term that merely
 * touches an incomplete year stays certain.
 */
function isCertain(holding: Holding, lastDay: LocalDate): boolean {
  if (!isCertainWorkingDay(lastDay, holding.calendar)) return false;
  return workingDaysWithin(holding, lastDay, isCertainWorkingDay) >= holding.mustHold;
}

/** Days after the event up to and with `end` that pass, counted from the end back and no further than is needed. */
function workingDaysWithin(
  { eventDay, calendar, mustHold }: Holding,
  end: LocalDate,
  passes: (date: LocalDate, calendar: Calendar) => boolean,
): number {
  let held = 0;
  for (let day = end; held < mustHold && day > eventDay; day = addCalendarDays(day, -1)) {
    if (passes(day, calendar)) held += 1;
  }
  return held;
}

function endOn(
  countedEnd: LocalDate,
  lengthenedEnd: LocalDate,
  lastDay: LocalDate,
  calendarComplete: boolean,
): CalendarEnd {
  const dueAt = startOfDay(addCalendarDays(lastDay, 1));
  return { countedEnd, lengthenedEnd, lastDay, dueAt, calendarComplete };
}
