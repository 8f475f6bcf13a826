import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCalendarDays,
  calendarCompleteFor,
  easterSunday,
  latestCalendar,
  holidayOn,
  isWorkingDay,
  weekdayOf,
  yearOf,
} from '../../src/time/index.ts';

/** Easter by another road than the source takes: the anonymous Gregorian computation. */
function easterOtherwise(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-0${month}-${String(day).padStart(2, '0')}`;
}

test.each(['2008-03-23', '2009-04-12', '2011-04-24', '2019-04-21', '2024-03-31', '2026-04-05', '2038-04-25'])(
  'Easter falls on %s',
  (date) => {
    expect(easterSunday(yearOf(date))).toBe(date);
  },
);

test('Easter agrees with another computation in every year from 1900 to 2199', () => {
  for (let year = 1900; year <= 2199; year += 1) expect(easterSunday(year)).toBe(easterOtherwise(year));
});

describe('recognised holidays', () => {
  test.each([
    ['2026-01-01', 'Nieuwjaarsdag'],
    ['2026-04-03', 'Goede Vrijdag'],
    ['2026-04-06', 'tweede paasdag'],
    ['2026-05-14', 'Hemelvaartsdag'],
    ['2026-05-25', 'tweede pinksterdag'],
    ['2026-12-25', 'eerste kerstdag'],
    ['2026-12-26', 'tweede kerstdag'],
  ])('%s is %s', (date, name) => {
    expect(holidayOn(date)?.name).toBe(name);
  });

  test('5 May every year, not only every five years', () => {
    for (let year = 2009; year <= 2030; year += 1)
      expect(holidayOn(`${year}-05-05`)?.name).toContain('Bevrijdingsdag');
  });

  test('two holidays on one day are both named', () => {
    expect(holidayOn('2016-05-05')?.name).toBe('Bevrijdingsdag en Hemelvaartsdag');
  });

  test('ordinary days, 1 May and Maundy Thursday are working days', () => {
    for (const day of ['2026-05-01', '2026-04-02', '2026-04-07', '2026-12-24', '2026-12-31']) {
      expect(holidayOn(day)).toBeUndefined();
      expect(isWorkingDay(day)).toBe(true);
    }
  });
});

describe("the day on which the King's birthday is celebrated", () => {
  test('30 April until 2013, 27 April since 2014', () => {
    expect(holidayOn('2013-04-30')?.name).toBe('Koninginnedag');
    expect(holidayOn('2013-04-27')).toBeUndefined();
    expect(holidayOn('2015-04-27')?.name).toBe('Koningsdag');
    expect(holidayOn('2015-04-30')).toBeUndefined();
  });

  test.each(['2014', '2025'])('on the 26th when the 27th is a Sunday: %s', (year) => {
    expect(weekdayOf(`${year}-04-27`)).toBe(7);
    expect(holidayOn(`${year}-04-26`)?.name).toBe('Koningsdag');
    expect(holidayOn(`${year}-04-27`)).toBeUndefined();
    expect(isWorkingDay(`${year}-04-28`)).toBe(true);
  });

  test("on the 29th when 30 April, Queen's Day, was a Sunday: 2006", () => {
    expect(holidayOn('2006-04-29')?.name).toBe('Koninginnedag');
    expect(holidayOn('2006-04-30')).toBeUndefined();
  });
});

describe('days equated by royal decree', () => {
  const days = latestCalendar().decrees.flatMap((decree) =>
    decree.days.map((day) => ({ ...day, years: decree.years })),
  );

  test('there are seventeen, all weekdays that were not holidays already, in a year that counts as complete', () => {
    expect(days).toHaveLength(17);
    for (const { date, name, years } of days) {
      expect(weekdayOf(date)).toBeLessThanOrEqual(5);
      expect(holidayOn(date)?.name).toBe(name);
      expect(isWorkingDay(date)).toBe(false);
      expect(years).toContain(yearOf(date));
    }
  });

  test('the day beside which each stands is a holiday too', () => {
    for (const { date } of days) {
      const beside = [addCalendarDays(date, -1), addCalendarDays(date, 1)];
      expect(beside.some((day) => holidayOn(day) !== undefined)).toBe(true);
    }
  });

  test('the years without decrees say that they are incomplete', () => {
    const complete = Array.from({ length: 40 }, (_, index) => 2005 + index).filter((year) =>
      calendarCompleteFor(year),
    );
    expect(complete).toEqual([2017, 2018, 2019, 2023, 2024, 2025, 2026, 2027, 2028]);
  });
});

test('property: no Saturday or Sunday is ever a working day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 15_000 }), fc.constantFrom(0, 1), (weeks, sunday) => {
      const date = addCalendarDays('1900-01-06', weeks * 7 + sunday);
      expect(weekdayOf(date)).toBe(6 + sunday);
      expect(isWorkingDay(date)).toBe(false);
    }),
  );
});
