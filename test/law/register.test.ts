import { describe, expect, test } from 'vitest';
import {
  cite,
  findRule,
  KNOWN_GAPS,
  LAW_STARTS,
  ruleAt,
  ruleOf,
  RULES,
  UNSETTLED_READINGS,
} from '../../src/law/index.ts';
import {
  addCalendarDays,
  type Instant,
  parseInstant,
  parseLocalDate,
  startOfDay,
} from '../../src/time/index.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
};
const citedOn = (rule: string, day: string): string => cite(rule, startOfDay(day));

/** Every id that the law page and the contract name, by what it is used for. */
const TERMS = [
  ['wth-2-1', 'wth-9-1', 'wth-9-1-decide', 'wth-2-6', 'wth-5-1', 'wth-6-1-a', 'wth-6-1-b', 'wth-8-1-court'],
  ['awb-6-7', 'awb-6-24', 'awb-3-47', 'awbi-6-2', 'awbi-11', 'wth-10-1'],
].flat();
const GATES = [
  [
    'wth-1',
    'wth-2-1',
    'wth-2-2',
    'wth-2-3',
    'wth-2-4-a',
    'wth-2-4-b',
    'wth-2-4-c',
    'wth-2-7',
    'wth-2-9',
    'wth-3-1',
  ],
  [
    'wth-4-3',
    'wth-5-1',
    'wth-9-1',
    'besluit-2-1',
    'awb-2-8',
    'awb-3-4',
    'awb-3-41',
    'awb-4-8',
    'awb-6-24',
    'awb-8-81',
    'awbi-2',
    'awbi-6',
  ],
  ['awbi-7', 'rihg-incomplete', 'rihg-deviation'],
].flat();
const DUTIES = [
  ['wth-3-2', 'wth-2-7', 'wth-2-8-household', 'wth-2-8-veilig-thuis', 'wth-2-8-agency', 'wth-5-1', 'wth-8-2'],
  ['wth-8-1-interim'],
].flat();
const PRACTICE = [
  'practice-first-care-contact',
  'practice-care-agency-informed',
  'practice-care-advice',
  'practice-extension-decision',
  'practice-reassessment',
];
const REFERENCES = [
  ['wth-2-8', 'wth-4-1', 'wth-4-2', 'wth-7', 'wth-9-2', 'wth-10-2', 'wth-11', 'wth-13', 'awb-3-40'],
  ['awb-3-45', 'awb-4-11', 'awb-6-8', 'awb-8-72', 'awb-8-85', 'awb-8-87', 'awb-10-5', 'awb-10-10', 'awbi-10'],
  ['atw-1', 'atw-2', 'atw-3', 'atw-4', 'gemeentewet-77'],
].flat();

describe('every id is answered, with the use that the contract gives it', () => {
  test.each(TERMS)('%s is a term', (id) => expect(findRule(id)?.uses).toContain('term'));
  test.each(GATES)('%s is a gate', (id) => expect(findRule(id)?.uses).toContain('gate'));
  test.each(DUTIES)('%s is a duty', (id) => expect(findRule(id)?.uses).toContain('duty'));
  test.each(PRACTICE)('%s is a practice norm and no law', (id) => {
    expect(findRule(id)?.uses).toEqual(['practice']);
    expect(citedOn(id, '2026-11-24')).toBe('praktijknorm (configuratie van de regio)');
    expect(ruleAt(id, startOfDay('2026-11-24'))?.link).toBeNull();
  });
  test.each(REFERENCES)('%s is cited', (id) => expect(findRule(id)?.uses).toEqual(['reference']));

  test('and no other id stands in the register', () => {
    const named = new Set([...TERMS, ...GATES, ...DUTIES, ...PRACTICE, ...REFERENCES]);
    expect(RULES.map(({ id }) => id).toSorted()).toEqual([...named].toSorted());
  });
});

test('an unknown id is undefined to a caller and a bug in the code', () => {
  expect(findRule('wth-99')).toBeUndefined();
  expect(ruleAt('wth-99', 0)).toBeUndefined();
  expect(() => ruleOf('wth-99')).toThrow('wth-99');
  expect(() => cite('wth-99', 0)).toThrow('wth-99');
});

const OFFICIAL = 'https://wetten.overheid.nl/BWBR0024649';

describe('versions', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s: real days, oldest first, no gap, no overlap',
    (_id, { versions }) => {
      expect(versions.length).toBeGreaterThan(0);
      for (const { from, to = '2199-12-31' } of versions) {
        expect([parseLocalDate(from), parseLocalDate(to)]).toEqual([from, to]);
        expect(from >= LAW_STARTS && to >= from).toBe(true);
      }
      for (const [index, { from }] of versions.slice(1).entries()) {
        expect(addCalendarDays(from, -1)).toBe(versions[index]?.to);
      }
    },
  );

  test('each says in one sentence what it holds, with a citation, an official link and the day it was read', () => {
    for (const { uses, versions } of RULES) {
      for (const version of versions) {
        expect(version.sentence).toMatch(/^[A-Z].*\.$/);
        expect(version.citation).not.toBe('');
        expect(parseLocalDate(version.checkedOn)).toBeDefined();
        expect(version.link === null).toBe(uses.includes('practice'));
        expect(version.link ?? OFFICIAL).toMatch(
          /^https:\/\/wetten\.overheid\.nl\/BWBR\d{7}(\/\d{4}-\d{2}-\d{2})?(#\w+)?$/,
        );
      }
    }
  });

  test('a rule has a number exactly when it is a term', () => {
    for (const { uses, versions } of RULES) {
      expect(versions.some(({ term }) => term !== undefined)).toBe(uses.includes('term'));
    }
  });

  test('what was not read in its own version still waits for confirmation', () => {
    for (const { id } of RULES.filter((rule) => rule.id.startsWith('awb-') && rule.id !== 'awb-2-8')) {
      expect([id, ruleAt(id, startOfDay('2026-06-30'))?.review]).toEqual([id, 'unconfirmed']);
      expect([id, ruleAt(id, startOfDay('2026-07-01'))?.review]).toEqual([id, 'confirmed']);
    }
    expect(ruleAt('awb-6-7', at('2026-06-30T12:00:00+02:00'))?.review).toBe('unconfirmed');
    expect(ruleAt('awb-6-7', at('2026-07-01T12:00:00+02:00'))?.review).toBe('confirmed');
    expect(ruleAt('awbi-11', at('2010-06-30T12:00:00+02:00'))?.review).toBe('unconfirmed');
    expect(ruleAt('awbi-11', at('2010-07-01T12:00:00+02:00'))?.review).toBe('confirmed');
    expect(ruleAt('besluit-2-1', at('2016-06-01T12:00:00+02:00'))?.review).toBe('confirmed');
    expect(ruleAt('besluit-2-1', at('2018-01-01T12:00:00+01:00'))?.review).toBe('unconfirmed');
    expect(ruleAt('wth-2-1', at('2009-06-01T12:00:00+02:00'))?.review).toBe('confirmed');
    expect(ruleAt('gemeentewet-77', startOfDay('2026-11-24'))?.review).toBe('unconfirmed');
  });

  test('confirmed means: read in a named text of that time', () => {
    for (const { versions } of RULES) {
      for (const { review, readIn } of versions) expect(readIn !== undefined).toBe(review === 'confirmed');
    }
    expect(ruleAt('awbi-7', startOfDay('2026-11-24'))?.readIn).toEqual(['2010-07-01']);
    expect(ruleAt('besluit-2-1', startOfDay('2016-06-01'))?.readIn).toEqual(['een afschrift van 2015–2017']);
    expect(ruleAt('wth-2-3', startOfDay('2014-01-01'))?.readIn).toEqual([
      '2009-01-01',
      '2010-11-01',
      '2013-01-01',
      '2014-02-15',
    ]);
    expect(ruleAt('wth-2-3', startOfDay('2026-11-24'))?.readIn).toEqual([
      '2015-01-01',
      '2017-03-01',
      '2018-09-19',
      '2020-07-01',
    ]);
  });

  test.each([
    ['2025-06-30', 'unconfirmed', undefined],
    ['2025-07-01', 'confirmed', ['2025-07-01']],
    ['2025-12-31', 'confirmed', ['2025-07-01']],
    ['2026-01-01', 'confirmed', ['2026-01-01', '2026-07-01']],
  ] as const)('electronic messages on %s: %s', (day, review, readIn) => {
    const version = ruleAt('awb-2-8', startOfDay(day));
    expect([version?.review, version?.readIn]).toEqual([review, readIn]);
  });

  test('the annex on direct appeal was not read, and is a known gap', () => {
    const remarks = ruleAt('awb-6-7', startOfDay('2026-11-24'))?.remarks ?? [];
    const unread = remarks.filter(({ review }) => review === 'unconfirmed');
    expect(unread.map(({ citation }) => citation)).toEqual(['Awb bijlage 1']);
    expect(unread[0]?.text).toContain('nog niet nagelezen');
    expect(KNOWN_GAPS.map(({ id }) => id)).toContain('direct-appeal');
  });
});

describe('the citation of the day', () => {
  test('hearing and ruling stood in 6(2) until 2013', () => {
    expect(citedOn('wth-6-1-a', '2012-12-31')).toBe('Wth art. 6 lid 2 onder a');
    expect(citedOn('wth-6-1-a', '2013-01-01')).toBe('Wth art. 6 lid 1 onder a');
    expect(citedOn('wth-6-1-b', '2012-12-31')).toBe('Wth art. 6 lid 2 onder b');
    expect(citedOn('wth-6-1-b', '2013-01-01')).toBe('Wth art. 6 lid 1 onder b');
  });

  test('electronic messages stood in Awb 2:14 until 2026, without "expressly"', () => {
    expect(citedOn('awb-2-8', '2025-12-31')).toBe('Awb art. 2:14 lid 1');
    expect(citedOn('awb-2-8', '2026-01-01')).toBe('Awb art. 2:8');
    expect(ruleAt('awb-2-8', startOfDay('2025-12-31'))?.sentence).not.toContain('uitdrukkelijk');
    expect(ruleAt('awb-2-8', startOfDay('2026-01-01'))?.sentence).toContain('uitdrukkelijk');
  });

  test('the day turns in Amsterdam', () => {
    expect(cite('awb-2-8', at('2025-12-31T22:59:59Z'))).toBe('Awb art. 2:14 lid 1');
    expect(cite('awb-2-8', at('2025-12-31T23:00:00Z'))).toBe('Awb art. 2:8');
  });

  test('outside its time a rule is cited by its nearest version', () => {
    expect(citedOn('wth-6-1-a', '2005-01-01')).toBe('Wth art. 6 lid 2 onder a');
    expect(citedOn('wth-2-8-agency', '2024-01-01')).toBe('Wth art. 2 lid 8');
    expect(ruleAt('wth-6-1-a', startOfDay('2005-01-01'))).toBeUndefined();
  });

  test.each([
    ['wth-2-2', 'Wth art. 2 lid 2'],
    ['wth-2-4-c', 'Wth art. 2 lid 4 onder c'],
    ['wth-3-1', 'Wth art. 3 lid 1'],
    ['wth-2-8-household', 'Wth art. 2 lid 8'],
    ['rihg-incomplete', 'Besluit art. 2'],
    ['rihg-deviation', 'Besluit art. 2'],
    ['gemeentewet-77', 'Gemeentewet art. 77'],
  ])('%s is %s', (id, citation) => expect(citedOn(id, '2026-11-24')).toBe(citation));
});

describe('the law of the day', () => {
  test('told about the order: the agency until 18 September 2018, Veilig Thuis since', () => {
    expect(ruleAt('wth-2-8-agency', at('2018-09-18T23:59:59+02:00'))).toBeDefined();
    expect(ruleAt('wth-2-8-agency', at('2018-09-19T00:00:00+02:00'))).toBeUndefined();
    expect(ruleAt('wth-2-8-veilig-thuis', at('2018-09-18T23:59:59+02:00'))).toBeUndefined();
    expect(ruleAt('wth-2-8-veilig-thuis', at('2018-09-19T00:00:00+02:00'))).toBeDefined();
  });

  test('told on child abuse: 2(8) points at a foundation that 2(3) no longer knows since 2015', () => {
    for (const id of ['wth-2-8', 'wth-2-8-agency']) {
      expect(ruleAt(id, startOfDay('2014-12-31'))?.sentence).toContain('bureau jeugdzorg');
      expect(ruleAt(id, startOfDay('2014-12-31'))?.unsettled).toBeUndefined();
      for (const day of ['2015-01-01', '2018-09-18']) {
        expect(ruleAt(id, startOfDay(day))?.sentence).not.toContain('bureau jeugdzorg');
        expect(ruleAt(id, startOfDay(day))?.unsettled).toContain('geen stichting meer');
      }
      expect(ruleAt(id, startOfDay('2018-09-19'))?.unsettled).toBeUndefined();
    }
  });

  test('interim relief is open to every party, in higher appeal too', () => {
    const { sentence, remarks } = ruleAt('awb-8-81', startOfDay('2026-11-24')) ?? {};
    expect(sentence).toContain('iedere partij');
    expect(remarks?.map(({ citation }) => citation)).toEqual(['Awb art. 8:108 lid 1']);
  });

  test('consulted on child abuse: the youth care office until 2015, Veilig Thuis since', () => {
    expect(ruleAt('wth-2-3', startOfDay('2014-12-31'))?.sentence).toContain('bureau jeugdzorg');
    expect(ruleAt('wth-2-3', startOfDay('2015-01-01'))?.sentence).toContain('Veilig Thuis');
  });

  test('counsel: 24 hours until March 2017, no number since', () => {
    expect(ruleAt('wth-5-1', startOfDay('2017-02-28'))?.term).toEqual({
      counting: 'clock-hours',
      count: 24,
      unit: 'hours',
    });
    const since = ruleAt('wth-5-1', startOfDay('2017-03-01'));
    expect(since).toBeDefined();
    expect(since).not.toHaveProperty('term');
  });

  test.each([
    ['excluded-person', ['wth-2-6']],
    ['court', ['wth-6-1-a', 'wth-6-1-b', 'wth-8-1-interim', 'wth-8-1-court']],
    ['interested-party', ['awb-6-7', 'awb-6-24']],
    ['police', ['wth-3-2', 'awbi-6-2', 'awbi-11']],
    [
      'municipality',
      ['wth-2-1', 'wth-9-1', 'wth-9-1-decide', 'wth-5-1', 'awb-3-47', 'wth-10-1', 'wth-8-2', ...PRACTICE],
    ],
  ])('%s is bound by its own items only', (party, ids) => {
    for (const id of ids) expect(ruleOf(id).binds).toBe(party);
  });
});

test('unsettled readings and known gaps name rules that exist, each with its own id', () => {
  for (const { rules, readings } of UNSETTLED_READINGS) {
    for (const rule of rules) expect(findRule(rule)).toBeDefined();
    expect(readings.length).toBeGreaterThanOrEqual(2);
  }
  const ids = [...UNSETTLED_READINGS, ...KNOWN_GAPS].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
