import { DAY_MS, dateOfDayNumber, dayNumberOf } from './calendar-day.ts';
import type { Instant, LocalDate } from './instant.ts';
import { instantOfWallTime, offsetAt } from './zone.ts';

export interface WallClock {
  date: LocalDate;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

/** What calendar and clock in Amsterdam show at this instant. */
export function wallClock(at: Instant): WallClock {
  const wall = at + offsetAt(at);
  const day = Math.floor(wall / DAY_MS);
  const rest = wall - day * DAY_MS;
  return {
    date: dateOfDayNumber(day),
    hour: Math.floor(rest / 3_600_000),
    minute: Math.floor(rest / 60_000) % 60,
    second: Math.floor(rest / 1000) % 60,
    millisecond: rest % 1000,
  };
}

export function localDateOf(at: Instant): LocalDate {
  return dateOfDayNumber(Math.floor((at + offsetAt(at)) / DAY_MS));
}

/** 00:00 in Amsterdam: the first instant of the day. */
export function startOfDay(date: LocalDate): Instant {
  return instantOfWallTime(dayNumberOf(date) * DAY_MS).instant;
}
