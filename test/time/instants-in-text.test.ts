import { expect, test } from 'vitest';
import { formatOffset } from '../../src/time/format-instant.ts';
import { dutchInstant, formatInstant, parseInstant } from '../../src/time/index.ts';

test('reads the widest offsets that RFC 3339 can write', () => {
  expect(formatInstant(parseInstant('2026-02-10T23:30:00+23:00') ?? Number.NaN)).toBe('2026-02-10T00:30:00Z');
  expect(formatInstant(parseInstant('2026-02-10T01:59:00+01:59') ?? Number.NaN)).toBe('2026-02-10T00:00:00Z');
});

test.each(['op 2026-02-10T10:00:00Z', ' 2026-02-10T10:00:00Z', '12026-02-10T10:00:00Z'])(
  'refuses something written before it: %j',
  (text) => {
    expect(parseInstant(text)).toBeUndefined();
  },
);

test('writes offsets east and west of Greenwich, and none as plus', () => {
  expect(formatOffset(2 * 3_600_000)).toBe('+02:00');
  expect(formatOffset(-5.5 * 3_600_000)).toBe('-05:30');
  expect(formatOffset(0)).toBe('+00:00');
});

test('says parts of a second on the full minute too, not only when there are seconds', () => {
  const say = (text: string): string => dutchInstant(parseInstant(text) ?? Number.NaN);
  expect(say('2010-04-06T20:00:00.040+02:00')).toBe('dinsdag 6 april 2010 om 20:00:00,040 uur');
  expect(say('2010-04-06T20:00:00.000+02:00')).toBe('dinsdag 6 april 2010 om 20:00 uur');
});
