/** Een elektronische bekendmaking die mislukt: wat blijft staan, wat wordt geweigerd en wat wordt gemeld. */
import { describe, expect, test } from 'vitest';
import {
  at,
  extensionContent,
  inForce,
  orderContent,
  readyToExtend,
  readyToImpose,
  utc,
  type CasePlayer,
} from '../../support/case-player.ts';
import { expectSound, serve, standing, stretches } from '../../case/validity/asked.ts';
import { raised } from '../../case/flags/raised.ts';
import { faultyAt } from './base-case.ts';

const ELECTRONIC = { method: 'electronic' };
const BY_HAND = { person: 'p1', method: 'in-person', place: 'proef' };
const MAYOR_ACTS = { role: 'mayor' } as const;
const CONSENT = { email: 'proef@voorbeeld.nl', electronicConsent: true };

/** Imposed on 2 March 2026 at 20:00, sent electronically at 20:30. */
function sent(content: Record<string, unknown> = {}): { player: CasePlayer; service: number } {
  const player = readyToImpose('2026-03-02 18:00');
  player.record('contact-details.given', '2026-03-02 19:40', CONSENT);
  player.record('order.imposed', '2026-03-02 20:00', orderContent(content), MAYOR_ACTS);
  return { player, service: serve(player, '2026-03-02 20:30', ELECTRONIC) };
}

describe('de bekendmaking onder een mislukking', () => {
  function failed(): { player: CasePlayer; service: number; failure: number } {
    const { player, service } = sent();
    const failure = player.record('delivery.failed', '2026-03-03 09:00', { service });
    return { player, service, failure };
  }

  test('is niet te verbeteren of weg te halen zolang de mislukking staat, en de weigering noemt haar', () => {
    const { player, service, failure } = failed();
    for (const [type, content] of [
      ['event.corrected', { data: BY_HAND }],
      ['event.withdrawn', {}],
    ] as const) {
      const result = player.offer(type, '2026-03-03 09:30', {
        sequence: service,
        reason: 'proef',
        ...content,
      });
      expect(result).toMatchObject({ outcome: 'gate-refused', refusals: [{ code: 'later-event-unlawful' }] });
      expect(JSON.stringify(result)).toContain(`Gebeurtenis ${String(failure)} (`);
    }
    expect(standing(player)).toEqual(['imposed', null]);
  });

  test('is te verbeteren nadat de mislukking is ingetrokken', () => {
    const { player, service, failure } = failed();
    player.record('event.withdrawn', '2026-03-03 09:20', { sequence: failure, reason: 'proef' });
    player.record('event.corrected', '2026-03-03 09:30', {
      sequence: service,
      data: BY_HAND,
      reason: 'proef',
    });
    expect(standing(player)).toEqual(['in-force', '2026-03-12 20:30']);
    expectSound(player);
  });

  test('toch als feit verbeterd: de mislukking telt niet meer, en dat staat erbij', () => {
    const { player, service, failure } = failed();
    const correction = { sequence: service, data: BY_HAND, reason: 'proef', asFact: true };
    player.record('event.corrected', '2026-03-03 09:30', correction);
    expect(standing(player)).toEqual(['in-force', '2026-03-12 20:30']);
    expect(raised(player, 'unlawful-in-hindsight')).toEqual([failure]);
    expectSound(player);
  });

  test('een ander tijdstip van de verzending mag wel: die blijft mislukt', () => {
    const { player, service } = failed();
    const correction = { sequence: service, occurredAt: utc('2026-03-02 20:40'), reason: 'proef' };
    player.record('event.corrected', '2026-03-03 09:30', correction);
    expect(standing(player)).toEqual(['imposed', null]);
  });
});

describe('het tijdstip van een mislukking', () => {
  test('is te verbeteren: zij staat zichzelf niet in de weg', () => {
    const { player, service } = sent();
    const failure = player.record('delivery.failed', '2026-03-03 09:00', { service });
    const correction = { sequence: failure, occurredAt: utc('2026-03-03 08:00'), reason: 'proef' };
    player.record('event.corrected', '2026-03-03 09:30', correction);
    player.record('event.corrected', '2026-03-03 09:40', {
      sequence: failure,
      data: { service },
      reason: 'proef',
    });
    expect(standing(player)).toEqual(['imposed', null]);
  });

  test('een tweede mislukking van dezelfde verzending niet, ook niet door een verbetering', () => {
    const { player, service } = sent();
    player.record('delivery.failed', '2026-03-03 09:00', { service });
    expect(faultyAt(player.offer('delivery.failed', '2026-03-03 10:00', { service }))).toEqual([
      '/data/service',
    ]);
    const second = serve(player, '2026-03-03 11:00', ELECTRONIC);
    const again = player.record('delivery.failed', '2026-03-03 12:00', { service: second });
    const correction = { sequence: again, data: { service }, reason: 'proef' };
    expect(faultyAt(player.offer('event.corrected', '2026-03-03 13:00', correction))).toEqual([
      '/data/data/service',
    ]);
  });
});

test('een verlenging die na het einde niet aangekomen blijkt: ook de handhaving eindigde met het huisverbod', () => {
  const player = inForce('2026-03-02 18:00');
  player.record('contact-details.given', '2026-03-02 20:40', CONSENT);
  readyToExtend(player, '2026-03-10');
  player.record('order.extended', '2026-03-10 14:00', extensionContent('2026-03-24 20:30'), MAYOR_ACTS);
  const service = serve(player, '2026-03-10 15:00', ELECTRONIC);
  player.record('delivery.failed', '2026-03-14 09:00', { service });
  const end = at('2026-03-12 20:30');
  expect(standing(player)).toEqual(['expired', '2026-03-12 20:30']);
  expect(player.snapshot.stages.execution.endedAt).toBe(end);
  expect(player.snapshot.stages.enforcement).toEqual({ startedAt: at('2026-03-02 20:30'), endedAt: end });
  expectSound(player);
});

describe('de enige verzending van het huisverbod mislukte, en dat blijkt pas na de tien dagen', () => {
  test('het begint dan opnieuw met de volgende bekendmaking, met een signaal', () => {
    const { player, service } = sent();
    player.until('2026-03-13 10:00');
    expect(standing(player)).toEqual(['expired', '2026-03-12 20:30']);
    const failure = player.record(
      'delivery.failed',
      '2026-03-12 10:00',
      { service },
      { recordedAt: '2026-03-13 11:00' },
    );
    expect(standing(player)).toEqual(['imposed', null]);
    expect(raised(player, 'begins-after-failed-term')).toEqual([failure]);
    serve(player, '2026-03-13 12:00');
    expect(stretches(player, 'home')).toEqual(['2026-03-13 12:00 – 2026-03-23 12:00']);
    expect(raised(player, 'begins-after-failed-term')).toEqual([failure]);
    expectSound(player);
  });

  test.each([
    ['2026-03-12 20:29', 0],
    ['2026-03-12 20:30', 1],
  ] as const)('opnieuw bekendgemaakt op %s: %i signaal', (when, flags) => {
    const { player, service } = sent();
    player.record('delivery.failed', '2026-03-12 10:00', { service });
    expect(raised(player, 'begins-after-failed-term')).toEqual([]);
    serve(player, when);
    expect(raised(player, 'begins-after-failed-term')).toHaveLength(flags);
  });

  test('ingetrokken, of volgens het papier al voorbij: er begint niets meer', () => {
    const { player, service } = sent({ printedEndsAt: utc('2026-03-11 12:00') });
    player.record('delivery.failed', '2026-03-10 10:00', { service });
    serve(player, '2026-03-13 12:00');
    expect(raised(player, 'begins-after-failed-term')).toEqual([]);
    const other = sent();
    other.player.record('delivery.failed', '2026-03-10 10:00', { service: other.service });
    const decision = { mode: 'mayor-written', decidedBy: 'burgemeester' };
    const effectiveAt = utc('2026-03-11 10:00');
    const revocation = { decision, ground: 'danger-gone', effectiveAt, reasons: 'proef' };
    other.player.record('order.revoked', '2026-03-11 10:00', revocation, MAYOR_ACTS);
    expect(raised(other.player.until('2026-03-14 10:00'), 'begins-after-failed-term')).toEqual([]);
  });
});
