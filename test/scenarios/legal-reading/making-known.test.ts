/** Bekendmaken: aan wie, waarvan, wanneer en hoe, en wat ervan overblijft als het mislukte. */
import { describe, expect, test } from 'vitest';
import type { CasePlayer } from '../../support/case-player.ts';
import { at, orderContent, readyToImpose, utc } from '../../support/case-player.ts';
import { imposed, order, serve, standing } from '../../case/validity/asked.ts';
import { raised } from '../../case/flags/raised.ts';
import {
  deadlinesOf,
  decideExtension,
  extensionState,
  faultyAt,
  refusedFor,
  refuseToRevoke,
  revoke,
  SERVICE,
} from './base-case.ts';

describe('een elektronische bekendmaking die niet aankwam, na het einde', () => {
  const ELECTRONIC = { method: 'electronic', place: 'berichtenbox' };
  const reachable = (player: CasePlayer, when: string): CasePlayer => {
    player.record('contact-details.given', when, {
      email: 'proef@voorbeeld.nl',
      electronicConsent: true,
    });
    return player;
  };
  /** Mislukt op 14 maart, als het huisverbod voorbij is. */
  function fail(player: CasePlayer, service: number): void {
    expect(deadlinesOf(player, 'awb-6-7', service)).toHaveLength(1);
    const others = deadlinesOf(player, 'awb-6-7').length - 1;
    player.record('delivery.failed', '2026-03-14 10:00', { service });
    expect(deadlinesOf(player, 'awb-6-7', service)).toEqual([]);
    expect(deadlinesOf(player, 'awb-6-7')).toHaveLength(others);
  }

  test('van de intrekking: daarmee begon geen beroepstermijn', () => {
    const player = reachable(order(), '2026-03-03 10:00');
    revoke(player, '2026-03-05 11:00');
    fail(player, serve(player, '2026-03-05 12:00', ELECTRONIC));
    expect(standing(player)).toEqual(['revoked', '2026-03-05 11:00']);
  });

  test('van de weigering om in te trekken: evenmin', () => {
    const player = reachable(order(), '2026-03-03 10:00');
    refuseToRevoke(player, '2026-03-06', 'p1');
    fail(player, serve(player, '2026-03-06 15:00', ELECTRONIC));
    expect(standing(player)).toEqual(['expired', '2026-03-12 20:30']);
    const again = serve(player, '2026-03-14 11:00');
    expect(deadlinesOf(player, 'awb-6-7', again)).toMatchObject([{ lastDay: '2026-04-28' }]);
  });

  test('van het huisverbod zelf: dan wordt de bekendmaking gecorrigeerd', () => {
    const player = reachable(imposed(), '2026-03-02 20:10');
    const service = serve(player, '2026-03-02 20:30', ELECTRONIC);
    const failed = (when: string) => () => player.offer('delivery.failed', when, { service });
    expect(refusedFor(player, failed('2026-03-12 20:29'))).toEqual(['accepted']);
    expect(refusedFor(player, failed('2026-03-12 20:30'))).toEqual(['awb-3-41 order-ended']);
  });
});

describe('de weigering om in te trekken is voor wie erom vroeg', () => {
  test.each([
    ['p2', 'p2'],
    ['p1', 'p1'],
    ['p2', 'p1'],
  ])('gevraagd door %s, bekendgemaakt aan %s: zes weken vanaf die dag', (by, to) => {
    const player = order();
    refuseToRevoke(player, '2026-03-06', by);
    const service = serve(player, '2026-03-06 15:00', { person: to });
    expect(deadlinesOf(player, 'awb-6-7', service)).toMatchObject([
      { from: at('2026-03-06 15:00'), lastDay: '2026-04-17', dueAt: at('2026-04-18 00:00') },
    ]);
  });

  test('gevraagd door p1 en verteld aan p2: nog niet bekendgemaakt', () => {
    const player = order();
    refuseToRevoke(player, '2026-03-06', 'p1');
    const service = serve(player, '2026-03-06 15:00', { person: 'p2' });
    expect(deadlinesOf(player, 'awb-6-7', service)).toEqual([]);
  });
});

describe('een verlenging die twintig minuten voor het einde is uitgereikt', () => {
  function extended() {
    const player = order();
    const extension = decideExtension(player, {
      day: '2026-03-11',
      when: '2026-03-12 19:00',
      until: '2026-03-25 20:30',
    });
    serve(player, '2026-03-12 20:10');
    expect(standing(player.until('2026-03-13 09:00'))).toEqual(['in-force', '2026-03-25 20:30']);
    return { player, extension };
  }
  const EARLIER = { sequence: SERVICE, occurredAt: utc('2026-03-02 20:05'), reason: 'verkeerd genoteerd' };

  test('een vroegere uitreiking van het huisverbod zou haar te laat maken: geweigerd', () => {
    const { player, extension } = extended();
    const result = player.offer('event.corrected', '2026-03-13 09:00', EARLIER);
    expect(result).toMatchObject({ outcome: 'gate-refused', refusals: [{ code: 'later-event-unlawful' }] });
    if (result.outcome !== 'gate-refused') return;
    expect(result.refusals).toHaveLength(1);
    expect(result.refusals[0]?.detail).toContain(`Gebeurtenis ${String(extension)} (Huisverbod verlengd)`);
    expect(standing(player)).toEqual(['in-force', '2026-03-25 20:30']);
  });

  test('is het de waarheid, dan is zij vervallen, met een signaal', () => {
    const { player, extension } = extended();
    player.record('event.corrected', '2026-03-13 09:00', { ...EARLIER, asFact: true });
    expect(raised(player, 'extension-lapsed')).toEqual([extension]);
    expect(extensionState(player, extension)).toBe('lapsed');
    expect(standing(player)).toEqual(['expired', '2026-03-12 20:05']);
  });
});

test('wat nog niet besloten is, kan niet bekend worden gemaakt', () => {
  const player = order();
  const extension = decideExtension(player, { day: '2026-03-10', when: '2026-03-11 12:00' });
  const announce = (when: string) =>
    player.offer('order.served', when, {
      person: 'p1',
      method: 'in-person',
      place: 'proef',
      decision: extension,
    });
  expect(faultyAt(announce('2026-03-11 11:59'))).toEqual(['/data/decision']);
  expect(faultyAt(announce('2026-03-11 12:00'))).toEqual(['accepted']);
});

test('een schriftelijk huisverbod hoeft niet op schrift te worden gesteld, een mondeling wel', () => {
  const written = order();
  const writeUp = (player: CasePlayer) => () => player.offer('order.written-up', '2026-03-02 21:00');
  expect(refusedFor(written, writeUp(written))).toEqual(['wth-2-7 not-oral']);
  const oral = readyToImpose('2026-03-02 18:00');
  const announced = orderContent({ form: 'oral', urgency: 'proef' });
  oral.record('order.imposed', '2026-03-02 20:00', announced, { role: 'mayor' });
  expect(refusedFor(oral, writeUp(oral))).toEqual(['accepted']);
});
