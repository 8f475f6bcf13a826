/** Each invariant of a case shown to fail: a case that is right, one thing in it made wrong, and the words that come of it. */
import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../src/case/model.ts';
import { DAY } from '../../machines/chance/scene.ts';
import {
  at,
  CasePlayer,
  extensionContent,
  inForce,
  MAYOR,
  opening,
  readyToExtend,
  utc,
} from '../../support/case-player.ts';
import { extended, right, start, withOrder, withSnapshot } from './doctored.ts';
import { STATE_INVARIANTS } from './state-invariants.ts';
import { visitOf, type Visit } from './visit.ts';

type StateName = keyof typeof STATE_INVARIANTS;

function visit(file: CaseFile = right.file): Visit {
  return visitOf(file, right.protocol);
}

function faults(name: StateName, seen: Visit): string[] {
  return STATE_INVARIANTS[name](seen);
}

test.each(Object.keys(STATE_INVARIANTS) as StateName[])('a case that is right: %s', (name) => {
  expect(faults(name, visit())).toEqual([]);
});

describe('the case holds together', () => {
  const name = 'the case holds together';
  test('a state that the stretches deny', () => {
    expect(faults(name, visit(withOrder({ state: 'suspended' })))).toContain(
      'state suspended while the home limb holds',
    );
  });
  test('a stretch past four weeks, seen from a start that lies a day earlier', () => {
    expect(faults(name, visit(withOrder({ startsAt: start - DAY })))).toContain(
      'home : outside the four weeks',
    );
  });
  test('a wake-up that has passed, a version that is not the last event', () => {
    const { advancedTo } = right.snapshot;
    expect(faults(name, visit(withSnapshot({ wakeAt: advancedTo, version: 3 })))).toEqual([
      `version 3 of ${String(right.file.events.length)} events`,
      'the next wake-up lies in the past',
    ]);
  });
});

describe('nothing is in force longer than the decisions allow', () => {
  const name = 'nothing is in force longer than the decisions allow';
  test('a minute past the extension, which is a minute past four weeks too', () => {
    const seen = visit();
    const longer = seen.intervals.map((one) => ({ ...one, to: one.to + 60_000 }));
    expect(faults(name, { ...seen, intervals: longer })).toContain('home past four weeks');
    expect(faults(name, { ...seen, intervals: longer }).join()).toContain('allowed until 2026-03-30T18:30');
  });
  test('less than ten days though nothing shortens it', () => {
    const player = inForce('2026-03-02 18:00');
    const seen = visitOf(player.file, player.protocol);
    const shorter = seen.intervals.map((one) => ({ ...one, to: one.to - 60_000 }));
    expect(faults(name, seen)).toEqual([]);
    expect(faults(name, { ...seen, intervals: shorter })).toEqual([
      'home less than ten days with nothing to shorten it',
    ]);
  });
  test('from before the making-known', () => {
    const seen = visit();
    const earlier = seen.intervals.map((one) => ({ ...one, from: one.from - 1 }));
    expect(faults(name, { ...seen, intervals: earlier })).toContain('home before it was made known');
  });
  test('an extension that was not made known in time', () => {
    const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
    player.record('order.extended', '2026-03-11 09:00', extensionContent('2026-03-20 20:30'), {
      role: 'mayor',
    });
    const seen = visitOf(player.file, player.protocol);
    const asIfKnown = seen.intervals.map((one) => ({ ...one, to: at('2026-03-20 20:30') }));
    expect(faults(name, { ...seen, intervals: asIfKnown }).join()).toContain(
      'allowed until 2026-03-12T19:30',
    );
  });
  test.each([
    [
      'revoked',
      (player: CasePlayer) =>
        player.record('order.revoked', '2026-03-11 12:00', {
          decision: MAYOR,
          ground: 'danger-gone',
          effectiveAt: utc('2026-03-12 12:00'),
          reasons: 'proef',
        }),
    ],
    [
      'annulled',
      (player: CasePlayer) => {
        player.record('appeal.lodged', '2026-03-11 11:00', { by: 'p1', against: 8 });
        player.record('appeal.ruled', '2026-03-11 12:00', {
          outcome: 'annulled',
          decisions: [8],
          effectiveAt: utc('2026-03-11 12:00'),
        });
      },
    ],
    [
      'suspended',
      (player: CasePlayer) => {
        player.record('appeal.lodged', '2026-03-11 11:00', { by: 'p1', against: 8 });
        player.record('interim-relief.ruled', '2026-03-11 12:00', {
          outcome: 'suspended',
          effectiveAt: utc('2026-03-11 12:00'),
        });
      },
    ],
  ] as const)('in force though %s', (word, happens) => {
    const player = extended();
    happens(player);
    const seen = visitOf(player.file, player.protocol);
    expect(faults(name, seen)).toEqual([]);
    expect(faults(name, { ...seen, intervals: visit().intervals }).join()).toContain(`though ${word}`);
  });
  test('in force before anything was made known', () => {
    const player = new CasePlayer(opening('2026-03-02 18:00'));
    const seen = visitOf(player.file, player.protocol);
    expect(faults(name, { ...seen, intervals: visit().intervals })).toEqual(['in force without a start']);
  });
});

describe('never a contact ban without an order', () => {
  const name = 'never a contact ban without an order';
  test('contact that outlasts the home limb, and contact with somebody whom no decision names', () => {
    const seen = visit();
    const [home, contact] = seen.intervals;
    const outlasting = [
      { ...home!, to: home!.to - 1 },
      { ...contact!, person: 'p2' },
      { ...contact!, to: home!.to - 1, person: 'p9' },
    ];
    expect(faults(name, { ...seen, intervals: outlasting })).toEqual([
      'contact with p2 from 2026-03-02T19:30:00.000Z outside the order',
      'contact with p9, whom no decision names',
    ]);
  });
});

describe('validity answers alike at every turning point', () => {
  const name = 'validity answers alike at every turning point';
  test('a listed stretch that the question denies', () => {
    const seen = visit();
    const longer = seen.intervals.map((one) => ({ ...one, to: one.to + 60_000 }));
    const words = faults(name, { ...seen, intervals: longer });
    expect(words).toContain('what is known now is not what is stored');
    expect(words.join()).toContain('home  at 2026-03-30T18:30:59.999Z: listed true, false,false');
  });
});

describe('the end that is shown is the end of what stands', () => {
  const name = 'the end that is shown is the end of what stands';
  test.each([
    ['another end', { endsAt: at('2026-03-29 20:30') }, 'ends 2026-03-29T18:30:00.000Z, last stretch'],
    ['an end that no decision allows', { endsAt: at('2026-03-31 20:30') }, 'allowed until 2026-03-30'],
    ['no end', { endsAt: null }, 'a start without an end'],
    ['expired before the end', { state: 'expired' }, 'expired before its end'],
    ['imposed after the start', { state: 'imposed' }, 'imposed after its start'],
  ] as const)('%s', (_, changes, words) => {
    expect(faults(name, visit(withOrder(changes))).join()).toContain(words);
  });
  test('in force after its end', () => {
    const late = withSnapshot({ advancedTo: at('2026-03-30 20:30') });
    expect(faults(name, visit(late))).toEqual(['in-force after its end']);
  });
});

describe('the machines stand where the events have the order', () => {
  const name = 'the machines stand where the events have the order';
  const { states } = right.snapshot;
  test.each([
    ['enforcement', 'suspended', 'order in-force, enforcement suspended'],
    ['enforcement', 'completed.expired', 'execution executing after the end of the order'],
    ['imposition', 'preparing', 'imposition preparing beside order in-force'],
    ['execution', 'not-started.open', 'execution not-started.open beside order in-force'],
    ['review', 'on-appeal', 'review on-appeal, by its events not-started.order'],
  ])('%s %s', (machine, state, words) => {
    expect(faults(name, visit(withSnapshot({ states: { ...states, [machine]: state } })))).toContain(words);
  });
  test('suspended when no appeal is pending any more', () => {
    const changed = withSnapshot(
      { states: { ...states, enforcement: 'suspended' } },
      withOrder({ state: 'suspended' }),
    );
    expect(faults(name, visit(changed))).toEqual(['suspended with no appeal pending']);
  });
  test.each(['revoked', 'annulled'] as const)('%s by nothing', (state) => {
    const changed = withSnapshot(
      { states: { ...states, enforcement: `completed.${state}` } },
      withOrder({ state }),
    );
    expect(faults(name, visit(changed))).toContain(`${state} by nothing`);
  });
});

describe('deadlines begin at their cause and agree with the clock', () => {
  const name = 'deadlines begin at their cause and agree with the clock';
  const { deadlines, advancedTo } = right.snapshot;
  const [first] = deadlines;
  test.each([
    ['before its cause', { from: 0 }, 'before its cause'],
    ['started by nothing', { startedBy: 99 }, 'started by what no longer counts'],
    ['running too long', { status: 'running', dueAt: advancedTo }, 'running after it is due'],
    ['missed too soon', { status: 'missed', dueAt: advancedTo + 1 }, 'missed before it is due'],
    ['met in the time to come', { status: 'met', metAt: advancedTo + 1 }, 'met at an instant ahead'],
    ['met too late', { status: 'met', dueAt: advancedTo - 2, metAt: advancedTo - 1 }, 'met after it was due'],
    [
      'a reading that runs on',
      { readings: [{ reading: 'proef', dueAt: advancedTo, status: 'running' }] },
      'a reading runs',
    ],
    [
      'a miss that was not recorded',
      { rule: 'wth-2-6', status: 'missed', dueAt: advancedTo },
      'recorded 0 times',
    ],
  ] as const)('%s', (_, changes, words) => {
    const changed = withSnapshot({
      deadlines: [{ ...first!, ...(changes as object) }, ...deadlines.slice(1)],
    });
    expect(faults(name, visit(changed)).join()).toContain(words);
  });
  test('a cause that lies ahead', () => {
    const before = withSnapshot({ advancedTo: start - 60_000 });
    expect(faults(name, visit(before)).join()).toContain('its cause lies ahead');
  });
});

describe('every order ends by itself, for good', () => {
  const name = 'every order ends by itself, for good';
  test('one that runs on 29 days after its start', () => {
    const earlier = withOrder({ startsAt: start - 25 * DAY });
    expect(faults(name, visit(earlier))).toEqual(
      expect.arrayContaining([
        '29 days after the start: in-force',
        'home in force after 29 days',
        'order.expired after the end',
        'in-force after 29 days, later expired',
      ]),
    );
  });
  test('one that its machine has lost sight of', () => {
    const lost = withSnapshot({ states: { ...right.snapshot.states, enforcement: 'not-started.no-order' } });
    expect(faults(name, visit(lost))).toContain('29 days after the start: no-order');
  });
  test('a file that is never due for destruction', () => {
    const events = right.file.events.filter(
      ({ type }) => type !== 'order.imposed' && type !== 'order.extended',
    );
    expect(faults(name, visit({ ...right.file, events }))).toContain('never due for destruction');
  });
});

describe('replay gives what is stored', () => {
  const name = 'replay gives what is stored';
  const over = extended().until('2026-03-31 12:00').file;
  const expiry = over.events.findIndex(({ type }) => type === 'order.expired');
  test('a field that the events do not give', () => {
    expect(faults(name, visit(withSnapshot({ tasks: [], municipality: 'GM0599' })))).toEqual([
      'replay differs in municipality',
    ]);
  });
  test('an event of the engine that is missing, and one that nothing brings about', () => {
    const missing = { ...over, events: over.events.toSpliced(expiry, 1) };
    expect(faults(name, visit(missing))).toContain('replay adds order.expired');
    const stray = { ...over.events[expiry]!, occurredAt: start };
    const doubled = { ...over, events: [...over.events, { ...stray, sequence: over.events.length + 1 }] };
    expect(faults(name, visit(doubled))).toContain('replay does not find order.expired again');
  });
});
