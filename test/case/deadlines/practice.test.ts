import { describe, expect, test } from 'vitest';
import type { Protocol } from '../../../src/case/index.ts';
import {
  at,
  type CasePlayer,
  extensionContent,
  inForce,
  MAYOR,
  person,
  readyToExtend,
  utc,
} from '../../support/case-player.ts';
import { deadlineOf, deadlinesOf, expectDuty, expectNoMiss } from './timed.ts';

const DAY = 24 * 60;
const NORMED: Protocol = {
  id: 'met-praktijk@1',
  norms: {
    'practice-first-care-contact': DAY,
    'practice-care-agency-informed': 120,
    'practice-care-advice': 6 * DAY,
    'practice-extension-decision': 8 * DAY,
  },
};
const RULES = Object.keys(NORMED.norms);

// Imposed on 2 March 2026 20:00, in force to 12 March 20:30.
const normed = (): CasePlayer => inForce('2026-03-02 18:00', {}, NORMED);

test('only norms that the region has set open an item, and none is called law', () => {
  const without = inForce('2026-03-02 18:00');
  for (const rule of RULES) {
    expect(deadlinesOf(without, rule)).toEqual([]);
    for (const item of deadlinesOf(normed(), rule)) {
      expect(item).toMatchObject({
        kind: 'practice',
        binds: 'municipality',
        article: 'praktijknorm (configuratie van de regio)',
        startedBy: 8,
        from: at('2026-03-02 20:00'),
      });
    }
  }
});

describe('last minute and first too late', () => {
  test('the agency told', () => {
    expectDuty({
      play: normed,
      rule: 'practice-care-agency-informed',
      dueAt: '2026-03-02 22:00',
      meet: (player, when) => player.record('care-agency.informed', when, { agency: 'zorg-1' }),
    });
  });

  test('the care advice', () => {
    expectDuty({
      play: normed,
      rule: 'practice-care-advice',
      dueAt: '2026-03-08 20:00',
      meet: (player, when) => player.record('care-advice.given', when, { advice: 'end', reasons: 'proef' }),
    });
  });

  test('the first contact, for the excluded person and each resident', () => {
    expectDuty({
      play: normed,
      rule: 'practice-first-care-contact',
      which: { person: 'p2' },
      dueAt: '2026-03-03 20:00',
      meet: (player, when) => player.record('care.contacted', when, { person: 'p2', agency: 'zorg-1' }),
    });
    expect(deadlinesOf(normed(), 'practice-first-care-contact').map((item) => item.person)).toEqual([
      'p1',
      'p2',
      'p3',
    ]);
    const moved = normed();
    moved.record('case.amended', '2026-03-02 21:00', {
      persons: [person('p4', { residence: 'elsewhere' })],
      reason: 'proef',
    });
    expect(deadlinesOf(moved, 'practice-first-care-contact')).toHaveLength(3);
  });

  test('the decision about extending, either way', () => {
    expectDuty({
      play: normed,
      rule: 'practice-extension-decision',
      dueAt: '2026-03-10 20:00',
      meet: (player, when) => player.record('extension.declined', when, { reason: 'proef' }),
    });
    const extended = readyToExtend(normed(), '2026-03-09');
    extended.record('order.extended', '2026-03-09 12:00', extensionContent('2026-03-30 20:30'), {
      role: 'mayor',
    });
    expect(deadlineOf(extended, 'practice-extension-decision')).toMatchObject({
      status: 'met',
      metAt: at('2026-03-09 12:00'),
    });
  });
});

test('what was done before the order counts as done at the order', () => {
  const player = inForce('2026-03-02 18:00', {}, NORMED);
  player.record('care.contacted', '2026-03-02 19:00', { person: 'p1', agency: 'zorg-1' });
  expect(deadlineOf(player, 'practice-first-care-contact', { person: 'p1' })).toMatchObject({
    status: 'met',
    metAt: at('2026-03-02 20:00'),
  });
});

test('when the order ends first, the norms lose their object', () => {
  const player = normed();
  const content = {
    decision: MAYOR,
    ground: 'other',
    effectiveAt: utc('2026-03-05 12:00'),
    reasons: 'proef',
  };
  player.record('order.revoked', '2026-03-05 11:00', content, { role: 'mayor' });
  player.until('2026-03-20 12:00');
  expect(deadlineOf(player, 'practice-extension-decision').status).toBe('void');
  expectNoMiss(player, 'practice-extension-decision');
});
