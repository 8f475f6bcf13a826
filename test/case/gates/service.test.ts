import { describe, expect, test } from 'vitest';
import { type CasePlayer, inForce, orderContent, readyToImpose } from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

const ELECTRONIC = { person: 'p1', method: 'electronic', place: 'berichtenbox' };

function imposed(reportedAt = '2026-03-02 18:00', when = '2026-03-02 20:00'): CasePlayer {
  const player = readyToImpose(reportedAt);
  player.record('order.imposed', when, orderContent(), { role: 'mayor' });
  return player;
}

describe('making known electronically', () => {
  const serve = (player: CasePlayer, when: string, content: unknown = ELECTRONIC): Reason[] =>
    judged({ player, type: 'order.served', when, content });
  const refused = (article: string): Reason[] => [
    ['no-electronic-consent', 'awb-2-8', article, '/data/method'],
  ];

  test('only after he has expressly said that he can be reached so', () => {
    const player = imposed();
    expect(serve(player, '2026-03-02 21:00')).toEqual(refused('Awb art. 2:8'));
    player.record('contact-details.given', '2026-03-02 20:30', { email: 'proef@voorbeeld.nl' });
    expect(serve(player, '2026-03-02 21:00')).toEqual(refused('Awb art. 2:8'));
    player.record('contact-details.given', '2026-03-02 20:40', {
      phone: '0600000000',
      electronicConsent: true,
    });
    expect(serve(player, '2026-03-02 21:00')).toEqual([]);
  });

  test('not when he has since said that he cannot', () => {
    const player = imposed();
    player.record('contact-details.given', '2026-03-02 20:30', {
      email: 'proef@voorbeeld.nl',
      electronicConsent: true,
    });
    player.record('contact-details.given', '2026-03-02 20:40', {
      phone: '0600000000',
      electronicConsent: false,
    });
    expect(serve(player, '2026-03-02 21:00')).toEqual(refused('Awb art. 2:8'));
  });

  test('consent given after the sending does not reach back', () => {
    const player = imposed();
    player.record('contact-details.given', '2026-03-02 21:01', {
      email: 'proef@voorbeeld.nl',
      electronicConsent: true,
    });
    expect(serve(player, '2026-03-02 21:00')).toEqual(refused('Awb art. 2:8'));
    expect(serve(player, '2026-03-02 21:01')).toEqual([]);
  });

  test('is cited as 2:14(1) until the end of 2025', () => {
    const old = imposed('2025-12-31 18:00', '2025-12-31 20:00');
    expect(serve(old, '2025-12-31 23:59')).toEqual(refused('Awb art. 2:14 lid 1'));
    expect(serve(old, '2026-01-01 00:00')).toEqual(refused('Awb art. 2:8'));
  });

  test.each(['in-person', 'sent', 'to-counsel', 'deposited', 'other'])('%s needs no consent', (method) => {
    expect(serve(imposed(), '2026-03-02 21:00', { ...ELECTRONIC, method })).toEqual([]);
  });
});

describe('a failed electronic delivery', () => {
  function sent(): { player: CasePlayer; service: number } {
    const player = imposed();
    player.record('contact-details.given', '2026-03-02 20:10', {
      email: 'proef@voorbeeld.nl',
      electronicConsent: true,
    });
    return { player, service: player.record('order.served', '2026-03-02 20:30', ELECTRONIC) };
  }

  test('is taken while the order runs, and refused from the instant at which it has ended', () => {
    const { player, service } = sent();
    const fail = (when: string): Reason[] =>
      judged({ player, type: 'delivery.failed', when, content: { service } });
    expect(fail('2026-03-12 20:29')).toEqual([]);
    expect(fail('2026-03-12 20:30')).toEqual([['order-ended', 'awb-3-41', 'Awb art. 3:41', '/occurredAt']]);
  });

  test('counts as not made known; sending again is a new making-known', () => {
    const { player, service } = sent();
    player.record('delivery.failed', '2026-03-03 09:00', { service });
    expect(player.snapshot.order).toMatchObject({ state: 'imposed', startsAt: null, endsAt: null });
    player.record('order.served', '2026-03-03 10:00', { ...ELECTRONIC, method: 'in-person' });
    expect(player.snapshot.order).toMatchObject({
      state: 'in-force',
      startsAt: Date.parse('2026-03-03T09:00:00Z'),
    });
  });

  test('can only be of a service that was electronic', () => {
    const player = inForce('2026-03-02 18:00');
    expect(player.offer('delivery.failed', '2026-03-03 09:00', { service: 9 })).toMatchObject({
      outcome: 'invalid',
      errors: [{ pointer: '/data/service' }],
    });
  });
});
