import { describe, expect, test } from 'vitest';
import { type CasePlayer, extensionContent, inForce, readyToExtend, utc } from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

const PAST: Reason = ['until-past-maximum', 'wth-9-1', 'Wth art. 9 lid 1', '/data/until'];
const NOT_LATER: Reason = ['until-not-later', 'wth-9-1', 'Wth art. 9 lid 1', '/data/until'];
const NOT_RUNNING: Reason = ['order-not-running', 'wth-9-1', 'Wth art. 9 lid 1', '/occurredAt'];

interface Extending {
  player: CasePlayer;
  until: string;
  when?: string;
  changes?: Record<string, unknown>;
}

function extend({ player, until, when = '2026-03-11 09:00', changes = {} }: Extending): Reason[] {
  const content = extensionContent(until, changes);
  return judged({ player, type: 'order.extended', when, content, options: { role: 'mayor' } });
}

const ready = (): CasePlayer => readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');

describe('the new end', () => {
  test('lies after the present end', () => {
    expect(extend({ player: ready(), until: '2026-03-12 20:29' })).toEqual([NOT_LATER]);
    expect(extend({ player: ready(), until: '2026-03-12 20:30' })).toEqual([NOT_LATER]);
    expect(extend({ player: ready(), until: '2026-03-12 20:31' })).toEqual([]);
  });

  test('lies on the minute of day 28 at the latest, by the clock on the wall', () => {
    expect(extend({ player: ready(), until: '2026-03-30 20:30' })).toEqual([]);
    expect(extend({ player: ready(), until: '2026-03-30 20:31' })).toEqual([PAST]);
    // 28 times 24 hours would end an hour later: the clocks went forward on 29 March.
    expect(extend({ player: ready(), until: '2026-03-30 21:30' })).toEqual([PAST]);
  });

  test('is counted from the start of the order, never from the end of its first ten days', () => {
    const player = readyToExtend(inForce('2017-01-22 18:09'), '2017-01-30');
    const when = '2017-01-31 09:00';
    expect(player.snapshot.order?.startsAt).toBe(Date.parse('2017-01-22T20:39:00+01:00'));
    expect(extend({ player, when, until: '2017-02-19 20:39' })).toEqual([]);
    expect(extend({ player, when, until: '2017-02-19 20:40' })).toEqual([PAST]);
  });

  test('of the order of 27 March 2010 20:00 is 24 April 20:00', () => {
    const player = readyToExtend(inForce('2010-03-27 17:30'), '2010-04-04');
    const when = '2010-04-05 09:00';
    expect(extend({ player, when, until: '2010-04-24 20:00' })).toEqual([]);
    expect(extend({ player, when, until: '2010-04-24 20:01' })).toEqual([PAST]);
  });

  test('over the autumn change stays at the same clock time too', () => {
    const player = readyToExtend(inForce('2026-10-12 18:00'), '2026-10-20');
    const when = '2026-10-21 09:00';
    expect(extend({ player, when, until: '2026-11-09T20:30:00+01:00' })).toEqual([]);
    expect(extend({ player, when, until: '2026-11-09T20:31:00+01:00' })).toEqual([PAST]);
  });

  test('of a second extension lies after the end of the first', () => {
    const player = ready();
    player.record('order.extended', '2026-03-11 09:00', extensionContent('2026-03-20 20:30'), {
      role: 'mayor',
    });
    player.record('order.served', '2026-03-11 10:00', { person: 'p1', method: 'in-person', place: 'proef' });
    readyToExtend(player, '2026-03-18');
    const when = '2026-03-19 09:00';
    expect(extend({ player, when, until: '2026-03-20 20:30' })).toEqual([NOT_LATER]);
    expect(extend({ player, when, until: '2026-03-20 20:31' })).toEqual([]);
    expect(extend({ player, when, until: '2026-03-30 20:31' })).toEqual([PAST]);
  });
});

describe('decided while the order runs', () => {
  test('one minute before the end it may be, at the end and after it no more', () => {
    const until = '2026-03-30 20:30';
    expect(extend({ player: ready(), until, when: '2026-03-12 20:29' })).toEqual([]);
    expect(extend({ player: ready(), until, when: '2026-03-12 20:30' })).toEqual([NOT_RUNNING]);
    expect(extend({ player: ready(), until, when: '2026-03-14 09:00' })).toEqual([NOT_RUNNING]);
  });

  test('at the end every other reason is given as well', () => {
    const player = inForce('2026-03-02 18:00');
    const changes = { facts: ' ', contactBan: [] };
    const reasons = extend({ player, until: '2026-03-12 20:30', when: '2026-03-12 20:30', changes });
    expect(reasons.map(([code]) => code)).toEqual([
      'order-not-running',
      'until-not-later',
      'facts-missing',
      'contact-ban-missing',
      'not-heard',
      'counsel-not-asked',
      'care-advice-missing',
    ]);
  });

  test('an earlier printed end is the end', () => {
    const printedEndsAt = utc('2026-03-12 20:00');
    const printed = (): CasePlayer =>
      readyToExtend(inForce('2026-03-02 18:00', { printedEndsAt }), '2026-03-10');
    const until = '2026-03-30 20:30';
    expect(extend({ player: printed(), until, when: '2026-03-12 19:59' })).toEqual([]);
    expect(extend({ player: printed(), until, when: '2026-03-12 20:00' })).toEqual([NOT_RUNNING]);
  });

  test('an extension taken in time may be typed in after the end: the law looks at when it happened', () => {
    const player = ready().until('2026-03-15 09:00');
    expect(player.snapshot.order?.state).toBe('expired');
    const until = '2026-03-30 20:30';
    expect(extend({ player, until, when: '2026-03-12 20:29' })).toEqual([]);
    expect(extend({ player, until, when: '2026-03-12 20:30' })).toEqual([NOT_RUNNING]);
  });
});
