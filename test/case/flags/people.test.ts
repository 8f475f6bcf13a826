import { describe, expect, test } from 'vitest';
import {
  CasePlayer,
  inForce,
  opening,
  orderContent,
  person,
  readyToImpose,
} from '../../support/case-player.ts';
import { raised } from './raised.ts';

const P1 = person('p1', { role: 'excluded-person', birthDate: '1985-02-03' });
const P2 = person('p2');
const P3 = person('p3', { birthDate: '2018-09-10' });
const ABOUT = { person: 'p1', about: 'imposition' };

function opened(...persons: unknown[]): CasePlayer {
  return new CasePlayer(opening('2026-03-02 18:00', { persons }));
}

describe('registration-mismatch', () => {
  test('lives there and is registered elsewhere, or the other way round', () => {
    const lives = { ...P2, registeredAtHome: false };
    expect(raised(opened(P1, lives, P3), 'registration-mismatch')).toEqual([1]);
    const elsewhere = { ...P3, residence: 'elsewhere', registeredAtHome: true };
    expect(raised(opened(P1, lives, elsewhere), 'registration-mismatch')).toEqual([1, 1]);
  });

  test('not when they match, when it is unknown, or when somebody merely stays there', () => {
    const people = [
      { ...P1, registeredAtHome: true },
      P2,
      { ...P3, residence: 'elsewhere', registeredAtHome: false },
      person('p4', { residence: 'stays-more-than-incidentally', registeredAtHome: false }),
    ];
    expect(raised(opened(...people), 'registration-mismatch')).toEqual([]);
  });

  test('goes once the entry is amended', () => {
    const player = opened(P1, { ...P2, registeredAtHome: false });
    player.record('case.amended', '2026-03-02 18:30', {
      persons: [{ key: 'p2', registeredAtHome: true }],
      reason: 'proef',
    });
    expect(raised(player, 'registration-mismatch')).toEqual([]);
  });
});

describe('veilig-thuis-not-reached', () => {
  const consult = (reached?: boolean): CasePlayer => {
    const player = readyToImpose('2026-03-02 18:00', { childAbuseSuspected: true });
    const content = {
      contact: 'bureaudienst',
      outcome: 'proef',
      ...(reached === undefined ? {} : { reached }),
    };
    player.record('veilig-thuis.consulted', '2026-03-02 19:30', content);
    return player;
  };

  test('tried and not reached', () => {
    expect(raised(consult(false), 'veilig-thuis-not-reached')).toEqual([8]);
  });

  test('reached, said or not', () => {
    expect(raised(consult(true), 'veilig-thuis-not-reached')).toEqual([]);
    expect(raised(consult(), 'veilig-thuis-not-reached')).toEqual([]);
  });
});

describe('heard-indirectly', () => {
  const heard = (channel: string): CasePlayer => {
    const player = new CasePlayer(opening('2026-03-02 18:00'));
    player.record('person.heard', '2026-03-02 19:00', { ...ABOUT, channel, views: 'proef' });
    return player;
  };

  test.each(['intercom', 'through-counsel'])('only through %s', (channel) => {
    expect(raised(heard(channel), 'heard-indirectly')).toEqual([2]);
  });

  test.each(['in-person', 'telephone', 'video', 'written'])('not %s', (channel) => {
    expect(raised(heard(channel), 'heard-indirectly')).toEqual([]);
  });

  test('not when the same person was heard directly about the same as well', () => {
    const player = heard('intercom');
    player.record('person.heard', '2026-03-02 19:10', {
      ...ABOUT,
      person: 'p2',
      channel: 'in-person',
      views: 'proef',
    });
    player.record('person.heard', '2026-03-02 19:20', {
      ...ABOUT,
      about: 'extension',
      channel: 'in-person',
      views: 'proef',
    });
    expect(raised(player, 'heard-indirectly')).toEqual([2]);
    player.record('person.heard', '2026-03-02 19:30', { ...ABOUT, channel: 'in-person', views: 'proef' });
    expect(raised(player, 'heard-indirectly')).toEqual([]);
  });
});

describe('present-not-heard', () => {
  const present = { persons: [{ ...P1, presentAtIncident: true }, { ...P2, presentAtIncident: true }, P3] };

  function imposedAfter(hear?: (player: CasePlayer) => void): CasePlayer {
    const player = readyToImpose('2026-03-02 18:00', present);
    hear?.(player);
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    return player;
  }
  const heard = { person: 'p2', about: 'imposition', channel: 'in-person' };

  test('somebody who was there and was not heard before the order', () => {
    expect(raised(imposedAfter(), 'present-not-heard')).toEqual([8]);
    const late = imposedAfter();
    late.record('person.heard', '2026-03-02 20:01', { ...heard, views: 'proef' });
    expect(raised(late, 'present-not-heard')).toEqual([8]);
    const aboutOther = imposedAfter((player) =>
      player.record('person.heard', '2026-03-02 19:30', { ...heard, about: 'revocation', views: 'proef' }),
    );
    expect(raised(aboutOther, 'present-not-heard')).toEqual([9]);
  });

  test('not when heard, when the opportunity was not used, or when nobody else was there', () => {
    const was = imposedAfter((player) =>
      player.record('person.heard', '2026-03-02 19:30', { ...heard, views: 'proef' }),
    );
    expect(raised(was, 'present-not-heard')).toEqual([]);
    const justInTime = imposedAfter((player) =>
      player.record('person.heard', '2026-03-02 20:00', { ...heard, views: 'proef' }),
    );
    expect(raised(justInTime, 'present-not-heard')).toEqual([]);
    const offered = imposedAfter((player) => player.record('hearing.not-used', '2026-03-02 19:30', heard));
    expect(raised(offered, 'present-not-heard')).toEqual([]);
    expect(raised(inForce('2026-03-02 18:00'), 'present-not-heard')).toEqual([]);
  });

  test('not before there is an order', () => {
    expect(raised(readyToImpose('2026-03-02 18:00', present), 'present-not-heard')).toEqual([]);
  });
});

describe('no-authorisation', () => {
  test.each([
    ['veilig-thuis.consulted', { contact: 'proef', outcome: 'proef' }],
    ['order.served', { person: 'p1', method: 'in-person', place: 'proef' }],
    ['household.informed', { person: 'p2' }],
    ['counsel.requested', { about: 'imposition' }],
  ] as const)('a hulpofficier does %s without a mandate', (type, content) => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    const without = player.record(type, '2026-03-02 20:30', content, {
      role: 'hulpofficier',
      context: { mandate: null },
    });
    expect(raised(player, 'no-authorisation')).toEqual([without]);
  });

  test('not under a mandate, nor for a role that needs none', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), {
      role: 'hulpofficier',
      context: { mandate: 'm1' },
    });
    player.record(
      'household.informed',
      '2026-03-02 20:30',
      { person: 'p2' },
      { role: 'hulpofficier', context: { mandate: 'm1' } },
    );
    player.record('veilig-thuis.informed', '2026-03-02 20:40');
    expect(raised(player, 'no-authorisation')).toEqual([]);
  });
});

describe('entry-on-suspicion', () => {
  function entered(danger: string, entry: Record<string, unknown>): CasePlayer {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('home.entered', '2026-03-02 19:30', { purpose: 'impose', ...entry });
    player.record('order.imposed', '2026-03-02 20:00', orderContent({ danger }), { role: 'mayor' });
    return player;
  }

  test.each(['mayor', 'immediate-danger'])(
    'entered without consent (%s), the order rests on suspicion',
    (basis) => {
      expect(raised(entered('serious-suspicion', { basis }), 'entry-on-suspicion')).toEqual([8]);
    },
  );

  test('not when the danger is established, nor with consent', () => {
    expect(raised(entered('established', { basis: 'mayor' }), 'entry-on-suspicion')).toEqual([]);
    expect(raised(entered('serious-suspicion', { basis: 'consent' }), 'entry-on-suspicion')).toEqual([]);
    expect(
      raised(inForce('2026-03-02 18:00', { danger: 'serious-suspicion' }), 'entry-on-suspicion'),
    ).toEqual([]);
  });
});
