/** Wie het huis uit moet, wie er woont en hoe oud hij is, als dat na het opleggen anders blijkt. */
import { describe, expect, test } from 'vitest';
import { inForce, opening, person, readyToImpose } from '../../support/case-player.ts';
import { order, rule, standing } from '../../case/validity/asked.ts';
import { raised } from '../../case/flags/raised.ts';
import { deadlinesOf, EXCEPTED_ONLY, faultyAt, lodge, ORDER } from './base-case.ts';

const SWAPPED = [
  { key: 'p1', role: 'resident' },
  { key: 'p2', role: 'excluded-person' },
];

describe('na het opleggen blijft wie het huis uit moet dezelfde persoon', () => {
  const SWAP = { persons: SWAPPED, reason: 'proef' };

  test.each(['case.amended', 'order.amended'] as const)('niet te verwisselen met %s', (type) => {
    const player = order();
    const swap = player.offer(type, '2026-03-04 10:00', SWAP, { role: 'mayor' });
    expect(faultyAt(swap)).toEqual(['/data/persons/0/role', '/data/persons/1/role']);
    expect(standing(player)).toEqual(['in-force', '2026-03-12 20:30']);
  });

  test('voor het opleggen kan het nog wel', () => {
    const player = readyToImpose('2026-03-02 18:00');
    expect(player.offer('case.amended', '2026-03-02 19:30', SWAP).outcome).toBe('accepted');
  });

  test('niet te verwisselen met een correctie van de opening', () => {
    const persons = [
      person('p1', { birthDate: '1985-02-03' }),
      person('p2', { role: 'excluded-person' }),
      person('p3', { birthDate: '2018-09-10' }),
    ];
    const swapped = { sequence: 1, data: opening('2026-03-02 18:00', { persons }), reason: 'proef' };
    const after = order().offer('event.corrected', '2026-03-04 10:00', swapped);
    expect(faultyAt(after)).toEqual(['/data/sequence']);
    const before = readyToImpose('2026-03-02 18:00').offer('event.corrected', '2026-03-02 19:30', swapped);
    expect(before.outcome).toBe('accepted');
  });
});

describe('wie na het opleggen verhuist', () => {
  const NORM = { id: 'norm@1', norms: { 'wth-2-8-household': 60 } };
  const MOVED = { persons: [{ key: 'p2', residence: 'elsewhere' }], reason: 'verhuisd' };

  test('had toch moeten worden ingelicht: gemist blijft gemist', () => {
    const player = inForce('2026-03-02 18:00', {}, NORM).until('2026-03-04 09:00');
    const before = deadlinesOf(player, 'wth-2-8-household', ORDER);
    expect(before).toMatchObject([{ person: 'p2', status: 'missed' }]);
    const flags = raised(player, 'deadline-missed');
    player.record('case.amended', '2026-03-04 10:00', MOVED);
    expect(deadlinesOf(player, 'wth-2-8-household', ORDER)).toEqual(before);
    expect(raised(player, 'deadline-missed')).toEqual(flags);
    expect(player.snapshot.flags.map(({ rule: missed }) => missed)).toContain('wth-2-8-household');
  });

  test('zonder norm blijft de plicht open staan', () => {
    const player = order();
    const before = deadlinesOf(player, 'wth-2-8-household', ORDER);
    expect(before).toMatchObject([{ person: 'p2', status: 'running', dueAt: null }]);
    player.record('case.amended', '2026-03-04 10:00', MOVED);
    expect(deadlinesOf(player, 'wth-2-8-household', ORDER)).toEqual(before);
  });

  test('hoort een uitspraak van ervoor nog wel, een van erna niet meer', () => {
    const player = order();
    lodge(player, '2026-03-03 09:00');
    const main = { type: 'appeal.ruled', outcome: 'dismissed' } as const;
    const earlier = rule(player, { ...main, when: '2026-03-03 15:00' });
    const told = (ruling: number) => deadlinesOf(player, 'wth-8-2', ruling).map(({ to }) => to);
    player.record('case.amended', '2026-03-04 10:00', MOVED);
    lodge(player, '2026-03-04 11:00');
    const later = rule(player, { ...main, when: '2026-03-05 15:00' });
    expect(told(earlier)).toEqual(['police', 'p2']);
    expect(told(later)).toEqual(['police']);
  });
});

test('wie achteraf 16 blijkt te zijn geweest: gesignaleerd, niet teruggedraaid', () => {
  const player = order();
  const certificate = { persons: [{ key: 'p1', birthDate: '2009-06-15' }], reason: 'geboorteakte' };
  player.record('case.amended', '2026-03-04 10:00', certificate);
  expect(raised(player, 'not-adult-in-hindsight')).toEqual([ORDER]);
  expect(standing(player)).toEqual(['in-force', '2026-03-12 20:30']);
});

test('een contactverbod dat iedereen uitzondert: opgelegd, met een signaal', () => {
  const player = readyToImpose('2026-03-02 18:00');
  const imposed = player.record('order.imposed', '2026-03-02 20:00', EXCEPTED_ONLY, { role: 'mayor' });
  expect(raised(player, 'no-contact-ban')).toEqual([imposed]);
  expect(raised(order(), 'no-contact-ban')).toEqual([]);
});
