/**
 * Which days are a Saturday, a Sunday or a recognised holiday (Atw 3), and which weekdays a decree that is not
 * in the law page could still have equated with one. Both are marked by walking over the days.
 */
import { DAYS, entry, numberOfDay, SATURDAY, SUNDAY } from './civil-days.ts';
import type { CivilDay } from './civil-days.ts';
import { nthWeekdayAfter, walkEasters } from './easter.ts';

const MONDAY = 0;
const THURSDAY = 3;

const EQUATED = [
  '2017-04-28',
  '2017-05-26',
  '2018-05-11',
  '2018-12-24',
  '2018-12-31',
  '2019-05-31',
  '2019-12-27',
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
] as const;

/** The only years whose decrees the law page holds. */
const KNOWN_YEARS: ReadonlySet<number> = new Set([2017, 2018, 2019, 2023, 2024, 2025, 2026, 2027, 2028]);

/** Says of a day number whether a term cannot end on it. */
export type Calendar = (day: number) => boolean;

function isFixedHoliday({ month, day }: CivilDay): boolean {
  if (month === 1) return day === 1;
  if (month === 5) return day === 5;
  return month === 12 && (day === 25 || day === 26);
}

/** 27 April (26 when that is a Sunday); until 2013 30 April (29 when that was a Sunday). */
function kingsDay(year: number): number {
  const day = numberOfDay(year <= 2013 ? `${year}-04-30` : `${year}-04-27`);
  return entry(DAYS, day).weekday === SUNDAY ? day - 1 : day;
}

function walkHolidays(): Set<number> {
  const holidays = new Set<number>(EQUATED.map(numberOfDay));
  for (const [number, day] of DAYS.entries()) if (isFixedHoliday(day)) holidays.add(number);
  for (const [year, easter] of walkEasters()) {
    holidays.add(kingsDay(year));
    holidays.add(easter - 2);
    holidays.add(nthWeekdayAfter(easter, MONDAY, 1));
    holidays.add(nthWeekdayAfter(easter, THURSDAY, 6));
    holidays.add(nthWeekdayAfter(easter, MONDAY, 8));
  }
  return holidays;
}

/** The recognised holidays as day numbers. Weekend days among them are only so by chance. */
export const HOLIDAYS: ReadonlySet<number> = walkHolidays();

function isWeekend(day: CivilDay): boolean {
  return day.weekday === SATURDAY || day.weekday === SUNDAY;
}

const FREE = Uint8Array.from(DAYS, (day, number) => (isWeekend(day) || HOLIDAYS.has(number) ? 1 : 0));

const FREE_AT_WORST = Uint8Array.from(DAYS, (day, number) =>
  FREE[number] === 1 || !KNOWN_YEARS.has(day.year) ? 1 : 0,
);

/** The calendar as the law page has it. */
export const knownCalendar: Calendar = (day) => entry(FREE, day) === 1;

/**
 * The calendar in which every weekday of an incomplete year was equated. A holiday more never makes a term
 * shorter, so an end that stands in this calendar stands whatever the missing decrees say.
 */
export const worstCalendar: Calendar = (day) => entry(FREE_AT_WORST, day) === 1;
