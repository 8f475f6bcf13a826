import { dayExists } from './calendar-day.ts';
import type { Instant } from './instant.ts';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/**
 * Strict RFC 3339: a day that exists (1900–2199), seconds, an offset; capital `T` and `Z`. Refused (`undefined`): 30 February,
 * 24:00, second 60, no offset. Digits after the millisecond are cut off, never rounded: rounding up could pass a bound.
 */
export function parseInstant(text: string): Instant | undefined {
  const parts = SHAPE.exec(text);
  if (parts === null) return undefined;
  const number = (index: number): number => Number(parts[index] ?? 0);
  const [year, month, day] = [number(1), number(2), number(3)];
  const [hour, minute, second] = [number(4), number(5), number(6)];
  if (!dayExists(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  const [offsetHours, offsetMinutes] = [number(9), number(10)];
  if (offsetHours > 23 || offsetMinutes > 59) return undefined;
  const millisecond = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = (offsetHours * 60 + offsetMinutes) * 60_000;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  return parts[8] === '-' ? asUtc + offset : asUtc - offset;
}
