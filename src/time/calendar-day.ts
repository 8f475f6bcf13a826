import type { LocalDate } from './instant.ts';

export const DAY_MS = 86_400_000;
/** Years that the engine reads and writes. Outside them a date is refused: it is a typing error, not a case. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Does this day exist? `Date` is no judge: it turns 30 February into 1 March. */
export function dayExists(year: number, month: number, day: number): boolean {
  const length = month === 2 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month - 1];
  return length !== undefined && day >= 1 && day <= length && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Strict `YYYY-MM-DD` of a day that exists, years 1900–2199; anything else is `undefined`. */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!SHAPE.test(text)) return undefined;
  const [year, month, day] = partsOf(text);
  return dayExists(year, month, day) ? text : undefined;
}

function partsOf(date: LocalDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

// Writing and reading dates costs more than all counting with them, and a register of cases asks for the same few thousand days.
const numbers = new Map<LocalDate, number>();
const dates = new Map<number, LocalDate>();
const MOST_REMEMBERED = 40_000;

function remember(date: LocalDate, number: number): void {
  if (dates.size >= MOST_REMEMBERED) {
    dates.clear();
    numbers.clear();
  }
  dates.set(number, date);
  numbers.set(date, number);
}

/** Days since 1 January 1970. Throws on a string that was never parsed: that is a bug, not an input. */
export function dayNumberOf(date: LocalDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const [year, month, day] = partsOf(date);
  const number = Date.UTC(year, month - 1, day) / DAY_MS;
  // Catches 30 February too, which `Date.UTC` takes for 1 March.
  if (Number.isNaN(number) || dateOfDayNumber(number) !== date) throw new RangeError('not a local date');
  return number;
}

export function dateOfDayNumber(number: number): LocalDate {
  const known = dates.get(number);
  if (known !== undefined) return known;
  const date = new Date(number * DAY_MS).toISOString().slice(0, 10);
  remember(date, number);
  return date;
}

export function addCalendarDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Same date some years on; 29 February becomes 28 February where that year has none (law page, `wth-10-1`). */
export function addYears(date: LocalDate, years: number): LocalDate {
  const target = yearOf(date) + years;
  const monthAndDay = date.slice(4);
  return `${target}${monthAndDay === '-02-29' && !isLeapYear(target) ? '-02-28' : monthAndDay}`;
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(date: LocalDate): number {
  // Day 0, 1 January 1970, was a Thursday.
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}
