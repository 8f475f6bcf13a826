import { describe, expect, test } from 'vitest';
import type { Protocol } from '../../../src/case/index.ts';
import {
  at,
  type CasePlayer,
  inForce,
  orderContent,
  person,
  PROTOCOL,
  readyToImpose,
} from '../../support/case-player.ts';
import { deadlineOf, deadlinesOf, expectDuty, expectNoMiss } from './timed.ts';

const NORMED: Protocol = {
  id: 'met-normen@1',
  norms: {
    'wth-3-2': 60,
    'wth-2-7': 24 * 60,
    'wth-2-8-household': 120,
    'wth-2-8-veilig-thuis': 4 * 60,
    'wth-2-8-agency': 4 * 60,
    'wth-5-1': 90,
  },
};

interface Imposing {
  protocol?: Protocol;
  content?: Record<string, unknown>;
  persons?: unknown[];
  when?: string;
}

/** Reported two hours before it is imposed. */
function imposed({
  protocol = NORMED,
  content = {},
  persons,
  when = '2026-03-02 20:00',
}: Imposing): CasePlayer {
  const reported = new Date(at(when) - 7_200_000).toISOString();
  const player = readyToImpose(reported, persons === undefined ? {} : { persons }, protocol);
  player.record('order.imposed', when, orderContent(content), {
    role: 'hulpofficier',
    context: { mandate: 'm1' },
  });
  return player;
}

const BY_MANDATE = { decision: { mode: 'hulpofficier-mandate', decidedBy: 'Proef Hulpofficier' } };
const ORAL = { form: 'oral', urgency: 'het dreigt nu' };
const served = { person: 'p1', method: 'in-person', place: 'proef' };

describe('a duty without a number', () => {
  test('is open from the start; with a norm of the region it has a due instant, without one it has none', () => {
    const item = {
      rule: 'wth-3-2',
      article: 'Wth art. 3 lid 2',
      kind: 'duty',
      binds: 'police',
      startedBy: 8,
      calendarComplete: true,
      from: at('2026-03-02 20:00'),
      status: 'running',
    };
    expect(deadlineOf(imposed({ content: BY_MANDATE }), 'wth-3-2')).toEqual({
      ...item,
      dueAt: at('2026-03-02 21:00'),
      normMinutes: 60,
    });
    expect(deadlineOf(imposed({ content: BY_MANDATE, protocol: PROTOCOL }), 'wth-3-2')).toEqual({
      ...item,
      dueAt: null,
    });
  });

  test('without a norm is never missed and still measured', () => {
    const player = imposed({ content: BY_MANDATE, protocol: PROTOCOL }).until('2026-03-11 20:00');
    expect(deadlineOf(player, 'wth-3-2').status).toBe('running');
    expectNoMiss(player, 'wth-3-2');
    player.record('mayor.informed', '2026-03-12 08:00', {}, { role: 'hulpofficier' });
    expect(deadlineOf(player, 'wth-3-2')).toMatchObject({
      status: 'met',
      metAt: at('2026-03-12 08:00'),
      dueAt: null,
    });
  });
});

describe('when an act counts for a duty', () => {
  test('at the very instant of the order it does', () => {
    const player = imposed({ content: BY_MANDATE });
    const now = '2026-03-02 20:00';
    player.record('mayor.informed', now);
    player.record('household.informed', now, { person: 'p2' });
    player.record('counsel.requested', now, { about: 'imposition' });
    player.record('counsel.assigned', now, { name: 'mr. Proef' });
    for (const rule of ['wth-3-2', 'wth-2-8-household', 'wth-5-1']) {
      expect(deadlineOf(player, rule)).toMatchObject({ status: 'met', metAt: at(now) });
    }
  });

  test('before the order it does not: its content could not be told yet', () => {
    const player = readyToImpose('2026-03-02 18:00', {}, NORMED);
    player.record('veilig-thuis.informed', '2026-03-02 19:59');
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    expect(deadlineOf(player, 'wth-2-8-veilig-thuis').status).toBe('running');
    player.record('veilig-thuis.informed', '2026-03-02 20:05');
    expect(deadlineOf(player, 'wth-2-8-veilig-thuis')).toMatchObject({
      status: 'met',
      metAt: at('2026-03-02 20:05'),
    });
  });
});

describe('wth-3-2: the hulpofficier tells the mayor', () => {
  test('last minute and first too late', () => {
    expectDuty({
      play: () => imposed({ content: BY_MANDATE }),
      rule: 'wth-3-2',
      dueAt: '2026-03-02 21:00',
      meet: (player, when) => player.record('mayor.informed', when),
    });
  });

  test('opens only after a decision under mandate', () => {
    expect(deadlinesOf(imposed({}), 'wth-3-2')).toEqual([]);
    const telephone = { calledAt: '2026-03-02T18:50:00Z', calledBy: 'Proef Hulpofficier' };
    const decision = { mode: 'mayor-by-telephone', decidedBy: 'burgemeester', telephone };
    expect(deadlinesOf(imposed({ content: { decision } }), 'wth-3-2')).toEqual([]);
  });
});

describe('wth-2-7: an oral order is written up and made known', () => {
  test('last minute and first too late, met by the serving of the paper', () => {
    expectDuty({
      play: () => imposed({ content: ORAL }),
      rule: 'wth-2-7',
      dueAt: '2026-03-03 20:00',
      meet: (player, when) => player.record('order.served', when, served),
    });
  });

  test('is not met by writing it up alone, and does not exist for a written order', () => {
    const player = imposed({ content: ORAL });
    player.record('order.written-up', '2026-03-02 22:00');
    expect(deadlineOf(player, 'wth-2-7')).toMatchObject({
      status: 'running',
      binds: 'municipality',
      startedBy: 8,
    });
    expect(deadlinesOf(imposed({}), 'wth-2-7')).toEqual([]);
  });
});

describe('wth-2-8-household: every adult resident is told content and consequences', () => {
  const PEOPLE = [
    person('p1', { role: 'excluded-person', birthDate: '1985-02-03' }),
    person('p2'),
    person('p3', { birthDate: '2018-09-10' }),
    person('p4', { residence: 'stays-more-than-incidentally' }),
    person('p5', { residence: 'elsewhere' }),
    person('p6', { birthDate: '2008-03-02' }),
    person('p7', { birthDate: '2008-03-03' }),
  ];

  test('one item for each, minors and people from elsewhere left out', () => {
    const items = deadlinesOf(imposed({ persons: PEOPLE }), 'wth-2-8-household');
    expect(items.map((item) => item.person)).toEqual(['p2', 'p4', 'p6']);
    for (const item of items) {
      expect(item).toMatchObject({
        startedBy: 8,
        kind: 'duty',
        binds: 'municipality',
        dueAt: at('2026-03-02 22:00'),
      });
    }
  });

  test('last minute and first too late, each met on its own', () => {
    expectDuty({
      play: () => imposed({ persons: PEOPLE }),
      rule: 'wth-2-8-household',
      which: { person: 'p4' },
      dueAt: '2026-03-02 22:00',
      meet: (player, when) => player.record('household.informed', when, { person: 'p4' }),
    });
    const player = imposed({ persons: PEOPLE });
    player.record('household.informed', '2026-03-02 21:00', { person: 'p2' });
    const status = (key: string): string => deadlineOf(player, 'wth-2-8-household', { person: key }).status;
    expect([status('p2'), status('p4'), status('p6')]).toEqual(['met', 'running', 'running']);
  });

  test('for who is added to the order later it starts then', () => {
    const player = inForce('2026-03-02 18:00', {}, NORMED);
    const added = player.record('order.amended', '2026-03-04 10:00', {
      reason: 'proef',
      persons: [person('p4')],
    });
    const item = deadlineOf(player, 'wth-2-8-household', { person: 'p4' });
    expect(item).toMatchObject({
      startedBy: added,
      from: at('2026-03-04 10:00'),
      dueAt: at('2026-03-04 12:00'),
    });
  });
});

describe('wth-2-8: Veilig Thuis since 19 September 2018, before that the agency of the municipality', () => {
  test('the last order of the old law and the first of the new', () => {
    const old = imposed({ when: '2018-09-18 23:59' });
    expect(deadlinesOf(old, 'wth-2-8-veilig-thuis')).toEqual([]);
    expect(deadlineOf(old, 'wth-2-8-agency')).toMatchObject({
      kind: 'duty',
      binds: 'municipality',
      startedBy: 8,
    });
    const present = imposed({ when: '2018-09-19 00:00' });
    expect(deadlinesOf(present, 'wth-2-8-agency')).toEqual([]);
    expect(deadlineOf(present, 'wth-2-8-veilig-thuis')).toMatchObject({
      kind: 'duty',
      binds: 'municipality',
      startedBy: 8,
    });
  });

  test('last minute and first too late of each', () => {
    expectDuty({
      play: () => imposed({}),
      rule: 'wth-2-8-veilig-thuis',
      dueAt: '2026-03-03 00:00',
      meet: (player, when) => player.record('veilig-thuis.informed', when),
    });
    expectDuty({
      play: () => imposed({ when: '2018-06-04 20:00' }),
      rule: 'wth-2-8-agency',
      dueAt: '2018-06-05 00:00',
      meet: (player, when) => player.record('care-agency.informed', when, { agency: 'zorg-1' }),
    });
  });

  test('the one does not stand in for the other', () => {
    const player = imposed({});
    player.record('care-agency.informed', '2026-03-02 21:00', { agency: 'zorg-1' });
    expect(deadlineOf(player, 'wth-2-8-veilig-thuis').status).toBe('running');
  });
});

describe('wth-5-1: the wish for counsel', () => {
  function asked(when: string): CasePlayer {
    const player = imposed({ when: new Date(at(when) - 3_600_000).toISOString() });
    player.record('counsel.requested', when, { about: 'imposition' });
    return player;
  }

  test('before 1 March 2017 counsel within 24 hours, a number of the statute', () => {
    const player = asked('2017-02-28 23:59');
    expect(deadlineOf(player, 'wth-5-1')).toMatchObject({
      article: 'Wth art. 5 lid 1',
      kind: 'statutory',
      binds: 'municipality',
      startedBy: 9,
      dueAt: at('2017-03-01 23:59'),
    });
    player.record('legal-aid-board.notified', '2017-03-01 09:00');
    expect(deadlineOf(player, 'wth-5-1').status).toBe('running');
    expectDuty({
      play: () => asked('2017-02-06 10:00'),
      rule: 'wth-5-1',
      dueAt: '2017-02-07 10:00',
      meet: (it, when) => it.record('counsel.assigned', when, { name: 'mr. Proef' }),
    });
  });

  test('since then the Legal Aid Board is told, without a number: the norm of the region', () => {
    expect(deadlineOf(asked('2017-03-01 00:00'), 'wth-5-1')).toMatchObject({
      kind: 'duty',
      dueAt: at('2017-03-01 01:30'),
    });
    for (const type of ['legal-aid-board.notified', 'counsel.assigned'] as const) {
      expectDuty({
        play: () => asked('2026-03-02 21:00'),
        rule: 'wth-5-1',
        dueAt: '2026-03-02 22:30',
        meet: (it, when) => it.record(type, when, type === 'counsel.assigned' ? { name: 'mr. Proef' } : {}),
      });
    }
  });

  test('one item per wish, none for a wish that was not there', () => {
    const player = asked('2026-03-02 21:00');
    const again = player.record('counsel.requested', '2026-03-09 10:00', { about: 'extension' });
    expect(deadlinesOf(player, 'wth-5-1').map(({ startedBy }) => startedBy)).toEqual([9, again]);
    player.record('legal-aid-board.notified', '2026-03-02 21:30');
    expect(deadlinesOf(player, 'wth-5-1').map(({ status }) => status)).toEqual(['met', 'running']);
    const declined = imposed({});
    declined.record('counsel.declined', '2026-03-02 21:00', { about: 'imposition' });
    expect(deadlinesOf(declined, 'wth-5-1')).toEqual([]);
  });
});
