import { describe, expect, test } from 'vitest';
import { at, CasePlayer, opening } from '../../support/case-player.ts';
import { deadlineOf, deadlinesOf, expectDuty, expectNoMiss, sequenceOf } from './timed.ts';

type Changes = Record<string, unknown>;

/** One entry to impose, 23 November 2026 (a Monday) 03:00, unless said otherwise. */
function entered(content: Changes, when = '2026-11-23 03:00'): CasePlayer {
  const player = new CasePlayer(opening('2026-11-20 12:00'));
  player.record('home.entered', when, { purpose: 'impose', urgency: 'er is nu gevaar', ...content });
  return player;
}

function authorised(issuerRole?: string): Changes {
  const authorisation = { issuedBy: 'Proef Afgever', issuedOn: '2026-11-22', nightAllowed: true };
  const role = issuerRole === undefined ? {} : { issuerRole };
  return { basis: 'authorisation', authorisation: { ...authorisation, ...role } };
}

describe('awbi-11: the report of an entry without consent, one item per recipient', () => {
  test.each([
    ['consent', { basis: 'consent' }, []],
    ['the mayor in person', { basis: 'mayor' }, ['resident']],
    ['immediate danger', { basis: 'immediate-danger' }, ['mayor', 'resident']],
    ['an authorisation of the mayor', authorised('mayor'), ['issuer', 'resident']],
    ['an authorisation that does not say whose', authorised(), ['issuer', 'resident']],
    ['an authorisation of the public prosecutor', authorised('public-prosecutor'), ['issuer', 'resident']],
    [
      'an authorisation of a hulpofficier',
      authorised('hulpofficier'),
      ['issuer', 'public-prosecutor', 'resident'],
    ],
  ])('on the basis of %s', (_basis, content, recipients) => {
    const player = entered(content);
    expect(deadlinesOf(player, 'awbi-11').map(({ to }) => to)).toEqual(recipients);
    for (const item of deadlinesOf(player, 'awbi-11')) {
      expect(item).toMatchObject({
        article: 'Awbi art. 11',
        kind: 'statutory',
        binds: 'police',
        startedBy: 2,
        from: at('2026-11-23 03:00'),
        lastDay: '2026-11-27',
        dueAt: at('2026-11-28 00:00'),
        status: 'running',
      });
    }
  });

  test.each(['issuer', 'public-prosecutor', 'resident'])('last minute and first too late: %s', (to) => {
    expectDuty({
      play: () => entered(authorised('hulpofficier')),
      rule: 'awbi-11',
      which: { to },
      dueAt: '2026-11-28 00:00',
      meet: (player, when) => player.record('entry-report.sent', when, { to }),
    });
  });

  test('each recipient is met on its own', () => {
    const player = entered({ basis: 'immediate-danger' });
    player.record('entry-report.sent', '2026-11-24 10:00', { to: 'mayor' });
    expect(deadlineOf(player, 'awbi-11', { to: 'mayor' })).toMatchObject({
      status: 'met',
      metAt: at('2026-11-24 10:00'),
    });
    expect(deadlineOf(player, 'awbi-11', { to: 'resident' }).status).toBe('running');
  });

  test('a report written at the very instant of the entry is in time', () => {
    const player = entered({ basis: 'mayor' });
    player.record('entry-report.sent', '2026-11-23 03:00', { to: 'resident' });
    expect(deadlineOf(player, 'awbi-11')).toMatchObject({ status: 'met', metAt: at('2026-11-23 03:00') });
  });

  test('a holiday at its end moves it: entered on 22 December, until Monday 28', () => {
    const player = entered({ basis: 'mayor' }, '2026-12-22 14:00');
    expect(deadlineOf(player, 'awbi-11')).toMatchObject({
      lastDay: '2026-12-28',
      dueAt: at('2026-12-29 00:00'),
    });
  });

  test('two entries have items of their own, and each report goes to the oldest that lacks one', () => {
    const player = entered({ basis: 'immediate-danger' });
    const second = player.record('home.entered', '2026-11-24 14:00', {
      purpose: 'impose',
      basis: 'immediate-danger',
    });
    player.record('entry-report.sent', '2026-11-25 10:00', { to: 'mayor' });
    expect(deadlineOf(player, 'awbi-11', { startedBy: 2, to: 'mayor' }).status).toBe('met');
    expect(deadlineOf(player, 'awbi-11', { startedBy: second, to: 'mayor' }).status).toBe('running');
    player.record('entry-report.sent', '2026-11-25 10:05', { to: 'mayor' });
    expect(deadlineOf(player, 'awbi-11', { startedBy: second, to: 'mayor' })).toMatchObject({
      status: 'met',
      metAt: at('2026-11-25 10:05'),
    });
  });

  test('an entry with consent in between takes no report away', () => {
    const player = entered({ basis: 'immediate-danger' });
    player.record('home.entered', '2026-11-24 14:00', { purpose: 'check', basis: 'consent' });
    player.record('entry-report.sent', '2026-11-25 10:00', { to: 'mayor' });
    expect(deadlineOf(player, 'awbi-11', { to: 'mayor' }).status).toBe('met');
  });
});

describe('awbi-6-2: how long the authorisation held', () => {
  test('from its day to the end of the third day after it; met by the entry itself', () => {
    const player = entered(authorised('mayor'), '2026-11-25 23:59');
    expect(deadlineOf(player, 'awbi-6-2')).toMatchObject({
      article: 'Awbi art. 6 lid 2',
      kind: 'statutory',
      binds: 'police',
      startedBy: sequenceOf(player, 'home.entered'),
      from: at('2026-11-22 00:00'),
      lastDay: '2026-11-25',
      dueAt: at('2026-11-26 00:00'),
      status: 'met',
      metAt: at('2026-11-25 23:59'),
    });
    expectNoMiss(player.until('2026-12-24 00:00'), 'awbi-6-2');
  });

  test('does not exist without an authorisation', () => {
    expect(deadlinesOf(entered({ basis: 'mayor' }), 'awbi-6-2')).toEqual([]);
  });
});
