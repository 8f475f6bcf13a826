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
import { raised } from './raised.ts';

const SERVED = { person: 'p1', method: 'in-person', place: 'proef' };

function imposed(content: Record<string, unknown> = {}): CasePlayer {
  const player = readyToImpose('2026-03-02 18:00');
  player.record('order.imposed', '2026-03-02 20:00', orderContent(content), { role: 'mayor' });
  return player;
}

function amended(
  changes: Record<string, unknown>,
  servedAt?: string,
  content = {},
): { player: CasePlayer; amendment: number } {
  const player = inForce('2026-03-02 18:00', content);
  const amendment = player.record(
    'order.amended',
    '2026-03-03 10:00',
    { reason: 'proef', ...changes },
    { role: 'mayor' },
  );
  if (servedAt !== undefined) player.record('order.served', servedAt, SERVED);
  return { player, amendment };
}

describe('amended-retroactively', () => {
  const flagged = (end: string, servedAt?: string): boolean => {
    const { player, amendment } = amended({ printedEndsAt: utc(end) }, servedAt);
    const flags = raised(player, 'amended-retroactively');
    if (flags.length > 0) expect(flags).toEqual([amendment]);
    return flags.length > 0;
  };

  test('an end that had passed when the amendment was made known, or decided while it is not', () => {
    expect(flagged('2026-03-03 10:59', '2026-03-03 11:00')).toBe(true);
    expect(flagged('2026-03-03 11:00', '2026-03-03 11:00')).toBe(false);
    expect(flagged('2026-03-03 09:59')).toBe(true);
    expect(flagged('2026-03-03 10:00')).toBe(false);
  });
});

describe('start-put-off', () => {
  test('an amended start later than was printed, one minute is enough', () => {
    const printed = { startsAt: utc('2026-03-04 08:00') };
    const later = amended({ startsAt: utc('2026-03-04 08:01') }, '2026-03-03 11:00', printed);
    expect(raised(later.player, 'start-put-off')).toEqual([later.amendment]);
    const same = amended({ startsAt: utc('2026-03-04 08:00') }, '2026-03-03 11:00', printed);
    expect(raised(same.player, 'start-put-off')).toEqual([]);
    expect(raised(amended({}, '2026-03-03 11:00', printed).player, 'start-put-off')).toEqual([]);
  });

  test('or later than the making-known, when none was printed', () => {
    const later = amended({ startsAt: utc('2026-03-02 20:31') });
    expect(raised(later.player, 'start-put-off')).toEqual([later.amendment]);
    expect(raised(amended({ startsAt: utc('2026-03-02 20:30') }).player, 'start-put-off')).toEqual([]);
  });
});

describe('deposited-though-reachable', () => {
  const DEPOSITED = { ...SERVED, method: 'deposited' };

  test('deposited after he had said where he can be reached', () => {
    const player = imposed();
    player.record('contact-details.given', '2026-03-02 20:10', { phone: '0600000000' });
    const service = player.record('order.served', '2026-03-02 20:30', DEPOSITED);
    expect(raised(player, 'deposited-though-reachable')).toEqual([service]);
  });

  test('not when he was not reachable, when he said so later, or when it was handed over', () => {
    const unknown = imposed();
    unknown.record('order.served', '2026-03-02 20:30', DEPOSITED);
    unknown.record('contact-details.given', '2026-03-02 20:31', { phone: '0600000000' });
    expect(raised(unknown, 'deposited-though-reachable')).toEqual([]);
    const handed = imposed();
    handed.record('contact-details.given', '2026-03-02 20:10', { phone: '0600000000' });
    handed.record('order.served', '2026-03-02 20:30', SERVED);
    expect(raised(handed, 'deposited-though-reachable')).toEqual([]);
  });

  test('an extension is never deposited: article 9 lid 1 leaves 2 lid 7 out', () => {
    const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
    player.record('order.extended', '2026-03-11 09:00', extensionContent('2026-03-30 20:30'), {
      role: 'mayor',
    });
    const service = player.record('order.served', '2026-03-11 10:00', DEPOSITED);
    expect(raised(player, 'deposited-though-reachable')).toEqual([service]);
  });
});

describe('extended-against-advice', () => {
  function extended(...advice: string[]): { player: CasePlayer; extension: number } {
    const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
    advice.forEach((word, index) => {
      player.record('care-advice.given', `2026-03-10 1${String(index + 1)}:00`, {
        advice: word,
        reasons: 'proef',
      });
    });
    const content = extensionContent('2026-03-30 20:30');
    return {
      player,
      extension: player.record('order.extended', '2026-03-11 09:00', content, { role: 'mayor' }),
    };
  }

  test.each(['end', 'revoke'])('the last advice before it said %s', (word) => {
    const { player, extension } = extended(word);
    expect(raised(player, 'extended-against-advice')).toEqual([extension]);
  });

  test('not when the last advice said extend, nor for advice given afterwards', () => {
    expect(raised(extended('end', 'extend').player, 'extended-against-advice')).toEqual([]);
    const { player } = extended();
    player.record('care-advice.given', '2026-03-11 09:01', { advice: 'end', reasons: 'proef' });
    expect(raised(player, 'extended-against-advice')).toEqual([]);
  });
});

test('no-contact-ban: everybody who is named is excepted', () => {
  const excepted = { person: 'p2', status: 'excepted' };
  expect(raised(imposed({ contactBan: [excepted] }), 'no-contact-ban')).toEqual([8]);
  const limited = { person: 'p3', status: 'limited', reason: 'alleen begeleid' };
  expect(raised(imposed({ contactBan: [excepted, limited] }), 'no-contact-ban')).toEqual([]);
});

test('not-adult-in-hindsight: the date of birth amended after the order', () => {
  const born = (birthDate: string): CasePlayer => {
    const player = inForce('2026-03-02 18:00');
    player.record('case.amended', '2026-03-04 10:00', {
      persons: [{ key: 'p1', birthDate }],
      reason: 'akte',
    });
    return player;
  };
  expect(raised(born('2008-03-03'), 'not-adult-in-hindsight')).toEqual([8]);
  expect(raised(born('2008-03-02'), 'not-adult-in-hindsight')).toEqual([]);
  expect(raised(inForce('2026-03-02 18:00'), 'not-adult-in-hindsight')).toEqual([]);
});

describe('not-known-to-person: a breach inside the order of somebody who may not have known of it', () => {
  const BREACH = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };

  function sent(method = 'sent'): CasePlayer {
    const player = imposed();
    player.record('order.served', '2026-03-02 20:30', { ...SERVED, method });
    return player;
  }
  const flagged = (player: CasePlayer, when = '2026-03-05 10:00'): boolean => {
    const breach = player.record('breach.recorded', when, BREACH);
    return raised(player, 'not-known-to-person').includes(breach);
  };

  test.each(['sent', 'deposited', 'to-counsel'])('made known only by %s', (method) => {
    expect(flagged(sent(method))).toBe(true);
  });

  test('not when it was handed to him, announced to him, or he left because of it', () => {
    expect(flagged(inForce('2026-03-02 18:00'))).toBe(false);
    expect(flagged(imposed({ form: 'oral', urgency: 'proef' }))).toBe(false);
    const left = sent();
    left.record('home.left', '2026-03-05 10:00');
    expect(flagged(left, '2026-03-05 09:59')).toBe(true);
    expect(flagged(left)).toBe(false);
  });

  test('a copy handed to a resident tells him nothing', () => {
    const player = sent();
    player.record('order.served', '2026-03-02 20:40', { ...SERVED, person: 'p2' });
    expect(flagged(player)).toBe(true);
  });

  test('outside the order it is not asked', () => {
    expect(flagged(sent(), '2026-03-02 20:29')).toBe(false);
  });
});
