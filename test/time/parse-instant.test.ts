import { describe, expect, test } from 'vitest';
import { formatInstant, formatLocal, parseInstant } from '../../src/time/index.ts';

describe('parseInstant', () => {
  test.each([
    ['2010-04-06T20:00:00+02:00', '2010-04-06T18:00:00Z'],
    ['2010-04-06T18:00:00Z', '2010-04-06T18:00:00Z'],
    ['2010-04-06T12:30:00-05:30', '2010-04-06T18:00:00Z'],
    ['2010-04-06T18:00:00-00:00', '2010-04-06T18:00:00Z'],
    ['2010-04-06T18:00:00.5Z', '2010-04-06T18:00:00.500Z'],
    ['2010-04-06T18:00:00.123456789Z', '2010-04-06T18:00:00.123Z'],
    ['2026-12-31T23:59:59.9999Z', '2026-12-31T23:59:59.999Z'],
    ['2024-02-29T00:00:00+01:00', '2024-02-28T23:00:00Z'],
  ])('reads %s', (text, utc) => {
    expect(formatInstant(parseInstant(text) ?? Number.NaN)).toBe(utc);
  });

  test.each([
    ['30 February', '2026-02-30T10:00:00+01:00'],
    ['29 February outside a leap year', '2026-02-29T10:00:00+01:00'],
    ['no offset', '2026-02-10T10:00:00'],
    ['24:00', '2026-02-10T24:00:00+01:00'],
    ['minute 60', '2026-02-10T10:60:00+01:00'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['no seconds', '2026-02-10T10:00+01:00'],
    ['an empty fraction', '2026-02-10T10:00:00.+01:00'],
    ['a comma as fraction', '2026-02-10T10:00:00,5+01:00'],
    ['an offset without colon', '2026-02-10T10:00:00+0100'],
    ['an offset of 24 hours', '2026-02-10T10:00:00+24:00'],
    ['an offset with minute 60', '2026-02-10T10:00:00+01:60'],
    ['a space for the T', '2026-02-10 10:00:00+01:00'],
    ['small letters', '2026-02-10t10:00:00z'],
    ['a zone name behind it', '2026-02-10T10:00:00+01:00[Europe/Amsterdam]'],
    ['a date alone', '2026-02-10'],
    ['a year before 1900', '1899-12-31T23:59:59Z'],
    ['a year after 2199', '2200-01-01T00:00:00Z'],
    ['a line break behind it', '2026-02-10T10:00:00Z\n'],
    ['words', 'morgen'],
  ])('refuses %s', (_what, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

test('writes local time with offset and zone (RFC 9557), fraction only when there is one', () => {
  expect(formatLocal(Date.UTC(2010, 3, 6, 18))).toBe('2010-04-06T20:00:00+02:00[Europe/Amsterdam]');
  expect(formatLocal(Date.UTC(2026, 0, 1, 0, 0, 0, 250))).toBe(
    '2026-01-01T01:00:00.250+01:00[Europe/Amsterdam]',
  );
});

test('what formatLocal writes before 1940 still denotes the same instant', () => {
  const at = Date.UTC(1920, 5, 1, 12, 0, 7);
  const written = formatLocal(at).replace('[Europe/Amsterdam]', '');
  expect(parseInstant(written)).toBe(at);
});
