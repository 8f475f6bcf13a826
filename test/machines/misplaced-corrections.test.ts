import { describe, expect, test } from 'vitest';
import {
  at,
  extensionContent,
  inForce,
  opening,
  orderContent,
  person,
  readyToExtend,
  readyToImpose,
  utc,
} from '../support/case-player.ts';

const SWAP = {
  persons: [
    { key: 'p1', role: 'resident' },
    { key: 'p2', role: 'excluded-person' },
  ],
  reason: 'proef',
};

function swappedBeforeTheOrder() {
  const player = readyToImpose('2026-03-02 18:00');
  const amendment = player.record('case.amended', '2026-03-02 19:10', SWAP);
  player.record('person.heard', '2026-03-02 19:20', {
    person: 'p2',
    about: 'imposition',
    channel: 'in-person',
    views: 'proef',
  });
  const contactBan = [{ person: 'p1', status: 'forbidden' }];
  player.record('order.imposed', '2026-03-02 20:00', orderContent({ contactBan }), { role: 'mayor' });
  player.record('order.served', '2026-03-02 20:30', { person: 'p2', method: 'in-person', place: 'proef' });
  return { player, amendment };
}

describe('the person who was put out stays the same one', () => {
  test('also when the amendment that named him is withdrawn or corrected', () => {
    const { player, amendment } = swappedBeforeTheOrder();
    for (const [type, more] of [
      ['event.withdrawn', {}],
      ['event.corrected', { data: { reason: 'proef' } }],
    ] as const) {
      const result = player.offer(type, '2026-03-04 10:00', {
        sequence: amendment,
        reason: 'proef',
        ...more,
      });
      expect(result).toMatchObject({ outcome: 'invalid', errors: [{ pointer: '/data/sequence' }] });
    }
    expect(player.snapshot.order?.state).toBe('in-force');
  });

  test('and an opening corrected without touching him is taken', () => {
    const { player } = swappedBeforeTheOrder();
    const persons = [
      person('p1', { role: 'excluded-person', birthDate: '1985-02-03', givenNames: 'Proef Anders' }),
      person('p2', { birthDate: '1987-05-06' }),
      person('p3', { birthDate: '2018-09-10' }),
    ];
    const corrected = { sequence: 1, data: opening('2026-03-02 18:00', { persons }), reason: 'proef' };
    expect(player.offer('event.corrected', '2026-03-04 10:00', corrected).outcome).toBe('accepted');
  });
});

describe('an event does not come to lie after one that speaks of it', () => {
  test('a breach after its arrest', () => {
    const player = inForce('2026-03-02 18:00');
    const breach = player.record(
      'breach.recorded',
      '2026-03-05 10:00',
      { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' },
      { role: 'police' },
    );
    player.record('breach.arrested', '2026-03-05 10:05', { breach }, { role: 'police' });
    const later = { sequence: breach, occurredAt: utc('2026-03-05 11:00'), reason: 'proef' };
    expect(player.offer('event.corrected', '2026-03-06 10:00', later)).toMatchObject({
      outcome: 'invalid',
      errors: [{ pointer: '/data/occurredAt' }],
    });
    const earlier = { ...later, occurredAt: utc('2026-03-05 10:05') };
    expect(player.offer('event.corrected', '2026-03-06 10:00', earlier).outcome).toBe('accepted');
  });

  test('an extension after its service', () => {
    const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
    const decision = player.record(
      'order.extended',
      '2026-03-11 09:00',
      extensionContent('2026-03-30 20:30'),
      { role: 'mayor' },
    );
    player.record('order.served', '2026-03-11 10:00', {
      person: 'p1',
      method: 'in-person',
      place: 'proef',
      decision,
    });
    const later = { sequence: decision, occurredAt: utc('2026-03-11 11:00'), reason: 'proef' };
    expect(player.offer('event.corrected', '2026-03-11 12:00', later).outcome).toBe('invalid');
    expect(player.snapshot.order?.endsAt).toBe(at('2026-03-30 20:30'));
  });
});

test('a failed delivery of an amendment is not taken once the order has ended by it', () => {
  const player = inForce('2026-03-02 18:00');
  player.record('contact-details.given', '2026-03-03 10:00', {
    email: 'proef@voorbeeld.nl',
    electronicConsent: true,
  });
  player.record(
    'order.amended',
    '2026-03-04 10:00',
    { reason: 'proef', printedEndsAt: utc('2026-03-08 12:00') },
    { role: 'mayor' },
  );
  const service = player.record('order.served', '2026-03-04 11:00', {
    person: 'p1',
    method: 'electronic',
    place: 'proef',
  });
  expect(player.refusals('delivery.failed', '2026-03-09 10:00', { service })).toEqual(['order-ended']);
  expect(player.refusals('delivery.failed', '2026-03-05 10:00', { service })).toEqual(['accepted']);
});

test('the duty to tell somebody who moved in stays when he moves out again', () => {
  const protocol = { id: 'norm@1', norms: { 'wth-2-8-household': 60 } };
  const player = inForce('2026-03-02 18:00', {}, protocol);
  const added = person('p4', { birthDate: '1990-01-01' });
  player.record('case.amended', '2026-03-04 10:00', { persons: [added], reason: 'proef' });
  player.until('2026-03-05 10:00');
  player.record('case.amended', '2026-03-06 10:00', {
    persons: [{ key: 'p4', residence: 'elsewhere' }],
    reason: 'proef',
  });
  const items = player.snapshot.deadlines.filter(
    ({ rule, person: who }) => rule === 'wth-2-8-household' && who === 'p4',
  );
  expect(items).toMatchObject([{ status: 'missed', from: at('2026-03-04 10:00') }]);
});

test('a ruling needs an appeal that was not withdrawn', () => {
  const player = inForce('2026-03-02 18:00');
  const appeal = player.record('appeal.lodged', '2026-03-03 10:00', { by: 'p1', against: 8 });
  player.record('appeal.withdrawn', '2026-03-04 10:00', { appeal });
  const ruling = { outcome: 'annulled', decisions: [8], effectiveAt: utc('2026-03-05 10:00') };
  expect(player.refusals('appeal.ruled', '2026-03-05 10:00', ruling)).toEqual(['no-appeal']);
  player.record('appeal.lodged', '2026-03-05 11:00', { by: 'p1', against: 8 });
  expect(player.refusals('appeal.ruled', '2026-03-05 12:00', ruling)).toEqual(['accepted']);
});
