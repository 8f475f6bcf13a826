import { expect, test } from 'vitest';
import { countsHolidays, RULES, type Rule, type RuleVersion } from '../../src/law/index.ts';

test('the terms that holidays can move: calendar terms within the Atw, no hours, no years, nothing that a statute keeps outside', () => {
  const moved = RULES.filter(countsHolidays).map(({ id }) => id);
  expect(moved.toSorted()).toEqual([
    'awb-3-47',
    'awb-6-24',
    'awb-6-7',
    'awbi-11',
    'wth-6-1-a',
    'wth-8-1-court',
  ]);
});

const HOURS = { counting: 'clock-hours', count: 24, unit: 'hours' } as const;
const WORKING_DAYS = { counting: 'working-days', count: 3, unit: 'working-days' } as const;

function rule(...versions: readonly Partial<RuleVersion>[]): Rule {
  const version = {
    from: '2009-01-01',
    citation: 'Proefwet art. 1',
    link: null,
    sentence: 'Een proefregel.',
    checkedOn: '2026-11-24',
    review: 'unconfirmed',
  } as const;
  return {
    id: 'proef-1',
    title: 'Proefregel',
    uses: ['term'],
    binds: 'court',
    versions: versions.map((part) => ({ ...version, ...part })),
  };
}

test('one version is enough, and another reading of it too', () => {
  expect(countsHolidays(rule({ term: HOURS }))).toBe(false);
  expect(countsHolidays(rule({}))).toBe(false);
  expect(countsHolidays(rule({ term: HOURS }, { term: WORKING_DAYS }))).toBe(true);
  const practice = { term: WORKING_DAYS, citation: 'praktijk', sentence: 'Een lezing.' };
  expect(countsHolidays(rule({ term: HOURS, practice }))).toBe(true);
});
