import { describe, expect, test } from 'vitest';
import {
  calculateTerm,
  type ExplanationStep,
  explainTerm,
  isTermProblem,
  RULES,
} from '../../src/law/index.ts';
import { type Instant, latestCalendar, parseInstant } from '../../src/time/index.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
};
const explain = (rule: string, from: string): ExplanationStep[] =>
  explainTerm(rule, at(from), { calendar: latestCalendar() });
const articles = (rule: string, from: string): string[] => explain(rule, from).map(({ article }) => article);
const textOf = (rule: string, from: string, article: string): string =>
  explain(rule, from)
    .filter((step) => step.article === article)
    .map(({ text }) => text)
    .join(' ');

test('every term explains itself in sentences, each with an article', () => {
  for (const { id, uses } of RULES) {
    if (!uses.includes('term')) continue;
    const answer = calculateTerm(id, at('2016-11-24T10:00:00+01:00'));
    if (isTermProblem(answer)) throw new Error(answer.problem);
    expect(answer.explanation.length).toBeGreaterThanOrEqual(3);
    for (const { text, article } of answer.explanation) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toContain('undefined');
      expect(article).not.toBe('');
    }
  }
});

describe('wall-clock days', () => {
  test('over the spring change: 239 hours, and why', () => {
    const text = textOf('wth-2-1', '2010-03-27T20:00:00+01:00', 'Wth art. 2 lid 1');
    expect(text).toContain('10 kalenderdagen na zaterdag 27 maart 2010 om 20:00 uur');
    expect(text).toContain('er verstrijken 239 in plaats van 240 uur');
    expect(text).toContain('De termijn loopt tot dinsdag 6 april 2010 om 20:00 uur');
    expect(text).not.toContain('tot en met');
  });

  test('outside a clock change nothing is said of it', () => {
    expect(textOf('wth-2-1', '2017-01-22T20:39:00+01:00', 'Wth art. 2 lid 1')).not.toContain('verspringt');
  });

  test('the Atw is excluded by article 13', () => {
    expect(articles('wth-9-1', '2017-01-22T20:39:00+01:00')).toContain('Wth art. 13');
  });

  test('an end in the gap or the repeated hour is marked as a policy choice, with its offset', () => {
    const policy = 'beleidskeuze, geen wet';
    expect(textOf('wth-2-1', '2026-03-19T02:30:00+01:00', policy)).toContain('het eerste tijdstip daarna');
    expect(textOf('wth-2-1', '2026-10-15T02:30:00+02:00', policy)).toContain('de eerste keer');
    const end = textOf('wth-2-1', '2026-10-15T02:30:00+02:00', 'Wth art. 2 lid 1');
    expect(end).toContain('zondag 25 oktober 2026 om 02:30 uur (UTC+02:00)');
    expect(articles('wth-2-1', '2026-10-15T03:00:00+02:00')).not.toContain(policy);
  });

  test('what the law leaves open is said', () => {
    expect(articles('wth-9-1', '2017-01-22T20:39:00+01:00')).toContain('Wth art. 9 lid 1 (onbeslist)');
  });

  test('a page for people does not speak of the engine', () => {
    for (const { versions } of RULES) {
      for (const { sentence, unsettled, remarks = [] } of versions) {
        expect([sentence, unsettled, ...remarks.map(({ text }) => text)].join(' ')).not.toContain('engine');
      }
    }
  });
});

describe('clock hours', () => {
  test('the Atw is excluded by its article 4', () => {
    expect(articles('wth-2-6', '2026-11-21T23:30:00+01:00')).toEqual([
      'Wth art. 2 lid 6',
      'Wth art. 2 lid 6',
      'Atw art. 4',
      'Wth art. 2 lid 6',
    ]);
  });
});

describe('calendar terms', () => {
  test('names the days that Atw 1 skips', () => {
    const text = textOf('awb-6-7', '2026-04-02T09:00:00+02:00', 'Atw art. 1');
    expect(text).toBe(
      'De termijn kan niet eindigen op donderdag 14 mei 2026 (Hemelvaartsdag), vrijdag 15 mei 2026 (gelijkgestelde dag na Hemelvaartsdag), zaterdag 16 mei 2026 of zondag 17 mei 2026, en loopt door tot en met maandag 18 mei 2026.',
    );
  });

  test('names the days that do not count for Atw 2', () => {
    const text = textOf('wth-6-1-a', '2026-12-24T10:00:00+01:00', 'Atw art. 2');
    expect(text).toContain('vrijdag 25 december 2026 (eerste kerstdag)');
    expect(text).toContain('zaterdag 26 december 2026 (tweede kerstdag) en zondag 27 december 2026');
    expect(text).toContain('tot en met dinsdag 29 december 2026');
  });

  test('says that the day itself does not count, and where the count ends', () => {
    expect(textOf('awb-6-7', '2009-01-17T16:00:00+01:00', 'Awb art. 6:7')).toContain(
      'de dag zelf (zaterdag 17 januari 2009) telt niet mee. Na 6 weken is dat tot en met zaterdag 28 februari 2009.',
    );
    expect(textOf('awb-3-47', '2026-12-24T09:00:00+01:00', 'Awb art. 3:47 lid 3')).toContain('Na 1 week');
  });

  test('leaves out the steps that were not needed', () => {
    expect(articles('wth-8-1-court', '2026-04-08T09:00:00+02:00')).toEqual(Array(3).fill('Wth art. 8 lid 1'));
  });

  test('appeal: no objection, by the Wth until 2013 and by the annex of the Awb since; by post; not suspended', () => {
    expect(articles('awb-6-7', '2012-12-31T09:00:00+01:00')).toContain('Wth art. 6 lid 1');
    expect(articles('awb-6-7', '2013-01-01T09:00:00+01:00')).toContain('Awb bijlage 1');
    expect(articles('awb-6-7', '2026-04-01T09:00:00+02:00')).toEqual(
      expect.arrayContaining(['Awb art. 6:9 lid 2', 'Awb art. 6:16']),
    );
  });

  test('higher appeal: by whom and where stand in title 8.5, which holds since 2013', () => {
    const own = ['Awb art. 8:104 lid 1', 'Awb art. 8:105 lid 1'];
    expect(articles('awb-6-24', '2026-04-01T09:00:00+02:00')).toEqual(expect.arrayContaining(own));
    const before = articles('awb-6-24', '2012-12-31T09:00:00+01:00');
    expect(own.filter((article) => before.includes(article))).toEqual([]);
  });

  test('reasons sent after: the facts that cannot wait are cited by their own provision', () => {
    expect(textOf('awb-3-47', '2026-12-24T09:00:00+01:00', 'Wth art. 2 lid 4 onder b')).toContain('feiten');
    expect(textOf('awb-3-47', '2026-12-24T09:00:00+01:00', 'Awb art. 3:47 lid 3')).not.toContain('feiten');
  });

  test('an authorisation and the keeping of files stay outside the Atw, each by its own article', () => {
    expect(articles('awbi-6-2', '2026-12-23T09:00:00+01:00')).not.toContain('Atw art. 1');
    expect(textOf('awbi-6-2', '2026-12-23T09:00:00+01:00', 'Awbi art. 6 lid 2')).toContain(
      'geldt de machtiging niet meer',
    );
    expect(articles('wth-10-1', '2020-05-05T12:00:00+02:00')).toContain('Atw art. 4');
  });

  test('warns for an incomplete year exactly when the answer depends on it', () => {
    const warning = 'Atw art. 3 lid 3';
    expect(textOf('awb-6-7', '2021-02-01T09:00:00+01:00', warning)).toContain(
      'de feestdagenkalender van 2021 is onvolledig',
    );
    expect(articles('awb-6-7', '2022-11-25T09:00:00+01:00')).not.toContain(warning);
    expect(textOf('wth-6-1-a', '2022-12-29T10:00:00+01:00', warning)).toContain('van 2022 is onvolledig');
  });

  test('court practice is called practice, and the question open', () => {
    const steps = explain('wth-6-1-a', '2019-02-21T10:00:00+01:00');
    const practice = steps.filter(({ article }) => article === 'praktijk van de rechtbanken (geen wet)');
    expect(practice.map(({ text }) => text).join(' ')).toContain('de 3e werkdag dinsdag 26 februari 2019');
    expect(steps.at(-1)?.article).toBe('Wth art. 6 lid 1 onder a (onbeslist)');
  });
});

test('a rule without a number then has no explanation: asking for one is a bug', () => {
  expect(() => explain('wth-5-1', '2018-01-01T00:00:00+01:00')).toThrow('wth-5-1');
});
