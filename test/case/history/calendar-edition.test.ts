import { afterEach, describe, expect, test, vi } from 'vitest';
import { adoptCalendar, hasOldCalendar } from '../../../machines/index.ts';
import { explainDeadline } from '../../../src/case/index.ts';
import { calculateTerm } from '../../../src/law/index.ts';
import { calendarOf } from '../../../src/time/index.ts';
import * as decrees from '../../../src/time/holiday-decrees.ts';
import type { Deadline } from '../../../src/case/model.ts';
import { at, inForce, type CasePlayer } from '../../support/case-player.ts';
import { NEXT_EDITION } from '../../support/next-calendar.ts';

vi.mock(import('../../../src/time/holiday-decrees.ts'), async (original) => {
  const { releasable } = await import('../../support/next-calendar.ts');
  return releasable(await original());
});
const { release, takeBack } = decrees as unknown as { release(): void; takeBack(): void };
afterEach(takeBack);

const FIRST_EDITION = '2026-11-24';

/** Served Friday 5 March 2027 20:30: six weeks to appeal, to and with Friday 16 April, which a later decree makes a holiday. */
const served = (): CasePlayer => inForce('2027-03-05 18:00');
const appealTerm = (player: CasePlayer): Deadline => {
  const item = player.snapshot.deadlines.find(({ rule }) => rule === 'awb-6-7');
  if (item === undefined) throw new Error('no appeal term');
  return item;
};
function adopt(player: CasePlayer, now: string): void {
  player.until(now);
  const adopted = adoptCalendar(player.file, player.protocol, at(now));
  if (adopted === undefined) throw new Error('nothing to take up');
  player.file = adopted.file;
}

test('a case is counted with the calendar of the day it was opened, until it takes up a newer one', () => {
  const player = served();
  expect(appealTerm(player)).toMatchObject({
    lastDay: '2027-04-16',
    countedWith: { calendar: FIRST_EDITION },
  });
  release();
  expect(hasOldCalendar(player.file)).toBe(true);
  player.record('home.left', '2027-03-06 09:00');
  expect(appealTerm(player).lastDay).toBe('2027-04-16');
  adopt(player, '2027-03-07 09:00');
  expect(hasOldCalendar(player.file)).toBe(false);
  expect(appealTerm(player)).toMatchObject({
    lastDay: '2027-04-19',
    dueAt: at('2027-04-20 00:00'),
    countedWith: { calendar: NEXT_EDITION },
  });
});

test('what moved is recorded with old, new and the decree, shown on the term, and told to who was told the old date', () => {
  const player = served();
  release();
  adopt(player, '2027-03-07 09:00');
  const event = player.file.events.at(-1);
  expect(event).toMatchObject({
    type: 'calendar.changed',
    occurredAt: at('2027-03-07 09:00'),
    timeSource: 'system',
    data: {
      calendar: NEXT_EDITION,
      changes: [
        {
          rule: 'awb-6-7',
          startedBy: 9,
          old: { lastDay: '2027-04-16' },
          new: { lastDay: '2027-04-19' },
          because: expect.stringContaining('vrijdag 16 april 2027 (proefdag; proefbesluit 2027)'),
        },
      ],
    },
  });
  const term = appealTerm(player);
  expect(term.recounted).toMatchObject([{ by: event?.sequence, lastDay: '2027-04-16' }]);
  expect(explainDeadline(term).at(-1)).toMatchObject({
    text: expect.stringContaining('Eerder liep de termijn tot en met vrijdag 16 april 2027'),
    article: 'Atw art. 3 lid 3',
  });
  expect(player.snapshot.tasks).toMatchObject([
    {
      kind: 'notice',
      openedBy: event?.sequence,
      closedBy: null,
      detail: expect.stringContaining('2027-04-19'),
    },
  ]);
  const task = player.snapshot.tasks[0]?.id;
  player.record('task.done', '2027-03-08 09:00', { task });
  expect(player.snapshot.tasks[0]?.closedBy).not.toBeNull();
});

test('an explanation given before replays to the same instant after the calendar has a new edition', () => {
  const player = served();
  const before = appealTerm(player);
  const told = explainDeadline(before);
  release();
  adopt(player, '2027-03-07 09:00');
  const { ruleVersion = '', calendar = '' } = before.countedWith ?? {};
  const again = calculateTerm(before.rule, before.from, { calendar: calendarOf(calendar), ruleVersion });
  expect(again).toMatchObject({ dueAt: before.dueAt, lastDay: before.lastDay });
  expect(explainDeadline(before)).toEqual(told);
});

describe('a term that the engine wrongly called missed', () => {
  // An entry without consent on Monday 12 April 2027: reported to the end of the fourth day after it, Friday 16 April.
  function entered(): CasePlayer {
    const player = served();
    player.record(
      'home.entered',
      '2027-04-12 10:00',
      { purpose: 'impose', basis: 'mayor' },
      { role: 'mayor' },
    );
    return player;
  }
  const report = (player: CasePlayer) => player.snapshot.deadlines.find(({ rule }) => rule === 'awbi-11');
  const missing = (player: CasePlayer) =>
    player.file.events.filter(
      ({ type, data }) => type === 'deadline.missed' && (data as { rule: string }).rule === 'awbi-11',
    );

  test('is open again when the day turns out to be a holiday, and the missing of it is void', () => {
    const player = entered().until('2027-04-17 09:00');
    expect(report(player)).toMatchObject({ status: 'missed', lastDay: '2027-04-16' });
    release();
    adopt(player, '2027-04-17 10:00');
    expect(report(player)).toMatchObject({ status: 'running', lastDay: '2027-04-19' });
    expect(missing(player)).toMatchObject([{ voidedBy: player.snapshot.version }]);
    player.until('2027-04-20 00:00');
    expect(report(player)?.status).toBe('missed');
    expect(missing(player)).toHaveLength(2);
  });

  test('stays missed when the new holiday lies outside it', () => {
    const player = served();
    player.record(
      'home.entered',
      '2027-04-06 10:00',
      { purpose: 'impose', basis: 'mayor' },
      { role: 'mayor' },
    );
    player.until('2027-04-17 09:00');
    release();
    adopt(player, '2027-04-17 10:00');
    expect(report(player)).toMatchObject({ status: 'missed', lastDay: '2027-04-12' });
    expect(missing(player)).toMatchObject([{ data: { rule: 'awbi-11' } }]);
    expect(missing(player)[0]).not.toHaveProperty('voidedBy');
  });
});

test('the case replays to the same, before and after; what was known then is counted as then', () => {
  const player = served();
  player.until('2027-03-07 09:00');
  expect(player.replayed()).toEqual(player.file);
  release();
  expect(player.replayed()).toEqual(player.file);
  adopt(player, '2027-03-07 09:00');
  player.until('2027-04-20 00:00');
  expect(player.replayed()).toEqual(player.file);
  player.record(
    'appeal.lodged',
    '2027-04-19 16:00',
    { by: 'p1', against: 8 },
    { recordedAt: '2027-04-20 09:00' },
  );
  expect(appealTerm(player)).toMatchObject({ status: 'met' });
  expect(player.replayed()).toEqual(player.file);
});

test('a case opened after the release is counted with the new edition from the start', () => {
  release();
  const player = served();
  expect(appealTerm(player)).toMatchObject({
    lastDay: '2027-04-19',
    countedWith: { calendar: NEXT_EDITION },
  });
  expect(appealTerm(player)).not.toHaveProperty('recounted');
  expect(adoptCalendar(player.file, player.protocol, at('2027-03-07 09:00'))).toBeUndefined();
});

test('an edition that completes a year makes its answers certain, and is taken up without a change of dates', () => {
  const player = inForce('2021-03-01 18:00');
  expect(appealTerm(player)).toMatchObject({ lastDay: '2021-04-12', calendarComplete: false });
  release();
  adopt(player, '2021-03-03 09:00');
  expect(appealTerm(player)).toMatchObject({ lastDay: '2021-04-12', calendarComplete: true });
  expect(player.file.events.at(-1)).toMatchObject({ type: 'calendar.changed', data: { changes: [] } });
  expect(player.snapshot.tasks).toEqual([]);
});

test('a reading that moves alone is told too', () => {
  const player = served();
  player.record('appeal.lodged', '2027-03-08 10:00', { by: 'p1', against: 8 });
  player.record('interim-relief.requested', '2027-04-14 10:00', { by: 'p1' });
  const hearing = () => player.snapshot.deadlines.find(({ rule }) => rule === 'wth-6-1-a')?.readings;
  expect(hearing()?.map(({ lastDay }) => lastDay)).toEqual(['2027-04-19', '2027-04-19']);
  release();
  adopt(player, '2027-04-14 12:00');
  expect(hearing()?.map(({ lastDay }) => lastDay)).toEqual(['2027-04-19', '2027-04-20']);
  expect(player.file.events.at(-1)?.data).toMatchObject({
    changes: expect.arrayContaining([expect.objectContaining({ rule: 'wth-6-1-a', running: true })]),
  });
});

test('a term that had ended is counted again, without a task to tell somebody', () => {
  const player = inForce('2026-03-02 18:00').until('2026-05-01 10:00');
  expect(appealTerm(player)).toMatchObject({ status: 'void', lastDay: '2026-04-13' });
  release();
  adopt(player, '2026-05-01 11:00');
  expect(appealTerm(player)).toMatchObject({ status: 'void', lastDay: '2026-04-14' });
  expect(player.snapshot.tasks).toEqual([]);
  // By the law of then it was in time, whatever the engine knew.
  player.record(
    'appeal.lodged',
    '2026-04-14 16:00',
    { by: 'p1', against: 8 },
    { recordedAt: '2026-05-02 09:00' },
  );
  expect(appealTerm(player).status).toBe('met');
});
