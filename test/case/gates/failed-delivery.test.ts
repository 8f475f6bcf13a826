import { describe, expect, test } from 'vitest';
import {
  type CasePlayer,
  extensionContent,
  inForce,
  orderContent,
  readyToExtend,
  readyToImpose,
  utc,
} from '../../support/case-player.ts';
import { gateRefusals } from '../../../src/case/gates/index.ts';
import { historyOf } from '../../../src/case/read-history.ts';
import { judged, type Reason } from './judged.ts';

const ELECTRONIC = { person: 'p1', method: 'electronic', place: 'berichtenbox' };
const ENDED: Reason = ['order-ended', 'awb-3-41', 'Awb art. 3:41', '/occurredAt'];
const MAYOR_ACTS = { role: 'mayor' } as const;

function reachable(player: CasePlayer, when: string): CasePlayer {
  player.record('contact-details.given', when, { email: 'proef@voorbeeld.nl', electronicConsent: true });
  return player;
}

/** In force from 2 March 2026, 20:30; who must stay away can be reached electronically. */
function running(): CasePlayer {
  return reachable(inForce('2026-03-02 18:00'), '2026-03-02 21:00');
}

function fail(player: CasePlayer, when: string, service: number): Reason[] {
  return judged({ player, type: 'delivery.failed', when, content: { service } });
}

describe('consent to be reached electronically', () => {
  test('stands until it is taken back: another telephone number alone takes nothing back', () => {
    const player = running();
    player.record('contact-details.given', '2026-03-03 10:00', { phone: '0600000000' });
    expect(judged({ player, type: 'order.served', when: '2026-03-03 11:00', content: ELECTRONIC })).toEqual(
      [],
    );
  });
});

describe('a failed electronic delivery', () => {
  test('of an order that lies ready to start later is taken', () => {
    const player = reachable(readyToImpose('2026-03-02 18:00'), '2026-03-02 19:30');
    const later = orderContent({ startsAt: utc('2026-03-03 08:00') });
    player.record('order.imposed', '2026-03-02 20:00', later, MAYOR_ACTS);
    const service = player.record('order.served', '2026-03-02 20:30', ELECTRONIC);
    expect(player.snapshot.order?.state).toBe('imposed');
    expect(fail(player, '2026-03-03 07:59', service)).toEqual([]);
  });

  test('is taken while the court has suspended the order', () => {
    const player = reachable(readyToImpose('2026-03-02 18:00'), '2026-03-02 19:30');
    const order = player.record('order.imposed', '2026-03-02 20:00', orderContent(), MAYOR_ACTS);
    const service = player.record('order.served', '2026-03-02 20:30', ELECTRONIC);
    player.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: order });
    player.record('interim-relief.requested', '2026-03-04 11:00', { by: 'p1' });
    const ruling = { outcome: 'suspended', effectiveAt: utc('2026-03-05 11:00') };
    player.record('interim-relief.ruled', '2026-03-05 11:00', ruling);
    expect(player.snapshot.order?.state).toBe('suspended');
    expect(fail(player, '2026-03-05 12:00', service)).toEqual([]);
  });

  test('of an extension or an amendment is refused once the order has ended', () => {
    const player = readyToExtend(running(), '2026-03-10');
    player.record('order.extended', '2026-03-11 09:00', extensionContent('2026-03-20 20:30'), MAYOR_ACTS);
    const extension = player.record('order.served', '2026-03-11 10:00', ELECTRONIC);
    player.record('order.amended', '2026-03-12 09:00', { reason: 'naam verbeterd' }, MAYOR_ACTS);
    const amendment = player.record('order.served', '2026-03-12 10:00', ELECTRONIC);
    for (const service of [extension, amendment]) {
      expect(fail(player, '2026-03-20 20:29', service)).toEqual([]);
      expect(fail(player, '2026-03-20 20:30', service)).toEqual([ENDED]);
    }
  });

  test('of a second copy, or of a copy for a housemate, made nothing known: it can always be said', () => {
    const player = running();
    const again = player.record('order.served', '2026-03-03 10:00', ELECTRONIC);
    const housemate = player.record('order.served', '2026-03-03 10:05', { ...ELECTRONIC, person: 'p2' });
    expect(fail(player, '2026-03-13 10:00', again)).toEqual([]);
    expect(fail(player, '2026-03-13 10:00', housemate)).toEqual([]);
  });

  test('of what was handed over after all has no ground: take the failure back first', () => {
    const player = running();
    const copy = player.record('order.served', '2026-03-03 10:00', ELECTRONIC);
    const failure = player.record('delivery.failed', '2026-03-03 11:00', { service: copy });
    const reasons = () => {
      const history = historyOf(player.file.events);
      const failed = history.bySequence.get(failure);
      return failed === undefined ? undefined : gateRefusals(failed, history);
    };
    expect(reasons()).toEqual([]);
    const byHand = { ...ELECTRONIC, method: 'in-person' };
    const fact = { sequence: copy, data: byHand, reason: 'proef', asFact: true };
    player.record('event.corrected', '2026-03-04 10:00', fact);
    expect(reasons()).toEqual([
      {
        code: 'not-sent-electronically',
        rule: 'awb-3-41',
        article: 'Awb art. 3:41',
        detail: 'Alleen een elektronische bekendmaking kan mislukken: trek eerst de mislukking in.',
        pointer: '/data/service',
      },
    ]);
  });

  test('of a revocation moves no date either', () => {
    const player = running();
    const decision = { mode: 'mayor-written', decidedBy: 'burgemeester' };
    const effectiveAt = utc('2026-03-05 10:00');
    const revocation = { decision, ground: 'danger-gone', effectiveAt, reasons: 'proef' };
    player.record('order.revoked', '2026-03-05 10:00', revocation, MAYOR_ACTS);
    const service = player.record('order.served', '2026-03-05 11:00', ELECTRONIC);
    expect(fail(player, '2026-03-06 10:00', service)).toEqual([]);
  });
});
