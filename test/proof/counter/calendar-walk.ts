/** Calendar terms, counted by walking from the day of the event, which itself does not count, one day at a time. */
import { DAYS, entry } from './civil-days.ts';
import type { Calendar } from './free-days.ts';

/** The last day under Atw 1 and 2: enough days, at least two of them working days, and itself one. */
export function lastDayUnderAtw(event: number, days: number, isFree: Calendar): number {
  for (let day = event + 1; ; day += 1) if (endsOn(event, day, { days, isFree })) return day;
}

/** Whether a term under Atw 1 and 2 that began with this event may end on this day. */
export function endsOn(
  event: number,
  last: number,
  { days, isFree }: { days: number; isFree: Calendar },
): boolean {
  if (last < event + days || isFree(last)) return false;
  const needed = days >= 3 ? 2 : 0;
  let working = 0;
  for (let day = last; day > event && working < needed; day -= 1) if (!isFree(day)) working += 1;
  return working >= needed;
}

/** The n-th working day after the event. */
export function nthWorkingDay(event: number, nth: number, isFree: Calendar): number {
  let day = event;
  let met = 0;
  while (met < nth) {
    day += 1;
    if (!isFree(day)) met += 1;
  }
  return day;
}

/** Whether the stretch after the event up to this day still holds n working days. */
export function holdsWorkingDays(
  event: number,
  last: number,
  { nth, isFree }: { nth: number; isFree: Calendar },
): boolean {
  let met = 0;
  for (let day = event + 1; day <= last; day += 1) if (!isFree(day)) met += 1;
  return met >= nth;
}

/** The same date so many years on, met by walking; 28 February when the year lacks a 29th. */
export function sameDateAfterYears(event: number, years: number): number {
  const from = entry(DAYS, event);
  for (let day = event + 1; ; day += 1) {
    const here = entry(DAYS, day);
    const sameYear = here.year === from.year + years && here.month === from.month;
    if (!sameYear) continue;
    if (here.day === from.day) return day;
    const monthEnds = entry(DAYS, day + 1).month !== here.month;
    if (monthEnds) return day;
  }
}
