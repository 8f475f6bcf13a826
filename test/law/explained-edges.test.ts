/** Sentences for terms and days that few cases meet. */
import { describe, expect, test } from 'vitest';
import { explainCalendar, explainWorkingDays } from '../../src/law/explain-calendar.ts';
import { explainWallClock } from '../../src/law/explain-clock.ts';
import { listed, type ExplanationStep } from '../../src/law/explanation.ts';
import {
  explainTerm,
  isTermProblem,
  ruleOf,
  termOf,
  versionCited,
  type RuleVersion,
} from '../../src/law/index.ts';
import { latestCalendar, parseInstant, startOfDay, type CalendarTerm } from '../../src/time/index.ts';

const VERSION: RuleVersion = {
  from: '2009-01-01',
  citation: 'Proefwet art. 1',
  link: null,
  sentence: 'Een proefregel.',
  checkedOn: '2026-11-24',
  review: 'unconfirmed',
};

function term(count: number, unit: CalendarTerm['unit'], atw = true): CalendarTerm {
  return { counting: 'calendar', count, unit, atw };
}

function explained(one: CalendarTerm, eventDay: string, version = VERSION): ExplanationStep[] {
  return explainCalendar(version, one, { eventDay, calendar: latestCalendar() });
}

const texts = (steps: readonly ExplanationStep[]): string => steps.map(({ text }) => text).join(' ');

describe('one and more', () => {
  test.each([
    [1, 'days', 'Na 1 dag is dat'],
    [2, 'days', 'Na 2 dagen is dat'],
    [1, 'weeks', 'Na 1 week is dat'],
    [2, 'weeks', 'Na 2 weken is dat'],
    [1, 'years', 'Na 1 jaar is dat'],
    [5, 'years', 'Na 5 jaar is dat'],
  ] as const)('%i %s', (count, unit, words) => {
    expect(texts(explained(term(count, unit), '2026-11-09'))).toContain(words);
  });

  test('a list of one, of two, of three, and of none', () => {
    expect(listed([])).toBe('');
    expect(listed(['maandag'])).toBe('maandag');
    expect(listed(['maandag', 'dinsdag'])).toBe('maandag en dinsdag');
    expect(listed(['maandag', 'dinsdag', 'woensdag'], 'of')).toBe('maandag, dinsdag of woensdag');
  });
});

describe('a term outside the Algemene termijnenwet', () => {
  const WARNING = 'De Algemene termijnenwet geldt hier niet';

  test('says so by Atw 4, or by the article that excludes it', () => {
    const outside = explained(term(3, 'days', false), '2026-11-09').find(({ text }) =>
      text.startsWith(WARNING),
    );
    expect(outside?.article).toBe('Atw art. 4');
    const excluded = { ...VERSION, atwExcludedBy: 'Proefwet art. 13' };
    const steps = explained(term(3, 'days', false), '2026-11-09', excluded);
    expect(steps.find(({ text }) => text.startsWith(WARNING))?.article).toBe('Proefwet art. 13');
  });

  test('and one inside it does not', () => {
    expect(texts(explained(term(3, 'days'), '2026-11-09'))).not.toContain(WARNING);
  });
});

describe('the days that do not count', () => {
  test('a term that is lengthened but not moved names them once, and those of the whole term', () => {
    // Maundy Thursday 2026: Friday to Monday are free, Tuesday and Wednesday are the two working days.
    const steps = explained(term(3, 'days'), '2026-04-02');
    expect(steps.map(({ article }) => article)).toEqual(['Proefwet art. 1', 'Atw art. 2', 'Proefwet art. 1']);
    expect(steps[1]?.text).toBe(
      'Er moeten ten minste twee gewone dagen in de termijn zitten. Niet mee tellen: vrijdag 3 april 2026 (Goede Vrijdag), zaterdag 4 april 2026, zondag 5 april 2026 en maandag 6 april 2026 (tweede paasdag). De termijn wordt langer, tot en met woensdag 8 april 2026.',
    );
  });

  test('a term that is moved names the days on which it cannot end, and no later ones', () => {
    // Ascension Day 2013; the Friday after it was no equated day, so the Saturday behind it does not matter.
    const moved = explained(term(1, 'weeks'), '2013-05-02').find(({ article }) => article === 'Atw art. 1');
    expect(moved?.text).toBe(
      'De termijn kan niet eindigen op donderdag 9 mei 2013 (Hemelvaartsdag), en loopt door tot en met vrijdag 10 mei 2013.',
    );
  });

  test('working days without a free day between them say nothing of such days', () => {
    const days = { eventDay: '2026-11-09', calendar: latestCalendar() };
    const three = { counting: 'working-days', count: 3, unit: 'working-days' } as const;
    const [counted, closing] = explainWorkingDays(VERSION, three, days);
    expect(counted?.text).toBe(
      'Geteld in werkdagen, zonder maandag 9 november 2026 zelf, is de 3e werkdag donderdag 12 november 2026.',
    );
    expect(closing?.text).toBe(
      'De termijn loopt tot en met donderdag 12 november 2026; vanaf vrijdag 13 november 2026 om 00:00 uur is het te laat.',
    );
    const overWeekend = explainWorkingDays(VERSION, three, { ...days, eventDay: '2026-11-12' });
    expect(overWeekend[0]?.text).toContain(
      '. Niet mee tellen: zaterdag 14 november 2026 en zondag 15 november 2026.',
    );
    // Christmas week of an incomplete year: it says so.
    const [last] = explainWorkingDays(VERSION, three, { ...days, eventDay: '2020-12-23' }).slice(-1);
    expect(last).toMatchObject({ article: 'Atw art. 3 lid 3' });
    expect(last?.text).toContain('de feestdagenkalender van 2020 is onvolledig');
    expect(explainWorkingDays(VERSION, three, days)).toHaveLength(2);
  });
});

describe('incomplete years', () => {
  const warning = (eventDay: string): string | undefined =>
    explained(term(3, 'days'), eventDay).find(({ article }) => article === 'Atw art. 3 lid 3')?.text;

  test('every year of the term that has a weekday in it is named', () => {
    // Thursday 30 December 2010: Friday 31, then Monday 3 January.
    expect(warning('2010-12-30')).toContain('van 2010 en 2011 is onvolledig');
  });

  test('a year of which the term holds only a Saturday is not', () => {
    // Friday 30 December 2011: Saturday 31, then Monday 2 and Tuesday 3 January 2012.
    expect(warning('2011-12-30')).toContain('kalender van 2012 is onvolledig');
  });

  test('the day of the event itself is not in the term', () => {
    expect(warning('2009-12-31')).toContain('kalender van 2010 is onvolledig');
  });
});

describe('ten days over a clock change', () => {
  const tenDays = { counting: 'wall-clock', count: 10, unit: 'days' } as const;
  const from = (text: string): string =>
    texts(explainWallClock(VERSION, tenDays, parseInstant(text) ?? Number.NaN));

  test('are told in hours, with a comma where the end was moved', () => {
    expect(from('2026-03-20T12:00:00+01:00')).toContain('er verstrijken 239 in plaats van 240 uur');
    expect(from('2026-10-16T12:00:00+02:00')).toContain('er verstrijken 241 in plaats van 240 uur');
    // 02:30 does not exist on 29 March: 03:00 is half an hour later on the clock, and 239 and a half hours on.
    expect(from('2026-03-19T02:30:00+01:00')).toContain('er verstrijken 239,5 in plaats van 240 uur');
    expect(from('2026-03-19T02:20:00+01:00')).toContain('er verstrijken 239,6667 in plaats van 240 uur');
  });

  test('say what was chosen, and that it is a choice', () => {
    expect(from('2026-03-19T02:30:00+01:00')).toContain(
      'Dat tijdstip bestaat op die dag niet, omdat de klok het overslaat; gekozen is het eerste tijdstip daarna. Dit is een beleidskeuze, geen wet.',
    );
    expect(from('2026-10-15T02:30:00+02:00')).toContain(
      'Dat tijdstip komt op die dag twee keer voor, omdat de klok wordt teruggezet; gekozen is de eerste keer, die het minst belast. Dit is een beleidskeuze, geen wet.',
    );
    expect(from('2026-05-01T12:00:00+02:00')).not.toContain('beleidskeuze');
  });

  test('are kept outside the Atw by Atw 4 where no other article does it', () => {
    const steps = explainWallClock(VERSION, tenDays, startOfDay('2026-05-01'));
    expect(steps.map(({ article }) => article)).toEqual(['Proefwet art. 1', 'Atw art. 4', 'Proefwet art. 1']);
  });
});

describe('a rule of the register', () => {
  const from = (rule: string, text: string): ExplanationStep[] =>
    explainTerm(rule, parseInstant(text) ?? Number.NaN, { calendar: latestCalendar() });

  test('says from what it counts, behind its sentence', () => {
    expect(from('wth-2-1', '2026-03-02T20:30:00+01:00')[0]?.text).toMatch(
      /^[A-Z].*\. Geteld vanaf het tijdstip waarop het huisverbod van kracht wordt\.$/,
    );
  });

  test('in hours is told in hours that pass, to the minute', () => {
    expect(from('wth-2-6', '2026-11-21T23:30:00+01:00').map(({ text }) => text)).toEqual([
      expect.stringContaining('Geteld vanaf'),
      'De termijn telt in verstreken uren: 24 uur na zaterdag 21 november 2026 om 23:30 uur.',
      'Op een termijn in uren is de Algemene termijnenwet niet van toepassing.',
      expect.stringMatching(
        /^De termijn loopt tot zondag 22 november 2026 om 23:30 uur; vanaf dat tijdstip /,
      ),
    ]);
  });

  test('cannot be explained for a day before it held: that is a bug, and named', () => {
    expect(() => from('wth-2-1', '2005-01-01T12:00:00+01:00')).toThrow('rule wth-2-1 had no number then');
  });
});

test('the version that is cited is the one of the day', () => {
  expect(versionCited('wth-6-1-a', startOfDay('2012-12-31'))).toBe(ruleOf('wth-6-1-a').versions[0]);
  expect(versionCited('wth-6-1-a', startOfDay('2026-11-24'))).toBe(ruleOf('wth-6-1-a').versions.at(-1));
});

describe('what was counted', () => {
  const counted = (rule: string) =>
    termOf(rule, parseInstant('2026-11-24T10:00:00+01:00') ?? Number.NaN, { calendar: latestCalendar() });

  test('has a last day only where whole days were counted, in every reading', () => {
    const [hours, days] = [counted('wth-2-6'), counted('awb-6-7')];
    if (isTermProblem(hours) || isTermProblem(days)) throw new Error('not counted');
    for (const one of [hours, ...hours.readings]) expect(one).not.toHaveProperty('lastDay');
    for (const one of [days, ...days.readings]) expect(one).toHaveProperty('lastDay', '2027-01-05');
  });

  test('a rule that is not there is said to be missing from the register', () => {
    expect(counted('wth-99')).toEqual({
      problem: 'Deze regel staat niet in het register.',
      pointer: '/rule',
    });
  });
});
