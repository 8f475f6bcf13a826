import { describe, expect, test } from 'vitest';
import { advance } from '../../../machines/index.ts';
import { endOfCutoffDay } from '../../../src/evaluation/durations/index.ts';
import {
  at,
  CasePlayer,
  extensionContent,
  inForce,
  opening,
  orderContent,
  readyToExtend,
  readyToImpose,
} from '../../support/case-player.ts';
import { carriedOut, clockLines, IN_PERSON, measure, stageLines, wall } from './measured.ts';

const REPORTED = '2026-03-02 18:00';
const before = (instant: string): string => new Date(at(instant) - 1).toISOString();

describe('the cut-off', () => {
  test('is the end of that day in Amsterdam, in winter, in summer and over the change', () => {
    const end = (day: string): string => new Date(endOfCutoffDay(day)).toISOString();
    expect(end('2026-03-02')).toBe('2026-03-02T23:00:00.000Z');
    expect(end('2026-03-29')).toBe('2026-03-29T22:00:00.000Z');
    expect(end('2026-12-31')).toBe('2026-12-31T23:00:00.000Z');
  });

  test('what happened one millisecond before it is there, at it no more', () => {
    const decided = (when: string): string[] => {
      const player = readyToImpose(REPORTED);
      player.record('order.imposed', when, orderContent());
      return stageLines(measure(player, '2026-03-02'), 'IMPOSITION', 'EXECUTION');
    };
    expect(decided(before('2026-03-03 00:00'))).toEqual([
      'IMPOSITION 2026-03-02 18:50 – 2026-03-02 23:59 COMPLETED',
      'EXECUTION 2026-03-02 23:59 – 2026-03-03 00:00 CUTOFF',
    ]);
    expect(decided('2026-03-03 00:00')).toEqual(['IMPOSITION 2026-03-02 18:50 – 2026-03-03 00:00 CUTOFF']);
  });

  test('what was recorded one millisecond before it is there, at it no more', () => {
    const decided = (recordedAt: string): string[] => {
      const player = readyToImpose(REPORTED);
      player.record('order.imposed', '2026-03-02 20:00', orderContent(), { recordedAt });
      return stageLines(measure(player, '2026-03-02'), 'IMPOSITION', 'EXECUTION');
    };
    expect(decided(before('2026-03-03 00:00'))).toEqual([
      'IMPOSITION 2026-03-02 18:50 – 2026-03-02 20:00 COMPLETED',
      'EXECUTION 2026-03-02 20:00 – 2026-03-03 00:00 CUTOFF',
    ]);
    expect(decided('2026-03-03 00:00')).toEqual(['IMPOSITION 2026-03-02 18:50 – 2026-03-03 00:00 CUTOFF']);
  });

  test('what claims to have happened after it is not there, though it was recorded before', () => {
    const player = readyToImpose(REPORTED);
    player.record('order.imposed', '2026-03-02 20:00', orderContent());
    const imposedAt = (when: string) =>
      player.file.events.map((event) =>
        event.type === 'order.imposed' ? { ...event, occurredAt: at(when) } : event,
      );
    const stages = (when: string): string[] =>
      stageLines(measure(player, '2026-03-02', { events: imposedAt(when) }), 'EXECUTION');
    expect(stages(before('2026-03-03 00:00'))).toHaveLength(1);
    expect(stages('2026-03-03 00:00')).toEqual([]);
  });

  test('a case that had not been recorded by then is not there, whenever it was reported', () => {
    const player = new CasePlayer(opening(REPORTED));
    const recordedAt = (when: string) =>
      player.file.events.map((event) => ({ ...event, recordedAt: at(when) }));
    expect(measure(player, '2026-03-04', { events: recordedAt('2026-03-05 00:00') })).toBeUndefined();
    expect(measure(player, '2026-03-04', { events: recordedAt(before('2026-03-05 00:00')) })).toBeDefined();
  });

  test('an order that runs out one millisecond before it has, at it has not', () => {
    const until = (cutoff: string): string[] =>
      stageLines(measure(inForce(REPORTED), cutoff), 'ENFORCEMENT').map(
        (line) => line.split(' ').at(-1) ?? '',
      );
    expect(until('2026-03-12 20:30')).toEqual(['CUTOFF']);
    expect(until(new Date(at('2026-03-12 20:30') + 1).toISOString())).toEqual(['EXPIRED']);
  });
});

describe('what the engine wrote down later', () => {
  test('an order ends at its instant, also when the engine was down until after the cut-off', () => {
    const player = inForce(REPORTED);
    player.file = advance(player.file, player.protocol, at('2026-05-01 09:00'), at('2026-05-01 09:00')).file;
    const expired = player.file.events.find(({ type }) => type === 'order.expired');
    expect(wall(expired?.recordedAt ?? 0)).toBe('2026-05-01 09:00');
    const measures = measure(player, '2026-03-20');
    expect(stageLines(measures, 'ENFORCEMENT', 'EXECUTION')).toEqual([
      'EXECUTION 2026-03-02 20:00 – 2026-03-12 20:30 EXPIRED',
      'ENFORCEMENT 2026-03-02 20:30 – 2026-03-12 20:30 EXPIRED',
    ]);
  });

  test('what lies ahead of now has not happened, though the cut-off lies further', () => {
    const player = inForce(REPORTED);
    const now = (when: string): string[] =>
      stageLines(measure(player, '2026-03-12', { now: when }), 'ENFORCEMENT');
    expect(now(before('2026-03-12 20:30'))).toEqual([
      'ENFORCEMENT 2026-03-02 20:30 – 2026-03-13 00:00 CUTOFF',
    ]);
    expect(now('2026-03-12 20:30')).toEqual(['ENFORCEMENT 2026-03-02 20:30 – 2026-03-12 20:30 EXPIRED']);
  });

  test('an extension typed in after the end and before the cut-off lengthens the order, after it does not', () => {
    const player = readyToExtend(inForce(REPORTED), '2026-03-12');
    player.record('order.extended', '2026-03-12 12:00', extensionContent('2026-03-20 20:30'), {
      role: 'mayor',
    });
    player.until('2026-03-12 21:00');
    player.record('order.served', '2026-03-12 19:50', IN_PERSON, { recordedAt: '2026-03-13 08:00' });
    player.until('2026-04-01 00:00');
    expect(stageLines(measure(player, '2026-03-12'), 'ENFORCEMENT')).toEqual([
      'ENFORCEMENT 2026-03-02 20:30 – 2026-03-12 20:30 EXPIRED',
    ]);
    expect(stageLines(measure(player, '2026-03-13'), 'ENFORCEMENT')).toEqual([
      'ENFORCEMENT 2026-03-02 20:30 – 2026-03-14 00:00 CUTOFF',
    ]);
    const measures = measure(player, '2026-03-31');
    expect(stageLines(measures, 'ENFORCEMENT')).toEqual([
      'ENFORCEMENT 2026-03-02 20:30 – 2026-03-20 20:30 EXPIRED',
    ]);
    expect(clockLines(measures, 'ORDER_TO_END', 'EXTENSION_MARGIN')).toEqual([
      'EXTENSION_MARGIN 2026-03-12 19:50 – 2026-03-12 20:30 COMPLETED',
      'ORDER_TO_END 2026-03-02 20:30 – 2026-03-12 19:50 EXTENDED',
    ]);
  });
});

describe('corrections and withdrawals', () => {
  const left = (player: CasePlayer): number =>
    player.file.events.find(({ type }) => type === 'household.informed')?.sequence ?? 0;
  const told = (): CasePlayer => {
    const player = inForce(REPORTED);
    player.record('veilig-thuis.informed', '2026-03-02 20:45');
    return carriedOut(player, '2026-03-02');
  };
  const execution = (player: CasePlayer, cutoff: string): string[] =>
    stageLines(measure(player, cutoff), 'EXECUTION');

  test('count when they were recorded before it', () => {
    const player = told();
    const data = { sequence: left(player), occurredAt: '2026-03-02T22:30:00Z', reason: 'proef' };
    player.record('event.corrected', '2026-03-05 00:00', data);
    expect(execution(player, before('2026-03-05 00:00'))).toEqual([
      'EXECUTION 2026-03-02 20:00 – 2026-03-02 21:45 COMPLETED',
    ]);
    expect(execution(player, '2026-03-04')).toEqual([
      'EXECUTION 2026-03-02 20:00 – 2026-03-02 21:45 COMPLETED',
    ]);
    expect(execution(player, '2026-03-05')).toEqual([
      'EXECUTION 2026-03-02 20:00 – 2026-03-02 23:30 COMPLETED',
    ]);
  });

  test('what was withdrawn before it never was, after it still is', () => {
    const player = told();
    player.record('event.withdrawn', '2026-03-05 10:00', { sequence: left(player), reason: 'proef' });
    expect(execution(player, '2026-03-04')).toEqual([
      'EXECUTION 2026-03-02 20:00 – 2026-03-02 21:45 COMPLETED',
    ]);
    expect(execution(player, '2026-03-05')).toEqual(['EXECUTION 2026-03-02 20:00 – 2026-03-06 00:00 CUTOFF']);
  });

  test('a report that is put right moves the start of the case', () => {
    const player = new CasePlayer(opening(REPORTED));
    player.record('screening.completed', '2026-03-02 18:10', {
      domesticViolence: true,
      livesThere: true,
      adult: true,
    });
    const data = { sequence: 1, occurredAt: '2026-03-02T16:00:00Z', reason: 'proef' };
    player.record('event.corrected', '2026-03-03 10:00', data);
    expect(measure(player, '2026-03-02')?.reportedAt).toBe(at('2026-03-02 18:00'));
    expect(measure(player, '2026-03-03')?.reportedAt).toBe(at('2026-03-02 17:00'));
  });
});
