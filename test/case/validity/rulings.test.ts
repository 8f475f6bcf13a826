import { describe, expect, test } from 'vitest';
import { at, type CasePlayer, MAYOR, utc } from '../../support/case-player.ts';
import {
  appeal,
  END,
  expectSound,
  extend,
  holdsAt,
  order,
  rule,
  standing,
  START,
  stretches,
  WHOLE,
} from './asked.ts';

const RULED = '2026-03-08 09:00';
const LONG = `${START} – 2026-03-30 20:30`;
const onAppeal = { type: 'appeal.ruled', when: RULED } as const;

function appealed(): CasePlayer {
  const player = order();
  appeal(player);
  return player;
}

describe('annulled', () => {
  test('with full retroactive effect: it never held', () => {
    const player = appealed();
    rule(player, { ...onAppeal, outcome: 'annulled', effectiveAt: START });
    for (const limb of ['home', 'p2', 'p3']) expect(stretches(player, limb)).toEqual([]);
    expect(standing(player)).toEqual(['annulled', START]);
    player.until('2026-04-30 00:00');
    expect(standing(player)[0]).toBe('annulled');
    expect(player.file.events.some(({ type }) => type === 'order.expired')).toBe(false);
    expectSound(player);
  });

  test('from an instant on: what came before stays', () => {
    const player = appealed();
    rule(player, { ...onAppeal, outcome: 'annulled-from', effectiveAt: '2026-03-05 12:00' });
    for (const limb of ['home', 'p2'])
      expect(stretches(player, limb)).toEqual([`${START} – 2026-03-05 12:00`]);
    expect(standing(player)).toEqual(['annulled', '2026-03-05 12:00']);
    expectSound(player);
  });

  test('from an instant ahead: it holds until then', () => {
    const player = appealed();
    const ruling = rule(player, { ...onAppeal, outcome: 'annulled-from', effectiveAt: '2026-03-10 12:00' });
    expect(standing(player)).toEqual(['in-force', '2026-03-10 12:00']);
    expect(standing(player.until('2026-03-10 12:00'))).toEqual(['annulled', '2026-03-10 12:00']);
    expect(player.file.events.find(({ type }) => type === 'decision.took-effect')).toMatchObject({
      occurredAt: at('2026-03-10 12:00'),
      data: { because: ruling },
    });
    expectSound(player);
  });

  test('with the legal effects kept, or dismissed: nothing changes', () => {
    for (const outcome of ['annulled-effects-kept', 'dismissed']) {
      const player = appealed();
      rule(player, { ...onAppeal, outcome });
      expect(stretches(player, 'home')).toEqual([WHOLE]);
      expect(standing(player)).toEqual(['in-force', END]);
      expect(standing(player.until(END))).toEqual(['expired', END]);
    }
  });

  test('after its end: the file says that it never held', () => {
    const player = appealed().until('2026-04-01 00:00');
    rule(player, { ...onAppeal, when: '2026-04-10 10:00', outcome: 'annulled', effectiveAt: START });
    expect(stretches(player, 'home')).toEqual([]);
    expect(standing(player)).toEqual(['annulled', START]);
    expectSound(player);
  });

  test('for the contact alone, or for one person: the order stays', () => {
    const contact = appealed();
    rule(contact, { ...onAppeal, outcome: 'annulled', scope: { limbs: ['contact'] } });
    expect(stretches(contact, 'home')).toEqual([WHOLE]);
    expect(stretches(contact, 'p2')).toEqual([`${START} – ${RULED}`]);
    expect(standing(contact)).toEqual(['in-force', END]);
    const person = appealed();
    rule(person, { ...onAppeal, outcome: 'annulled', effectiveAt: START, scope: { persons: ['p3'] } });
    expect(stretches(person, 'p2')).toEqual([WHOLE]);
    expect(stretches(person, 'p3')).toEqual([]);
    expect(standing(person.until(END))).toEqual(['expired', END]);
    expectSound(contact);
    expectSound(person);
  });

  test('the base takes the ground from its extension', () => {
    const player = appealed();
    extend(player);
    rule(player, { ...onAppeal, when: '2026-03-20 10:00', outcome: 'annulled' });
    expect(stretches(player, 'home')).toEqual([`${START} – 2026-03-20 10:00`]);
    expect(standing(player)).toEqual(['annulled', '2026-03-20 10:00']);
    expectSound(player);
  });
});

describe('the extension alone annulled', () => {
  function extended(): { player: CasePlayer; extension: number } {
    const player = appealed();
    return { player, extension: extend(player) };
  }

  test('while the first ten days run: they stay, and the order ends with them', () => {
    const { player, extension } = extended();
    const scope = { decisions: [extension] };
    rule(player, { ...onAppeal, when: '2026-03-12 10:00', outcome: 'annulled', scope });
    expect(stretches(player, 'home')).toEqual([WHOLE]);
    expect(standing(player)).toEqual(['in-force', END]);
    expect(player.snapshot.order?.extensions).toMatchObject([{ sequence: extension, state: 'annulled' }]);
    expect(standing(player.until(END))).toEqual(['expired', END]);
    expect(player.file.events.filter(({ type }) => type === 'order.expired')).toMatchObject([
      { occurredAt: at(END) },
    ]);
    expectSound(player);
  });

  test('from its own start, ruled while it runs: the order has the state that the base has then', () => {
    const { player, extension } = extended();
    const scope = { decisions: [extension] };
    rule(player, { ...onAppeal, when: '2026-03-20 10:00', outcome: 'annulled', effectiveAt: END, scope });
    expect(stretches(player, 'home')).toEqual([WHOLE]);
    expect(stretches(player, 'p2')).toEqual([WHOLE]);
    expect(standing(player)).toEqual(['expired', END]);
    expectSound(player);
  });

  test('from an instant while it runs: what came before stays', () => {
    const { player, extension } = extended();
    const scope = { decisions: [extension] };
    rule(player, { ...onAppeal, when: '2026-03-20 10:00', outcome: 'annulled-from', scope });
    expect(stretches(player, 'home')).toEqual([`${START} – 2026-03-20 10:00`]);
    expect(standing(player)).toEqual(['expired', '2026-03-20 10:00']);
    expectSound(player);
  });
});

describe('set aside on higher appeal', () => {
  function higher(setAsideAt: string, extended = false): CasePlayer {
    const player = appealed();
    if (extended) extend(player);
    const annulledAt = extended ? '2026-03-20 10:00' : RULED;
    const annulment = rule(player, { ...onAppeal, when: annulledAt, outcome: 'annulled' });
    const lodgedAt = extended ? '2026-03-21 10:00' : '2026-03-08 10:00';
    player.record('higher-appeal.lodged', lodgedAt, { by: 'mayor', against: annulment });
    rule(player, { type: 'higher-appeal.ruled', when: setAsideAt, outcome: 'set-aside' });
    return player;
  }

  test('the order revives for what is left of its term', () => {
    const player = higher('2026-03-10 12:00');
    const left = [`${START} – ${RULED}`, `2026-03-10 12:00 – ${END}`];
    for (const limb of ['home', 'p2', 'p3']) expect(stretches(player, limb)).toEqual(left);
    expect(holdsAt(player, 'home', '2026-03-09 12:00')).toBe(false);
    expect(standing(player)).toEqual(['in-force', END]);
    expect(standing(player.until(END))).toEqual(['expired', END]);
    expectSound(player);
  });

  test('an extended order for what is left of the extension', () => {
    const player = higher('2026-03-25 12:00', true);
    expect(stretches(player, 'home')).toEqual([
      `${START} – 2026-03-20 10:00`,
      '2026-03-25 12:00 – 2026-03-30 20:30',
    ]);
    expect(standing(player)).toEqual(['in-force', '2026-03-30 20:30']);
    expectSound(player);
  });

  test('after the term nothing comes back', () => {
    const player = higher('2026-06-10 12:00');
    expect(stretches(player, 'home')).toEqual([`${START} – ${RULED}`]);
    expect(standing(player)).toEqual(['expired', RULED]);
    expectSound(player);
  });

  test('the ruling that confirms the annulment leaves it', () => {
    const player = appealed();
    const annulment = rule(player, { ...onAppeal, outcome: 'annulled' });
    player.record('higher-appeal.lodged', '2026-03-08 10:00', { by: 'mayor', against: annulment });
    rule(player, { type: 'higher-appeal.ruled', when: '2026-03-10 12:00', outcome: 'dismissed' });
    expect(stretches(player, 'home')).toEqual([`${START} – ${RULED}`]);
    expect(standing(player)).toEqual(['annulled', RULED]);
  });

  test('an order that the first court upheld may be annulled there', () => {
    const player = appealed();
    extend(player);
    const dismissal = rule(player, { ...onAppeal, when: '2026-03-20 10:00', outcome: 'dismissed' });
    expect(stretches(player, 'home')).toEqual([LONG]);
    player.record('higher-appeal.lodged', '2026-03-21 10:00', { by: 'p1', against: dismissal });
    rule(player, { type: 'higher-appeal.ruled', when: '2026-03-25 12:00', outcome: 'annulled' });
    expect(standing(player)).toEqual(['annulled', '2026-03-25 12:00']);
    expectSound(player);
  });
});

test('a court that takes out the revocation brings the order back for what is left', () => {
  const player = order();
  const content = {
    decision: MAYOR,
    ground: 'other',
    effectiveAt: utc('2026-03-05 11:00'),
    reasons: 'proef',
  };
  const revocation = player.record('order.revoked', '2026-03-05 11:00', content, { role: 'mayor' });
  player.record('appeal.lodged', '2026-03-05 12:00', { by: 'p2', against: revocation });
  rule(player, { ...onAppeal, outcome: 'annulled', scope: { decisions: [revocation] } });
  expect(stretches(player, 'home')).toEqual([`${START} – 2026-03-05 11:00`, `${RULED} – ${END}`]);
  expect(standing(player)).toEqual(['in-force', END]);
  expectSound(player);
});
