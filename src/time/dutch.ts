import { weekdayOf } from './calendar-day.ts';
import { formatOffset } from './format-instant.ts';
import type { Instant, LocalDate } from './instant.ts';
import { wallClock } from './wall-clock.ts';
import { offsetAt } from './zone.ts';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;
const HOUR_MS = 3_600_000;

/** `dinsdag 6 april 2010`. */
export function dutchDate(date: LocalDate): string {
  const weekday = WEEKDAYS[weekdayOf(date) - 1] ?? '';
  return `${weekday} ${dutchDateWithoutWeekday(date)}`;
}

/** `6 april 2010`. */
export function dutchDateWithoutWeekday(date: LocalDate): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  return `${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}`;
}

/**
 * `dinsdag 6 april 2010 om 20:00 uur`, with seconds only when there are any. Within an hour of a clock change the offset follows,
 * `(UTC+02:00)`: there the time on the clock alone may mean two instants, or be one the policy chose.
 */
export function dutchInstant(at: Instant): string {
  const { date, hour, minute, second, millisecond } = wallClock(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const fraction = millisecond === 0 ? '' : `,${String(millisecond).padStart(3, '0')}`;
  const seconds = second === 0 && millisecond === 0 ? '' : `:${two(second)}${fraction}`;
  const offset = besideClockChange(at) ? ` (UTC${formatOffset(offsetAt(at))})` : '';
  return `${dutchDate(date)} om ${two(hour)}:${two(minute)}${seconds} uur${offset}`;
}

function besideClockChange(at: Instant): boolean {
  return offsetAt(at - HOUR_MS) !== offsetAt(at) || offsetAt(at + HOUR_MS) !== offsetAt(at);
}
