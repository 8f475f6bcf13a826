import { describe, expect, test } from 'vitest';
import { inForce, readyToImpose, orderContent, utc, MAYOR } from '../../support/case-player.ts';
import { clockOf, IN_PERSON, measure, reconstructed, stageOf } from './measured.ts';

const REPORTED = '2026-03-02 18:00';
const MINUTE = 60_000;
const sequenceOf = (player: ReturnType<typeof inForce>, type: string): number =>
  player.file.events.find((event) => event.type === type)?.sequence ?? 0;

describe('where a time comes from', () => {
  test('a stage takes the weaker of its two ends', () => {
    const player = inForce(REPORTED);
    const third = player.file.events.findLast(({ type }) => type === 'risk-assessment.part-completed');
    const events = reconstructed(player.file.events, third?.sequence ?? 0);
    const measures = measure(player, '2026-03-31', { events });
    const source = (stage: Parameters<typeof stageOf>[1]): string => stageOf(measures, stage).timeSource;
    expect(source('INITIATION')).toBe('ENTERED');
    expect(source('RIHG')).toBe('RECONSTRUCTED');
    expect(source('IMPOSITION')).toBe('RECONSTRUCTED');
    expect(source('EXECUTION')).toBe('ENTERED');
    expect(clockOf(measures, 'RIHG_TO_DECISION')).toMatchObject({
      timeSource: 'RECONSTRUCTED',
      start: { source: 'RECONSTRUCTED' },
      end: { source: 'ENTERED' },
    });
  });

  test('the end by law and the cut-off are the engine’s own', () => {
    const player = inForce(REPORTED);
    expect(stageOf(measure(player, '2026-03-31'), 'ENFORCEMENT')).toMatchObject({
      start: { source: 'ENTERED' },
      end: { source: 'SYSTEM', lag: 0 },
      timeSource: 'ENTERED',
    });
    expect(stageOf(measure(player, '2026-03-04'), 'ENFORCEMENT').end.source).toBe('SYSTEM');
    const planned = inForce(REPORTED, { startsAt: utc('2026-03-03 08:00') });
    expect(stageOf(measure(planned, '2026-03-31'), 'ENFORCEMENT').timeSource).toBe('SYSTEM');
  });

  test('an end by decision is as good as the decision, at a planned instant it is the engine’s', () => {
    const revoked = (effectiveAt: string): string => {
      const player = inForce(REPORTED);
      const data = { decision: MAYOR, ground: 'other', effectiveAt: utc(effectiveAt), reasons: 'proef' };
      const sequence = player.record('order.revoked', '2026-03-05 10:00', data);
      const events = reconstructed(player.file.events, sequence);
      return stageOf(measure(player, '2026-03-31', { events }), 'ENFORCEMENT').end.source;
    };
    expect(revoked('2026-03-05 10:00')).toBe('RECONSTRUCTED');
    expect(revoked('2026-03-05 11:00')).toBe('SYSTEM');
  });
});

describe('how late it was recorded', () => {
  test('is measured at the event that starts the stage', () => {
    const player = readyToImpose(REPORTED);
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { recordedAt: '2026-03-02 21:30' });
    player.record('order.served', '2026-03-02 20:30', IN_PERSON, { recordedAt: '2026-03-03 08:30' });
    const measures = measure(player, '2026-03-31');
    expect(stageOf(measures, 'EXECUTION').start.lag).toBe(90 * MINUTE);
    expect(stageOf(measures, 'ENFORCEMENT').start.lag).toBe(12 * 60 * MINUTE);
    expect(stageOf(measures, 'IMPOSITION')).toMatchObject({ start: { lag: 0 }, end: { lag: 90 * MINUTE } });
  });

  test('a correction that moves the time is where the time comes from, one that does not is not', () => {
    const player = inForce(REPORTED);
    const sequence = sequenceOf(player, 'order.served');
    const restated = player.record('event.corrected', '2026-03-03 08:00', {
      sequence,
      occurredAt: utc('2026-03-02 20:30'),
      data: { ...IN_PERSON, place: 'elders' },
      reason: 'proef',
    });
    let events = reconstructed(player.file.events, restated);
    expect(stageOf(measure(player, '2026-03-31', { events }), 'ENFORCEMENT').start).toMatchObject({
      source: 'ENTERED',
      lag: 0,
    });
    const moved = player.record('event.corrected', '2026-03-03 09:00', {
      sequence,
      occurredAt: utc('2026-03-02 21:00'),
      reason: 'proef',
    });
    events = reconstructed(player.file.events, moved);
    expect(stageOf(measure(player, '2026-03-31', { events }), 'ENFORCEMENT').start).toMatchObject({
      source: 'RECONSTRUCTED',
      lag: 12 * 60 * MINUTE,
    });
  });

  test('late and reconstructed times are counted, an hour is not late', () => {
    const entry = (recordedAt: string) => {
      const player = readyToImpose(REPORTED);
      player.record('order.imposed', '2026-03-02 20:00', orderContent(), { recordedAt });
      player.until('2026-05-01 00:00');
      const events = reconstructed(player.file.events, 2, 3);
      return measure(player, '2026-03-31', { events })?.entry;
    };
    expect(entry('2026-03-02 21:00')).toEqual({ times: 8, reconstructed: 2, late: 0 });
    expect(entry('2026-03-02T20:00:00.001Z')).toEqual({ times: 8, reconstructed: 2, late: 1 });
  });
});
