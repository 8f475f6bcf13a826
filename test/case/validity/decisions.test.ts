import { describe, expect, test } from 'vitest';
import { at, MAYOR, person, utc, type CasePlayer } from '../../support/case-player.ts';
import {
  END,
  expectSound,
  extend,
  holdsAt,
  imposed,
  order,
  serve,
  standing,
  START,
  stretches,
  WHOLE,
} from './asked.ts';

const P2 = { person: 'p2', status: 'forbidden' };
const P3 = { person: 'p3', status: 'forbidden', reason: 'was getuige' };

describe('the contact ban, person by person', () => {
  test('forbidden and limited are in force, excepted and unnamed are not', () => {
    const player = order({
      contactBan: [
        { ...P2, status: 'limited' },
        { ...P3, status: 'excepted' },
      ],
    });
    expect(stretches(player, 'home')).toEqual([WHOLE]);
    expect(stretches(player, 'p2')).toEqual([WHOLE]);
    expect(stretches(player, 'p3')).toEqual([]);
    expect(holdsAt(player, 'p3', '2026-03-05 12:00')).toBe(false);
    const unnamed = order({ contactBan: [P2] });
    expect(stretches(unnamed, 'p3')).toEqual([]);
    expectSound(player);
  });
});

describe('an amendment', () => {
  const P4 = { person: 'p4', status: 'forbidden' };
  const adding = { reason: 'logeerde er', persons: [person('p4')], contactBan: [P2, P3, P4] };

  test('protects the person it adds only from its making-known', () => {
    const player = order();
    player.record('order.amended', '2026-03-04 10:00', adding, { role: 'mayor' });
    expect(stretches(player, 'p4')).toEqual([]);
    serve(player, '2026-03-04 15:00');
    expect(stretches(player, 'p4')).toEqual([`2026-03-04 15:00 – ${END}`]);
    expect(holdsAt(player, 'p4', '2026-03-04 14:59')).toBe(false);
    expect(stretches(player, 'p2')).toEqual([WHOLE]);
    expect(stretches(player, 'home')).toEqual([WHOLE]);
    expectSound(player);
  });

  test('frees the person it takes out only from its making-known', () => {
    const player = order();
    player.record(
      'order.amended',
      '2026-03-04 10:00',
      { reason: 'proef', contactBan: [P2] },
      { role: 'mayor' },
    );
    expect(stretches(player, 'p3')).toEqual([WHOLE]);
    serve(player, '2026-03-04 15:00');
    expect(stretches(player, 'p3')).toEqual([`${START} – 2026-03-04 15:00`]);
    expect(standing(player)).toEqual(['in-force', END]);
  });

  test('made known after the end it changes nothing', () => {
    const player = order();
    player.record('order.amended', '2026-03-12 20:00', adding, { role: 'mayor' });
    serve(player, '2026-03-12 20:30');
    expect(stretches(player, 'p4')).toEqual([]);
  });

  test('may shorten the order to its making-known or later, and undo a printed end', () => {
    const shorter = order();
    const end = (when: string): object => ({ reason: 'proef', printedEndsAt: utc(when) });
    shorter.record('order.amended', '2026-03-04 10:00', end('2026-03-09 12:00'), { role: 'mayor' });
    expect(standing(shorter)).toEqual(['in-force', END]);
    serve(shorter, '2026-03-04 11:00');
    expect(stretches(shorter, 'home')).toEqual([`${START} – 2026-03-09 12:00`]);
    expect(standing(shorter.until('2026-03-09 12:00'))).toEqual(['expired', '2026-03-09 12:00']);
    const undone = order({ printedEndsAt: utc('2026-03-10 08:00') });
    undone.record('order.amended', '2026-03-04 10:00', end(END), { role: 'mayor' });
    serve(undone, '2026-03-04 11:00');
    expect(stretches(undone, 'home')).toEqual([WHOLE]);
  });

  test('may move a start that lies ahead, not one that has been', () => {
    const player = order({ startsAt: utc('2026-03-04 08:00') });
    player.record('order.amended', '2026-03-03 10:00', {
      reason: 'proef',
      startsAt: utc('2026-03-05 08:00'),
    });
    serve(player, '2026-03-03 11:00');
    expect(stretches(player, 'home')).toEqual(['2026-03-05 08:00 – 2026-03-15 08:00']);
    const atTheStart = order({ startsAt: utc('2026-03-04 08:00') });
    atTheStart.record('order.amended', '2026-03-03 10:00', {
      reason: 'proef',
      startsAt: utc('2026-03-05 08:00'),
    });
    expect(stretches(atTheStart, 'home')).toEqual(['2026-03-04 08:00 – 2026-03-14 08:00']);
    serve(atTheStart, '2026-03-04 08:00');
    expect(stretches(atTheStart, 'home')).toEqual(['2026-03-04 08:00 – 2026-03-14 08:00']);
    const begun = order();
    begun.record('order.amended', '2026-03-03 10:00', { reason: 'proef', startsAt: utc('2026-03-05 08:00') });
    serve(begun, '2026-03-03 11:00');
    expect(stretches(begun, 'home')).toEqual([WHOLE]);
  });
});

describe('an extension', () => {
  test('lengthens the order once made known, its own ban holds from where the order would have ended', () => {
    const player = order();
    const sequence = extend(player, { contactBan: [P2, { ...P3, status: 'excepted' }] });
    expect(stretches(player, 'home')).toEqual([`${START} – 2026-03-30 20:30`]);
    expect(stretches(player, 'p2')).toEqual([`${START} – 2026-03-30 20:30`]);
    expect(stretches(player, 'p3')).toEqual([WHOLE]);
    expect(player.snapshot.order?.extensions).toEqual([
      { sequence, until: at('2026-03-30 20:30'), madeKnownAt: at('2026-03-11 10:00'), state: 'in-force' },
    ]);
    expect(standing(player.until(END))).toEqual(['in-force', '2026-03-30 20:30']);
    expect(standing(player.until('2026-03-30 20:30'))).toEqual(['expired', '2026-03-30 20:30']);
    expect(player.file.events.find(({ type }) => type === 'order.expired')?.data).toEqual({
      rule: 'wth-9-1',
    });
    expectSound(player);
  });

  test('never runs past four weeks, also when the start turns out to have been earlier', () => {
    const player = order();
    const extension = extend(player);
    player.until('2026-03-13 09:00');
    const correction = { sequence: 9, occurredAt: utc('2026-03-02 20:15'), reason: 'verkeerd genoteerd' };
    expect(player.refusals('event.corrected', '2026-03-13 09:00', correction)).toEqual([
      'later-event-unlawful',
    ]);
    player.record('event.corrected', '2026-03-13 09:00', { ...correction, asFact: true });
    expect(stretches(player, 'home')).toEqual(['2026-03-02 20:15 – 2026-03-30 20:15']);
    expect(player.snapshot.flags.find(({ code }) => code === 'unlawful-in-hindsight')?.basedOn).toBe(
      extension,
    );
    expectSound(player);
  });

  test('may be shortened by an amendment, or undone by one that ends the order before the extension begins', () => {
    for (const [printed, end] of [
      ['2026-03-20 12:00', '2026-03-20 12:00'],
      ['2026-03-12 12:00', '2026-03-12 12:00'],
    ] as const) {
      const player = order();
      extend(player);
      player.record('order.amended', '2026-03-11 12:00', { reason: 'proef', printedEndsAt: utc(printed) });
      serve(player, '2026-03-11 13:00');
      expect(stretches(player, 'home')).toEqual([`${START} – ${end}`]);
      expect(standing(player.until('2026-03-29 00:00'))).toEqual(['expired', end]);
      expectSound(player);
    }
  });

  test('is decided until the order ends without it, and has lapsed from that instant', () => {
    const player = order();
    extendWithoutServing(player, true);
    const state = (): unknown => player.snapshot.order?.extensions[0]?.state;
    player.until('2026-03-12 20:29');
    expect(state()).toBe('decided');
    player.until(END);
    expect(state()).toBe('lapsed');
  });

  test('decided and not made known lengthens nothing', () => {
    const player = order();
    player.record('care-advice.given', '2026-03-10 09:00', { advice: 'extend', reasons: 'proef' });
    const file = player.file;
    extend(player);
    expect(standing(player)).toEqual(['in-force', '2026-03-30 20:30']);
    player.file = file;
    extendWithoutServing(player);
    expect(standing(player)).toEqual(['in-force', END]);
    expect(player.snapshot.order?.extensions).toMatchObject([{ state: 'decided', madeKnownAt: null }]);
    serve(player, END);
    expect(standing(player)).toEqual(['expired', END]);
    expect(player.snapshot.order?.extensions).toMatchObject([{ state: 'lapsed', madeKnownAt: at(END) }]);
    expectSound(player);
  });

  test('an amendment decided after it goes before its ban, whatever was typed in first', () => {
    const player = order();
    const amendment = { reason: 'proef', contactBan: [P2] };
    extend(player);
    player.record('order.amended', '2026-03-11 12:00', amendment, { role: 'mayor' });
    serve(player, '2026-03-11 13:00');
    expect(stretches(player, 'p3')).toEqual([`${START} – 2026-03-11 13:00`]);
    const typedInLater = order();
    extend(typedInLater);
    typedInLater.until('2026-03-11 14:00');
    typedInLater.record('order.amended', '2026-03-05 12:00', amendment, { role: 'mayor' });
    const [decision] = [typedInLater.snapshot.version];
    serve(typedInLater, '2026-03-05 13:00', { decision });
    expect(stretches(typedInLater, 'p3')).toEqual([
      `${START} – 2026-03-05 13:00`,
      `${END} – 2026-03-30 20:30`,
    ]);
  });
});

function extendWithoutServing(player: CasePlayer, advised = false): void {
  const advice = { advice: 'extend', reasons: 'proef' };
  if (advised) player.record('care-advice.given', '2026-03-10 09:00', advice, { role: 'care' });
  const served = order();
  const sequence = extend(served);
  const content = served.file.events.find((event) => event.sequence === sequence)?.data;
  player.record('hearing.not-used', '2026-03-10 10:00', {
    person: 'p1',
    about: 'extension',
    channel: 'in-person',
  });
  player.record('counsel.declined', '2026-03-10 10:30', { about: 'extension' });
  player.record('order.extended', '2026-03-11 09:00', content, { role: 'mayor' });
}

describe('a revocation', () => {
  const revoke = (player: CasePlayer, effectiveAt: string): number => {
    const content = { decision: MAYOR, ground: 'other', effectiveAt: utc(effectiveAt), reasons: 'proef' };
    return player.record('order.revoked', '2026-03-05 11:00', content, { role: 'mayor' });
  };

  test('works at once, made known or not, and for all limbs', () => {
    const player = order();
    revoke(player, '2026-03-05 11:00');
    for (const limb of ['home', 'p2', 'p3'])
      expect(stretches(player, limb)).toEqual([`${START} – 2026-03-05 11:00`]);
    expect(standing(player)).toEqual(['revoked', '2026-03-05 11:00']);
    player.until('2026-04-30 00:00');
    expect(standing(player)).toEqual(['revoked', '2026-03-05 11:00']);
    expect(player.file.events.some(({ type }) => type === 'order.expired')).toBe(false);
    expectSound(player);
  });

  test('works from a later instant, recorded by the engine then', () => {
    const player = order();
    const sequence = revoke(player, '2026-03-07 09:00');
    expect(standing(player)).toEqual(['in-force', '2026-03-07 09:00']);
    expect(holdsAt(player, 'home', '2026-03-07 08:59')).toBe(true);
    expect(holdsAt(player, 'home', '2026-03-07 09:00')).toBe(false);
    expect(standing(player.until('2026-03-07 08:59'))[0]).toBe('in-force');
    expect(standing(player.until('2026-03-07 09:00'))[0]).toBe('revoked');
    expect(player.file.events.find(({ type }) => type === 'decision.took-effect')).toMatchObject({
      occurredAt: at('2026-03-07 09:00'),
      data: { because: sequence },
    });
    expectSound(player);
  });

  test('planned after the end it takes nothing away: the order expires', () => {
    const player = order();
    revoke(player, '2026-03-20 09:00');
    expect(stretches(player, 'home')).toEqual([WHOLE]);
    expect(standing(player.until('2026-03-25 00:00'))).toEqual(['expired', END]);
    expectSound(player);
  });

  test('planned at the very end it takes nothing away, one minute earlier it does', () => {
    const atTheEnd = order();
    revoke(atTheEnd, END);
    expect(standing(atTheEnd.until(END))).toEqual(['expired', END]);
    expectSound(atTheEnd);
    const before = order();
    revoke(before, '2026-03-12 20:29');
    expect(standing(before.until(END))).toEqual(['revoked', '2026-03-12 20:29']);
    expectSound(before);
  });

  test('of two that are recorded the earlier one ends the order', () => {
    const player = order();
    revoke(player, '2026-03-09 09:00');
    const content = {
      decision: MAYOR,
      ground: 'danger-gone',
      effectiveAt: utc('2026-03-07 09:00'),
      reasons: 'proef',
    };
    player.record('order.revoked', '2026-03-06 11:00', content, { role: 'mayor' });
    expect(stretches(player, 'home')).toEqual([`${START} – 2026-03-07 09:00`]);
    expect(standing(player.until('2026-03-07 09:00'))).toEqual(['revoked', '2026-03-07 09:00']);
    expectSound(player);
  });

  test('takes the extension with it', () => {
    const player = order();
    extend(player);
    const content = {
      decision: MAYOR,
      ground: 'other',
      effectiveAt: utc('2026-03-20 11:00'),
      reasons: 'proef',
    };
    player.record('order.revoked', '2026-03-20 11:00', content, { role: 'mayor' });
    expect(stretches(player, 'home')).toEqual([`${START} – 2026-03-20 11:00`]);
    expect(standing(player)).toEqual(['revoked', '2026-03-20 11:00']);
  });

  test('before the order was made known it never came into force', () => {
    const player = imposed();
    revoke(player, '2026-03-05 11:00');
    serve(player, '2026-03-05 12:00', { decision: 8 });
    expect(stretches(player, 'home')).toEqual([]);
    expectSound(player);
  });
});
