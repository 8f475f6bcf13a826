import { describe, expect, test } from 'vitest';
import type { Protocol } from '../../../src/case/index.ts';
import {
  at,
  type CasePlayer,
  extensionContent,
  inForce,
  MAYOR,
  person,
  PROTOCOL,
  readyToExtend,
  utc,
} from '../../support/case-player.ts';
import { deadlineOf, deadlinesOf, expectDuty, expectNoMiss, sequenceOf } from './timed.ts';

const NORMED: Protocol = { id: 'met-normen@1', norms: { 'wth-8-1-interim': 60, 'wth-8-2': 120 } };

/** Up to and with an appeal and a request for interim relief. */
function requested(reportedAt: string, when: string, protocol: Protocol = NORMED): CasePlayer {
  const player = inForce(reportedAt, {}, protocol);
  player.record('appeal.lodged', when, { by: 'p1', against: 8 });
  player.record('interim-relief.requested', when, { by: 'p1' });
  return player;
}

const refused = (when: string): Record<string, unknown> => ({ outcome: 'refused', effectiveAt: utc(when) });

describe('wth-6-1-a: heard by the interim-relief judge', () => {
  test('asked on Thursday 21 February 2019: Monday 25 by the statute, Tuesday 26 by practice; it binds the court', () => {
    const player = requested('2019-02-18 18:00', '2019-02-21 10:00');
    const startedBy = sequenceOf(player, 'interim-relief.requested');
    expect(deadlineOf(player, 'wth-6-1-a')).toEqual({
      rule: 'wth-6-1-a',
      article: 'Wth art. 6 lid 1 onder a',
      kind: 'statutory',
      binds: 'court',
      startedBy,
      calendarComplete: true,
      from: at('2019-02-21 10:00'),
      dueAt: at('2019-02-26 00:00'),
      lastDay: '2019-02-25',
      readings: [
        { reading: 'statute', dueAt: at('2019-02-26 00:00'), lastDay: '2019-02-25', status: 'running' },
        { reading: 'practice', dueAt: at('2019-02-27 00:00'), lastDay: '2019-02-26', status: 'running' },
      ],
      countedWith: { ruleVersion: '2013-01-01', calendar: '2026-11-24' },
      status: 'running',
    });
  });

  test('asked on 24 December 2026: Tuesday 29, or Wednesday 30', () => {
    const readings = deadlineOf(requested('2026-12-21 18:00', '2026-12-24 10:00'), 'wth-6-1-a').readings;
    expect(readings?.map(({ lastDay }) => lastDay)).toEqual(['2026-12-29', '2026-12-30']);
  });

  test('until 2012 it stood in 6(2)(a)', () => {
    expect(deadlineOf(requested('2012-12-10 18:00', '2012-12-12 10:00'), 'wth-6-1-a').article).toBe(
      'Wth art. 6 lid 2 onder a',
    );
  });

  test('last minute and first too late', () => {
    expectDuty({
      play: () => requested('2019-02-18 18:00', '2019-02-21 10:00'),
      rule: 'wth-6-1-a',
      dueAt: '2019-02-26 00:00',
      meet: (player, when) => player.record('interim-relief.heard', when),
    });
  });

  test('heard between the two readings: the one missed, the other met', () => {
    const player = requested('2019-02-18 18:00', '2019-02-21 10:00').until('2019-02-26 09:00');
    expect(deadlineOf(player, 'wth-6-1-a').readings?.map(({ status }) => status)).toEqual([
      'missed',
      'running',
    ]);
    player.record('interim-relief.heard', '2019-02-26 10:00');
    expect(deadlineOf(player, 'wth-6-1-a').readings?.map(({ status }) => status)).toEqual(['missed', 'met']);
    expect(deadlineOf(player, 'wth-6-1-a')).toMatchObject({
      status: 'missed',
      metAt: at('2019-02-26 10:00'),
    });
  });

  test('is void when the judge rules without a hearing, or the appeal is withdrawn', () => {
    const ruled = requested('2019-02-18 18:00', '2019-02-21 10:00');
    ruled.record('interim-relief.ruled', '2019-02-22 10:00', refused('2019-02-22 10:00'));
    expect(deadlineOf(ruled.until('2019-03-01 10:00'), 'wth-6-1-a').status).toBe('void');
    expectNoMiss(ruled, 'wth-6-1-a');
    const withdrawn = requested('2019-02-18 18:00', '2019-02-21 10:00');
    withdrawn.record('appeal.withdrawn', '2019-02-22 10:00', {
      appeal: sequenceOf(withdrawn, 'appeal.lodged'),
    });
    expect(deadlineOf(withdrawn.until('2019-03-01 10:00'), 'wth-6-1-a').status).toBe('void');
  });

  test('each request has its own', () => {
    const player = requested('2019-02-18 18:00', '2019-02-21 10:00');
    const first = sequenceOf(player, 'interim-relief.requested');
    player.record('interim-relief.ruled', '2019-02-22 10:00', refused('2019-02-22 10:00'));
    const again = player.record('interim-relief.requested', '2019-02-23 10:00', { by: 'p2' });
    expect(deadlinesOf(player, 'wth-6-1-a').map(({ startedBy, status }) => [startedBy, status])).toEqual([
      [first, 'void'],
      [again, 'running'],
    ]);
  });
});

describe('wth-6-1-b: ruling after the hearing', () => {
  const heard = (): CasePlayer => {
    const player = requested('2019-02-18 18:00', '2019-02-21 10:00');
    player.record('interim-relief.heard', '2019-02-22 14:00');
    return player;
  };

  test('starts with the hearing; 24 hours at the latest, by the clock', () => {
    expect(deadlinesOf(requested('2019-02-18 18:00', '2019-02-21 10:00'), 'wth-6-1-b')).toEqual([]);
    const player = heard();
    expect(deadlineOf(player, 'wth-6-1-b')).toMatchObject({
      article: 'Wth art. 6 lid 1 onder b',
      kind: 'statutory',
      binds: 'court',
      startedBy: sequenceOf(player, 'interim-relief.heard'),
      dueAt: at('2019-02-23 14:00'),
    });
    expectDuty({
      play: heard,
      rule: 'wth-6-1-b',
      dueAt: '2019-02-23 14:00',
      meet: (it, when) => it.record('interim-relief.ruled', when, refused(when)),
    });
  });

  test('is void when the appeal is withdrawn before, met when the judge decides the appeal at once', () => {
    const withdrawn = heard();
    withdrawn.record('appeal.withdrawn', '2019-02-22 20:00', {
      appeal: sequenceOf(withdrawn, 'appeal.lodged'),
    });
    expect(deadlineOf(withdrawn.until('2019-02-25 10:00'), 'wth-6-1-b').status).toBe('void');
    const decided = heard();
    const dismissed = { outcome: 'dismissed', decisions: [8], effectiveAt: utc('2019-02-22 17:00') };
    decided.record('appeal.ruled', '2019-02-22 17:00', dismissed);
    expect(deadlineOf(decided, 'wth-6-1-b')).toMatchObject({ status: 'met', metAt: at('2019-02-22 17:00') });
  });
});

describe("wth-8-1: the registrar's copy binds the court, and no event of ours meets it", () => {
  test('two weeks after the ruling on the appeal; void when they are over, never missed', () => {
    const player = inForce('2026-03-30 18:00');
    player.record('appeal.lodged', '2026-04-01 10:00', { by: 'p1', against: 8 });
    const dismissed = { outcome: 'dismissed', decisions: [8], effectiveAt: utc('2026-04-13 10:00') };
    const ruling = player.record('appeal.ruled', '2026-04-13 10:00', dismissed);
    expect(deadlineOf(player, 'wth-8-1-court')).toMatchObject({
      article: 'Wth art. 8 lid 1',
      kind: 'statutory',
      binds: 'court',
      startedBy: ruling,
      lastDay: '2026-04-28',
      dueAt: at('2026-04-29 00:00'),
    });
    expect(deadlinesOf(player, 'wth-8-1-interim')).toEqual([]);
    expect(deadlineOf(player.until('2026-04-28 23:59'), 'wth-8-1-court').status).toBe('running');
    expect(deadlineOf(player.until('2026-04-29 00:00'), 'wth-8-1-court').status).toBe('void');
    expectNoMiss(player.until('2026-06-01 00:00'), 'wth-8-1-court');
  });

  test('at once after an interim ruling: no number, so only a norm makes it void', () => {
    const play = (protocol: Protocol): CasePlayer => {
      const player = requested('2026-03-02 18:00', '2026-03-04 10:00', protocol);
      player.record('interim-relief.ruled', '2026-03-06 10:00', refused('2026-03-06 10:00'));
      return player;
    };
    const normed = play(NORMED);
    const startedBy = sequenceOf(normed, 'interim-relief.ruled');
    const dueAt = at('2026-03-06 11:00');
    expect(deadlineOf(normed, 'wth-8-1-interim')).toMatchObject({ binds: 'court', startedBy, dueAt });
    expect(deadlinesOf(normed, 'wth-8-1-court')).toEqual([]);
    expect(deadlineOf(normed.until('2026-03-06 10:59'), 'wth-8-1-interim').status).toBe('running');
    expect(deadlineOf(normed.until('2026-03-06 11:00'), 'wth-8-1-interim').status).toBe('void');
    const open = play(PROTOCOL);
    expect(deadlineOf(open.until('2026-03-12 11:00'), 'wth-8-1-interim')).toMatchObject({
      status: 'running',
      dueAt: null,
    });
    expectNoMiss(normed, 'wth-8-1-interim');
  });
});

describe('wth-8-2: the ruling is passed on to police and to every adult resident who was not there', () => {
  const P4 = person('p4', { residence: 'stays-more-than-incidentally' });
  const P5 = person('p5', { residence: 'elsewhere' });

  function ruled(present?: string[]): CasePlayer {
    const player = requested('2026-03-02 18:00', '2026-03-04 10:00');
    player.record('case.amended', '2026-03-05 10:00', { persons: [P4, P5], reason: 'proef' });
    const ruling = { ...refused('2026-03-06 10:00'), ...(present === undefined ? {} : { present }) };
    player.record('interim-relief.ruled', '2026-03-06 10:00', ruling);
    return player;
  }
  const recipients = (player: CasePlayer): unknown[] => deadlinesOf(player, 'wth-8-2').map(({ to }) => to);

  test('one item each; minors and people from elsewhere have none', () => {
    expect(recipients(ruled())).toEqual(['police', 'p2', 'p4']);
    expect(recipients(ruled(['p2']))).toEqual(['police', 'p4']);
    expect(recipients(ruled(['p2', 'p4', 'p1']))).toEqual(['police']);
    const startedBy = sequenceOf(ruled(), 'interim-relief.ruled');
    expect(deadlineOf(ruled(), 'wth-8-2', { to: 'police' })).toMatchObject({
      kind: 'duty',
      binds: 'municipality',
      startedBy,
    });
    expect(deadlineOf(ruled(), 'wth-8-2', { to: 'p2' })).toMatchObject({
      person: 'p2',
      dueAt: at('2026-03-06 12:00'),
    });
  });

  test.each(['police', 'p4'])('last minute and first too late: %s', (to) => {
    expectDuty({
      play: () => ruled(),
      rule: 'wth-8-2',
      which: { to },
      dueAt: '2026-03-06 12:00',
      meet: (player, when) =>
        player.record('ruling.passed-on', when, { ruling: sequenceOf(player, 'interim-relief.ruled'), to }),
    });
  });

  test('passing one ruling on to one meets that item alone', () => {
    const player = ruled();
    const interim = sequenceOf(player, 'interim-relief.ruled');
    const dismissed = { outcome: 'dismissed', decisions: [8], effectiveAt: utc('2026-03-06 11:00') };
    const appeal = player.record('appeal.ruled', '2026-03-06 11:00', dismissed);
    player.record('ruling.passed-on', '2026-03-06 11:30', { ruling: appeal, to: 'p2' });
    const met = deadlinesOf(player, 'wth-8-2').filter(({ status }) => status === 'met');
    expect(met).toMatchObject([{ startedBy: appeal, to: 'p2' }]);
    expect(deadlineOf(player, 'wth-8-2', { startedBy: interim, to: 'p2' }).status).toBe('running');
  });

  test('every ruling opens its own: interim, on appeal, on higher appeal', () => {
    const player = ruled(['p2', 'p4']);
    const interim = sequenceOf(player, 'interim-relief.ruled');
    const dismissed = { outcome: 'dismissed', decisions: [8], present: ['p2', 'p4'] };
    const appeal = player.record('appeal.ruled', '2026-03-20 10:00', {
      ...dismissed,
      effectiveAt: utc('2026-03-20 10:00'),
    });
    player.record('higher-appeal.lodged', '2026-03-23 10:00', { by: 'p1', against: appeal });
    const higher = player.record('higher-appeal.ruled', '2026-06-01 10:00', {
      ...dismissed,
      effectiveAt: utc('2026-06-01 10:00'),
    });
    player.record('ruling.passed-on', '2026-06-01 11:00', { ruling: higher, to: 'police' });
    const items = deadlinesOf(player, 'wth-8-2').map(({ startedBy, status }) => [startedBy, status]);
    expect(items).toEqual([
      [interim, 'missed'],
      [appeal, 'missed'],
      [higher, 'met'],
    ]);
  });
});

describe('awb-3-47: reasons that were to follow', () => {
  const decision = { ...MAYOR, reasonsFollow: true };
  const supply = (of: number) => (player: CasePlayer, when: string) =>
    player.record('reasons.supplied', when, { decision: of, reasons: 'proef' });

  test('one week after the order was made known in writing', () => {
    const play = (): CasePlayer => inForce('2026-03-02 18:00', { decision });
    expect(deadlineOf(play(), 'awb-3-47')).toMatchObject({
      article: 'Awb art. 3:47 lid 3',
      kind: 'statutory',
      binds: 'municipality',
      startedBy: 9,
      lastDay: '2026-03-09',
      dueAt: at('2026-03-10 00:00'),
    });
    expectDuty({ play, rule: 'awb-3-47', dueAt: '2026-03-10 00:00', meet: supply(8) });
  });

  test('of an extension too; a decision that gave its reasons has none', () => {
    const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
    expect(deadlinesOf(player, 'awb-3-47')).toEqual([]);
    const content = extensionContent('2026-03-30 20:30', { decision });
    const extension = player.record('order.extended', '2026-03-11 09:00', content, { role: 'mayor' });
    expect(deadlinesOf(player, 'awb-3-47')).toEqual([]);
    const service = player.record('order.served', '2026-03-11 10:00', {
      person: 'p1',
      method: 'in-person',
      place: 'proef',
    });
    expect(deadlineOf(player, 'awb-3-47')).toMatchObject({
      startedBy: service,
      lastDay: '2026-03-18',
      status: 'running',
    });
    supply(8)(player, '2026-03-12 10:00');
    expect(deadlineOf(player, 'awb-3-47').status).toBe('running');
    supply(extension)(player, '2026-03-12 11:00');
    expect(deadlineOf(player, 'awb-3-47').status).toBe('met');
  });
});
