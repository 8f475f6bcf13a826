import { addCalendarDays, weekdayOf, yearOf } from './calendar-day.ts';
import { easterSunday } from './easter.ts';
import { CALENDAR_EDITIONS, type HolidayDecree } from './holiday-decrees.ts';
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

/** The days on which nobody works, as one edition of the calendar knows them. */
export interface Calendar {
  edition: LocalDate;
  /** By year, filled when first asked for. */
  years: Map<number, ReadonlyMap<LocalDate, Holiday>>;
  decrees: readonly HolidayDecree[];
  completeYears: ReadonlySet<number>;
}

const calendars = new Map<LocalDate, Calendar>();

/** An edition that the engine does not have throws: what was counted with it cannot be counted again. */
export function calendarOf(edition: LocalDate): Calendar {
  const known = calendars.get(edition);
  if (known !== undefined) return known;
  const decrees = CALENDAR_EDITIONS.find(({ id }) => id === edition)?.decrees;
  if (decrees === undefined) throw new Error(`No calendar edition ${edition}`);
  const completeYears = new Set(decrees.flatMap(({ years }) => years));
  const calendar: Calendar = { edition, years: new Map(), decrees, completeYears };
  calendars.set(edition, calendar);
  return calendar;
}

export function isCalendarEdition(edition: string): boolean {
  return CALENDAR_EDITIONS.some(({ id }) => id === edition);
}

/** The edition of today. */
export function latestCalendar(): Calendar {
  return calendarOf(CALENDAR_EDITIONS.at(-1)?.id ?? '');
}

/** The edition of cases from before editions were kept with them. */
export function firstCalendar(): Calendar {
  return calendarOf(CALENDAR_EDITIONS[0]?.id ?? '');
}

/** The first day on which two editions may count otherwise: a day that only one has, or a year that only one knows completely. */
export function firstDifference(one: Calendar, other: Calendar): LocalDate | undefined {
  const markers = ({ decrees, completeYears }: Calendar): LocalDate[] => [
    ...decrees.flatMap(({ days }) => days.map(({ date }) => date)),
    ...[...completeYears].map((year) => `${year}-01-01`),
  ];
  const [ofOne, ofOther] = [new Set(markers(one)), new Set(markers(other))];
  return [...ofOne.symmetricDifference(ofOther)].toSorted()[0];
}

function equatedDays({ decrees }: Calendar, year: number): Holiday[] {
  return decrees.flatMap(({ source, days }) =>
    days.filter(({ date }) => yearOf(date) === year).map((day) => ({ ...day, source })),
  );
}

function holidaysOf(calendar: Calendar, year: number): ReadonlyMap<LocalDate, Holiday> {
  const known = calendar.years.get(year);
  if (known !== undefined) return known;
  const holidays = new Map<LocalDate, Holiday>();
  for (const day of [...recognisedDays(year), ...equatedDays(calendar, year)]) {
    const other = holidays.get(day.date);
    holidays.set(day.date, other === undefined ? day : { ...other, name: `${other.name} en ${day.name}` });
  }
  calendar.years.set(year, holidays);
  return holidays;
}

/** The recognised or equated holiday of the Atw on this day, as far as the edition knows the decrees. */
export function holidayOn(date: LocalDate, calendar: Calendar = latestCalendar()): Holiday | undefined {
  return holidaysOf(calendar, yearOf(date)).get(date);
}

/** No Saturday, no Sunday, no known holiday. */
export function isWorkingDay(date: LocalDate, calendar: Calendar = latestCalendar()): boolean {
  return weekdayOf(date) <= 5 && holidayOn(date, calendar) === undefined;
}

/** Are all royal decrees of this year in the calendar? When not, a weekday in it may be a holiday that nobody here knows of. */
export function calendarCompleteFor(year: number, calendar: Calendar = latestCalendar()): boolean {
  return calendar.completeYears.has(year);
}

/** A working day of which no missing decree can make a holiday. */
export function isCertainWorkingDay(date: LocalDate, calendar: Calendar): boolean {
  return isWorkingDay(date, calendar) && calendarCompleteFor(yearOf(date), calendar);
}
