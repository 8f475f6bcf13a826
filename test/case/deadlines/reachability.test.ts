import { describe, expect, test } from 'vitest';
import {
  at,
  type CasePlayer,
  inForce,
  MAYOR,
  orderContent,
  readyToImpose,
  utc,
} from '../../support/case-player.ts';
import { deadlineOf, deadlinesOf, expectDuty, expectNoMiss } from './timed.ts';

const give = (player: CasePlayer, when: string): void => {
  player.record('contact-details.given', when, { phone: '0600000000' });
};

function imposed(reportedAt: string, when: string, content: Record<string, unknown> = {}): CasePlayer {
  const player = readyToImpose(reportedAt);
  player.record('order.imposed', when, orderContent(content), { role: 'mayor' });
  return player;
}

describe('wth-2-6: within 24 hours of the imposition the person says where he can be reached', () => {
  test('binds the excluded person and starts with the imposition', () => {
    expect(deadlineOf(imposed('2026-03-02 18:00', '2026-03-02 20:00'), 'wth-2-6')).toEqual({
      rule: 'wth-2-6',
      article: 'Wth art. 2 lid 6',
      kind: 'statutory',
      binds: 'excluded-person',
      startedBy: 8,
      calendarComplete: true,
      from: at('2026-03-02 20:00'),
      dueAt: at('2026-03-03 20:00'),
      readings: [{ reading: 'from-imposition', dueAt: at('2026-03-03 20:00'), status: 'running' }],
      countedWith: { ruleVersion: '2009-01-01', calendar: '2026-11-24' },
      status: 'running',
    });
  });

  test('last minute and first too late', () => {
    expectDuty({
      play: () => inForce('2026-03-02 18:00'),
      rule: 'wth-2-6',
      dueAt: '2026-03-03 20:00',
      meet: give,
    });
  });

  test('does not move for a weekend: Saturday 23:30 to Sunday 23:30', () => {
    const player = imposed('2026-11-21 22:00', '2026-11-21 23:30');
    expect(deadlineOf(player, 'wth-2-6').dueAt).toBe(at('2026-11-22 23:30'));
  });

  test('counts hours over the clock changes', () => {
    const spring = imposed('2026-03-28 18:00', '2026-03-28 20:00');
    expect(deadlineOf(spring, 'wth-2-6').dueAt).toBe(at('2026-03-29 21:00'));
    const autumn = imposed('2026-10-24 18:00', '2026-10-24 20:00');
    expect(deadlineOf(autumn, 'wth-2-6').dueAt).toBe(at('2026-10-25 19:00'));
  });

  test('made known later there are two readings; the earlier warns and each has its own status', () => {
    const player = imposed('2026-03-02 18:00', '2026-03-02 20:00');
    player.record('order.served', '2026-03-03 09:00', { person: 'p1', method: 'in-person', place: 'proef' });
    const statuses = (): unknown[] => [
      deadlineOf(player, 'wth-2-6').status,
      ...(deadlineOf(player, 'wth-2-6').readings ?? []).map(({ reading, status }) => `${reading} ${status}`),
    ];
    expect(statuses()).toEqual(['running', 'from-imposition running', 'from-making-known running']);
    player.until('2026-03-03 20:00');
    expect(statuses()).toEqual(['missed', 'from-imposition missed', 'from-making-known running']);
    give(player, '2026-03-04 08:59');
    expect(statuses()).toEqual(['missed', 'from-imposition missed', 'from-making-known met']);
    expect(deadlineOf(player, 'wth-2-6').readings?.map(({ dueAt }) => dueAt)).toEqual([
      at('2026-03-03 20:00'),
      at('2026-03-04 09:00'),
    ]);
  });

  test('after both readings both are missed', () => {
    const player = inForce('2026-03-02 18:00').until('2026-03-03 20:30');
    expect(deadlineOf(player, 'wth-2-6').readings?.map(({ status }) => status)).toEqual(['missed', 'missed']);
  });

  test('given at the door it is met at the imposition', () => {
    const player = readyToImpose('2026-03-02 18:00');
    give(player, '2026-03-02 19:30');
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    expect(deadlineOf(player, 'wth-2-6')).toMatchObject({ status: 'met', metAt: at('2026-03-02 20:00') });
  });

  test('has one reading when imposed and announced at one instant', () => {
    const player = imposed('2026-03-02 18:00', '2026-03-02 20:00', { form: 'oral', urgency: 'proef' });
    player.record('order.served', '2026-03-02 21:00', { person: 'p1', method: 'in-person', place: 'proef' });
    expect(deadlineOf(player, 'wth-2-6').readings?.map(({ reading }) => reading)).toEqual([
      'from-imposition',
    ]);
  });

  test('an order revoked before it was made known asks nothing any more', () => {
    const player = imposed('2026-03-02 18:00', '2026-03-02 20:00');
    const content = {
      decision: MAYOR,
      ground: 'other',
      effectiveAt: utc('2026-03-03 11:00'),
      reasons: 'proef',
    };
    player.record('order.revoked', '2026-03-03 11:00', content, { role: 'mayor' });
    expect(deadlineOf(player, 'wth-2-6').status).toBe('void');
    expectNoMiss(player.until('2026-03-05 00:00'), 'wth-2-6');
  });

  test('loses its object when the order is revoked before, from the instant at which that works', () => {
    const player = inForce('2026-03-02 18:00');
    const content = {
      decision: MAYOR,
      ground: 'other',
      effectiveAt: utc('2026-03-03 12:00'),
      reasons: 'proef',
    };
    player.record('order.revoked', '2026-03-03 11:00', content, { role: 'mayor' });
    expect(deadlineOf(player.until('2026-03-03 11:59'), 'wth-2-6').status).toBe('running');
    expect(deadlineOf(player.until('2026-03-03 12:00'), 'wth-2-6').status).toBe('void');
    expectNoMiss(player.until('2026-03-03 20:00'), 'wth-2-6');
  });

  test('does not exist without an order', () => {
    expect(deadlinesOf(readyToImpose('2026-03-02 18:00'), 'wth-2-6')).toEqual([]);
  });
});
