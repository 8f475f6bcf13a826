import { describe, expect, test } from 'vitest';
import {
  type CasePlayer,
  extensionContent,
  inForce,
  MAYOR,
  orderContent,
  readyToExtend,
  readyToImpose,
  utc,
} from '../../support/case-player.ts';
import { raised } from './raised.ts';

const SERVED = { person: 'p1', method: 'in-person', place: 'proef' };

function imposed(content: Record<string, unknown> = {}): CasePlayer {
  const player = readyToImpose('2026-03-02 18:00');
  player.record('order.imposed', '2026-03-02 20:00', orderContent(content), { role: 'mayor' });
  return player;
}

interface Extending {
  player?: CasePlayer;
  until?: string;
  when?: string;
  servedAt?: string;
}

/** An extension on top of an order served 2 March 20:30; answers its sequence. */
function extend({
  player = inForce('2026-03-02 18:00'),
  until = '2026-03-20 20:30',
  when = '2026-03-11 09:00',
  servedAt,
}: Extending) {
  readyToExtend(
    player,
    when.slice(0, 10).replace('2026-03-11', '2026-03-10').replace('2026-03-19', '2026-03-18'),
  );
  const extension = player.record('order.extended', when, extensionContent(until), { role: 'mayor' });
  if (servedAt !== undefined) player.record('order.served', servedAt, SERVED);
  return { player, extension };
}

describe('printed-start-early', () => {
  test('a printed start before the first making-known has no effect until then', () => {
    const startsAt = utc('2026-03-02 20:00');
    expect(raised(inForce('2026-03-02 18:00', { startsAt }), 'printed-start-early')).toEqual([8]);
    expect(raised(imposed({ startsAt }), 'printed-start-early')).toEqual([]);
  });

  test('not when it is the making-known itself, later, or not printed', () => {
    for (const when of ['2026-03-02 20:30', '2026-03-03 08:00']) {
      expect(raised(inForce('2026-03-02 18:00', { startsAt: utc(when) }), 'printed-start-early')).toEqual([]);
    }
    expect(raised(inForce('2026-03-02 18:00'), 'printed-start-early')).toEqual([]);
  });
});

describe('printed-end-differs', () => {
  test('one minute earlier and one minute later than computed', () => {
    for (const when of ['2026-03-12 20:29', '2026-03-12 20:31']) {
      expect(
        raised(inForce('2026-03-02 18:00', { printedEndsAt: utc(when) }), 'printed-end-differs'),
      ).toEqual([8]);
    }
  });

  test('not when it is the computed end, nor before the order runs', () => {
    const same = inForce('2026-03-02 18:00', { printedEndsAt: utc('2026-03-12 20:30') });
    expect(raised(same, 'printed-end-differs')).toEqual([]);
    expect(raised(imposed({ printedEndsAt: utc('2026-03-12 08:00') }), 'printed-end-differs')).toEqual([]);
  });

  test('gone once an amendment that prints it right is made known, in time', () => {
    const put = (order: string, amended: string, known: string): CasePlayer => {
      const player = inForce('2026-03-02 18:00', { printedEndsAt: utc(order) });
      const content = { reason: 'proef', printedEndsAt: utc(amended) };
      player.record('order.amended', '2026-03-05 09:00', content, { role: 'mayor' });
      expect(raised(player, 'printed-end-differs')).toContain(8);
      player.record('order.served', known, { person: 'p1', method: 'in-person', place: 'proef' });
      return player;
    };
    const right = '2026-03-12 20:30';
    expect(raised(put('2026-03-12 20:00', right, '2026-03-12 19:59'), 'printed-end-differs')).toEqual([]);
    expect(raised(put('2026-03-12 21:00', right, '2026-03-12 20:29'), 'printed-end-differs')).toEqual([]);
    expect(raised(put('2026-03-12 20:00', right, '2026-03-12 20:00'), 'printed-end-differs')).toEqual([8]);
    // Sequence 10 says that he did not tell in time how to be reached.
    const amendment = 11;
    const wrong = put('2026-03-12 20:00', '2026-03-12 20:10', '2026-03-05 10:00');
    expect(raised(wrong, 'printed-end-differs')).toEqual([amendment]);
  });
});

describe('not-made-known: a revocation that works already', () => {
  test('until it is made known', () => {
    const player = inForce('2026-03-02 18:00');
    const content = {
      decision: MAYOR,
      ground: 'other',
      effectiveAt: utc('2026-03-05 12:00'),
      reasons: 'proef',
    };
    const revocation = player.record('order.revoked', '2026-03-05 11:00', content, { role: 'mayor' });
    expect(raised(player, 'not-made-known')).toEqual([revocation]);
    player.record('order.served', '2026-03-05 13:00', SERVED);
    expect(raised(player, 'not-made-known')).toEqual([]);
  });

  test('not without a revocation', () => {
    expect(raised(imposed(), 'not-made-known')).toEqual([]);
    expect(raised(inForce('2026-03-02 18:00'), 'not-made-known')).toEqual([]);
  });
});

describe('revoked-retroactively', () => {
  const revoke = (effectiveAt: string): CasePlayer => {
    const player = inForce('2026-03-02 18:00');
    const content = { decision: MAYOR, ground: 'other', effectiveAt: utc(effectiveAt), reasons: 'proef' };
    player.record('order.revoked', '2026-03-05 11:00', content, { role: 'mayor' });
    return player;
  };

  test('from an instant before the decision, not from the decision on', () => {
    expect(raised(revoke('2026-03-05 10:59'), 'revoked-retroactively')).toHaveLength(1);
    expect(raised(revoke('2026-03-05 11:00'), 'revoked-retroactively')).toEqual([]);
  });
});

describe('extension-lapsed', () => {
  test('decided and not made known while the order ran', () => {
    const { player, extension } = extend({});
    player.until('2026-03-12 20:29');
    expect(raised(player, 'extension-lapsed')).toEqual([]);
    player.until('2026-03-12 20:30');
    expect(raised(player, 'extension-lapsed')).toEqual([extension]);
    expect(player.snapshot.order?.extensions).toMatchObject([{ state: 'lapsed', madeKnownAt: null }]);
  });

  test('made known at the end is too late, one minute before is not', () => {
    const late = extend({ servedAt: '2026-03-12 20:30' });
    expect(raised(late.player, 'extension-lapsed')).toEqual([late.extension]);
    const inTime = extend({ servedAt: '2026-03-12 20:29' });
    expect(raised(inTime.player, 'extension-lapsed')).toEqual([]);
    expect(raised(inTime.player.until('2026-04-01 00:00'), 'extension-lapsed')).toEqual([]);
  });
});

test('second-extension: the second one, not the first', () => {
  const { player } = extend({ servedAt: '2026-03-11 10:00' });
  expect(raised(player, 'second-extension')).toEqual([]);
  const second = extend({
    player,
    until: '2026-03-30 20:30',
    when: '2026-03-19 09:00',
    servedAt: '2026-03-19 10:00',
  });
  expect(raised(player, 'second-extension')).toEqual([second.extension]);
});

describe('extended-while-suspended', () => {
  function suspended(outcome: string): CasePlayer {
    const player = inForce('2026-03-02 18:00');
    player.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 8 });
    player.record('interim-relief.requested', '2026-03-04 10:01', { by: 'p1' });
    player.record('interim-relief.ruled', '2026-03-06 10:00', {
      outcome,
      effectiveAt: utc('2026-03-06 10:00'),
    });
    return player;
  }

  test('while the court has suspended it', () => {
    const { player, extension } = extend({ player: suspended('suspended') });
    expect(raised(player, 'extended-while-suspended')).toEqual([extension]);
  });

  test('not when the request was refused, nor after the suspension was lifted', () => {
    expect(raised(extend({ player: suspended('refused') }).player, 'extended-while-suspended')).toEqual([]);
    const lifted = suspended('suspended');
    const lift = { outcome: 'lifted', effectiveAt: utc('2026-03-09 10:00') };
    lifted.record('interim-relief.ruled', '2026-03-09 10:00', lift);
    expect(raised(extend({ player: lifted }).player, 'extended-while-suspended')).toEqual([]);
  });
});

test('no-system-meeting: extended before there was one; one held before takes it away, one after does not', () => {
  const meeting = { participants: ['p1', 'p2'], result: 'proef' };
  const without = extend({});
  expect(raised(without.player, 'no-system-meeting')).toEqual([without.extension]);
  without.player.record('system-meeting.held', '2026-03-11 10:00', meeting);
  expect(raised(without.player, 'no-system-meeting')).toEqual([without.extension]);
  const held = inForce('2026-03-02 18:00');
  held.record('system-meeting.held', '2026-03-05 10:00', meeting);
  expect(raised(held, 'no-system-meeting')).toEqual([]);
  const sameMinute = inForce('2026-03-02 18:00');
  extend({ player: sameMinute });
  sameMinute.record('system-meeting.held', '2026-03-11 09:00', meeting);
  expect(raised(sameMinute, 'no-system-meeting')).toEqual([]);
  expect(raised(extend({ player: held }).player, 'no-system-meeting')).toEqual([]);
});

test('extension-in-disputed-difference: an end between four weeks from the decision and four weeks from the effect', () => {
  const disputed = extend({ until: '2026-03-30 20:01' });
  expect(raised(disputed.player, 'extension-in-disputed-difference')).toEqual([disputed.extension]);
  expect(
    raised(extend({ until: '2026-03-30 20:30' }).player, 'extension-in-disputed-difference'),
  ).toHaveLength(1);
  expect(raised(extend({ until: '2026-03-30 20:00' }).player, 'extension-in-disputed-difference')).toEqual(
    [],
  );
});

describe('counsel-not-asked', () => {
  test('no question about counsel is recorded around the order', () => {
    expect(raised(readyToImpose('2026-03-02 18:00'), 'counsel-not-asked')).toEqual([]);
    expect(raised(imposed(), 'counsel-not-asked')).toEqual([8]);
  });

  test.each(['counsel.requested', 'counsel.declined'] as const)('%s, before or after the order', (type) => {
    const before = readyToImpose('2026-03-02 18:00');
    before.record(type, '2026-03-02 19:30', { about: 'imposition' });
    before.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    expect(raised(before, 'counsel-not-asked')).toEqual([]);
    const after = imposed();
    after.record(type, '2026-03-02 20:30', { about: 'imposition' });
    expect(raised(after, 'counsel-not-asked')).toEqual([]);
  });

  test('asked at the very instant of the order counts, whatever it was called', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('counsel.declined', '2026-03-02 20:00', { about: 'extension' });
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    expect(raised(player, 'counsel-not-asked')).toEqual([]);
  });

  test('asking about an extension days later is not asking about the imposition', () => {
    const player = imposed();
    player.record('counsel.declined', '2026-03-10 10:00', { about: 'extension' });
    expect(raised(player, 'counsel-not-asked')).toEqual([8]);
  });
});

test('conflicting-accounts: shown when the order says who must leave and why', () => {
  const content = { conflictingAccounts: 'p1, want de verwondingen van p2 zijn vastgelegd' };
  expect(raised(imposed(content), 'conflicting-accounts')).toEqual([8]);
  expect(raised(imposed(), 'conflicting-accounts')).toEqual([]);
});

describe('unlawful-in-hindsight', () => {
  const born = (birthDate: string): unknown => ({
    persons: [{ key: 'p1', birthDate }],
    reason: 'geboorteakte',
  });

  test('a later truth under which the order could not have been imposed', () => {
    const player = readyToImpose('2026-03-02 18:00');
    const amendment = player.record('case.amended', '2026-03-02 19:30', born('1990-01-01'));
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    const correction = { sequence: amendment, data: born('2009-01-01'), reason: 'vergissing' };
    const refused = player.offer('event.corrected', '2026-03-05 10:00', correction);
    expect(refused).toMatchObject({
      outcome: 'gate-refused',
      refusals: [{ rule: 'wth-2-2', pointer: '/data/sequence' }],
    });
    expect(raised(player, 'unlawful-in-hindsight')).toEqual([]);
    player.record('event.corrected', '2026-03-05 10:00', { ...correction, asFact: true });
    expect(raised(player, 'unlawful-in-hindsight')).toEqual([9]);
    expect(player.snapshot.flags.find(({ code }) => code === 'unlawful-in-hindsight')?.rule).toBe('wth-2-2');
  });

  test('not for a correction that leaves the order lawful', () => {
    const player = readyToImpose('2026-03-02 18:00');
    const amendment = player.record('case.amended', '2026-03-02 19:30', born('1990-01-01'));
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    const correction = { sequence: amendment, data: born('1991-01-01'), reason: 'vergissing', asFact: true };
    player.record('event.corrected', '2026-03-05 10:00', correction);
    expect(raised(player, 'unlawful-in-hindsight')).toEqual([]);
  });
});
