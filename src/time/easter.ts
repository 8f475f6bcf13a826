import type { LocalDate } from './instant.ts';
import { dateOfDayNumber, DAY_MS } from './calendar-day.ts';

/** Easter Sunday of the Gregorian calendar, by the rule of the ecclesiastical full moon (epact and dominical day). */
export function easterSunday(year: number): LocalDate {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const skippedLeapYears = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const sundayNumber = Math.floor((5 * year) / 4) - skippedLeapYears - 10;
  let epact = (11 * golden + 20 + moonCorrection - skippedLeapYears) % 30;
  if (epact < 0) epact += 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let fullMoon = 44 - epact;
  if (fullMoon < 21) fullMoon += 30;
  // Counted in days of March; the Sunday after the full moon.
  const sunday = fullMoon + 7 - ((sundayNumber + fullMoon) % 7);
  return dateOfDayNumber(Date.UTC(year, 2, sunday) / DAY_MS);
}
