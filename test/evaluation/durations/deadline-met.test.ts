import { describe, expect, test } from 'vitest';
import {
  extensionContent,
  inForce,
  MAYOR,
  orderContent,
  readyToExtend,
  readyToImpose,
  type CasePlayer,
} from '../../support/case-player.ts';
import type { StageCode } from '../../../src/evaluation/durations/index.ts';
import { carriedOut, IN_PERSON, measure, stageOf } from './measured.ts';

const REPORTED = '2026-03-02 18:00';
/** Household told within two hours of the order, a first contact within a day. */
const NORMS = { id: 'proef@1', norms: { 'wth-2-8-household': 120, 'wth-2-8-veilig-thuis': 1440 } };

const met = (player: CasePlayer, stage: StageCode, cutoff = '2026-03-31'): boolean | null =>
  stageOf(measure(player, cutoff), stage).deadlineMet;

function executed(household: string): CasePlayer {
  const player = inForce(REPORTED, {}, NORMS);
  player.record('veilig-thuis.informed', '2026-03-02 20:45');
  player.record('household.informed', household, { person: 'p2' });
  return player;
}

describe('the terms that started in a stage', () => {
  test('met when the last of them was met in time, missed one instant later', () => {
    expect(met(executed('2026-03-02T20:59:59.999Z'), 'EXECUTION')).toBe(true);
    expect(met(executed('2026-03-02 22:00'), 'EXECUTION')).toBe(false);
  });

  test('one that still runs at the cut-off leaves it open, one that is missed does not wait for the others', () => {
    const player = inForce(REPORTED, {}, NORMS);
    expect(met(player, 'EXECUTION', '2026-03-02 21:59')).toBeNull();
    expect(met(player, 'EXECUTION', '2026-03-02 22:00')).toBeNull();
    expect(met(player, 'EXECUTION', '2026-03-02T21:00:00.001Z')).toBe(false);
  });

  test('an order may be left to end: the norm for deciding on an extension is missed by deciding late', () => {
    const norms = { ...NORMS, norms: { ...NORMS.norms, 'practice-extension-decision': 7 * 24 * 60 } };
    const decided = (at?: string): boolean | null => {
      const player = inForce(REPORTED, {}, norms);
      player.record('veilig-thuis.informed', '2026-03-02 20:45');
      player.record('household.informed', '2026-03-02 20:50', { person: 'p2' });
      if (at !== undefined) player.record('extension.declined', at, { reason: 'proef' }, { role: 'mayor' });
      player.until('2026-03-20 00:00');
      return met(player, 'EXECUTION');
    };
    expect([decided(), decided('2026-03-09 19:59'), decided('2026-03-10 12:00')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('none at all is neither', () => {
    expect(met(readyToImpose(REPORTED), 'RIHG')).toBeNull();
    expect(met(readyToImpose(REPORTED), 'INITIATION')).toBeNull();
  });

  test('what the order opens belongs to the execution, not to the imposition that it ends', () => {
    expect(met(executed('2026-03-02 22:00'), 'IMPOSITION')).toBeNull();
  });

  test('the report of an entry before the order counts in the imposition', () => {
    const entered = (sent: string): boolean | null => {
      const player = readyToImpose(REPORTED);
      player.record('home.entered', '2026-03-02 19:30', { purpose: 'impose', basis: 'immediate-danger' });
      player.record('entry-report.sent', sent, { to: 'mayor' });
      player.record('entry-report.sent', sent, { to: 'resident' });
      return met(player, 'IMPOSITION');
    };
    // Four days after Monday 2 March.
    expect(entered('2026-03-06 23:59')).toBe(true);
    expect(entered('2026-03-07 00:00')).toBe(false);
  });

  test('what binds the person who must leave is not held against those who work in the stage', () => {
    const player = executed('2026-03-02 21:00');
    player.until('2026-03-10 00:00');
    expect(player.snapshot.deadlines.find(({ rule }) => rule === 'wth-2-6')?.status).toBe('missed');
    expect(met(player, 'EXECUTION')).toBe(true);
  });

  test('an order under mandate is not executed in time before the mayor is told', () => {
    const protocol = { id: 'proef@1', norms: { 'wth-3-2': 60 } };
    const player = readyToImpose(REPORTED, {}, protocol);
    const decision = { ...MAYOR, mode: 'hulpofficier-mandate' };
    player.record('order.imposed', '2026-03-02 20:00', orderContent({ decision }), { role: 'hulpofficier' });
    player.record('order.served', '2026-03-02 20:30', IN_PERSON);
    carriedOut(player, '2026-03-02').record('veilig-thuis.informed', '2026-03-02 22:00');
    expect(met(player, 'EXECUTION')).toBe(false);
  });

  test('its own limits, the right to extend and the keeping of the file are nobody’s task', () => {
    const player = readyToExtend(inForce(REPORTED), '2026-03-09');
    expect(met(player, 'ENFORCEMENT')).toBeNull();
    const extension = extensionContent('2026-03-20 20:30');
    player.record('order.extended', '2026-03-09 12:00', extension, { role: 'mayor' });
    player.record('order.served', '2026-03-09 13:00', IN_PERSON);
    const running = player.snapshot.deadlines.filter(({ rule }) => rule === 'wth-10-1');
    expect(running.map(({ status }) => status)).toEqual(['running', 'running']);
    expect(met(player, 'ENFORCEMENT')).toBeNull();
    player.record('counsel.requested', '2026-03-09 10:00', { about: 'extension' });
    player.record('legal-aid-board.notified', '2026-03-09 10:10');
    expect(met(player, 'ENFORCEMENT')).toBe(true);
  });

  test('a ruling that was passed on in time counts in what it fell in', () => {
    const passedOn = (told: readonly string[]): boolean | null => {
      const player = inForce(REPORTED);
      player.record('appeal.lodged', '2026-03-03 10:00', { by: 'p1', against: 8 });
      player.record('interim-relief.requested', '2026-03-03 10:00', { by: 'p1' });
      const ruling = { outcome: 'refused', effectiveAt: '2026-03-05T10:00:00Z' };
      const sequence = player.record('interim-relief.ruled', '2026-03-05 11:00', ruling);
      for (const to of told) player.record('ruling.passed-on', '2026-03-05 12:00', { ruling: sequence, to });
      return met(player, 'ENFORCEMENT');
    };
    expect(passedOn(['police', 'p2'])).toBe(true);
    expect(passedOn(['police'])).toBeNull();
  });
});
