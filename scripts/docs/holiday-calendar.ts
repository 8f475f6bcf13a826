/** The calendar as the engine counts with it: the days that move, and what was equated by decree. */
import {
  addCalendarDays,
  calendarCompleteFor,
  latestCalendar,
  holidayOn,
  yearOf,
  type Holiday,
} from '../../src/time/index.ts';
import { LAW_STARTS } from '../../src/law/index.ts';
import { table } from './markdown.ts';

const FIRST = yearOf(LAW_STARTS);
const LAST = Math.max(...latestCalendar().completeYears);

function years(): number[] {
  return Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
}

export function calendarTable(): string {
  return table(
    [
      'Jaar',
      'Volledig',
      'Goede Vrijdag',
      'Tweede paasdag',
      'Koningsdag',
      'Hemelvaart',
      'Tweede pinksterdag',
      'Gelijkgesteld',
    ],
    years().map((year) => {
      const holidays = holidaysOf(year);
      const on = (...names: string[]): string =>
        dates(holidays.filter((day) => !isEquated(day) && names.some((name) => day.name.includes(name))));
      return [
        String(year),
        calendarCompleteFor(year) ? 'ja' : 'nee',
        on('Goede Vrijdag'),
        on('tweede paasdag'),
        on('Koningsdag', 'Koninginnedag'),
        on('Hemelvaartsdag'),
        on('tweede pinksterdag'),
        dates(holidays.filter(isEquated)),
      ];
    }),
  );
}

/** A recognised day may bear two names, when two fall together; an equated one bears that of the day beside it. */
function isEquated({ name }: Holiday): boolean {
  return name.startsWith('gelijkgestelde dag');
}

function holidaysOf(year: number): Holiday[] {
  const found: Holiday[] = [];
  for (let day = `${String(year)}-01-01`; yearOf(day) === year; day = addCalendarDays(day, 1)) {
    const holiday = holidayOn(day);
    if (holiday !== undefined) found.push(holiday);
  }
  return found;
}

/** Day and month; the year stands in front of the row. */
function dates(holidays: readonly Holiday[]): string {
  return holidays
    .map(({ date }) => `${String(Number(date.slice(8)))}-${String(Number(date.slice(5, 7)))}`)
    .join(', ');
}

/** `2009–2016, 2020–2022 en na 2028`. */
export function incompleteYears(): string {
  const stretches: [number, number][] = [];
  for (const year of years().filter((one) => !calendarCompleteFor(one))) {
    const last = stretches.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else stretches.push([year, year]);
  }
  const texts = stretches.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`));
  return `${texts.join(', ')} en van na ${String(LAST)}`;
}
