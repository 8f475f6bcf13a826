import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCalendarDays,
  atwApplies,
  calendarCompleteFor,
  type CalendarTerm,
  endOfCalendarTerm,
  endOfTerm,
  endOfWorkingDays,
  isWorkingDay,
  type LocalDate,
  localDateOf,
  startOfDay,
  yearOf,
} from '../../src/time/index.ts';

const days = (count: number, atw = true): CalendarTerm => ({
  counting: 'calendar',
  count,
  unit: 'days',
  atw,
});
const weeks = (count: number): CalendarTerm => ({ counting: 'calendar', count, unit: 'weeks', atw: true });
const threeWorkingDays = { counting: 'working-days', count: 3, unit: 'working-days' } as const;

test('the day of the event does not count, and the first instant too late is the start of the day after', () => {
  // Monday 9 November 2026: Tuesday, Wednesday, Thursday.
  const end = endOfCalendarTerm(days(3), '2026-11-09');
  expect(end.lastDay).toBe('2026-11-12');
  expect(end.dueAt).toBe(startOfDay('2026-11-13'));
  expect(localDateOf(end.dueAt - 1)).toBe('2026-11-12');
});

describe('Atw 1: the end moves off a free day', () => {
  test('from Saturday to Monday', () => {
    expect(endOfCalendarTerm(weeks(6), '2009-01-17')).toMatchObject({
      countedEnd: '2009-02-28',
      lengthenedEnd: '2009-02-28',
      lastDay: '2009-03-02',
    });
  });

  test('from Good Friday over Easter Monday to Tuesday', () => {
    expect(endOfCalendarTerm(weeks(1), '2026-03-27').lastDay).toBe('2026-04-07');
  });

  test('from Ascension Day over an equated Friday and the weekend', () => {
    expect(endOfCalendarTerm(weeks(6), '2026-04-02').lastDay).toBe('2026-05-18');
  });

  test("King's Day moved it on 30 April in 2013, on 27 April in 2015; a 26 April on Saturday moves nothing", () => {
    expect(endOfCalendarTerm(weeks(2), '2013-04-16').lastDay).toBe('2013-05-01');
    expect(endOfCalendarTerm(weeks(2), '2015-04-13').lastDay).toBe('2015-04-28');
    expect(endOfCalendarTerm(weeks(2), '2014-04-16').lastDay).toBe('2014-04-30');
    expect(endOfCalendarTerm(weeks(2), '2014-04-14').lastDay).toBe('2014-04-28');
  });
});

describe('Atw 2: three days or more hold two working days', () => {
  test('asked on a Thursday: Friday and Monday', () => {
    expect(endOfCalendarTerm(days(3), '2019-02-21')).toMatchObject({
      countedEnd: '2019-02-24',
      lengthenedEnd: '2019-02-25',
      lastDay: '2019-02-25',
    });
  });

  test('asked on the day before Christmas 2026', () => {
    expect(endOfCalendarTerm(days(3), '2026-12-24').lastDay).toBe('2026-12-29');
  });

  test('two days are too short for it', () => {
    expect(endOfCalendarTerm(days(2), '2019-02-22')).toMatchObject({
      lengthenedEnd: '2019-02-24',
      lastDay: '2019-02-25',
    });
  });
});

describe('Atw 4: what is outside', () => {
  test('up to 90 days, twelve weeks; no years; nothing that a statute keeps outside', () => {
    expect(atwApplies(days(90))).toBe(true);
    expect(atwApplies(days(91))).toBe(false);
    expect(atwApplies(weeks(12))).toBe(true);
    expect(atwApplies(weeks(13))).toBe(false);
    expect(atwApplies({ counting: 'calendar', count: 1, unit: 'years', atw: true })).toBe(false);
    expect(atwApplies(days(3, false))).toBe(false);
  });

  test('a term outside the Atw ends on a holiday, and no missing decree can change that', () => {
    expect(endOfCalendarTerm(days(3, false), '2026-12-23').lastDay).toBe('2026-12-26');
    expect(
      endOfCalendarTerm({ counting: 'calendar', count: 5, unit: 'years', atw: true }, '2015-05-05'),
    ).toMatchObject({
      lastDay: '2020-05-05',
      calendarComplete: true,
    });
  });
});

test('the third working day after the request', () => {
  expect(endOfWorkingDays(threeWorkingDays, '2019-02-21').lastDay).toBe('2019-02-26');
  expect(endOfWorkingDays(threeWorkingDays, '2026-12-24').lastDay).toBe('2026-12-30');
});

describe('incomplete years', () => {
  test.each([
    ['ends in one', weeks(6), '2021-02-01', false],
    ['ends in a complete year after one', weeks(6), '2022-11-25', true],
    ['ends in 2019, a complete one', weeks(6), '2019-11-18', true],
    ['ends in 2020', weeks(6), '2019-12-02', false],
    ['moves from 1 January 2029', weeks(6), '2028-11-20', false],
    ['needs 30 December 2022 as one of its two working days', days(3), '2022-12-29', false],
    ['begins on 30 December 2022 and needs no day of that year', days(3), '2022-12-30', true],
  ])('a term that %s', (_what, term, from, complete) => {
    expect(endOfCalendarTerm(term, from).calendarComplete).toBe(complete);
  });

  test('working days: each one that is counted must be certain', () => {
    expect(endOfWorkingDays(threeWorkingDays, '2022-12-29')).toMatchObject({
      lastDay: '2023-01-03',
      calendarComplete: false,
    });
    expect(endOfWorkingDays(threeWorkingDays, '2022-12-30')).toMatchObject({
      lastDay: '2023-01-04',
      calendarComplete: true,
    });
  });

  test('hours and wall-clock days never depend on holidays', () => {
    const from = startOfDay('2021-04-30');
    expect(endOfTerm({ counting: 'clock-hours', count: 24, unit: 'hours' }, from).calendarComplete).toBe(
      true,
    );
    expect(endOfTerm({ counting: 'wall-clock', count: 10, unit: 'days' }, from).calendarComplete).toBe(true);
  });
});

describe('properties', () => {
  const eventDay = fc.integer({ min: 0, max: 9500 }).map((offset) => addCalendarDays('2009-01-01', offset));
  const term = fc.oneof(
    fc.integer({ min: 1, max: 90 }).map((count) => days(count)),
    fc.integer({ min: 1, max: 12 }).map((count) => weeks(count)),
  );

  /** The same rule told in one sentence: the first working day, not before the counted end, with two working days in the term. */
  function plainEnd(
    { count, unit }: CalendarTerm,
    from: LocalDate,
    works: (day: LocalDate) => boolean,
  ): LocalDate {
    const length = unit === 'weeks' ? count * 7 : count;
    let held = 0;
    for (let passed = 1; passed < length + 400; passed += 1) {
      const day = addCalendarDays(from, passed);
      if (works(day)) held += 1;
      if (passed >= length && works(day) && (length < 3 || held >= 2)) return day;
    }
    return 'never';
  }

  test('the last day is a working day, and three days or more hold two of them', () => {
    fc.assert(
      fc.property(term, eventDay, (one, from) => {
        const { lastDay } = endOfCalendarTerm(one, from);
        expect(isWorkingDay(lastDay)).toBe(true);
        expect(lastDay).toBe(plainEnd(one, from, isWorkingDay));
      }),
      { numRuns: 300 },
    );
  });

  test('complete exactly when no holiday in an incomplete year could change the answer', () => {
    const worstCase = (day: LocalDate): boolean => isWorkingDay(day) && calendarCompleteFor(yearOf(day));
    fc.assert(
      fc.property(term, eventDay, (one, from) => {
        const { lastDay, calendarComplete } = endOfCalendarTerm(one, from);
        expect(calendarComplete).toBe(plainEnd(one, from, worstCase) === lastDay);
      }),
      { numRuns: 300 },
    );
  });

  test('a later event never ends earlier', () => {
    fc.assert(
      fc.property(term, eventDay, (one, from) => {
        const next = endOfCalendarTerm(one, addCalendarDays(from, 1));
        expect(next.dueAt).toBeGreaterThanOrEqual(endOfCalendarTerm(one, from).dueAt);
      }),
      { numRuns: 200 },
    );
  });
});
