import { describe, expect, test } from 'vitest';
import {
  type CasePlayer,
  extensionContent,
  inForce,
  person,
  readyToExtend,
  utc,
} from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

const WHEN = '2026-03-05 10:00';

interface Amending {
  player?: CasePlayer;
  when?: string;
  changes: Record<string, unknown>;
}

function amend({ player = inForce('2026-03-02 18:00'), when = WHEN, changes }: Amending): Reason[] {
  const content = { reason: 'proef', ...changes };
  return judged({ player, type: 'order.amended', when, content, options: { role: 'mayor' } });
}

const HOME = { street: 'Voorbeeldstraat', houseNumber: 12, postalCode: '1234AB', city: 'Voorbeeldstad' };

describe('the home', () => {
  const ANOTHER: Reason = ['another-home', 'wth-2-4-a', 'Wth art. 2 lid 4 onder a', '/data/home'];

  test('may be written better, but stays the same home', () => {
    expect(amend({ changes: { home: { ...HOME, street: 'Voorbeeldstrjitte' } } })).toEqual([]);
    expect(amend({ changes: { home: { ...HOME, postalCode: '1234 ab' } } })).toEqual([]);
    expect(amend({ changes: { home: { ...HOME, houseNumber: 14 } } })).toEqual([ANOTHER]);
    expect(amend({ changes: { home: { ...HOME, houseNumberAddition: 'a' } } })).toEqual([ANOTHER]);
    expect(amend({ changes: { home: { ...HOME, postalCode: '1234AC' } } })).toEqual([ANOTHER]);
  });
});

describe('the printed end', () => {
  const end = (when: string): Record<string, unknown> => ({ printedEndsAt: utc(when) });

  test('never passes the ten days of the statute', () => {
    expect(amend({ changes: end('2026-03-12 20:30') })).toEqual([]);
    expect(amend({ changes: end('2026-03-12 20:31') })).toEqual([
      ['end-past-term', 'wth-2-1', 'Wth art. 2 lid 1', '/data/printedEndsAt'],
    ]);
  });

  test('may undo a printed end that was too early', () => {
    const player = inForce('2026-03-02 18:00', { printedEndsAt: utc('2026-03-11 20:30') });
    expect(amend({ player, changes: end('2026-03-12 20:30') })).toEqual([]);
  });

  test('of an extended order stays within the extension', () => {
    const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
    player.record('order.extended', '2026-03-11 09:00', extensionContent('2026-03-20 20:30'), {
      role: 'mayor',
    });
    player.record('order.served', '2026-03-11 10:00', { person: 'p1', method: 'in-person', place: 'proef' });
    const when = '2026-03-13 10:00';
    expect(amend({ player, when, changes: end('2026-03-20 20:30') })).toEqual([]);
    expect(amend({ player, when, changes: end('2026-03-20 20:31') })).toEqual([
      ['end-past-term', 'wth-9-1', 'Wth art. 9 lid 1', '/data/printedEndsAt'],
    ]);
  });

  test('leaves a duration', () => {
    expect(amend({ changes: end('2026-03-02 20:30') })).toEqual([
      ['no-duration', 'wth-2-4-a', 'Wth art. 2 lid 4 onder a', '/data/printedEndsAt'],
    ]);
    expect(amend({ changes: end('2026-03-02 20:31') })).toEqual([]);
  });
});

describe('the contact ban', () => {
  const P4 = person('p4', { birthDate: '2012-04-05' });
  const ban = (...entries: unknown[]): unknown[] => [{ person: 'p2', status: 'forbidden' }, ...entries];

  test('may add a person who lives there, a minor with a reason', () => {
    const named = { person: 'p4', status: 'forbidden' };
    expect(amend({ changes: { persons: [P4], contactBan: ban(named) } })).toEqual([
      ['minor-without-reason', 'wth-2-4-c', 'Wth art. 2 lid 4 onder c', '/data/contactBan/1/reason'],
    ]);
    const reasoned = { ...named, reason: 'slaapt er in het weekend' };
    expect(amend({ changes: { persons: [P4], contactBan: ban(reasoned) } })).toEqual([]);
  });

  test('cannot add somebody who lives elsewhere, or whom this very amendment says does', () => {
    const refused: Reason[] = [
      ['not-a-resident', 'wth-1', 'Wth art. 1 onder b', '/data/contactBan/1/person'],
    ];
    const named = { person: 'p4', status: 'limited', reason: 'proef' };
    const elsewhere = { ...P4, residence: 'elsewhere' };
    expect(amend({ changes: { persons: [elsewhere], contactBan: ban(named) } })).toEqual(refused);
    const p3 = { person: 'p3', status: 'forbidden', reason: 'proef' };
    const moved = { persons: [{ key: 'p3', residence: 'elsewhere' }], contactBan: ban(p3) };
    expect(amend({ changes: moved })).toEqual(refused);
    const excepted = { ...moved, contactBan: ban({ person: 'p3', status: 'excepted' }) };
    expect(amend({ changes: excepted })).toEqual([]);
  });

  test('is not emptied, and never names the excluded person', () => {
    expect(amend({ changes: { contactBan: [] } })).toEqual([
      ['contact-ban-missing', 'wth-2-4-c', 'Wth art. 2 lid 4 onder c', '/data/contactBan'],
    ]);
    expect(amend({ changes: { contactBan: ban({ person: 'p1', status: 'forbidden' }) } })).toEqual([
      ['ban-on-excluded-person', 'wth-2-4-c', 'Wth art. 2 lid 4 onder c', '/data/contactBan/1/person'],
    ]);
  });
});

test('all faults of an amendment together', () => {
  const contactBan = [{ person: 'p3', status: 'forbidden' }];
  const home = { ...HOME, houseNumber: 99 };
  const reasons = amend({ changes: { home, contactBan, printedEndsAt: utc('2026-04-01 12:00') } });
  expect(reasons.map(([code]) => code)).toEqual(['another-home', 'end-past-term', 'minor-without-reason']);
});

test('an order that has ended cannot be amended, one minute before it can', () => {
  const player = inForce('2026-03-02 18:00');
  expect(amend({ player, when: '2026-03-12 20:29', changes: {} })).toEqual([]);
  expect(player.offer('order.amended', '2026-03-12 20:30', { reason: 'proef' }).outcome).toBe('not-accepted');
});
