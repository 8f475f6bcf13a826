import { expect, test } from 'vitest';
import { RULES } from '../../../src/law/index.ts';
import { compareAll, notFound } from './compare.ts';
import { RULE_NAMES, secondCounter } from './counter.ts';
import { everyDay, samplePlan } from './starts.ts';
import { WRONG_COUNTERS } from './wrong-counters.ts';

test('every rule that has a number in any version is counted a second time', () => {
  const numbered = RULES.filter(({ versions }) => versions.some(({ term }) => term !== undefined));
  expect(numbered.map(({ id }) => id).toSorted()).toEqual(RULE_NAMES.toSorted());
});

test('engine and second counter agree on a slice of the days and on the edges of every clock change', () => {
  const { compared, differences } = compareAll(secondCounter, samplePlan());
  expect(differences).toEqual([]);
  for (const rule of RULE_NAMES) expect(compared.get(rule)).toBeGreaterThan(3_000);
});

test('every deliberately wrong counter is found out on that slice', () => {
  expect(WRONG_COUNTERS.length).toBeGreaterThan(20);
  const unseen = notFound(WRONG_COUNTERS, samplePlan());
  expect(unseen.map(({ mistake }) => mistake)).toEqual([]);
});

test('the right counter would not be found out', () => {
  const right = { mistake: 'none', counter: secondCounter };
  const plan = { rules: RULE_NAMES, starts: everyDay('2026-03-01', '2026-03-31') };
  expect(notFound([right], [plan])).toEqual([right]);
});
