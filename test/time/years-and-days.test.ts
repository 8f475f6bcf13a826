import { describe, expect, test } from 'vitest';
import { addCalendarDays, addYears, parseLocalDate, weekdayOf } from '../../src/time/index.ts';

describe('adding years', () => {
  test('the other days of a leap February keep their date', () => {
    expect(addYears('2024-02-15', 1)).toBe('2025-02-15');
    expect(addYears('2024-02-28', 1)).toBe('2025-02-28');
  });

  test('the 29th of a longer month stays the 29th where February has none', () => {
    expect(addYears('2024-01-29', 1)).toBe('2025-01-29');
    expect(addYears('2024-12-29', 5)).toBe('2029-12-29');
  });

  test('1900 and 2100 have no 29 February, 2000 had one', () => {
    expect(addYears('2096-02-29', 4)).toBe('2100-02-28');
    expect(addYears('1996-02-29', 4)).toBe('2000-02-29');
  });
});

test('two dates written behind one another are no date', () => {
  expect(parseLocalDate('2026-01-012026-01-01')).toBeUndefined();
  expect(parseLocalDate('2026-01-01 2026-01-01')).toBeUndefined();
});

test('a text that is no date is called so', () => {
  expect(() => addCalendarDays('vandaag', 1)).toThrow('not a local date');
  expect(() => addCalendarDays('2026-04-31', 1)).toThrow('not a local date');
});

test('every day from 1900 to 2199 follows the one before it, more days than are remembered at once', () => {
  let day = '1900-01-01';
  // A Monday.
  let weekday = 1;
  let count = 1;
  const wrong: string[] = [];
  while (day < '2199-12-31') {
    if (weekdayOf(day) !== weekday) wrong.push(day);
    day = addCalendarDays(day, 1);
    weekday = (weekday % 7) + 1;
    count += 1;
  }
  expect(wrong).toEqual([]);
  expect(day).toBe('2199-12-31');
  // 300 years of which 73 are leap years.
  expect(count).toBe(300 * 365 + 73);
  expect(addCalendarDays('1900-01-01', count - 1)).toBe('2199-12-31');
});
