/** Weeks with so many free days that Atw 2 has to lengthen more than once, or lengthens a whole week. */
import { describe, expect, test } from 'vitest';
import {
  endOfCalendarTerm,
  endOfTerm,
  latestCalendar,
  parseInstant,
  type Calendar,
  type CalendarTerm,
} from '../../src/time/index.ts';

const THREE_DAYS: CalendarTerm = { counting: 'calendar', count: 3, unit: 'days', atw: true };
const ONE_WEEK: CalendarTerm = { counting: 'calendar', count: 1, unit: 'weeks', atw: true };

/** The calendar of today with some days equated beside those of the real decrees. */
function withEquated(...dates: string[]): Calendar {
  const invented = {
    source: 'proefbesluit',
    years: [],
    days: dates.map((date) => ({ date, name: 'proefdag' })),
  };
  const { decrees, ...latest } = latestCalendar();
  return { ...latest, years: new Map(), decrees: [...decrees, invented] };
}

describe('three days over Easter', () => {
  test('asked on Maundy Thursday 2026: the first working day is Tuesday, the second Wednesday', () => {
    expect(endOfCalendarTerm(THREE_DAYS, '2026-04-02')).toMatchObject({
      countedEnd: '2026-04-05',
      lengthenedEnd: '2026-04-08',
      lastDay: '2026-04-08',
    });
  });

  test('asked on the Wednesday before: Thursday counts, and Tuesday is the second', () => {
    expect(endOfCalendarTerm(THREE_DAYS, '2026-04-01')).toMatchObject({
      countedEnd: '2026-04-04',
      lengthenedEnd: '2026-04-07',
      lastDay: '2026-04-07',
    });
  });
});

describe('a week is a term of three days or more', () => {
  // 5 May, Ascension Day and the Friday after it in 2027, and with an invented decree the Monday too.
  const calendar = withEquated('2027-05-10');

  test('with one working day in it, it is lengthened to the second', () => {
    expect(endOfCalendarTerm(ONE_WEEK, '2027-05-04', calendar)).toMatchObject({
      countedEnd: '2027-05-11',
      lengthenedEnd: '2027-05-12',
      lastDay: '2027-05-12',
    });
  });

  test('with two it is not', () => {
    expect(endOfCalendarTerm(ONE_WEEK, '2027-05-04')).toMatchObject({
      lengthenedEnd: '2027-05-11',
      lastDay: '2027-05-11',
    });
    expect(endOfCalendarTerm(ONE_WEEK, '2027-05-05', calendar).lengthenedEnd).toBe('2027-05-12');
  });
});

describe('the end of ten days says when the clock change touched it', () => {
  const end = (from: string) =>
    endOfTerm({ counting: 'wall-clock', count: 10, unit: 'days' }, parseInstant(from) ?? Number.NaN);

  test.each([
    ['2026-03-19T02:30:00+01:00', 'gap'],
    ['2026-10-15T02:30:00+02:00', 'overlap'],
  ])('from %s: %s', (from, clash) => {
    expect(end(from).clash).toBe(clash);
  });

  test('and says nothing otherwise', () => {
    expect(end('2026-03-19T03:30:00+01:00')).not.toHaveProperty('clash');
  });
});
