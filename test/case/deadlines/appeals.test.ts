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
import { deadlineOf, deadlinesOf, expectRight, sequenceOf } from './timed.ts';

const served = { person: 'p1', method: 'in-person', place: 'proef' };
const lodge = (player: CasePlayer, when: string): number =>
  player.record('appeal.lodged', when, { by: 'p1', against: 8 });
const lateFlags = (player: CasePlayer): number[] =>
  player.snapshot.flags.filter(({ code }) => code === 'appeal-late').map(({ basedOn }) => basedOn);

describe('awb-6-7: six weeks to appeal', () => {
  test('starts with the making-known in writing, and binds who is concerned', () => {
    const player = inForce('2026-03-02 18:00');
    expect(deadlineOf(player, 'awb-6-7')).toEqual({
      rule: 'awb-6-7',
      article: 'Awb art. 6:7',
      kind: 'statutory',
      binds: 'interested-party',
      startedBy: 9,
      calendarComplete: true,
      from: at('2026-03-02 20:30'),
      dueAt: at('2026-04-14 00:00'),
      lastDay: '2026-04-13',
      countedWith: { ruleVersion: '2013-01-01', calendar: '2026-11-24' },
      status: 'running',
    });
    const unknown = readyToImpose('2026-03-02 18:00');
    unknown.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    expect(deadlinesOf(unknown, 'awb-6-7')).toEqual([]);
  });

  test('made known on 17 January 2009 the last day is Monday 2 March 2009', () => {
    expect(deadlineOf(inForce('2009-01-17 10:00'), 'awb-6-7')).toMatchObject({ lastDay: '2009-03-02' });
  });

  test('met on the last minute, void unused, missed and flagged when lodged later', () => {
    expectRight({
      play: () => inForce('2026-03-02 18:00'),
      rule: 'awb-6-7',
      dueAt: '2026-04-14 00:00',
      meet: lodge,
    });
    const late = inForce('2026-03-02 18:00').until('2026-05-01 12:00');
    expect(lateFlags(late)).toEqual([]);
    lodge(late, '2026-05-01 12:00');
    expect(lateFlags(late)).toEqual([9]);
    const inTime = inForce('2026-03-02 18:00');
    lodge(inTime, '2026-04-13 23:59');
    expect(lateFlags(inTime)).toEqual([]);
  });

  test('runs from the paper of an oral order, not from the announcement; an appeal before that is admissible', () => {
    const oral = (): CasePlayer => {
      const player = readyToImpose('2026-03-02 18:00');
      const content = orderContent({ form: 'oral', urgency: 'proef' });
      player.record('order.imposed', '2026-03-02 20:00', content, { role: 'mayor' });
      return player;
    };
    const player = oral();
    expect(deadlinesOf(player, 'awb-6-7')).toEqual([]);
    const paper = player.record('order.served', '2026-03-04 10:00', served);
    expect(player.snapshot.order?.startsAt).toBe(at('2026-03-02 20:00'));
    expect(deadlineOf(player, 'awb-6-7')).toMatchObject({
      startedBy: paper,
      lastDay: '2026-04-15',
      status: 'running',
    });
    const early = oral();
    lodge(early, '2026-03-03 10:00');
    early.record('order.served', '2026-03-04 10:00', served);
    expect(deadlineOf(early, 'awb-6-7')).toMatchObject({ status: 'met', metAt: at('2026-03-04 10:00') });
  });

  test('of several appeals the first counts', () => {
    const player = inForce('2026-03-02 18:00');
    lodge(player, '2026-03-05 10:00');
    player.record('appeal.lodged', '2026-03-09 10:00', { by: 'p2', against: 8 });
    expect(deadlineOf(player, 'awb-6-7')).toMatchObject({ status: 'met', metAt: at('2026-03-05 10:00') });
  });

  test('a failed delivery starts nothing; the second sending does', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('contact-details.given', '2026-03-02 19:30', {
      email: 'proef@voorbeeld.nl',
      electronicConsent: true,
    });
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    const service = player.record('order.served', '2026-03-02 20:30', { ...served, method: 'electronic' });
    player.record('delivery.failed', '2026-03-03 09:00', { service });
    expect(deadlinesOf(player, 'awb-6-7')).toEqual([]);
    const again = player.record('order.served', '2026-03-03 10:00', served);
    expect(deadlineOf(player, 'awb-6-7')).toMatchObject({ startedBy: again, lastDay: '2026-04-14' });
  });
});

/** Order (8), amendment, extension, refusal to revoke and revocation, each made known. */
function everyDecision(): {
  player: CasePlayer;
  services: Record<string, number>;
  decisions: Record<string, number>;
} {
  const player = inForce('2026-03-02 18:00');
  const serve = (when: string): number => player.record('order.served', when, served);
  const amendment = player.record('order.amended', '2026-03-04 10:00', { reason: 'naam' }, { role: 'mayor' });
  const services: Record<string, number> = { order: 9, amendment: serve('2026-03-04 11:00') };
  const refusal = player.record('revocation.refused', '2026-03-05 10:00', {
    decision: MAYOR,
    reasons: 'proef',
  });
  services['refusal'] = serve('2026-03-05 11:00');
  readyToExtend(player, '2026-03-10');
  const extended = extensionContent('2026-03-30 20:30');
  const extension = player.record('order.extended', '2026-03-11 10:00', extended, { role: 'mayor' });
  services['extension'] = serve('2026-03-11 11:00');
  const content = {
    decision: MAYOR,
    ground: 'other',
    effectiveAt: utc('2026-03-20 10:00'),
    reasons: 'proef',
  };
  const revocation = player.record('order.revoked', '2026-03-20 10:00', content, { role: 'mayor' });
  services['revocation'] = serve('2026-03-20 11:00');
  return { player, services, decisions: { order: 8, amendment, refusal, extension, revocation } };
}

describe('each decision has an appeal term of its own', () => {
  test('order, amendment, refusal to revoke, extension, revocation', () => {
    const { player, services } = everyDecision();
    const startedBy = ['order', 'amendment', 'refusal', 'extension', 'revocation'].map(
      (name) => services[name],
    );
    expect(deadlinesOf(player, 'awb-6-7').map((item) => item.startedBy)).toEqual(startedBy);
    expect(deadlinesOf(player, 'awb-6-7').map((item) => item.lastDay)).toEqual([
      '2026-04-13',
      '2026-04-15',
      '2026-04-16',
      '2026-04-22',
      '2026-05-01',
    ]);
  });

  test('an appeal against one of them meets only its own', () => {
    for (const name of ['amendment', 'refusal', 'extension', 'revocation']) {
      const { player, services, decisions } = everyDecision();
      player.record('appeal.lodged', '2026-03-21 10:00', { by: 'p2', against: decisions[name] });
      const met = deadlinesOf(player, 'awb-6-7').filter(({ status }) => status === 'met');
      expect(met.map(({ startedBy, metAt }) => [startedBy, metAt])).toEqual([
        [services[name], at('2026-03-21 10:00')],
      ]);
    }
  });

  test('a pending appeal against the order covers extension, amendment and revocation, not the refusal to revoke', () => {
    const { player, services } = everyDecision();
    lodge(player, '2026-03-10 12:00');
    const of = (name: string): unknown[] => {
      const { status, metAt } = deadlineOf(player, 'awb-6-7', { startedBy: Number(services[name]) });
      return metAt === undefined ? [status] : [status, metAt];
    };
    // The later of its own start and the lodging.
    expect(of('order')).toEqual(['met', at('2026-03-10 12:00')]);
    expect(of('amendment')).toEqual(['met', at('2026-03-10 12:00')]);
    expect(of('extension')).toEqual(['met', at('2026-03-11 11:00')]);
    expect(of('revocation')).toEqual(['met', at('2026-03-20 11:00')]);
    expect(of('refusal')).toEqual(['running']);
  });

  test('an appeal that had ended before the extension covers it no longer', () => {
    for (const end of ['withdrawn', 'ruled'] as const) {
      const player = inForce('2026-03-02 18:00');
      const appeal = lodge(player, '2026-03-04 10:00');
      if (end === 'withdrawn') player.record('appeal.withdrawn', '2026-03-09 10:00', { appeal });
      const dismissed = { outcome: 'dismissed', decisions: [8], effectiveAt: utc('2026-03-09 10:00') };
      if (end === 'ruled') player.record('appeal.ruled', '2026-03-09 10:00', dismissed);
      readyToExtend(player, '2026-03-10');
      player.record('order.extended', '2026-03-11 10:00', extensionContent('2026-03-30 20:30'), {
        role: 'mayor',
      });
      const service = player.record('order.served', '2026-03-11 11:00', served);
      expect(deadlineOf(player, 'awb-6-7', { startedBy: service }).status).toBe('running');
    }
  });
});

describe('awb-6-24: six weeks to appeal higher', () => {
  function ruled(): CasePlayer {
    const player = inForce('2026-03-02 18:00');
    lodge(player, '2026-03-04 10:00');
    const dismissed = { outcome: 'dismissed', decisions: [8], effectiveAt: utc('2026-03-16 10:00') };
    player.record('appeal.ruled', '2026-03-16 10:00', dismissed);
    return player;
  }

  test('starts with the ruling; the day on which the King has his birthday moves its end', () => {
    const player = ruled();
    expect(deadlineOf(player, 'awb-6-24')).toMatchObject({
      article: 'Awb art. 6:24',
      kind: 'statutory',
      binds: 'interested-party',
      startedBy: sequenceOf(player, 'appeal.ruled'),
      from: at('2026-03-16 10:00'),
      lastDay: '2026-04-28',
      dueAt: at('2026-04-29 00:00'),
      status: 'running',
    });
  });

  test('met on the last minute, void unused, missed and flagged when lodged later; the mayor may too', () => {
    const higher = (player: CasePlayer, when: string): number =>
      player.record('higher-appeal.lodged', when, {
        by: 'mayor',
        against: sequenceOf(player, 'appeal.ruled'),
      });
    expectRight({ play: ruled, rule: 'awb-6-24', dueAt: '2026-04-29 00:00', meet: higher });
    const late = ruled();
    higher(late, '2026-04-29 00:00');
    expect(lateFlags(late)).toEqual([sequenceOf(late, 'appeal.ruled')]);
  });

  test('of several the first counts', () => {
    const player = ruled();
    const against = sequenceOf(player, 'appeal.ruled');
    player.record('higher-appeal.lodged', '2026-03-20 10:00', { by: 'mayor', against });
    player.record('higher-appeal.lodged', '2026-03-23 10:00', { by: 'p1', against });
    expect(deadlineOf(player, 'awb-6-24')).toMatchObject({ status: 'met', metAt: at('2026-03-20 10:00') });
  });

  test('a mere interim ruling opens none', () => {
    const player = inForce('2026-03-02 18:00');
    lodge(player, '2026-03-04 10:00');
    player.record('interim-relief.requested', '2026-03-04 10:01', { by: 'p1' });
    player.record('interim-relief.ruled', '2026-03-06 10:00', {
      outcome: 'refused',
      effectiveAt: utc('2026-03-06 10:00'),
    });
    expect(deadlinesOf(player, 'awb-6-24')).toEqual([]);
  });
});
