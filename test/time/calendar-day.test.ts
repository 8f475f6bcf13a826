import { describe, expect, test } from 'vitest';
import { addCalendarDays, addYears, parseLocalDate, weekdayOf } from '../../src/time/index.ts';

describe('parseLocalDate', () => {
  test.each(['2010-04-06', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('takes %s', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });

  test.each([
    ['30 February', '2024-02-30'],
    ['29 February outside a leap year', '2023-02-29'],
    ['29 February of a century year', '1900-02-29'],
    ['31 April', '2026-04-31'],
    ['month 13', '2026-13-01'],
    ['month 0', '2026-00-10'],
    ['day 0', '2026-01-00'],
    ['one digit', '2026-1-1'],
    ['a time behind it', '2026-01-01T00:00:00Z'],
    ['a space before it', ' 2026-01-01'],
    ['a line break behind it', '2026-01-01\n'],
    ['a year before 1900', '1899-12-31'],
    ['a year after 2199', '2200-01-01'],
    ['nothing', ''],
  ])('refuses %s', (_what, text) => {
    expect(parseLocalDate(text)).toBeUndefined();
  });
});

test('adds calendar days over months, leap days and years', () => {
  expect(addCalendarDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addCalendarDays('2023-02-28', 1)).toBe('2023-03-01');
  expect(addCalendarDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addCalendarDays('2026-01-01', -1)).toBe('2025-12-31');
});

test('adds years; 29 February becomes 28 February where there is no 29th', () => {
  expect(addYears('2024-02-29', 5)).toBe('2029-02-28');
  expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  expect(addYears('2024-02-28', 5)).toBe('2029-02-28');
  expect(addYears('2021-03-01', 5)).toBe('2026-03-01');
});

test('knows the day of the week, before 1970 too', () => {
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(weekdayOf('2010-03-27')).toBe(6);
  expect(weekdayOf('1970-01-01')).toBe(4);
  expect(weekdayOf('1969-12-28')).toBe(7);
  expect(weekdayOf('1945-05-05')).toBe(6);
});

test('throws on a date that was never parsed', () => {
  expect(() => addCalendarDays('gisteren', 1)).toThrow(RangeError);
  expect(() => addCalendarDays('2026-02-30', 1)).toThrow(RangeError);
});
