/**
 * Every civil day that the second counter can need, found by walking: one known Monday, and from there
 * day after day with the lengths of the months written out. No calendar of the machine is asked.
 */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Monday, 6 is Sunday. */
  readonly weekday: number;
  /** 'YYYY-MM-DD'. */
  readonly text: string;
}

export const SATURDAY = 5;
export const SUNDAY = 6;

/** Monday 1 December 2008: a month before the first rule, so that the last moment without a rule can be asked too. */
const ANCHOR = { year: 2008, month: 12, day: 1, weekday: 0 } as const;
/** Starts run to 2040 and the longest term is five years; one year more for what is walked past an end. */
const LAST_YEAR = 2046;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  if (year % 400 === 0) return true;
  if (year % 100 === 0) return false;
  return year % 4 === 0;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return entry(MONTH_LENGTHS, month - 1);
}

function walkCalendar(): CivilDay[] {
  const days: CivilDay[] = [];
  let { year, month, day, weekday }: { year: number; month: number; day: number; weekday: number } = ANCHOR;
  while (year <= LAST_YEAR) {
    days.push({ year, month, day, weekday, text: dayText(year, month, day) });
    weekday = weekday === SUNDAY ? 0 : weekday + 1;
    day += 1;
    if (day > lengthOfMonth(year, month)) {
      day = 1;
      month += 1;
    }
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return days;
}

function dayText(year: number, month: number, day: number): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(part: number): string {
  return part < 10 ? `0${part}` : `${part}`;
}

/** The entry of a walked table; throws when the walk did not come that far, for a guess would pass as a proof. */
export function entry<T>(table: ArrayLike<T>, index: number): T {
  const found = table[index];
  if (found === undefined) throw new RangeError(`walked off the table at ${index}`);
  return found;
}

export const DAYS: readonly CivilDay[] = walkCalendar();

const NUMBERS = new Map(DAYS.map((day, number) => [day.text, number]));

/** A day's number in `DAYS`. Throws on a day that was not walked. */
export function numberOfDay(text: string): number {
  const number = NUMBERS.get(text);
  if (number === undefined) throw new RangeError(`${text} was not walked`);
  return number;
}
