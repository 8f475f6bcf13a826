/**
 * A clock on a Dutch wall, walked minute by minute. It knows two things: on the last Sunday of March its hand
 * goes from 02:00 to 03:00, on the last Sunday of October the first time it would reach 03:00 it goes back to
 * 02:00 (Directive 2000/84/EC: 01:00 UTC, both). Offsets are never computed: instants come from counting minutes.
 */
import { DAYS, entry, SUNDAY } from './civil-days.ts';
import type { CivilDay } from './civil-days.ts';

export const MINUTE = 60_000;

/** 1 December 2008 00:00 in Amsterdam, an hour before midnight UTC: 14,214 days of UTC after 1970 minus that hour. */
const ANCHOR_INSTANT = 14_214 * 24 * 60 * MINUTE - 60 * MINUTE;

const HAND = { midnight: 24 * 60, two: 2 * 60, three: 3 * 60 } as const;

export type Change = 'forward' | 'back' | 'none';

/** What the clock shows in each elapsed minute of one day, in minutes after midnight. */
interface Face {
  readonly shown: readonly number[];
  /** For each time of the day: the first elapsed minute that shows it or, when skipped, a later time. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

export interface ClockReading {
  /** Number of the civil day in `DAYS`. */
  readonly day: number;
  /** What the hand shows, minutes after midnight. */
  readonly minute: number;
  /** Milliseconds into that minute. */
  readonly rest: number;
}

/** The change that a civil day holds. */
export function changeOn(day: CivilDay): Change {
  const lastSunday = day.weekday === SUNDAY && day.day + 7 > 31;
  if (!lastSunday) return 'none';
  if (day.month === 3) return 'forward';
  return day.month === 10 ? 'back' : 'none';
}

function walkDay(change: Change): Face {
  const shown: number[] = [];
  let changed = change === 'none';
  let hand = 0;
  while (hand < HAND.midnight) {
    if (!changed && change === 'forward' && hand === HAND.two) {
      hand = HAND.three;
      changed = true;
    }
    if (!changed && change === 'back' && hand === HAND.three) {
      hand = HAND.two;
      changed = true;
    }
    shown.push(hand);
    hand += 1;
  }
  const first: number[] = [];
  const last: number[] = [];
  for (let wanted = 0; wanted < HAND.midnight; wanted += 1) {
    first.push(shown.findIndex((minute) => minute >= wanted));
    const latest = shown.lastIndexOf(wanted);
    last.push(latest === -1 ? entry(first, wanted) : latest);
  }
  return { shown, first, last };
}

const FACES: Readonly<Record<Change, Face>> = {
  forward: walkDay('forward'),
  back: walkDay('back'),
  none: walkDay('none'),
};

const FACE_OF_DAY: readonly Face[] = DAYS.map((day) => FACES[changeOn(day)]);

const STARTS = walkStarts();

function walkStarts(): Float64Array {
  const starts = new Float64Array(DAYS.length);
  let now = ANCHOR_INSTANT;
  for (const [number, face] of FACE_OF_DAY.entries()) {
    starts[number] = now;
    now += face.shown.length * MINUTE;
  }
  return starts;
}

/** The instant at which a civil day begins, epoch milliseconds. */
export function startOfDayNumber(day: number): number {
  return entry(STARTS, day);
}

/** The number of elapsed minutes in a civil day: 1,380, 1,440 or 1,500. */
export function minutesIn(day: number): number {
  return entry(FACE_OF_DAY, day).shown.length;
}

/** Where the last search stopped. Questions come in order, so the next day is a step or none away. */
let cursor = 0;

/** What the clock on the wall shows at an instant (epoch milliseconds). Throws before December 2008 and after 2046. */
export function readClock(instant: number): ClockReading {
  while (instant < entry(STARTS, cursor)) cursor -= 1;
  while (cursor + 1 < STARTS.length && instant >= entry(STARTS, cursor + 1)) cursor += 1;
  const into = instant - entry(STARTS, cursor);
  const elapsed = Math.floor(into / MINUTE);
  const minute = entry(entry(FACE_OF_DAY, cursor).shown, elapsed);
  return { day: cursor, minute, rest: into - elapsed * MINUTE };
}

/** The first instant of the day at which the clock shows this time; in the skipped hour the first instant after it. */
export function firstShowing({ day, minute, rest }: ClockReading): number {
  const face = entry(FACE_OF_DAY, day);
  const elapsed = entry(face.first, minute);
  const skipped = entry(face.shown, elapsed) !== minute;
  return entry(STARTS, day) + elapsed * MINUTE + (skipped ? 0 : rest);
}

/** The second showing in the repeated hour, else the only one. What a wrong counter would take. */
export function lastShowing({ day, minute, rest }: ClockReading): number {
  const face = entry(FACE_OF_DAY, day);
  const elapsed = entry(face.last, minute);
  const skipped = entry(face.shown, elapsed) !== minute;
  return entry(STARTS, day) + elapsed * MINUTE + (skipped ? 0 : rest);
}
