import { describe, expect, test } from 'vitest';
import {
  at,
  type CasePlayer,
  extensionContent,
  inForce,
  MAYOR,
  orderContent,
  readyToExtend,
  readyToImpose,
  utc,
} from '../../support/case-player.ts';
import { deadlineOf, deadlinesOf, expectNoMiss } from './timed.ts';

// Imposed on 2 March 2026 20:00 (event 8), served 20:30 (event 9): ten days to 12 March, four weeks to 30 March.
const START = at('2026-03-02 20:30');
const END = at('2026-03-12 20:30');
const LATEST = at('2026-03-30 20:30');

function extended(until = '2026-03-30 20:30', servedAt = '2026-03-11 10:00'): CasePlayer {
  const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
  player.record('order.extended', '2026-03-11 09:00', extensionContent(until), { role: 'mayor' });
  player.record('order.served', servedAt, { person: 'p1', method: 'in-person', place: 'proef' });
  return player;
}

function revoked(effectiveAt: string): CasePlayer {
  const player = inForce('2026-03-02 18:00');
  const content = { decision: MAYOR, ground: 'danger-gone', effectiveAt: utc(effectiveAt), reasons: 'proef' };
  player.record('order.revoked', '2026-03-05 12:00', content, { role: 'mayor' });
  return player;
}

test('nothing of it runs before the order is made known', () => {
  const player = readyToImpose('2026-03-02 18:00');
  player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
  for (const rule of ['wth-2-1', 'wth-9-1', 'wth-9-1-decide']) expect(deadlinesOf(player, rule)).toEqual([]);
});

describe('wth-2-1: ten days', () => {
  test('starts with the making-known and binds the municipality', () => {
    expect(deadlineOf(inForce('2026-03-02 18:00'), 'wth-2-1')).toEqual({
      rule: 'wth-2-1',
      article: 'Wth art. 2 lid 1',
      kind: 'statutory',
      binds: 'municipality',
      startedBy: 9,
      calendarComplete: true,
      from: START,
      dueAt: END,
      countedWith: { ruleVersion: '2009-01-01', calendar: '2026-11-24' },
      status: 'running',
    });
  });

  test('is met at the instant at which the order ends by itself, and never missed', () => {
    const player = inForce('2026-03-02 18:00').until('2026-03-12 20:29');
    expect(deadlineOf(player, 'wth-2-1').status).toBe('running');
    player.until('2026-03-12 20:30');
    expect(deadlineOf(player, 'wth-2-1')).toMatchObject({ status: 'met', metAt: END });
    expectNoMiss(player.until('2026-04-30 12:00'), 'wth-2-1');
  });

  test('is met earlier by a printed end, a revocation, an annulment', () => {
    const printed = inForce('2026-03-02 18:00', { printedEndsAt: utc('2026-03-11 08:00') }).until(
      '2026-03-11 08:00',
    );
    expect(deadlineOf(printed, 'wth-2-1')).toMatchObject({
      dueAt: END,
      status: 'met',
      metAt: at('2026-03-11 08:00'),
    });
    const withdrawn = revoked('2026-03-06 08:00');
    expect(deadlineOf(withdrawn, 'wth-2-1').status).toBe('running');
    withdrawn.until('2026-03-06 08:00');
    expect(deadlineOf(withdrawn, 'wth-2-1')).toMatchObject({ status: 'met', metAt: at('2026-03-06 08:00') });
    const annulled = inForce('2026-03-02 18:00');
    annulled.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 8 });
    const ruling = { outcome: 'annulled-from', decisions: [8], effectiveAt: utc('2026-03-05 10:00') };
    annulled.record('appeal.ruled', '2026-03-05 10:00', ruling);
    expect(deadlineOf(annulled, 'wth-2-1')).toMatchObject({ status: 'met', metAt: at('2026-03-05 10:00') });
  });

  test('starts at a printed start that is later than the making-known', () => {
    const player = inForce('2026-03-02 18:00', { startsAt: utc('2026-03-03 08:00') });
    expect(deadlineOf(player, 'wth-2-1')).toMatchObject({
      from: at('2026-03-03 08:00'),
      dueAt: at('2026-03-13 08:00'),
    });
  });
});

describe('wth-9-1: four weeks', () => {
  test('runs from the same start, with both readings when decision and effect differ', () => {
    const deadline = deadlineOf(inForce('2026-03-02 18:00'), 'wth-9-1');
    expect(deadline).toMatchObject({ startedBy: 9, from: START, dueAt: LATEST, binds: 'municipality' });
    expect(deadline.readings).toEqual([
      { reading: 'from-effect', dueAt: LATEST, status: 'running' },
      { reading: 'from-decision', dueAt: at('2026-03-30 20:00'), status: 'running' },
    ]);
  });

  test('has one reading when decided and announced at one instant', () => {
    const player = readyToImpose('2026-03-02 18:00');
    const oral = orderContent({ form: 'oral', urgency: 'proef' });
    player.record('order.imposed', '2026-03-02 20:00', oral, { role: 'mayor' });
    expect(deadlineOf(player, 'wth-9-1')).toMatchObject({ startedBy: 8, dueAt: at('2026-03-30 20:00') });
    expect(deadlineOf(player, 'wth-9-1')).not.toHaveProperty('readings');
  });

  test('is met where the order stops, and never missed', () => {
    const player = inForce('2026-03-02 18:00').until('2026-03-12 20:30');
    expect(deadlineOf(player, 'wth-9-1')).toMatchObject({ dueAt: LATEST, status: 'met', metAt: END });
    const long = extended().until('2026-03-30 20:29');
    expect(deadlineOf(long, 'wth-9-1').status).toBe('running');
    expect(deadlineOf(long, 'wth-9-1').readings?.map(({ status }) => status)).toEqual(['running', 'met']);
    long.until('2026-03-30 20:30');
    expect(deadlineOf(long, 'wth-9-1')).toMatchObject({ status: 'met', metAt: LATEST });
    expect(deadlineOf(long, 'wth-9-1').readings?.map(({ status }) => status)).toEqual(['met', 'met']);
    expectNoMiss(long.until('2026-05-30 12:00'), 'wth-9-1');
  });

  test('the ten days of an extended order are met at their end, the order runs on', () => {
    const player = extended().until('2026-03-12 20:30');
    expect(deadlineOf(player, 'wth-2-1')).toMatchObject({ status: 'met', metAt: END });
    expect(player.snapshot.order?.state).toBe('in-force');
  });
});

describe('wth-9-1-decide: a right to extend that ends with the first term', () => {
  test('is met when the extension is made known, not when it is decided', () => {
    const player = extended();
    expect(deadlineOf(player, 'wth-9-1-decide')).toMatchObject({
      kind: 'statutory',
      binds: 'municipality',
      startedBy: 9,
      from: START,
      dueAt: END,
      status: 'met',
      metAt: at('2026-03-11 10:00'),
    });
  });

  test('made known in the last minute it is met, at the end it is void without a miss', () => {
    expect(deadlineOf(extended('2026-03-30 20:30', '2026-03-12 20:29'), 'wth-9-1-decide')).toMatchObject({
      status: 'met',
      metAt: at('2026-03-12 20:29'),
    });
    const late = extended('2026-03-30 20:30', '2026-03-12 20:30');
    expect(deadlineOf(late, 'wth-9-1-decide').status).toBe('void');
    expectNoMiss(late.until('2026-03-20 12:00'), 'wth-9-1-decide');
  });

  test('unused it is running to the last minute and void at the end', () => {
    const player = inForce('2026-03-02 18:00').until('2026-03-12 20:29');
    expect(deadlineOf(player, 'wth-9-1-decide').status).toBe('running');
    player.until('2026-03-12 20:30');
    expect(deadlineOf(player, 'wth-9-1-decide').status).toBe('void');
    expectNoMiss(player, 'wth-9-1-decide');
  });

  test('is void once the order was revoked, and ends with an earlier printed end', () => {
    const withdrawn = revoked('2026-03-06 08:00').until('2026-03-06 07:59');
    expect(deadlineOf(withdrawn, 'wth-9-1-decide').status).toBe('running');
    expect(deadlineOf(withdrawn.until('2026-03-06 08:00'), 'wth-9-1-decide').status).toBe('void');
    const printed = inForce('2026-03-02 18:00', { printedEndsAt: utc('2026-03-11 08:00') });
    expect(deadlineOf(printed, 'wth-9-1-decide').dueAt).toBe(at('2026-03-11 08:00'));
  });
});

describe('wth-10-1: the file is kept five years, each decision from its own day', () => {
  test('one for the order and one for the extension, to the end of the same date', () => {
    const player = extended();
    const [order, extension] = deadlinesOf(player, 'wth-10-1');
    expect(order).toMatchObject({
      startedBy: 8,
      from: at('2026-03-02 20:00'),
      lastDay: '2031-03-02',
      dueAt: at('2031-03-03 00:00'),
    });
    expect(extension).toMatchObject({
      from: at('2026-03-11 09:00'),
      lastDay: '2031-03-11',
      dueAt: at('2031-03-12 00:00'),
    });
    expect(order).toMatchObject({ article: 'Wth art. 10 lid 1', kind: 'statutory', binds: 'municipality' });
    expect(deadlinesOf(player, 'wth-10-1')).toHaveLength(2);
  });

  test('from 29 February to 28 February, whatever day of the week that is', () => {
    const player = inForce('2028-02-29 18:00');
    expect(deadlineOf(player, 'wth-10-1')).toMatchObject({
      lastDay: '2033-02-28',
      dueAt: at('2033-03-01 00:00'),
    });
    const weekend = inForce('2026-03-01 18:00');
    expect(deadlineOf(weekend, 'wth-10-1').lastDay).toBe('2031-03-01');
  });

  test('the engine says when keeping is over: once, after the last decision, and it is no miss', () => {
    const player = extended().until('2031-03-11 23:59');
    const due = (): unknown[] => player.file.events.filter(({ type }) => type === 'retention.due');
    expect(due()).toEqual([]);
    player.until('2031-03-12 00:00');
    expect(due()).toMatchObject([{ occurredAt: at('2031-03-12 00:00'), data: { rule: 'wth-10-1' } }]);
    player.until('2032-01-01 00:00');
    expect(due()).toHaveLength(1);
    expectNoMiss(player, 'wth-10-1');
  });
});
