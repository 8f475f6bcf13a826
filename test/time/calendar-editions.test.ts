/** More than one edition of the holiday calendar: the real one, and from `release()` on one of next year. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as decrees from '../../src/time/holiday-decrees.ts';
import {
  CALENDAR_EDITIONS,
  calendarCompleteFor,
  calendarOf,
  firstCalendar,
  firstDifference,
  holidayOn,
  isCalendarEdition,
  isWorkingDay,
  latestCalendar,
  parseLocalDate,
} from '../../src/time/index.ts';
import { NEXT_EDITION } from '../support/next-calendar.ts';

vi.mock(import('../../src/time/holiday-decrees.ts'), async (original) => {
  const { releasable } = await import('../support/next-calendar.ts');
  return releasable(await original());
});
const { release, takeBack } = decrees as unknown as { release(): void; takeBack(): void };
afterEach(takeBack);

const FIRST_EDITION = '2026-11-24';

test('an edition is called after the day on which it was taken up', () => {
  expect(CALENDAR_EDITIONS.map(({ id }) => parseLocalDate(id))).toEqual([FIRST_EDITION]);
  expect(latestCalendar().edition).toBe(FIRST_EDITION);
  // One and the same calendar, which fills itself year by year.
  expect(latestCalendar()).toBe(calendarOf(FIRST_EDITION));
});

test('a new edition becomes the latest, the first one stays the first', () => {
  release();
  expect(latestCalendar().edition).toBe(NEXT_EDITION);
  expect(firstCalendar().edition).toBe(FIRST_EDITION);
  expect(calendarOf(FIRST_EDITION).edition).toBe(FIRST_EDITION);
});

test('each edition knows its own decrees and its own complete years', () => {
  release();
  const [first, next] = [calendarOf(FIRST_EDITION), calendarOf(NEXT_EDITION)];
  expect(holidayOn('2027-04-16', first)).toBeUndefined();
  expect(holidayOn('2027-04-16', next)).toEqual({
    date: '2027-04-16',
    name: 'proefdag',
    source: 'proefbesluit 2027',
  });
  expect([isWorkingDay('2027-04-16', first), isWorkingDay('2027-04-16', next)]).toEqual([true, false]);
  expect([calendarCompleteFor(2021, first), calendarCompleteFor(2021, next)]).toEqual([false, true]);
  // What the older one knew, the next one knows too.
  expect(holidayOn('2026-05-15', next)?.name).toBe('gelijkgestelde dag na Hemelvaartsdag');
});

test('which editions there are', () => {
  expect([isCalendarEdition(FIRST_EDITION), isCalendarEdition(NEXT_EDITION)]).toEqual([true, false]);
  release();
  expect([isCalendarEdition(FIRST_EDITION), isCalendarEdition(NEXT_EDITION)]).toEqual([true, true]);
  expect(isCalendarEdition('2026-11-25')).toBe(false);
});

test('an edition that was never taken up cannot be counted with, and is named', () => {
  expect(() => calendarOf('2030-01-01')).toThrow('No calendar edition 2030-01-01');
});

describe('the first day on which two editions may count otherwise', () => {
  test('is that of the year or the day that only one of them knows', () => {
    release();
    const [first, next] = [firstCalendar(), latestCalendar()];
    // All of 2021 comes before 13 April 2026 and 16 April 2027.
    expect(firstDifference(first, next)).toBe('2021-01-01');
    expect(firstDifference(next, first)).toBe('2021-01-01');
    const days = { ...next, completeYears: first.completeYears };
    expect(firstDifference(first, days)).toBe('2026-04-13');
  });

  test('is none between an edition and itself', () => {
    expect(firstDifference(firstCalendar(), latestCalendar())).toBeUndefined();
  });
});
