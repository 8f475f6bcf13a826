/** The one file that knows the zone. Everything else asks here, so that the machine's own zone never matters. */
import { tzOffset } from '@date-fns/tz/tzOffset';
import { DAY_MS } from './calendar-day.ts';
import type { Instant } from './instant.ts';

export const ZONE = 'Europe/Amsterdam';
const MINUTE_MS = 60_000;
const SAMPLE_MS = 10 * DAY_MS;

/** Half-open; within a year. `offset` in milliseconds. */
interface Stretch {
  start: Instant;
  end: Instant;
  offset: number;
}

// Asking Intl for an offset costs 7 microseconds; a case asks thousands of times. At most some 300 years enter here.
const years = new Map<number, readonly Stretch[]>();
/** Nearly always the one that is asked for again: a case lies within a few weeks. */
let last: Stretch = { start: 0, end: 0, offset: 0 };

/**
 * Offset as the time zone database has it, rounded to the minute: some editions of it give Amsterdam 19 minutes and 32 seconds
 * until 1937, and RFC 3339 cannot write seconds in an offset. From 1940 on every offset is a whole hour.
 */
function offsetFromDatabase(at: Instant): number {
  return Math.round(tzOffset(ZONE, new Date(at))) * MINUTE_MS;
}

/** First minute in `(before, after]` whose offset is no longer that of `before`. */
function findChange(before: Instant, after: Instant): Instant {
  const old = offsetFromDatabase(before);
  let low = Math.floor(before / MINUTE_MS);
  let high = Math.floor(after / MINUTE_MS);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetFromDatabase(middle * MINUTE_MS) === old) low = middle;
    else high = middle;
  }
  return high * MINUTE_MS;
}

/** Cut at its clock changes. */
function cutYear(year: number): Stretch[] {
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  let stretch = { start, end, offset: offsetFromDatabase(start) };
  const stretches = [stretch];
  // Sampling each ten days finds every change: the zone never had two within ten days.
  for (let at = start; at < end; at += SAMPLE_MS) {
    const next = Math.min(at + SAMPLE_MS, end - MINUTE_MS);
    const offset = offsetFromDatabase(next);
    if (offset === stretch.offset) continue;
    stretch.end = findChange(at, next);
    stretch = { start: stretch.end, end, offset };
    stretches.push(stretch);
  }
  return stretches;
}

function stretchAt(at: Instant): Stretch {
  if (at < last.start || at >= last.end) last = findStretch(at);
  return last;
}

function findStretch(at: Instant): Stretch {
  const year = new Date(at).getUTCFullYear();
  let cut = years.get(year);
  if (cut === undefined) {
    cut = cutYear(year);
    years.set(year, cut);
  }
  return cut.find(({ end }) => at < end) ?? last;
}

/** Milliseconds by which the clock in Amsterdam is ahead of UTC. */
export function offsetAt(at: Instant): number {
  return stretchAt(at).offset;
}

export type Clash = 'gap' | 'overlap';

/**
 * The instant at which the clock on the wall shows `wall` (milliseconds, as if it were UTC). A time that the spring change skips
 * gives the first instant after the gap, a time that autumn repeats its first occurrence: a policy choice, reported as `clash`.
 */
export function instantOfWallTime(wall: number): { instant: Instant; clash?: Clash } {
  const before = offsetAt(wall - DAY_MS);
  const after = offsetAt(wall + DAY_MS);
  if (before === after) return { instant: wall - before };
  const byOld = wall - before;
  const byNew = wall - after;
  const oldHolds = offsetAt(byOld) === before;
  const newHolds = offsetAt(byNew) === after;
  if (oldHolds && newHolds) return { instant: Math.min(byOld, byNew), clash: 'overlap' };
  if (oldHolds) return { instant: byOld };
  if (newHolds) return { instant: byNew };
  return { instant: stretchAt(byOld).start, clash: 'gap' };
}
