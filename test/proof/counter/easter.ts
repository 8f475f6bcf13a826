/**
 * Easter without the closed formula: the table of the Gregorian Easter full moons (1900–2199), one for each of
 * the nineteen golden numbers, and from the full moon the walk to the Sunday strictly after it.
 */
import { DAYS, entry, numberOfDay, SUNDAY } from './civil-days.ts';

/** In the order of the golden numbers 1 to 19. */
const FULL_MOONS = [
  '04-14',
  '04-03',
  '03-23',
  '04-11',
  '03-31',
  '04-18',
  '04-08',
  '03-28',
  '04-16',
  '04-05',
  '03-25',
  '04-13',
  '04-02',
  '03-22',
  '04-10',
  '03-30',
  '04-17',
  '04-07',
  '03-27',
] as const;

/** A year whose golden number is 1; 2014 is the next. */
const FIRST_OF_A_CYCLE = 1995;

/** Easter Sunday as a day number, for each year of `DAYS` that holds its spring. */
export function walkEasters(): Map<number, number> {
  const easters = new Map<number, number>();
  const firstYear = entry(DAYS, 0).year + 1;
  const lastYear = entry(DAYS, DAYS.length - 1).year;
  let golden = 0;
  for (let year = FIRST_OF_A_CYCLE; year <= lastYear; year += 1) {
    if (year >= firstYear) {
      easters.set(year, nextSunday(numberOfDay(`${year}-${entry(FULL_MOONS, golden)}`)));
    }
    golden = golden === FULL_MOONS.length - 1 ? 0 : golden + 1;
  }
  return easters;
}

function nextSunday(fullMoon: number): number {
  let day = fullMoon + 1;
  while (entry(DAYS, day).weekday !== SUNDAY) day += 1;
  return day;
}

/** The n-th day of that weekday after a day: Ascension Day is the sixth Thursday after Easter. */
export function nthWeekdayAfter(start: number, weekday: number, nth: number): number {
  let day = start;
  let met = 0;
  while (met < nth) {
    day += 1;
    if (entry(DAYS, day).weekday === weekday) met += 1;
  }
  return day;
}
