import { addCalendarDays, addYears } from './calendar-day.ts';
import type { Instant, LocalDate } from './instant.ts';
import { localDateOf } from './wall-clock.ts';

const ADULT_AGE = 18;

/** 18 or over (Wth 2(2)), from 00:00 in Amsterdam on the birthday. Born on 29 February: from 1 March when the year has no 29th. */
export function isAdultAt(birthDate: LocalDate, at: Instant): boolean {
  const birthday = addYears(birthDate, ADULT_AGE);
  const moved = birthday.slice(5) !== birthDate.slice(5);
  return localDateOf(at) >= (moved ? addCalendarDays(birthday, 1) : birthday);
}
