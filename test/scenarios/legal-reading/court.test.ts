/** De rechter: meer uitspraken na elkaar, meer dan een indiener, voorzieningen in hoger beroep. */
import { describe, expect, test } from 'vitest';
import { utc } from '../../support/case-player.ts';
import { expectSound, order, rule, standing } from '../../case/validity/asked.ts';
import { raised } from '../../case/flags/raised.ts';
import { deadlinesOf, extendedOn8March, extensionState, lodge, ORDER, refusedFor } from './base-case.ts';

const MAIN = { type: 'appeal.ruled' } as const;

test('twee uitspraken tegelijk op een beroep: het huisverbod blijft, de verlenging niet', () => {
  const player = order();
  lodge(player, '2026-03-05 10:00');
  const extension = extendedOn8March(player);
  rule(player, { ...MAIN, when: '2026-03-09 10:00', outcome: 'dismissed' });
  rule(player, {
    ...MAIN,
    when: '2026-03-09 10:00',
    outcome: 'annulled',
    scope: { decisions: [extension] },
  });
  expect(extensionState(player, extension)).toBe('annulled');
  expect(standing(player)).toEqual(['in-force', '2026-03-12 20:30']);
  expect(standing(player.until('2026-03-20 10:00'))).toEqual(['expired', '2026-03-12 20:30']);
  expectSound(player);
});

test('is het huisverbod vernietigd, dan ook zijn verlenging', () => {
  const player = order();
  const extension = extendedOn8March(player);
  expect(extensionState(player, extension)).toBe('in-force');
  lodge(player, '2026-03-09 09:00');
  rule(player, { ...MAIN, when: '2026-03-10 10:00', effectiveAt: '2026-03-02 20:30', outcome: 'annulled' });
  expect(extensionState(player, extension)).toBe('annulled');
  expect(standing(player)[0]).toBe('annulled');
});

test('een uitspraak die haar beroep noemt, beslist alleen op dat beroep', () => {
  const player = order();
  const first = lodge(player, '2026-03-05 10:00', 'p1');
  const second = lodge(player, '2026-03-05 11:00', 'p2');
  rule(player, { ...MAIN, when: '2026-03-09 10:00', outcome: 'dismissed', scope: { appeal: first } });
  expect(player.snapshot.states.review).toBe('on-appeal');
  const ask = () => player.offer('interim-relief.requested', '2026-03-09 12:00', { by: 'p2' });
  expect(refusedFor(player, ask)).toEqual(['accepted']);
  rule(player, { ...MAIN, when: '2026-03-10 10:00', outcome: 'dismissed', scope: { appeal: second } });
  expect(player.snapshot.states.review).toBe('completed');
  const askAgain = () => player.offer('interim-relief.requested', '2026-03-10 12:00', { by: 'p2' });
  expect(refusedFor(player, askAgain)).toEqual(['awb-8-81 no-appeal']);
});

describe('een voorlopige voorziening in hoger beroep', () => {
  /** Beroep ongegrond op 6 maart, hoger beroep 7 maart, geschorst 8 maart. */
  function suspendedInHigherAppeal() {
    const player = order();
    lodge(player, '2026-03-04 10:00');
    const against = rule(player, { ...MAIN, when: '2026-03-06 10:00', outcome: 'dismissed' });
    const higher = player.record('higher-appeal.lodged', '2026-03-07 10:00', { by: 'p1', against });
    player.record('interim-relief.requested', '2026-03-07 11:00', { by: 'p1' });
    player.record('interim-relief.heard', '2026-03-08 09:00');
    rule(player, { type: 'interim-relief.ruled', when: '2026-03-08 10:00', outcome: 'suspended' });
    expect(standing(player)[0]).toBe('suspended');
    return { player, higher };
  }

  test('eindigt met de uitspraak in hoger beroep', () => {
    const { player } = suspendedInHigherAppeal();
    expect(standing(player.until('2026-03-10 09:59'))[0]).toBe('suspended');
    rule(player, { type: 'higher-appeal.ruled', when: '2026-03-10 10:00', outcome: 'dismissed' });
    expect(standing(player)).toEqual(['in-force', '2026-03-12 20:30']);
    expectSound(player);
  });

  test('eindigt met het intrekken van het hoger beroep', () => {
    const { player, higher } = suspendedInHigherAppeal();
    player.record('appeal.withdrawn', '2026-03-10 10:00', { appeal: higher });
    expect(standing(player)).toEqual(['in-force', '2026-03-12 20:30']);
    expectSound(player);
  });
});

test('een verzoek in hoger beroep waarop niet is beslist, eindigt met dat hoger beroep', () => {
  const asked = () => {
    const player = order();
    lodge(player, '2026-03-04 10:00');
    const against = rule(player, { ...MAIN, when: '2026-03-06 10:00', outcome: 'dismissed' });
    const higher = player.record('higher-appeal.lodged', '2026-03-07 10:00', { by: 'p1', against });
    const request = player.record('interim-relief.requested', '2026-03-07 11:00', { by: 'p1' });
    expect(player.snapshot.states.review).toBe('relief-requested');
    return { player, higher, request };
  };
  const ruled = asked();
  rule(ruled.player, { type: 'higher-appeal.ruled', when: '2026-03-09 10:00', outcome: 'dismissed' });
  const withdrawn = asked();
  withdrawn.player.record('appeal.withdrawn', '2026-03-09 10:00', { appeal: withdrawn.higher });
  for (const { player, request } of [ruled, withdrawn]) {
    expect(player.snapshot.states.review).toBe('completed');
    expect(deadlinesOf(player, 'wth-6-1-a', request)).toMatchObject([{ status: 'void' }]);
  }
});

test('zonder hoger beroep valt er in hoger beroep niets te beslissen', () => {
  const player = order();
  const content = { outcome: 'dismissed', decisions: [ORDER], effectiveAt: utc('2026-03-09 10:00') };
  const decide = () => player.offer('higher-appeal.ruled', '2026-03-09 10:00', content);
  lodge(player, '2026-03-04 10:00');
  expect(refusedFor(player, decide)).toEqual(['awb-6-24 no-higher-appeal']);
  rule(player, { ...MAIN, when: '2026-03-06 10:00', outcome: 'dismissed' });
  expect(refusedFor(player, decide)).toEqual(['awb-6-24 no-higher-appeal']);
});

test('te laat gehoord door de rechter: het signaal zegt dat het de rechter bindt', () => {
  const player = order();
  lodge(player, '2026-03-03 09:00');
  const request = player.record('interim-relief.requested', '2026-03-03 09:30', { by: 'p1' });
  player.until('2026-03-10 12:00');
  expect(deadlinesOf(player, 'wth-6-1-a', request)).toMatchObject([{ binds: 'court', status: 'missed' }]);
  expect(raised(player, 'deadline-missed')).not.toEqual([]);
  const flag = player.snapshot.flags.find(
    ({ code, rule: missed }) => code === 'deadline-missed' && missed === 'wth-6-1-a',
  );
  expect(flag?.detail).toContain('(rechter)');
});
