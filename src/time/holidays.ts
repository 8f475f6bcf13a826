import { addCalendarDays, weekdayOf, yearOf } from './calendar-day.ts';
import { easterSunday } from './easter.ts';
import { HOLIDAY_DECREES } from './holiday-decrees.ts';
import type { LocalDate } from './instant.ts';

export interface Holiday {
  date: LocalDate;
  /** Why nobody works: the Dutch name of the day; two names when two holidays fall together. */
  name: string;
  source: string;
}

const FIRST_KINGS_DAY = 2014;
const SUNDAY = 7;
const LISTED = 'Atw art. 3 lid 1';

/** The day on which the King's birthday is celebrated: never a Sunday, then the Saturday before. */
function royalBirthday(year: number): Holiday {
  const kings = year >= FIRST_KINGS_DAY;
  const date = kings ? `${year}-04-27` : `${year}-04-30`;
  const celebrated = weekdayOf(date) === SUNDAY ? addCalendarDays(date, -1) : date;
  return { date: celebrated, name: kings ? 'Koningsdag' : 'Koninginnedag', source: LISTED };
}

function recognisedDays(year: number): Holiday[] {
  const easter = easterSunday(year);
  return [
    { date: `${year}-01-01`, name: 'Nieuwjaarsdag', source: LISTED },
    { date: addCalendarDays(easter, -2), name: 'Goede Vrijdag', source: 'Atw art. 3 lid 2' },
    { date: addCalendarDays(easter, 1), name: 'tweede paasdag', source: LISTED },
    royalBirthday(year),
    { date: `${year}-05-05`, name: 'Bevrijdingsdag', source: LISTED },
    { date: addCalendarDays(easter, 39), name: 'Hemelvaartsdag', source: LISTED },
    { date: addCalendarDays(easter, 50), name: 'tweede pinksterdag', source: LISTED },
    { date: `${year}-12-25`, name: 'eerste kerstdag', source: LISTED },
    { date: `${year}-12-26`, name: 'tweede kerstdag', source: LISTED },
  ];
}

function equatedDays(year: number): Holiday[] {
  return HOLIDAY_DECREES.flatMap(({ source, days }) =>
    days.filter(({ date }) => yearOf(date) === year).map((day) => ({ ...day, source })),
  );
}

const calendars = new Map<number, ReadonlyMap<LocalDate, Holiday>>();

function holidaysOf(year: number): ReadonlyMap<LocalDate, Holiday> {
  const known = calendars.get(year);
  if (known !== undefined) return known;
  const calendar = new Map<LocalDate, Holiday>();
  for (const day of [...recognisedDays(year), ...equatedDays(year)]) {
    const other = calendar.get(day.date);
    calendar.set(day.date, other === undefined ? day : { ...other, name: `${other.name} en ${day.name}` });
  }
  calendars.set(year, calendar);
  return calendar;
}

/** The recognised or equated holiday of the Atw on this day, as far as the decrees are known. */
export function holidayOn(date: LocalDate): Holiday | undefined {
  return holidaysOf(yearOf(date)).get(date);
}

/** No Saturday, no Sunday, no known holiday. */
export function isWorkingDay(date: LocalDate): boolean {
  return weekdayOf(date) <= 5 && holidayOn(date) === undefined;
}

const COMPLETE_YEARS = new Set(HOLIDAY_DECREES.flatMap(({ years }) => years));

/** Are all royal decrees of this year in the calendar? When not, a weekday in it may be a holiday that nobody here knows of. */
export function calendarCompleteFor(year: number): boolean {
  return COMPLETE_YEARS.has(year);
}

/** A working day of which no missing decree can make a holiday. */
export function isCertainWorkingDay(date: LocalDate): boolean {
  return isWorkingDay(date) && calendarCompleteFor(yearOf(date));
}
