/** When a stage started and ended, as the snapshot shows it. */
import { describe, expect, test } from 'vitest';
import {
  at,
  CasePlayer,
  inForce,
  MAYOR,
  opening,
  orderContent,
  readyToImpose,
  utc,
} from '../support/case-player.ts';

const NEVER = { startedAt: null, endedAt: null };

test('a case that was just reported has one stage begun, and every other with nothing', () => {
  const { stages } = new CasePlayer(opening('2026-03-02 18:00')).snapshot;
  expect(stages).toEqual({
    initiation: { startedAt: at('2026-03-02 18:00'), endedAt: null },
    riskAssessment: NEVER,
    imposition: NEVER,
    execution: NEVER,
    care: NEVER,
    enforcement: NEVER,
    review: NEVER,
  });
});

test('a stage keeps the instant at which it ended, whatever happens later', () => {
  const player = readyToImpose('2026-03-02 18:00');
  // The instrument was opened at 18:20, and completed at 18:50.
  expect(player.snapshot.stages.initiation).toEqual({
    startedAt: at('2026-03-02 18:00'),
    endedAt: at('2026-03-02 18:20'),
  });
  expect(player.snapshot.stages.riskAssessment).toEqual({
    startedAt: at('2026-03-02 18:20'),
    endedAt: at('2026-03-02 18:50'),
  });
  player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
  expect(player.snapshot.stages.initiation.endedAt).toBe(at('2026-03-02 18:20'));
  expect(player.snapshot.stages.imposition).toEqual({
    startedAt: at('2026-03-02 18:50'),
    endedAt: at('2026-03-02 20:00'),
  });
});

describe('enforcement', () => {
  test('starts with the making-known and ends with the order', () => {
    const player = inForce('2026-03-02 18:00');
    expect(player.snapshot.stages.enforcement).toEqual({ startedAt: at('2026-03-02 20:30'), endedAt: null });
    player.until('2026-03-12 20:30');
    expect(player.snapshot.stages.enforcement).toEqual({
      startedAt: at('2026-03-02 20:30'),
      endedAt: at('2026-03-12 20:30'),
    });
  });

  test('was not begun when the letter by which it began did not arrive, and begins anew with the next', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('contact-details.given', '2026-03-02 19:30', {
      email: 'proef@voorbeeld.nl',
      electronicConsent: true,
    });
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    const letter = { person: 'p1', method: 'electronic', place: 'berichtenbox' };
    const service = player.record('order.served', '2026-03-02 20:30', letter);
    expect(player.snapshot.stages.enforcement.startedAt).toBe(at('2026-03-02 20:30'));
    player.record('delivery.failed', '2026-03-03 09:00', { service });
    expect(player.snapshot.stages.enforcement).toEqual(NEVER);
    player.record('order.served', '2026-03-03 10:00', letter);
    expect(player.snapshot.stages.enforcement).toEqual({ startedAt: at('2026-03-03 10:00'), endedAt: null });
  });

  test('began with the second letter, when the first turns out not to have arrived after it', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('contact-details.given', '2026-03-02 19:30', {
      email: 'proef@voorbeeld.nl',
      electronicConsent: true,
    });
    const order = player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    const letter = { person: 'p1', method: 'electronic', place: 'berichtenbox' };
    const service = player.record('order.served', '2026-03-02 20:30', letter);
    player.record('home.left', '2026-03-02 20:40');
    player.record('keys.surrendered', '2026-03-02 20:45', { count: 0, taken: false });
    player.record('household.informed', '2026-03-02 20:50', { person: 'p2' });
    player.record('veilig-thuis.informed', '2026-03-02 20:55');
    const byHand = { person: 'p1', method: 'in-person', place: 'proef', decision: order };
    player.record('order.served', '2026-03-02 22:00', byHand);
    expect(player.snapshot.stages.enforcement.startedAt).toBe(at('2026-03-02 20:30'));
    expect(player.snapshot.stages.execution.endedAt).toBe(at('2026-03-02 20:55'));
    player.record('delivery.failed', '2026-03-03 09:00', { service });
    expect(player.snapshot.order?.startsAt).toBe(at('2026-03-02 22:00'));
    expect(player.snapshot.stages.enforcement).toEqual({ startedAt: at('2026-03-02 22:00'), endedAt: null });
    expect(player.snapshot.stages.execution.endedAt).toBe(at('2026-03-02 22:00'));
    expect(player.replayed()).toEqual(player.file);
  });

  test('that a court brings back has no end any more, and still its first start', () => {
    const player = inForce('2026-03-02 18:00');
    const effectiveAt = utc('2026-03-04 10:00');
    const decision = player.record(
      'order.revoked',
      '2026-03-04 10:00',
      { decision: MAYOR, ground: 'danger-gone', reasons: 'proef', effectiveAt },
      { role: 'mayor' },
    );
    expect(player.snapshot.stages.enforcement.endedAt).toBe(at('2026-03-04 10:00'));
    player.record('appeal.lodged', '2026-03-04 12:00', { by: 'p2', against: decision });
    const annulled = { outcome: 'annulled', decisions: [decision], effectiveAt: utc('2026-03-05 10:00') };
    player.record('appeal.ruled', '2026-03-05 10:00', annulled);
    expect(player.snapshot.states.enforcement).toBe('in-force');
    expect(player.snapshot.stages.enforcement).toEqual({ startedAt: at('2026-03-02 20:30'), endedAt: null });
  });
});
