import { describe, expect, test } from 'vitest';
import {
  CasePlayer,
  inForce,
  opening,
  orderContent,
  person,
  readyToImpose,
} from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

const P1 = person('p1', { role: 'excluded-person', birthDate: '1985-02-03' });
const P2 = person('p2');
const BANNED = { status: 'forbidden', reason: 'proef' };

function imposing(persons: unknown[], contactBan: unknown[]): Reason[] {
  return judged({
    player: readyToImpose('2026-03-02 18:00', { persons }),
    type: 'order.imposed',
    when: '2026-03-02 20:00',
    content: orderContent({ contactBan }),
    options: { role: 'mayor' },
  });
}

const ELSEWHERE = (index: number): Reason => [
  'excluded-person-elsewhere',
  'wth-1',
  'Wth art. 1 onder b',
  `/persons/${String(index)}/residence`,
];
const SELF: Reason = [
  'ban-on-excluded-person',
  'wth-2-4-c',
  'Wth art. 2 lid 4 onder c',
  '/data/contactBan/0/person',
];

describe('who must leave and lives elsewhere', () => {
  test('is pointed at wherever he stands in the list', () => {
    const ban = [{ ...BANNED, person: 'p2' }];
    expect(imposing([{ ...P1, residence: 'elsewhere' }, P2], ban)).toEqual([ELSEWHERE(0)]);
    expect(imposing([P2, { ...P1, residence: 'elsewhere' }], ban)).toEqual([ELSEWHERE(1)]);
  });

  test('and is named in his own ban: told once that he is no housemate to protect', () => {
    const contactBan = [{ ...BANNED, person: 'p1' }];
    expect(imposing([{ ...P1, residence: 'elsewhere' }, P2], contactBan)).toEqual([ELSEWHERE(0), SELF]);
  });
});

test('a minor who must leave and is named in his own ban: no reason is asked for him', () => {
  const minor = { ...P1, birthDate: '2010-02-03' };
  const codes = imposing([minor, P2], [{ person: 'p1', status: 'forbidden' }]).map(([code]) => code);
  expect(codes).toEqual(['not-adult', 'ban-on-excluded-person']);
});

test('an opening corrected so that a person of the ban is gone is answered, not broken off', () => {
  const player = inForce('2026-03-02 18:00');
  const data = opening('2026-03-02 18:00', { persons: [P1, P2] });
  const correction = { sequence: 1, data, reason: 'proef', asFact: true };
  const { outcome } = player.offer('event.corrected', '2026-03-03 09:00', correction);
  expect(['accepted', 'invalid', 'gate-refused']).toContain(outcome);
});

describe('an instrument that is not complete', () => {
  const part = (player: CasePlayer): string => {
    const result = player.offer('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    if (result.outcome !== 'gate-refused') return result.outcome;
    return result.refusals.find(({ code }) => code === 'rihg-incomplete')?.detail ?? '';
  };

  test('the sentence names every part that is missing', () => {
    const player = new CasePlayer(opening('2026-03-02 18:00'));
    expect(part(player)).toContain('deel 1, 2, 3 ontbreekt');
  });
});
