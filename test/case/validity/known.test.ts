import { describe, expect, test } from 'vitest';
import { at, MAYOR, readyToImpose, utc, orderContent, type CasePlayer } from '../../support/case-player.ts';
import {
  END,
  expectSound,
  holdsAt,
  imposed,
  order,
  serve,
  standing,
  START,
  stretches,
  WHOLE,
} from './asked.ts';

describe('as known at an instant: only what had been recorded by then', () => {
  test('nothing before the opening, nothing before the order was recorded', () => {
    const player = order();
    expect(stretches(player, 'home', { asKnownAt: '2026-03-01 12:00' })).toEqual([]);
    expect(stretches(player, 'home', { asKnownAt: '2026-03-02 20:29' })).toEqual([]);
    expect(stretches(player, 'home', { asKnownAt: START })).toEqual([WHOLE]);
  });

  test('an order typed in the next morning was not known in the evening, though it held', () => {
    const player = readyToImpose('2026-03-02 18:00').until('2026-03-03 08:00');
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    player.until('2026-03-03 08:10');
    serve(player, START);
    expect(holdsAt(player, 'home', '2026-03-02 23:00', { asKnownAt: '2026-03-02 23:00' })).toBe(false);
    expect(holdsAt(player, 'home', '2026-03-02 23:00', { asKnownAt: '2026-03-03 08:09' })).toBe(false);
    expect(holdsAt(player, 'home', '2026-03-02 23:00', { asKnownAt: '2026-03-03 08:10' })).toBe(true);
  });

  test('before and after a correction of the time of service', () => {
    const player = order();
    player.until('2026-03-04 09:00');
    const correction = { sequence: 9, occurredAt: utc('2026-03-02 21:00'), reason: 'verkeerd genoteerd' };
    player.record('event.corrected', '2026-03-04 09:00', correction);
    expect(stretches(player, 'home', { asKnownAt: '2026-03-04 08:59' })).toEqual([WHOLE]);
    expect(stretches(player, 'home', { asKnownAt: '2026-03-04 09:00' })).toEqual([
      '2026-03-02 21:00 – 2026-03-12 21:00',
    ]);
    expect(holdsAt(player, 'home', '2026-03-02 20:45', { asKnownAt: '2026-03-04 08:59' })).toBe(true);
    expect(holdsAt(player, 'home', '2026-03-02 20:45')).toBe(false);
    expectSound(player);
  });

  test('before and after the withdrawal of a service typed on the wrong case', () => {
    const player = order();
    player.until('2026-03-03 09:00');
    player.record('event.withdrawn', '2026-03-03 09:00', { sequence: 9, reason: 'andere zaak' });
    expect(stretches(player, 'home', { asKnownAt: '2026-03-03 08:59' })).toEqual([WHOLE]);
    expect(stretches(player, 'home')).toEqual([]);
    expect(standing(player)).toEqual(['imposed', null]);
    expectSound(player);
  });

  test('before and after a revocation typed in late', () => {
    const player = order().until('2026-03-08 10:00');
    const content = {
      decision: MAYOR,
      ground: 'other',
      effectiveAt: utc('2026-03-05 11:00'),
      reasons: 'proef',
    };
    player.record('order.revoked', '2026-03-05 11:00', content, { role: 'mayor' });
    expect(holdsAt(player, 'home', '2026-03-06 12:00', { asKnownAt: '2026-03-08 09:59' })).toBe(true);
    expect(holdsAt(player, 'home', '2026-03-06 12:00')).toBe(false);
    expect(standing(player)).toEqual(['revoked', '2026-03-05 11:00']);
  });
});

describe('an extension decided and made known in time, typed in after the end', () => {
  function typedInLate(): CasePlayer {
    const player = order();
    player.record('care-advice.given', '2026-03-10 09:00', { advice: 'extend', reasons: 'proef' });
    player.record('hearing.not-used', '2026-03-10 10:00', {
      person: 'p1',
      about: 'extension',
      channel: 'in-person',
    });
    player.record('counsel.declined', '2026-03-10 10:30', { about: 'extension' });
    player.until('2026-03-14 09:00');
    expect(standing(player)).toEqual(['expired', END]);
    const { facts, interests, contactBan } = orderContent();
    const content = { decision: MAYOR, facts, interests, contactBan, until: utc('2026-03-30 20:30') };
    player.record('order.extended', '2026-03-11 09:00', content, { role: 'mayor' });
    return player;
  }

  test('re-opens the order once its service is typed in too, and voids the recorded end', () => {
    const player = typedInLate();
    expect(standing(player)).toEqual(['expired', END]);
    const service = serve(player, '2026-03-11 10:00');
    expect(standing(player)).toEqual(['in-force', '2026-03-30 20:30']);
    expect(stretches(player, 'home')).toEqual([`${START} – 2026-03-30 20:30`]);
    const expiries = player.file.events.filter(({ type }) => type === 'order.expired');
    expect(expiries).toMatchObject([{ occurredAt: at(END), voidedBy: service }]);
    expectSound(player);
    player.until('2026-03-31 00:00');
    expect(
      player.file.events.filter(({ type, voidedBy }) => type === 'order.expired' && voidedBy === undefined),
    ).toMatchObject([{ occurredAt: at('2026-03-30 20:30'), data: { rule: 'wth-9-1' } }]);
  });

  test('and as known before that it had ended', () => {
    const player = typedInLate().until('2026-03-14 10:00');
    serve(player, '2026-03-11 10:00');
    expect(stretches(player, 'home', { asKnownAt: '2026-03-14 09:59' })).toEqual([WHOLE]);
    expect(holdsAt(player, 'home', '2026-03-13 12:00', { asKnownAt: '2026-03-14 09:59' })).toBe(false);
    expect(holdsAt(player, 'home', '2026-03-13 12:00')).toBe(true);
  });
});

test('a breach is judged by what is known now: inside before the late revocation, outside after it', () => {
  const player = order();
  const facts = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };
  const breach = player.record('breach.recorded', '2026-03-06 12:00', facts, { role: 'police' });
  const outside = (): number[] =>
    player.snapshot.flags
      .filter(({ code }) => code === 'breach-outside-validity')
      .map(({ basedOn }) => basedOn);
  expect(outside()).toEqual([]);
  player.until('2026-03-08 10:00');
  const content = {
    decision: MAYOR,
    ground: 'other',
    effectiveAt: utc('2026-03-05 11:00'),
    reasons: 'proef',
  };
  const revocation = player.record('order.revoked', '2026-03-05 11:00', content, { role: 'mayor' });
  expect(outside()).toEqual([breach]);
  player.record('event.withdrawn', '2026-03-08 11:00', { sequence: revocation, reason: 'andere zaak' });
  expect(outside()).toEqual([]);
});

test('a question about an order that was imposed and never made known has the answer no, whenever asked', () => {
  const player = imposed().until('2026-04-30 12:00');
  for (const when of [START, '2026-03-12 12:00', '2026-04-30 12:00'])
    expect(holdsAt(player, 'home', when)).toBe(false);
  expect(standing(player)).toEqual(['imposed', null]);
});
