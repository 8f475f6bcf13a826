/** What time brought about is found again when a case is read anew: the same event, or it no longer holds. */
import { describe, expect, test } from 'vitest';
import { advance } from '../../machines/index.ts';
import type { RecordedEvent } from '../../src/case/model.ts';
import { at, inForce, readyToImpose, utc, type CasePlayer } from '../support/case-player.ts';

const SERVED = 9;

function engineEvents({ file }: CasePlayer, type: string): RecordedEvent[] {
  return file.events.filter((event) => event.type === type);
}

function missed(player: CasePlayer, rule: string): RecordedEvent[] {
  return engineEvents(player, 'deadline.missed').filter(
    ({ data }) => (data as { rule: string }).rule === rule,
  );
}

test('is recorded by the engine itself, when it is found, at the instant at which it was due', () => {
  const player = inForce('2026-03-02 18:00').until('2026-03-13 09:00');
  const [expired] = engineEvents(player, 'order.expired');
  expect(expired).toMatchObject({
    occurredAt: at('2026-03-12 20:30'),
    recordedAt: at('2026-03-13 09:00'),
    timeSource: 'system',
    actor: { role: 'engine', office: 'engine', subject: 'engine' },
  });
});

test('keeps the order of numbers: no number twice, none left out', () => {
  const player = inForce('2026-03-02 18:00').until('2026-03-13 09:00');
  player.record('home.left', '2026-03-02 20:40', {}, { recordedAt: '2026-03-13 10:00' });
  const numbers = player.file.events.map(({ sequence }) => sequence);
  expect(numbers).toEqual(Array.from(numbers, (_, index) => index + 1));
  expect(player.snapshot.version).toBe(numbers.at(-1));
});

test('an ordinary event takes nothing back', () => {
  const player = inForce('2026-03-02 18:00').until('2026-03-04 09:00');
  expect(player.accepted('home.left', '2026-03-04 10:00').voided).toEqual([]);
});

describe('a late entry that keeps one term', () => {
  test('takes back that miss alone: not the end of the order, nor another miss', () => {
    // Nobody said within a day where he can be reached; the order ran out ten days later.
    const player = inForce('2026-03-02 18:00').until('2026-03-13 09:00');
    const [unreachable] = missed(player, 'wth-2-6');
    const [expired] = engineEvents(player, 'order.expired');
    const { voided, event } = player.accepted(
      'contact-details.given',
      '2026-03-03 10:00',
      { phone: '0600000000' },
      { recordedAt: '2026-03-13 10:00' },
    );
    expect(voided).toEqual([{ sequence: unreachable?.sequence, by: event.sequence }]);
    expect(engineEvents(player, 'order.expired')).toEqual([expired]);
    expect(player.replayed()).toEqual(player.file);
  });

  test('of two that ended at one instant under one rule, the miss of the other stays', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('home.entered', '2026-03-02 19:30', {
      purpose: 'impose',
      basis: 'immediate-danger',
      urgency: 'proef',
    });
    // To the mayor and to the resident, both to the end of the fourth day after it.
    player.until('2026-03-10 09:00');
    expect(missed(player, 'awbi-11').map(({ occurredAt }) => occurredAt)).toEqual([
      at('2026-03-07 00:00'),
      at('2026-03-07 00:00'),
    ]);
    for (const to of ['mayor', 'resident']) {
      const before = player.file;
      const { voided } = player.accepted(
        'entry-report.sent',
        '2026-03-05 10:00',
        { to },
        { recordedAt: '2026-03-10 10:00' },
      );
      const standing = missed(player, 'awbi-11').filter(({ voidedBy }) => voidedBy === undefined);
      expect(voided).toHaveLength(1);
      expect(standing.map(({ data }) => (data as { to?: string }).to)).toEqual([
        to === 'mayor' ? 'resident' : 'mayor',
      ]);
      expect(player.replayed()).toEqual(player.file);
      player.file = before;
    }
  });
});

describe('a correction of the start after the end', () => {
  test('takes back the old end and records the new one, at its own instant', () => {
    const player = inForce('2026-03-02 18:00').until('2026-03-13 09:00');
    const [old] = engineEvents(player, 'order.expired');
    const correction = { sequence: SERVED, occurredAt: utc('2026-03-02 20:45'), reason: 'proef' };
    const { voided, event } = player.accepted('event.corrected', '2026-03-13 10:00', correction);
    expect(voided).toContainEqual({ sequence: old?.sequence, by: event.sequence });
    const [first, second, ...more] = engineEvents(player, 'order.expired');
    expect(more).toEqual([]);
    expect(first).toMatchObject({ sequence: old?.sequence, voidedBy: event.sequence });
    expect(second).toMatchObject({ occurredAt: at('2026-03-12 20:45'), recordedAt: at('2026-03-13 10:00') });
    expect(second).not.toHaveProperty('voidedBy');
  });

  test('and what it took back once is not taken back again by the next', () => {
    const player = inForce('2026-03-02 18:00').until('2026-03-13 09:00');
    const [old] = engineEvents(player, 'order.expired');
    const move = (when: string, to: string) =>
      player.accepted('event.corrected', when, { sequence: SERVED, occurredAt: utc(to), reason: 'proef' });
    const first = move('2026-03-13 10:00', '2026-03-02 20:45').event.sequence;
    const again = move('2026-03-13 11:00', '2026-03-02 20:50');
    expect(again.voided.map(({ sequence }) => sequence)).not.toContain(old?.sequence);
    expect(engineEvents(player, 'order.expired').map(({ voidedBy }) => voidedBy)).toEqual([
      first,
      again.event.sequence,
      undefined,
    ]);
    // Put back to where it was: the end of then is recorded anew, the old one stays taken back.
    move('2026-03-13 12:00', '2026-03-02 20:30');
    expect(engineEvents(player, 'order.expired').at(-1)).toMatchObject({ occurredAt: old?.occurredAt });
    expect(engineEvents(player, 'order.expired')[0]?.voidedBy).toBe(first);
    expect(player.replayed()).toEqual(player.file);
  });
});

test('letting time pass twice to the same instant brings about nothing new', () => {
  const player = inForce('2026-03-02 18:00').until('2026-03-13 09:00');
  const { newEvents, file } = advance(player.file, player.protocol, at('2026-03-13 09:00'));
  expect(newEvents).toEqual([]);
  expect(file).toEqual(player.file);
});
