import type { Instant } from './instant.ts';
import { offsetAt, ZONE } from './zone.ts';

/** `2010-04-06T18:00:00Z`; milliseconds only when there are any (RFC 3339). */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** `2010-04-06T20:00:00+02:00[Europe/Amsterdam]` (RFC 9557). */
export function formatLocal(at: Instant): string {
  const offset = offsetAt(at);
  return `${formatInstant(at + offset).slice(0, -1)}${formatOffset(offset)}[${ZONE}]`;
}

/** `+02:00`. */
export function formatOffset(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
