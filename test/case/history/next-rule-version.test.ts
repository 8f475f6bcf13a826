import { expect, test, vi } from 'vitest';
import { validityOf } from '../../../machines/index.ts';
import { explainDeadline } from '../../../src/case/index.ts';
import { calculateTerm } from '../../../src/law/index.ts';
import type { RuleVersion } from '../../../src/law/index.ts';
import { latestCalendar } from '../../../src/time/index.ts';
import { at, extensionContent, inForce, readyToExtend, type CasePlayer } from '../../support/case-player.ts';

/** As if the law allowed eight weeks from 1 January 2027 on: a new version beside the old one, as the register asks. */
vi.mock(import('../../../src/law/wth.ts'), async (original) => {
  const { WTH_RULES } = await original();
  return {
    WTH_RULES: WTH_RULES.map((rule) => {
      const last = rule.versions.at(-1);
      if (rule.id !== 'wth-9-1' || last === undefined) return rule;
      const older = [...rule.versions.slice(0, -1), { ...last, to: '2026-12-31' }];
      const next: RuleVersion = {
        ...last,
        from: '2027-01-01',
        term: { counting: 'wall-clock', count: 56, unit: 'days' },
      };
      return { ...rule, versions: [...older, next] };
    }),
  };
});

const extended = (player: CasePlayer, day: string, until: string): string[] => {
  readyToExtend(player, day);
  return player.refusals('order.extended', `${day} 12:00`, extensionContent(until), { role: 'mayor' });
};
const limit = (player: CasePlayer) => {
  const item = player.snapshot.deadlines.find(({ rule }) => rule === 'wth-9-1');
  if (item === undefined) throw new Error('no limit');
  return item;
};

test('een huisverbod van 2026 houdt de vier weken van toen, ook als de wet later acht weken toestaat', () => {
  const player = inForce('2026-12-28 18:00');
  expect(limit(player)).toMatchObject({
    dueAt: at('2027-01-25 20:30'),
    countedWith: { ruleVersion: '2009-01-01' },
  });
  expect(extended(player, '2027-01-04', '2027-01-25 20:31')).toEqual(['until-past-maximum']);
});

test('een huisverbod van 2027 heeft de nieuwe grens', () => {
  const player = inForce('2027-01-01 18:00');
  expect(limit(player)).toMatchObject({
    dueAt: at('2027-02-26 20:30'),
    countedWith: { ruleVersion: '2027-01-01' },
  });
  expect(extended(player, '2027-01-08', '2027-02-26 20:30')).toEqual(['accepted']);
});

test('a term counted before the new version is counted again with the version it was counted with', () => {
  const { rule, from, dueAt, countedWith, ...rest } = limit(inForce('2026-12-28 18:00'));
  const again = calculateTerm(rule, from, {
    calendar: latestCalendar(),
    ruleVersion: countedWith?.ruleVersion,
  });
  expect(again).toMatchObject({ dueAt, ruleVersion: '2009-01-01' });
  expect(explainDeadline({ rule, from, dueAt, ...rest, ...(countedWith && { countedWith }) })).toContainEqual(
    expect.objectContaining({ text: expect.stringContaining('28 kalenderdagen') }),
  );
  // What the new law would have said of the same start is another answer.
  const anew = calculateTerm(rule, from, { calendar: latestCalendar(), ruleVersion: '2027-01-01' });
  expect(anew).toMatchObject({ dueAt: at('2027-02-22 20:30') });
});

test('an interval names the version of the rule that ends it', () => {
  const player = inForce('2026-12-28 18:00');
  const [home] = validityOf(player.file, { at: 0, asKnownAt: player.snapshot.advancedTo }).intervals;
  expect(home?.basis).toEqual({
    begin: { rule: 'awb-3-40', ruleVersion: '2026-07-01', event: 9 },
    end: { rule: 'wth-2-1', ruleVersion: '2009-01-01' },
    calendar: '2026-11-24',
  });
});
