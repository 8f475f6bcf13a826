import { describe, expect, test } from 'vitest';
import { at, type CasePlayer, utc } from '../../support/case-player.ts';
import {
  appeal,
  END,
  expectSound,
  extend,
  holdsAt,
  order,
  rule,
  serve,
  standing,
  START,
  stretches,
  WHOLE,
} from './asked.ts';

const RULED = '2026-03-06 10:00';
const FIRST = `${START} – ${RULED}`;
const interim = { type: 'interim-relief.ruled', when: RULED } as const;

function suspended(scope: Record<string, unknown> = {}, outcome = 'suspended'): CasePlayer {
  const player = order();
  appeal(player);
  rule(player, { ...interim, outcome, scope });
  return player;
}

describe('a suspension', () => {
  test('takes home and contact out from its instant, and leaves the end where it was', () => {
    const player = suspended();
    for (const limb of ['home', 'p2', 'p3']) expect(stretches(player, limb)).toEqual([FIRST]);
    expect(standing(player)).toEqual(['suspended', END]);
    expect(standing(player.until('2026-03-12 20:29'))).toEqual(['suspended', END]);
    expect(standing(player.until(END))).toEqual(['expired', END]);
    expectSound(player);
  });

  test('refused changes nothing', () => {
    const player = suspended({}, 'refused');
    expect(stretches(player, 'home')).toEqual([WHOLE]);
    expect(standing(player)).toEqual(['in-force', END]);
  });

  test('that works later becomes real by itself', () => {
    const player = order();
    appeal(player);
    const ruling = rule(player, { ...interim, outcome: 'suspended', effectiveAt: '2026-03-07 12:00' });
    expect(standing(player)).toEqual(['in-force', END]);
    expect(stretches(player, 'home')).toEqual([`${START} – 2026-03-07 12:00`]);
    player.until('2026-03-07 12:00');
    expect(standing(player)).toEqual(['suspended', END]);
    expect(player.file.events.find(({ type }) => type === 'decision.took-effect')).toMatchObject({
      occurredAt: at('2026-03-07 12:00'),
      data: { because: ruling },
    });
    expectSound(player);
  });

  test.each(['lifted', 'lapsed'])('%s: in force again for what is left', (outcome) => {
    const player = suspended();
    const ruling = rule(player, { ...interim, when: '2026-03-09 10:00', outcome });
    expect(stretches(player, 'home')).toEqual([FIRST, `2026-03-09 10:00 – ${END}`]);
    expect(stretches(player, 'p2')).toEqual([FIRST, `2026-03-09 10:00 – ${END}`]);
    expect(holdsAt(player, 'home', '2026-03-09 09:59')).toBe(false);
    expect(holdsAt(player, 'home', '2026-03-09 10:00')).toBe(true);
    expect(standing(player)).toEqual(['in-force', END]);
    expect(standing(player.until(END))).toEqual(['expired', END]);
    expect(ruling).toBeGreaterThan(8);
    expectSound(player);
  });

  test('lifted after the term brings nothing back', () => {
    const player = suspended();
    rule(player, { ...interim, when: '2026-03-13 10:00', outcome: 'lifted' });
    expect(stretches(player, 'home')).toEqual([FIRST]);
    expect(standing(player)).toEqual(['expired', END]);
  });

  test('of an order that is extended meanwhile goes on over the extension', () => {
    const player = suspended();
    extend(player);
    expect(stretches(player, 'home')).toEqual([FIRST]);
    expect(standing(player)).toEqual(['suspended', '2026-03-30 20:30']);
    rule(player, { ...interim, when: '2026-03-20 10:00', outcome: 'lifted' });
    expect(stretches(player, 'home')).toEqual([FIRST, '2026-03-20 10:00 – 2026-03-30 20:30']);
    expectSound(player);
  });

  test('of the extension alone leaves the first ten days', () => {
    const player = order();
    const extension = extend(player);
    player.record('appeal.lodged', '2026-03-11 11:00', { by: 'p1', against: extension });
    player.record('interim-relief.requested', '2026-03-11 11:01', { by: 'p1' });
    rule(player, {
      ...interim,
      when: '2026-03-12 10:00',
      outcome: 'suspended',
      scope: { decisions: [extension] },
    });
    expect(stretches(player, 'home')).toEqual([WHOLE]);
    expect(standing(player)).toEqual(['in-force', '2026-03-30 20:30']);
    expect(standing(player.until(END))).toEqual(['suspended', '2026-03-30 20:30']);
    expectSound(player);
  });
});

describe('a suspension on condition with a date', () => {
  const CONDITION = { condition: 'zich melden bij de reclassering', conditionUntil: utc('2026-03-09 12:00') };

  test('lapses at that date by itself', () => {
    const player = suspended(CONDITION, 'suspended-on-condition');
    expect(stretches(player, 'home')).toEqual([FIRST, `2026-03-09 12:00 – ${END}`]);
    expect(standing(player.until('2026-03-09 11:59'))).toEqual(['suspended', END]);
    expect(standing(player.until('2026-03-09 12:00'))).toEqual(['in-force', END]);
    const lapse = player.file.events.find(({ type }) => type === 'suspension.lapsed');
    expect(lapse).toMatchObject({ occurredAt: at('2026-03-09 12:00'), actor: { role: 'engine' } });
    expectSound(player);
  });

  test('lifted before that date, it lapses no more', () => {
    const player = suspended(CONDITION, 'suspended-on-condition');
    rule(player, { ...interim, when: '2026-03-08 12:00', outcome: 'lifted' });
    player.until(END);
    expect(stretches(player, 'home')).toEqual([FIRST, `2026-03-08 12:00 – ${END}`]);
    expect(player.file.events.some(({ type }) => type === 'suspension.lapsed')).toBe(false);
    expectSound(player);
  });

  test('without a date it lasts', () => {
    const player = suspended({ condition: 'proef' }, 'suspended-on-condition').until('2026-03-11 12:00');
    expect(standing(player)).toEqual(['suspended', END]);
  });
});

describe('the end of its appeal ends the suspension', () => {
  test('withdrawn: in force again from then', () => {
    const player = order();
    const lodged = appeal(player);
    rule(player, { ...interim, outcome: 'suspended' });
    player.record('appeal.withdrawn', '2026-03-08 09:00', { appeal: lodged });
    expect(stretches(player, 'home')).toEqual([FIRST, `2026-03-08 09:00 – ${END}`]);
    expect(standing(player)).toEqual(['in-force', END]);
    expectSound(player);
  });

  test('dismissed: the same, at the ruling', () => {
    const player = suspended();
    rule(player, { type: 'appeal.ruled', when: '2026-03-08 09:00', outcome: 'dismissed' });
    expect(stretches(player, 'home')).toEqual([FIRST, `2026-03-08 09:00 – ${END}`]);
    expect(standing(player)).toEqual(['in-force', END]);
  });

  test('annulled: out for good', () => {
    const player = suspended();
    rule(player, { type: 'appeal.ruled', when: '2026-03-08 09:00', outcome: 'annulled' });
    expect(stretches(player, 'home')).toEqual([FIRST]);
    expect(standing(player)).toEqual(['annulled', '2026-03-08 09:00']);
    expectSound(player);
  });

  test('before the date of its condition: that date does nothing any more', () => {
    const player = order();
    const lodged = appeal(player);
    const scope = { condition: 'proef', conditionUntil: utc('2026-03-10 12:00') };
    rule(player, { ...interim, outcome: 'suspended-on-condition', scope });
    player.record('appeal.withdrawn', '2026-03-08 09:00', { appeal: lodged });
    player.until(END);
    expect(stretches(player, 'home')).toEqual([FIRST, `2026-03-08 09:00 – ${END}`]);
    expect(player.file.events.some(({ type }) => type === 'suspension.lapsed')).toBe(false);
  });
});

describe('scope', () => {
  test('contact alone: the order stays in force, nobody is under the ban', () => {
    const player = suspended({ limbs: ['contact'] });
    expect(stretches(player, 'home')).toEqual([WHOLE]);
    for (const limb of ['p2', 'p3']) expect(stretches(player, limb)).toEqual([FIRST]);
    expect(standing(player)).toEqual(['in-force', END]);
    expectSound(player);
  });

  test('one person: the others stay under it', () => {
    const player = suspended({ persons: ['p3'] });
    expect(stretches(player, 'home')).toEqual([WHOLE]);
    expect(stretches(player, 'p2')).toEqual([WHOLE]);
    expect(stretches(player, 'p3')).toEqual([FIRST]);
    expect(standing(player)).toEqual(['in-force', END]);
  });

  test('the home takes contact with it', () => {
    const player = suspended({ limbs: ['home'] });
    for (const limb of ['home', 'p2', 'p3']) expect(stretches(player, limb)).toEqual([FIRST]);
    expect(standing(player)).toEqual(['suspended', END]);
  });

  test('lifting for one person leaves it lifted for that person only', () => {
    const player = suspended({ limbs: ['contact'] });
    rule(player, { ...interim, when: '2026-03-08 09:00', outcome: 'lifted', scope: { persons: ['p2'] } });
    expect(stretches(player, 'p2')).toEqual([FIRST, `2026-03-08 09:00 – ${END}`]);
    expect(stretches(player, 'p3')).toEqual([FIRST]);
    expectSound(player);
  });
});

test('the extension of a suspended order may be served; nothing of it is in force while the court has it out', () => {
  const player = suspended();
  extend(player);
  serve(player, '2026-03-11 12:00');
  expect(holdsAt(player, 'home', '2026-03-15 12:00')).toBe(false);
});
