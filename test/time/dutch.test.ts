import { expect, test } from 'vitest';
import { dutchDate, dutchDateWithoutWeekday, dutchInstant, parseInstant } from '../../src/time/index.ts';

const say = (text: string): string => dutchInstant(parseInstant(text) ?? Number.NaN);

test('says days in Dutch', () => {
  expect(dutchDate('2009-03-02')).toBe('maandag 2 maart 2009');
  expect(dutchDate('2026-11-01')).toBe('zondag 1 november 2026');
  expect(dutchDateWithoutWeekday('2026-08-31')).toBe('31 augustus 2026');
});

test('says instants in Dutch, with seconds only when there are any', () => {
  expect(say('2010-04-06T18:00:00Z')).toBe('dinsdag 6 april 2010 om 20:00 uur');
  expect(say('2010-04-06T07:05:09+02:00')).toBe('dinsdag 6 april 2010 om 07:05:09 uur');
  expect(say('2010-04-06T07:05:09.040+02:00')).toBe('dinsdag 6 april 2010 om 07:05:09,040 uur');
});

test('adds the offset within the hour on either side of a clock change, and only there', () => {
  expect(say('2026-10-25T02:30:00+02:00')).toBe('zondag 25 oktober 2026 om 02:30 uur (UTC+02:00)');
  expect(say('2026-10-25T02:30:00+01:00')).toBe('zondag 25 oktober 2026 om 02:30 uur (UTC+01:00)');
  expect(say('2026-10-25T01:59:59+02:00')).toBe('zondag 25 oktober 2026 om 01:59:59 uur');
  expect(say('2026-10-25T03:00:00+01:00')).toBe('zondag 25 oktober 2026 om 03:00 uur');
  expect(say('2026-03-29T03:00:00+02:00')).toBe('zondag 29 maart 2026 om 03:00 uur (UTC+02:00)');
  expect(say('2026-03-29T04:00:00+02:00')).toBe('zondag 29 maart 2026 om 04:00 uur');
});
