import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addClockHours,
  addWallClockDays,
  formatLocal,
  type Instant,
  localDateOf,
  parseInstant,
  startOfDay,
  wallClock,
} from '../../src/time/index.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
};
const zoned = (instant: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/Amsterdam');
/** The clock change after a moment shortly before it. */
const firstAfterChange = (before: Temporal.ZonedDateTime): number =>
  before.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.NaN;
/** From 1946 on, so that every offset of every edition of the database is a whole hour. */
const anyInstant = fc.integer({ min: Date.UTC(1946, 6, 1), max: Date.UTC(2199, 11, 31) });

test('the day changes at midnight in Amsterdam, not in Greenwich', () => {
  expect(localDateOf(at('2026-07-01T21:59:59.999Z'))).toBe('2026-07-01');
  expect(localDateOf(at('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  expect(localDateOf(at('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
  expect(localDateOf(at('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
});

test('a day starts at 00:00 on the wall, on the days of a clock change too', () => {
  expect(formatLocal(startOfDay('2026-03-29'))).toBe('2026-03-29T00:00:00+01:00[Europe/Amsterdam]');
  expect(formatLocal(startOfDay('2026-03-30'))).toBe('2026-03-30T00:00:00+02:00[Europe/Amsterdam]');
  expect(formatLocal(startOfDay('2026-10-25'))).toBe('2026-10-25T00:00:00+02:00[Europe/Amsterdam]');
  expect(formatLocal(startOfDay('2026-10-26'))).toBe('2026-10-26T00:00:00+01:00[Europe/Amsterdam]');
});

test('reads the clock on the wall to the millisecond', () => {
  expect(wallClock(at('2026-03-29T02:59:59.007+02:00'))).toEqual({
    date: '2026-03-29',
    hour: 1,
    minute: 59,
    second: 59,
    millisecond: 7,
  });
});

test('ten wall-clock days over the spring change are 239 hours, over the autumn change 241', () => {
  const spring = at('2010-03-27T20:00:00+01:00');
  expect(addWallClockDays(spring, 10)).toEqual({ instant: at('2010-04-06T20:00:00+02:00') });
  expect(addWallClockDays(spring, 10).instant - spring).toBe(239 * 3_600_000);
  const autumn = at('2010-10-25T20:00:00+02:00');
  expect(addWallClockDays(autumn, 10).instant - autumn).toBe(241 * 3_600_000);
});

test('an end that the spring change skips is the first instant after the gap', () => {
  const ends = (from: string) => addWallClockDays(at(from), 10);
  const afterGap = at('2026-03-29T03:00:00+02:00');
  expect(ends('2026-03-19T01:59:59.999+01:00')).toEqual({ instant: afterGap - 1 });
  expect(ends('2026-03-19T02:00:00+01:00')).toEqual({ instant: afterGap, clash: 'gap' });
  expect(ends('2026-03-19T02:59:59.999+01:00')).toEqual({ instant: afterGap, clash: 'gap' });
  expect(ends('2026-03-19T03:00:00+01:00')).toEqual({ instant: afterGap });
});

test('an end in the hour that autumn repeats is its first occurrence', () => {
  const ends = (from: string) => addWallClockDays(at(from), 10);
  expect(ends('2026-10-15T01:59:59+02:00')).toEqual({ instant: at('2026-10-25T01:59:59+02:00') });
  expect(ends('2026-10-15T02:00:00+02:00')).toEqual({
    instant: at('2026-10-25T02:00:00+02:00'),
    clash: 'overlap',
  });
  expect(ends('2026-10-15T02:59:59+02:00')).toEqual({
    instant: at('2026-10-25T02:59:59+02:00'),
    clash: 'overlap',
  });
  expect(ends('2026-10-15T03:00:00+02:00')).toEqual({ instant: at('2026-10-25T03:00:00+01:00') });
});

test('a start in the second of the repeated hours counts from the same clock time', () => {
  expect(addWallClockDays(at('2026-10-25T02:30:00+01:00'), 10)).toEqual({
    instant: at('2026-11-04T02:30:00+01:00'),
  });
  expect(addWallClockDays(at('2026-10-25T02:30:00+01:00'), 0)).toEqual({
    instant: at('2026-10-25T02:30:00+01:00'),
  });
});

test('clock hours do not look at the clock', () => {
  expect(addClockHours(at('2026-10-24T23:30:00+02:00'), 24)).toBe(at('2026-10-25T22:30:00+01:00'));
  expect(addClockHours(at('2026-03-28T23:30:00+01:00'), 24)).toBe(at('2026-03-30T00:30:00+02:00'));
});

test('property: local date, local text and start of day equal those of Temporal', () => {
  fc.assert(
    fc.property(anyInstant, (instant) => {
      const theirs = zoned(instant);
      expect(localDateOf(instant)).toBe(theirs.toPlainDate().toString());
      expect(wallClock(instant)).toMatchObject({
        hour: theirs.hour,
        minute: theirs.minute,
        second: theirs.second,
      });
      expect(startOfDay(localDateOf(instant))).toBe(theirs.startOfDay().epochMilliseconds);
      expect(formatLocal(instant)).toContain(theirs.offset);
    }),
    { numRuns: 400 },
  );
});

test('property: wall-clock days equal those of Temporal, except in the gap, where the policy rules', () => {
  // Start minutes around two in the morning, so that many ends fall in a clock change.
  const nearChange = fc
    .record({
      year: fc.integer({ min: 1980, max: 2150 }),
      spring: fc.boolean(),
      minute: fc.integer({ min: 0, max: 299 }),
    })
    .map(({ year, spring, minute }) => {
      const change = Array.from({ length: 31 }, (_, day) => Date.UTC(year, spring ? 2 : 9, day + 1)).findLast(
        (day) => new Date(day).getUTCDay() === 0,
      );
      return (change ?? 0) - 10 * 86_400_000 - 3_600_000 + minute * 60_000;
    });
  fc.assert(
    fc.property(fc.oneof(nearChange, anyInstant), fc.constantFrom(10, 28), (from, days) => {
      const wall = zoned(from).toPlainDateTime().add({ days });
      const earlier = wall.toZonedDateTime('Europe/Amsterdam', { disambiguation: 'earlier' });
      const later = wall.toZonedDateTime('Europe/Amsterdam', { disambiguation: 'later' });
      // Only a time that the clock skips comes back changed.
      const gap = !earlier.toPlainDateTime().equals(wall);
      const repeated = !gap && earlier.epochMilliseconds !== later.epochMilliseconds;
      const { instant, clash } = addWallClockDays(from, days);
      expect(clash).toBe(gap ? 'gap' : repeated ? 'overlap' : undefined);
      expect(instant).toBe(gap ? firstAfterChange(earlier) : earlier.epochMilliseconds);
    }),
    { numRuns: 400 },
  );
});

test.each(['America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'Europe/Amsterdam'])(
  'the answers are the same when the machine stands in %s',
  (zone) => {
    const law = new URL('../../src/law/index.ts', import.meta.url).href;
    const time = new URL('../../src/time/index.ts', import.meta.url).href;
    const program = `
      import { calculateTerm } from ${JSON.stringify(law)};
      import { parseInstant, formatLocal, dutchInstant } from ${JSON.stringify(time)};
      const starts = ['2010-03-27T20:00:00+01:00', '2026-03-19T02:30:00+01:00', '2026-12-24T10:00:00+01:00'];
      const ends = starts.flatMap((start) => ['wth-2-1', 'wth-6-1-a', 'awb-6-7'].map((rule) =>
        calculateTerm(rule, parseInstant(start))));
      console.log(JSON.stringify([ends, ends.map(({ dueAt }) => [formatLocal(dueAt), dutchInstant(dueAt)])]));`;
    const run = (TZ: string): string =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, TZ },
      }).toString();
    expect(run(zone)).toBe(run('UTC'));
    expect(run(zone)).toContain('2010-04-06T20:00:00+02:00');
  },
);
