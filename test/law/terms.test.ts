import { describe, expect, test } from 'vitest';
import { calculateTerm, isTermProblem, RULES, type TermCalculation, termOf } from '../../src/law/index.ts';
import {
  addCalendarDays,
  formatLocal,
  type Instant,
  localDateOf,
  parseInstant,
  latestCalendar,
} from '../../src/time/index.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
};
const calculate = (rule: string, from: string): TermCalculation => {
  const answer = calculateTerm(rule, at(from));
  if (isTermProblem(answer)) throw new Error(answer.problem);
  return answer;
};
const problemOf = (rule: string, from: string): unknown => calculateTerm(rule, at(from));

describe('clock terms: the last millisecond in time, and the first instant too late', () => {
  test.each([
    ['wth-2-1', '2010-03-27T20:00:00+01:00', '2010-04-06T20:00:00+02:00'],
    ['wth-2-1', '2017-01-22T20:39:00+01:00', '2017-02-01T20:39:00+01:00'],
    ['wth-2-1', '2010-10-25T20:00:00+02:00', '2010-11-04T20:00:00+01:00'],
    ['wth-2-1', '2026-12-22T09:15:30+01:00', '2027-01-01T09:15:30+01:00'],
    ['wth-9-1', '2010-03-27T20:00:00+01:00', '2010-04-24T20:00:00+02:00'],
    ['wth-9-1', '2017-01-22T20:39:00+01:00', '2017-02-19T20:39:00+01:00'],
    ['wth-9-1-decide', '2010-03-27T20:00:00+01:00', '2010-04-06T20:00:00+02:00'],
    ['wth-2-6', '2026-11-21T23:30:00+01:00', '2026-11-22T23:30:00+01:00'],
    ['wth-2-6', '2026-10-24T23:30:00+02:00', '2026-10-25T22:30:00+01:00'],
    ['wth-5-1', '2017-02-28T23:59:59+01:00', '2017-03-01T23:59:59+01:00'],
    ['wth-6-1-b', '2026-12-24T15:00:00+01:00', '2026-12-25T15:00:00+01:00'],
  ])('%s from %s runs to %s', (rule, from, due) => {
    const { dueAt, lastDay, calendarComplete, readings } = calculate(rule, from);
    expect(formatLocal(dueAt)).toBe(`${due}[Europe/Amsterdam]`);
    expect(lastDay).toBeUndefined();
    expect(calendarComplete).toBe(true);
    expect(readings).toEqual([{ reading: 'statute', dueAt }]);
  });
});

describe('calendar terms: the last day in time, and midnight after it', () => {
  test.each([
    ['awb-6-7', '2009-01-17T16:00:00+01:00', '2009-03-02', false],
    ['awb-6-7', '2026-04-01T09:00:00+02:00', '2026-05-13', true],
    ['awb-6-7', '2026-04-02T09:00:00+02:00', '2026-05-18', true],
    ['awb-6-7', '2021-02-01T09:00:00+01:00', '2021-03-15', false],
    ['awb-6-24', '2026-03-16T09:00:00+01:00', '2026-04-28', true],
    ['awb-3-47', '2026-12-24T09:00:00+01:00', '2026-12-31', true],
    ['awb-3-47', '2026-03-27T09:00:00+01:00', '2026-04-07', true],
    ['wth-8-1-court', '2026-04-13T09:00:00+02:00', '2026-04-28', true],
    ['awbi-6-2', '2026-12-23T09:00:00+01:00', '2026-12-26', true],
    ['awbi-6-2', '2021-12-23T09:00:00+01:00', '2021-12-26', true],
    ['awbi-11', '2026-12-23T03:00:00+01:00', '2026-12-28', true],
    ['awbi-11', '2026-12-22T03:00:00+01:00', '2026-12-28', true],
    ['awbi-11', '2026-11-23T03:00:00+01:00', '2026-11-27', true],
    ['wth-10-1', '2024-02-29T12:00:00+01:00', '2029-02-28', true],
    ['wth-10-1', '2020-05-05T12:00:00+02:00', '2025-05-05', true],
  ])('%s from %s runs to the end of %s', (rule, from, lastDay, calendarComplete) => {
    const answer = calculate(rule, from);
    expect(answer).toMatchObject({ lastDay, calendarComplete });
    expect(localDateOf(answer.dueAt - 1)).toBe(lastDay);
    expect(formatLocal(answer.dueAt)).toMatch(new RegExp(`^${addCalendarDays(lastDay, 1)}T00:00:00`));
  });

  test('the day of the event is the one in Amsterdam', () => {
    // 23:30 in Greenwich on the 16th is already the 17th here.
    expect(calculate('awb-6-7', '2026-11-16T23:30:00Z').lastDay).toBe('2026-12-29');
    expect(calculate('awb-6-7', '2026-11-16T22:30:00Z').lastDay).toBe('2026-12-28');
  });
});

describe('the hearing by the interim-relief judge has two readings', () => {
  test.each([
    ['2019-02-21T10:00:00+01:00', '2019-02-25', '2019-02-26'],
    ['2026-12-24T10:00:00+01:00', '2026-12-29', '2026-12-30'],
    ['2026-11-23T10:00:00+01:00', '2026-11-26', '2026-11-26'],
  ])('asked at %s: %s by statute, %s in practice; the earlier is the answer', (from, statute, practice) => {
    const { readings, lastDay, dueAt } = calculate('wth-6-1-a', from);
    expect(readings.map((one) => [one.reading, one.lastDay])).toEqual([
      ['statute', statute],
      ['practice', practice],
    ]);
    expect(lastDay).toBe([statute, practice].toSorted()[0]);
    expect(dueAt).toBe(Math.min(...readings.map((one) => one.dueAt)));
  });

  test('either reading may hang on an incomplete year', () => {
    // Statute: Friday 30 and Monday 2 January; practice needs 30 December too.
    expect(calculate('wth-6-1-a', '2022-12-29T10:00:00+01:00').calendarComplete).toBe(false);
    expect(calculate('wth-6-1-a', '2022-12-30T10:00:00+01:00').calendarComplete).toBe(true);
    // Statute ends on Friday 29 December 2028, practice on Tuesday 2 January 2029.
    expect(calculate('wth-6-1-a', '2028-12-27T10:00:00+01:00')).toMatchObject({ calendarComplete: false });
  });

  test('is cited as on the day', () => {
    expect(calculate('wth-6-1-a', '2012-12-31T23:59:59+01:00').article).toBe('Wth art. 6 lid 2 onder a');
    expect(calculate('wth-6-1-a', '2013-01-01T00:00:00+01:00').article).toBe('Wth art. 6 lid 1 onder a');
  });
});

describe('no number, no answer', () => {
  test('before 2009 there was no such order', () => {
    expect(problemOf('wth-2-1', '2008-12-31T23:59:59+01:00')).toEqual({
      problem:
        'Op 31 december 2008 bestond het tijdelijk huisverbod nog niet; Wth art. 2 lid 1 geeft daarvoor een termijn in getallen sinds 1 januari 2009.',
      pointer: '/from',
    });
    expect(calculate('wth-2-1', '2009-01-01T00:00:00+01:00').rule).toBe('wth-2-1');
    for (const { id } of RULES.filter(({ uses }) => uses.includes('term'))) {
      expect(termOf(id, at('2008-06-01T00:00:00+02:00'), { calendar: latestCalendar() })).toHaveProperty(
        'problem',
      );
    }
  });

  test('the 24 hours for counsel ended on 1 March 2017', () => {
    expect(problemOf('wth-5-1', '2017-03-01T00:00:00+01:00')).toEqual({
      problem:
        'Wth art. 5 lid 1 noemde geen termijn in getallen op 1 maart 2017; een termijn in getallen was er van 1 januari 2009 tot en met 28 februari 2017.',
      pointer: '/from',
    });
  });

  test('"at once" is no number', () => {
    expect(problemOf('wth-8-1-interim', '2026-11-24T10:00:00+01:00')).toEqual({
      problem: 'Wth art. 8 lid 1 noemt geen termijn in getallen, en heeft dat nooit gedaan.',
      pointer: '/from',
    });
    expect(problemOf('practice-care-advice', '2026-11-24T10:00:00+01:00')).toEqual({
      problem:
        'Dit is een praktijknorm: hoe lang het mag duren, spreekt de regio af. De wet noemt er geen tijd voor.',
      pointer: '/from',
    });
  });

  test('an unknown rule is another fault', () => {
    expect(problemOf('wth-12', '2026-11-24T10:00:00+01:00')).toHaveProperty('pointer', '/rule');
  });
});
