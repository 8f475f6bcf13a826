import { describe, expect, test } from 'vitest';
import {
  at,
  type CasePlayer,
  extensionContent,
  inForce,
  orderContent,
  readyToExtend,
  readyToImpose,
  utc,
} from '../../support/case-player.ts';
import { breachesOf, historyOf } from '../../../src/case/index.ts';
import { textOf } from '../timeline/told-of.ts';
import { raised } from './raised.ts';

const OUTSIDE = 'breach-outside-validity';
const PASSAGE = 'permitted-passage';
const ARRANGED = 'arranged-contact';
const END = '2026-03-12 20:30';
const CODES = [OUTSIDE, PASSAGE, ARRANGED];

function breach(player: CasePlayer, when: string, content: Record<string, unknown> = {}): string[] {
  const facts = {
    limb: 'presence',
    place: 'proef',
    initiator: 'excluded-person',
    description: 'proef',
    ...content,
  };
  const sequence = player.record('breach.recorded', when, facts, { role: 'police' });
  return CODES.filter((code) => raised(player, code).includes(sequence));
}

// In force from 2 March 2026 20:30 to 12 March 20:30; p2 and p3 under the ban.
const order = (content: Record<string, unknown> = {}): CasePlayer => inForce('2026-03-02 18:00', content);

describe('breach-outside-validity', () => {
  test('at the start it is a breach, the minute before not; at the end not, the minute before it is', () => {
    expect(breach(order(), '2026-03-02 20:29')).toEqual([OUTSIDE]);
    expect(breach(order(), '2026-03-02 20:30')).toEqual([]);
    expect(breach(order(), '2026-03-12 20:29')).toEqual([]);
    expect(breach(order(), '2026-03-12 20:30')).toEqual([OUTSIDE]);
  });

  test.each(['entering', 'presence'])('%s is judged by the home, contact by the person', (limb) => {
    const contactBan = [
      { person: 'p2', status: 'limited' },
      { person: 'p3', status: 'excepted' },
    ];
    expect(breach(order({ contactBan }), '2026-03-05 10:00', { limb, person: 'p3' })).toEqual([]);
    expect(breach(order({ contactBan }), '2026-03-05 10:00', { limb: 'contact', person: 'p3' })).toEqual([
      OUTSIDE,
    ]);
    expect(breach(order({ contactBan }), '2026-03-05 10:00', { limb: 'contact', person: 'p2' })).toEqual([]);
    expect(breach(order({ contactBan }), '2026-03-05 10:00', { limb: 'contact' })).toEqual([]);
  });

  test('contact with whom it was limited may have been one of the exceptions: people judge', () => {
    const banned = (contactBan: unknown[]): CasePlayer => order({ contactBan });
    const limited = { person: 'p2', status: 'limited' };
    const forbidden = { person: 'p3', status: 'forbidden', reason: 'proef' };
    const contact = (player: CasePlayer, facts: Record<string, unknown>) => {
      breach(player, '2026-03-05 10:00', { limb: 'contact', ...facts });
      return raised(player, 'limited-contact').length;
    };
    expect(contact(banned([limited, forbidden]), { person: 'p2' })).toBe(1);
    expect(contact(banned([limited, forbidden]), { person: 'p3' })).toBe(0);
    // With whom is not recorded: it may have been the one with whom some was allowed.
    expect(contact(banned([limited, forbidden]), {})).toBe(1);
    expect(contact(banned([forbidden]), {})).toBe(0);
    expect(contact(banned([limited]), {})).toBe(1);
    expect(contact(banned([limited]), { person: 'p2', limb: 'presence' })).toBe(0);
    const player = banned([limited]);
    const recorded = player.record('breach.recorded', '2026-03-05 10:00', {
      limb: 'contact',
      person: 'p2',
      place: 'proef',
      initiator: 'unknown',
      description: 'proef',
    });
    expect(textOf(player, recorded)).toContain(
      'Contact mocht toen maar beperkt: er waren uitzonderingen. Of dit er een was, moeten mensen beoordelen.',
    );
    expect(textOf(player, recorded)).not.toContain('mocht het niet');
  });

  test('the sentence names the person whom the ban did not cover, when one is named', () => {
    const player = order({ contactBan: [{ person: 'p2', status: 'forbidden' }] });
    breach(player, '2026-03-05 10:00', { limb: 'contact', person: 'p3' });
    expect(player.snapshot.flags.find(({ code }) => code === OUTSIDE)?.detail).toContain('met p3');
    const nobody = order().until(END);
    breach(nobody, END, { limb: 'contact' });
    expect(nobody.snapshot.flags.find(({ code }) => code === OUTSIDE)?.detail).not.toContain('met ');
  });

  test('imposed and not yet made known: recorded, and outside', () => {
    const player = readyToImpose('2026-03-02 18:00');
    const facts = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };
    expect(player.offer('breach.recorded', '2026-03-02 19:59', facts).outcome).toBe('not-accepted');
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    expect(breach(player, '2026-03-02 20:10')).toEqual([OUTSIDE]);
  });

  test('while suspended it is outside; the flag follows what is known now', () => {
    const player = order();
    expect(breach(player, '2026-03-06 12:00')).toEqual([]);
    const sequence = player.snapshot.version;
    player.record('appeal.lodged', '2026-03-06 13:00', { by: 'p1', against: 8 });
    const annulled = { outcome: 'annulled', decisions: [8], effectiveAt: utc('2026-03-02 20:30') };
    player.record('appeal.ruled', '2026-03-09 10:00', annulled);
    expect(raised(player, OUTSIDE)).toEqual([sequence]);
  });

  test('a breach neither ends nor extends the order', () => {
    const player = order();
    const before = player.snapshot.order;
    breach(player, '2026-03-05 10:00');
    expect(player.snapshot.order).toEqual(before);
  });
});

describe('permitted-passage', () => {
  function permitted(): CasePlayer {
    const player = order();
    const content = {
      from: utc('2026-03-05 10:00'),
      until: utc('2026-03-05 11:00'),
      purpose: 'spullen',
      escort: true,
    };
    player.record('passage.permitted', '2026-03-04 15:00', content);
    return player;
  }

  test('from its first minute to its last, half-open', () => {
    expect(breach(permitted(), '2026-03-05 09:59')).toEqual([]);
    expect(breach(permitted(), '2026-03-05 10:00')).toEqual([PASSAGE]);
    expect(breach(permitted(), '2026-03-05 10:59', { limb: 'entering' })).toEqual([PASSAGE]);
    expect(breach(permitted(), '2026-03-05 11:00')).toEqual([]);
  });

  test('gives no leave for contact, nor when permitted afterwards', () => {
    expect(breach(permitted(), '2026-03-05 10:30', { limb: 'contact', person: 'p2' })).toEqual([]);
    const afterwards = order();
    const content = { from: utc('2026-03-05 10:00'), until: utc('2026-03-05 11:00'), purpose: 'spullen' };
    afterwards.record('passage.permitted', '2026-03-05 10:31', content);
    expect(breach(afterwards, '2026-03-05 10:30')).toEqual([]);
    expect(breach(afterwards, '2026-03-05 10:31')).toEqual([PASSAGE]);
  });
});

describe('arranged-contact', () => {
  function arranged(): CasePlayer {
    const player = order();
    const content = {
      person: 'p2',
      from: utc('2026-03-05 10:00'),
      until: utc('2026-03-05 11:00'),
      purpose: 'gesprek',
    };
    player.record('contact.arranged', '2026-03-04 15:00', content, { role: 'care' });
    return player;
  }

  test('with that person, from its first minute to its last', () => {
    const contact = { limb: 'contact', person: 'p2' };
    expect(breach(arranged(), '2026-03-05 09:59', contact)).toEqual([]);
    expect(breach(arranged(), '2026-03-05 10:00', contact)).toEqual([ARRANGED]);
    expect(breach(arranged(), '2026-03-05 10:59', contact)).toEqual([ARRANGED]);
    expect(breach(arranged(), '2026-03-05 11:00', contact)).toEqual([]);
  });

  test('not with another person, not at the home, not arranged afterwards', () => {
    expect(breach(arranged(), '2026-03-05 10:30', { limb: 'contact', person: 'p3' })).toEqual([]);
    expect(breach(arranged(), '2026-03-05 10:30', { limb: 'presence' })).toEqual([]);
    const afterwards = order();
    const content = {
      person: 'p2',
      from: utc('2026-03-05 10:00'),
      until: utc('2026-03-05 11:00'),
      purpose: 'gesprek',
    };
    afterwards.record('contact.arranged', '2026-03-05 10:31', content);
    expect(breach(afterwards, '2026-03-05 10:30', { limb: 'contact', person: 'p2' })).toEqual([]);
    expect(breach(afterwards, '2026-03-05 10:31', { limb: 'contact', person: 'p2' })).toEqual([ARRANGED]);
  });
});

describe('a judged breach says which limb, towards whom and within which stretch', () => {
  const judged = (player: CasePlayer) => breachesOf(historyOf(player.file.events)).at(-1);

  test('inside: the stretch that contains it', () => {
    const player = order();
    breach(player, '2026-03-05 10:00', { limb: 'contact', person: 'p2' });
    expect(judged(player)).toMatchObject({
      limb: 'contact',
      person: 'p2',
      within: [{ limb: 'contact', person: 'p2', from: at('2026-03-02 20:30'), to: at('2026-03-12 20:30') }],
      knownInPerson: true,
    });
    breach(player, '2026-03-05 11:00', { limb: 'entering' });
    expect(judged(player)).toMatchObject({ limb: 'home', within: [{ limb: 'home' }] });
  });

  test('contact towards nobody named: everyone under the ban', () => {
    const player = order();
    breach(player, '2026-03-05 10:00', { limb: 'contact' });
    expect(judged(player)?.within.map(({ person }) => person)).toEqual(['p2', 'p3']);
  });

  test('outside: no stretch; a correction of the service moves it inside', () => {
    const player = order();
    breach(player, '2026-03-02 20:29');
    expect(judged(player)?.within).toEqual([]);
    player.record('event.corrected', '2026-03-03 09:00', {
      sequence: 9,
      occurredAt: utc('2026-03-02 20:29'),
      reason: 'proef',
    });
    expect(judged(player)?.within).toHaveLength(1);
  });

  test('what allowed it is named', () => {
    const player = order();
    const permit = player.record('passage.permitted', '2026-03-04 09:00', {
      from: utc('2026-03-05 10:00'),
      until: utc('2026-03-05 11:00'),
      purpose: 'proef',
    });
    breach(player, '2026-03-05 10:30');
    expect(judged(player)).toMatchObject({ allowedBy: permit, within: [{ limb: 'home' }] });
    breach(player, '2026-03-05 11:00');
    expect(judged(player)?.allowedBy).toBeUndefined();
  });
});

describe('known to the person: what forbade it then was handed over or announced to him', () => {
  const known = (player: CasePlayer) => breachesOf(historyOf(player.file.events)).at(-1)?.knownInPerson;
  const extended = (service: Record<string, unknown>): CasePlayer => {
    const player = readyToExtend(order(), '2026-03-10');
    player.record('order.extended', '2026-03-11 09:00', extensionContent('2026-03-30 20:30'), {
      role: 'mayor',
    });
    player.record('order.served', '2026-03-11 10:00', { person: 'p1', place: 'proef', ...service });
    return player;
  };

  test('an extension that went to counsel is not known by having been handed the order', () => {
    const player = extended({ method: 'to-counsel' });
    breach(player, '2026-03-12 20:29');
    expect(known(player)).toBe(true);
    breach(player, END);
    expect(known(player)).toBe(false);
    expect(raised(player, 'not-known-to-person')).toHaveLength(1);
  });

  test('handed over it is', () => {
    const player = extended({ method: 'in-person' });
    breach(player, END);
    expect(known(player)).toBe(true);
  });

  test('an amendment sent by post that adds a person is not known from the order; the home still is', () => {
    const player = order({ contactBan: [{ person: 'p2', status: 'forbidden' }] });
    const { contactBan } = orderContent();
    player.record('order.amended', '2026-03-04 10:00', { reason: 'proef', contactBan }, { role: 'mayor' });
    player.record('order.served', '2026-03-04 12:00', { person: 'p1', method: 'sent', place: 'proef' });
    breach(player, '2026-03-04 12:10', { limb: 'contact', person: 'p3' });
    expect(known(player)).toBe(false);
    breach(player, '2026-03-04 12:20');
    expect(known(player)).toBe(true);
  });

  test('deposited, and handed over as one more copy later', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    player.record('order.served', '2026-03-02 20:30', { person: 'p1', method: 'deposited', place: 'proef' });
    breach(player, '2026-03-03 09:00');
    expect(known(player)).toBe(false);
    player.record('order.served', '2026-03-03 10:00', { person: 'p1', method: 'in-person', place: 'proef' });
    breach(player, '2026-03-03 11:00');
    expect(known(player)).toBe(true);
  });
});
