/** Rules such as the register may come to hold: one whose number has ended, and one that practice reads as shorter. */
import { describe, expect, test, vi } from 'vitest';
import { calculateTerm, explainTerm, isTermProblem, termOf, type RuleVersion } from '../../src/law/index.ts';
import { latestCalendar, parseInstant } from '../../src/time/index.ts';

vi.mock(import('../../src/law/besluit.ts'), async (original) => {
  const real = await original();
  const version: RuleVersion = {
    from: '2010-07-01',
    to: '2012-12-31',
    citation: 'Proefwet art. 1',
    link: null,
    sentence: 'Een proefregel.',
    checkedOn: '2026-11-24',
    review: 'unconfirmed',
    term: { counting: 'clock-hours', count: 48, unit: 'hours' },
  };
  const rule = { title: 'Proefregel', uses: ['term'], binds: 'court' } as const;
  const ended = { ...rule, id: 'proef-1', versions: [version] };
  const { to: _to, ...standing } = version;
  const practice = {
    term: { counting: 'working-days', count: 3, unit: 'working-days' },
    citation: 'praktijk (geen wet)',
    sentence: 'Een lezing.',
  } as const;
  const weeks = { counting: 'calendar', count: 1, unit: 'weeks', atw: true } as const;
  const disputed = { ...rule, id: 'proef-2', versions: [{ ...standing, term: weeks, practice }] };
  const oneDay = { ...practice, term: { ...practice.term, count: 1 } };
  const together = { ...rule, id: 'proef-3', versions: [{ ...standing, practice: oneDay }] };
  return { ...real, BESLUIT_RULES: [...real.BESLUIT_RULES, ended, disputed, together] };
});

const at = (text: string): number => parseInstant(text) ?? Number.NaN;
const COUNTED_WITH = { calendar: latestCalendar() };

describe('a rule that held for some years', () => {
  const answer = (text: string): unknown => termOf('proef-1', at(text), COUNTED_WITH);

  test('has no number after its last day, and says when it had one', () => {
    expect(answer('2012-12-31T23:59:59+01:00')).toMatchObject({ ruleVersion: '2010-07-01' });
    expect(answer('2013-01-01T00:00:00+01:00')).toEqual({
      problem:
        'Proefwet art. 1 gold niet op 1 januari 2013; een termijn in getallen was er van 1 juli 2010 tot en met 31 december 2012.',
      pointer: '/from',
    });
  });

  test('nor before its first, when there was such an order already', () => {
    expect(answer('2010-06-30T23:59:59+02:00')).toMatchObject({
      problem: expect.stringContaining('Proefwet art. 1 gold niet op 30 juni 2010'),
    });
  });

  test('nor before there was such an order at all', () => {
    expect(answer('2008-12-31T12:00:00+01:00')).toMatchObject({
      problem: expect.stringContaining('Op 31 december 2008 bestond het tijdelijk huisverbod nog niet'),
    });
    expect(answer('2009-01-01T00:00:00+01:00')).toMatchObject({
      problem: expect.stringContaining('gold niet'),
    });
  });

  test('is counted again for who was given an answer with it, whatever the day', () => {
    const again = calculateTerm('proef-1', at('2026-11-24T10:00:00+01:00'), {
      ...COUNTED_WITH,
      ruleVersion: '2010-07-01',
    });
    if (isTermProblem(again)) throw new Error(again.problem);
    expect(again.dueAt).toBe(at('2026-11-26T10:00:00+01:00'));
    expect(again.explanation[0]?.article).toBe('Proefwet art. 1');
  });
});

test('a rule that does not say from what it counts is told by its sentence alone', () => {
  const [first] = explainTerm('proef-1', at('2011-01-01T12:00:00+01:00'), COUNTED_WITH);
  expect(first?.text).toBe('Een proefregel.');
});

test('the earlier of two readings is the answer, also when it is that of practice', () => {
  // Monday 9 November 2026: Thursday is the third working day, the week ends on Monday.
  const answer = termOf('proef-2', at('2026-11-09T10:00:00+01:00'), COUNTED_WITH);
  if (isTermProblem(answer)) throw new Error(answer.problem);
  expect(answer.readings.map(({ reading, lastDay }) => [reading, lastDay])).toEqual([
    ['statute', '2026-11-16'],
    ['practice', '2026-11-12'],
  ]);
  expect([answer.lastDay, answer.dueAt]).toEqual(['2026-11-12', at('2026-11-13T00:00:00+01:00')]);
});

test('of two readings that end at one instant the statute gives the answer: in hours, without a last day', () => {
  // Midnight before Monday 9 November 2026: 48 hours, and the end of the first working day after it.
  const answer = termOf('proef-3', at('2026-11-09T00:00:00+01:00'), COUNTED_WITH);
  if (isTermProblem(answer)) throw new Error(answer.problem);
  const dueAt = at('2026-11-11T00:00:00+01:00');
  expect(answer.readings).toEqual([
    { reading: 'statute', dueAt },
    { reading: 'practice', dueAt, lastDay: '2026-11-10' },
  ]);
  expect(answer.dueAt).toBe(dueAt);
  expect(answer).not.toHaveProperty('lastDay');
});
