/** A letter that did not arrive moves the start of a stage only where one had started, and only by its own failing. */
import { describe, expect, test } from 'vitest';
import { at, orderContent, readyToImpose, utc, type CasePlayer } from '../support/case-player.ts';

const NEVER = { startedAt: null, endedAt: null };
const LETTER = { person: 'p1', method: 'electronic', place: 'berichtenbox' };
const ORDER = 9;
const MAYOR = { role: 'mayor' } as const;

/** Imposed on 2 March 2026 at 20:00, and sent by electronic letter at 20:30. */
function sent(changes: Record<string, unknown> = {}): { player: CasePlayer; service: number } {
  const player = readyToImpose('2026-03-02 18:00');
  player.record('contact-details.given', '2026-03-02 19:30', {
    email: 'proef@voorbeeld.nl',
    electronicConsent: true,
  });
  player.record('order.imposed', '2026-03-02 20:00', orderContent(changes), MAYOR);
  return { player, service: player.record('order.served', '2026-03-02 20:30', LETTER) };
}

function byHand(player: CasePlayer, when: string): void {
  player.record('order.served', when, {
    person: 'p1',
    method: 'in-person',
    place: 'proef',
    decision: ORDER,
  });
}

const revocation = (effectiveAt: string) => ({
  decision: { mode: 'mayor-written', decidedBy: 'burgemeester' },
  ground: 'danger-gone',
  reasons: 'proef',
  effectiveAt: utc(effectiveAt),
});

test('an order that starts only tomorrow has not started by a letter that failed today', () => {
  const { player, service } = sent({ startsAt: utc('2026-03-03 12:00') });
  byHand(player, '2026-03-02 22:00');
  player.record('delivery.failed', '2026-03-02 23:00', { service });
  expect(player.snapshot.order?.startsAt).toBe(at('2026-03-03 12:00'));
  expect(player.snapshot.stages.enforcement).toEqual(NEVER);
  expect(player.snapshot.stages.execution).toEqual({ startedAt: at('2026-03-02 20:00'), endedAt: null });
  player.until('2026-03-03 12:00');
  expect(player.snapshot.stages.enforcement).toEqual({ startedAt: at('2026-03-03 12:00'), endedAt: null });
});

describe('once the order had ended', () => {
  test('before it was made known, a service after that moves no stage', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), MAYOR);
    player.record('order.revoked', '2026-03-02 20:10', revocation('2026-03-02 20:10'), MAYOR);
    const { execution } = player.snapshot.stages;
    expect(execution).toEqual({ startedAt: at('2026-03-02 20:00'), endedAt: at('2026-03-02 20:10') });
    player.record('order.served', '2026-03-02 20:30', {
      person: 'p1',
      method: 'in-person',
      place: 'proef',
      decision: 8,
    });
    expect(player.snapshot.stages.execution).toEqual(execution);
  });

  test('by annulment from its start, a copy that failed leaves the end on the day of the ruling', () => {
    const { player } = sent();
    const copy = player.record('order.served', '2026-03-03 10:00', LETTER);
    player.record('appeal.lodged', '2026-03-03 12:00', { by: 'p1', against: ORDER });
    const annulled = { outcome: 'annulled', decisions: [ORDER], effectiveAt: utc('2026-03-02 20:30') };
    player.record('appeal.ruled', '2026-03-06 10:00', annulled);
    const ended = { startedAt: at('2026-03-02 20:30'), endedAt: at('2026-03-06 10:00') };
    expect(player.snapshot.stages.enforcement).toEqual(ended);
    player.record('delivery.failed', '2026-03-07 10:00', { service: copy });
    expect(player.snapshot.stages.enforcement).toEqual(ended);
    expect(player.replayed()).toEqual(player.file);
  });

  test('a failed letter that turns out to lie behind the end moves none either', () => {
    const { player, service } = sent();
    player.record('delivery.failed', '2026-03-03 10:00', { service });
    player.record('order.revoked', '2026-03-03 09:00', revocation('2026-03-03 09:00'), {
      ...MAYOR,
      recordedAt: '2026-03-03 11:00',
    });
    expect(player.snapshot.order?.state).toBe('revoked');
    expect(player.snapshot.stages.enforcement).toEqual({
      startedAt: at('2026-03-02 20:30'),
      endedAt: at('2026-03-03 09:00'),
    });
    expect(player.replayed()).toEqual(player.file);
  });
});

test('a letter of an order that turns out never to have been taken stays in the file, and starts nothing', () => {
  const { player, service } = sent();
  player.record('delivery.failed', '2026-03-03 10:00', { service });
  const withdrawal = { sequence: ORDER, reason: 'proef', asFact: true };
  player.record('event.withdrawn', '2026-03-03 11:00', withdrawal);
  expect(player.snapshot.order).toBeNull();
  expect(player.snapshot.stages.enforcement).toEqual(NEVER);
  expect(player.replayed()).toEqual(player.file);
});
