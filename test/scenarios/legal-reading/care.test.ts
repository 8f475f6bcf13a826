/** Hulpverlening: welk advies bij een verlenging telt, en hulp nadat de procedure is gesloten. */
import { describe, expect, test } from 'vitest';
import type { CasePlayer } from '../../support/case-player.ts';
import { extensionContent, orderContent, readyToImpose } from '../../support/case-player.ts';
import { order, serve, standing } from '../../case/validity/asked.ts';
import { raised } from '../../case/flags/raised.ts';
import { refusedFor } from './base-case.ts';

const CARE = { role: 'care' } as const;
const advice = (word: string) => ({ advice: word, reasons: 'proef' });

/** Gehoord en gevraagd naar een raadsman, zonder advies van de hulpverlening. */
function heardAbout(player: CasePlayer): CasePlayer {
  const about = { about: 'extension' };
  player.record('person.heard', '2026-03-10 10:00', {
    ...about,
    person: 'p1',
    channel: 'in-person',
    views: 'proef',
  });
  player.record('counsel.declined', '2026-03-10 10:30', about);
  return player;
}

const extend = (player: CasePlayer, changes = {}) =>
  player.offer('order.extended', '2026-03-11 09:00', extensionContent('2026-03-30 20:30', changes), {
    role: 'mayor',
  });

describe('het advies bij een verlenging', () => {
  test('van voor het huisverbod telt niet mee', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('care-advice.given', '2026-03-02 19:30', advice('extend'), CARE);
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    serve(player, '2026-03-02 20:30');
    heardAbout(player);
    expect(refusedFor(player, () => extend(player))).toEqual(['wth-9-1 care-advice-missing']);
    expect(
      refusedFor(player, () => extend(player, { withoutCareAdvice: 'De hulpverlening is niet bereikt.' })),
    ).toEqual(['accepted']);
    player.record('care-advice.given', '2026-03-10 11:00', advice('extend'), CARE);
    expect(refusedFor(player, () => extend(player))).toEqual(['accepted']);
  });

  test.each(['end', 'revoke'])('zegt het "%s", dan kan er worden verlengd, met een signaal', (word) => {
    const player = heardAbout(order());
    player.record('care-advice.given', '2026-03-10 11:00', advice(word), CARE);
    expect(extend(player).outcome).toBe('accepted');
    expect(raised(player, 'extended-against-advice')).toEqual([player.snapshot.version]);
  });
});

describe('de procedure is gesloten terwijl het huisverbod loopt: het loopt door', () => {
  test.each([
    ['voordat er hulp was', []],
    ['toen er al hulp was', ['2026-03-04 10:00']],
  ])('%s, en nieuwe hulp komt erbij', (_name, earlier) => {
    const player = order();
    const contact = (when: string): number =>
      player.record('care.contacted', when, { person: 'p2', agency: 'zorg-1' }, CARE);
    earlier.forEach(contact);
    player.record('procedure.closed', '2026-03-05 10:00', { reason: 'proef', kind: 'transferred' });
    contact('2026-03-05 11:00');
    player.record('care-advice.given', '2026-03-10 11:00', advice('end'), CARE);
    expect(standing(player)).toEqual(['in-force', '2026-03-12 20:30']);
    expect(standing(player.until('2026-03-12 20:30'))).toEqual(['expired', '2026-03-12 20:30']);
  });
});
