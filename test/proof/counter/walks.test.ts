import { describe, expect, test } from 'vitest';
import { DAYS, entry, numberOfDay, SUNDAY } from './civil-days.ts';
import { walkEasters } from './easter.ts';
import { HOLIDAYS } from './free-days.ts';
import { clockChanges } from './starts.ts';
import { firstShowing, minutesIn, readClock, startOfDayNumber } from './wall-clock.ts';

/** Printed in almanacs; Easter is where two algorithms go wrong together most easily. */
const EASTERS = [
  [
    '2009-04-12',
    '2010-04-04',
    '2011-04-24',
    '2012-04-08',
    '2013-03-31',
    '2014-04-20',
    '2015-04-05',
    '2016-03-27',
  ],
  [
    '2017-04-16',
    '2018-04-01',
    '2019-04-21',
    '2020-04-12',
    '2021-04-04',
    '2022-04-17',
    '2023-04-09',
    '2024-03-31',
  ],
  [
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2031-04-13',
    '2032-03-28',
  ],
  [
    '2033-04-17',
    '2034-04-09',
    '2035-03-25',
    '2036-04-13',
    '2037-04-05',
    '2038-04-25',
    '2039-04-10',
    '2040-04-01',
  ],
].flat();

test('Easter by full moons falls on the printed days', () => {
  const walked = [...walkEasters().values()].map((day) => entry(DAYS, day).text);
  expect(walked.slice(0, EASTERS.length)).toEqual(EASTERS);
});

test('the walk over the civil days meets known days on their weekday', () => {
  expect(entry(DAYS, numberOfDay('2009-01-01')).weekday).toBe(3);
  expect(entry(DAYS, numberOfDay('2016-02-29')).weekday).toBe(0);
  expect(entry(DAYS, numberOfDay('2040-12-31')).weekday).toBe(0);
  expect(() => numberOfDay('2010-02-29')).toThrow('was not walked');
});

test.each([
  [2013, ['01-01', '03-29', '04-01', '04-30', '05-05', '05-09', '05-20', '12-25', '12-26']],
  [2014, ['01-01', '04-18', '04-21', '04-26', '05-05', '05-29', '06-09', '12-25', '12-26']],
  [2026, ['01-01', '01-02', '04-03', '04-06', '04-27', '05-05', '05-14', '05-15', '05-25', '12-25', '12-26']],
])('the holidays of %i', (year, expected) => {
  const holidays = [...HOLIDAYS].toSorted((one, other) => one - other).map((day) => entry(DAYS, day));
  const found = holidays.filter((day) => day.year === year).map(({ text }) => text.slice(5));
  expect(found).toEqual(expected);
});

describe('the clock on the wall', () => {
  test('changes twice a year, at 01:00 UTC', () => {
    const changes = clockChanges(2009, 2040).map((change) => new Date(change).toISOString());
    expect(changes).toHaveLength(64);
    expect(changes.every((change) => change.endsWith('T01:00:00.000Z'))).toBe(true);
    expect(changes).toEqual(expect.arrayContaining(['2010-03-28T01:00:00.000Z', '2010-10-31T01:00:00.000Z']));
    expect(changes.slice(-2)).toEqual(['2040-03-25T01:00:00.000Z', '2040-10-28T01:00:00.000Z']);
  });

  test('counts 23 hours in the spring change, 25 in the autumn change', () => {
    expect(minutesIn(numberOfDay('2026-03-29'))).toBe(23 * 60);
    expect(minutesIn(numberOfDay('2026-10-25'))).toBe(25 * 60);
    expect(minutesIn(numberOfDay('2026-10-26'))).toBe(24 * 60);
  });

  test('keeps to UTC at the far end of the walk', () => {
    expect(startOfDayNumber(numberOfDay('2045-07-01'))).toBe(Date.UTC(2045, 5, 30, 22));
    expect(startOfDayNumber(numberOfDay('2045-12-31'))).toBe(Date.UTC(2045, 11, 30, 23));
  });

  test('shows 02:30 twice in autumn and never in spring', () => {
    const autumn = numberOfDay('2026-10-25');
    const first = firstShowing({ day: autumn, minute: 150, rest: 0 });
    expect(first).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(readClock(first + 3_600_000)).toEqual({ day: autumn, minute: 150, rest: 0 });
    const spring = firstShowing({ day: numberOfDay('2026-03-29'), minute: 150, rest: 15_250 });
    expect(spring).toBe(Date.UTC(2026, 2, 29, 1));
    expect(readClock(spring)).toMatchObject({ minute: 180 });
  });

  test('has its changes on Sundays only', () => {
    const odd = DAYS.filter((_, number) => minutesIn(number) !== 24 * 60);
    expect(odd.every(({ weekday, day }) => weekday === SUNDAY && day > 24)).toBe(true);
  });
});
