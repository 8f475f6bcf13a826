import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  isCalendarNew,
  knowsStoredCalendar,
  takeUpCalendar,
} from '../../api/application/take-up-calendar.ts';
import * as decrees from '../../src/time/holiday-decrees.ts';
import { NEXT_EDITION } from '../support/next-calendar.ts';
import { NOW, runningOrder, type RunningOrder } from './running-order.ts';
import { service, token, type Json, type Service } from './service.ts';

vi.mock(import('../../src/time/holiday-decrees.ts'), async (original) => {
  const { releasable } = await import('../support/next-calendar.ts');
  return releasable(await original());
});
const { release, takeBack } = decrees as unknown as { release(): void; takeBack(): void };

let running: Service;
let order: RunningOrder;
beforeEach(async () => {
  running = await service({ now: NOW });
  order = await runningOrder(running);
});
afterEach(async () => {
  takeBack();
  await running.close();
});

const FIRST_EDITION = '2026-11-24';

async function listed(): Promise<Json> {
  const answered = await running.ask('/v1/deadlines?rule=awb-6-7', {
    token: await token({ role: 'mayors-office' }),
  });
  return answered.body.items[0];
}

test('a start with a newer calendar counts the running terms again before anybody reads a list', async () => {
  expect(await listed()).toMatchObject({ lastDay: '2026-04-13', countedWith: { calendar: FIRST_EDITION } });
  release();
  await takeUpCalendar(running.engine, () => false);
  expect(await listed()).toMatchObject({
    lastDay: '2026-04-14',
    dueAtLocal: '2026-04-15T00:00:00+02:00[Europe/Amsterdam]',
    countedWith: { calendar: NEXT_EDITION, ruleVersion: '2013-01-01' },
    recounted: [{ lastDay: '2026-04-13', because: expect.stringContaining('proefmaandag') }],
  });
  const { body } = await order.ask('/events');
  expect(body.items.at(-1)).toMatchObject({ type: 'calendar.changed', actor: { role: 'engine' } });
});

test('it is done once, also when the engine starts again', async () => {
  release();
  await takeUpCalendar(running.engine, () => false);
  const { version } = (await order.ask('')).body;
  await takeUpCalendar(running.engine, () => false);
  expect((await order.ask('')).body.version).toBe(version);
});

test('a case whose dates do not move takes the calendar up when it is read, and when something is recorded', async () => {
  release();
  const { body } = await order.ask('/deadlines');
  expect(body.items.find(({ rule }: Json) => rule === 'awb-6-7').lastDay).toBe('2026-04-14');
  await order.record('home.left', '2026-03-02T20:45:00+01:00', {}, 'police');
  expect((await order.ask('/events')).body.items.map(({ type }: Json) => type).slice(-2)).toEqual([
    'calendar.changed',
    'home.left',
  ]);
});

test('an answer given before is given again when it is asked with what it was counted with', async () => {
  const { rule, fromLocal: _local, from, countedWith, dueAt, lastDay } = await listed();
  release();
  const replay = await running.ask('/v1/term-calculations', { body: { rule, from, countedWith } });
  expect(replay.body).toMatchObject({ dueAt, lastDay, countedWith });
  const anew = await running.ask('/v1/term-calculations', { body: { rule, from } });
  expect(anew.body).toMatchObject({ lastDay: '2026-04-14', countedWith: { calendar: NEXT_EDITION } });
});

test.each([
  [{ calendar: '2001-01-01' }, '/countedWith/calendar'],
  [{ ruleVersion: '2001-01-01' }, '/countedWith/ruleVersion'],
  [{ calendar: 'gisteren' }, '/countedWith/calendar'],
  [{ edition: 1 }, '/countedWith/edition'],
])('counting with %j is refused at its place', async (countedWith, pointer) => {
  const body = { rule: 'awb-6-7', from: '2026-03-02T20:30:00+01:00', countedWith };
  const answered = await running.ask('/v1/term-calculations', { body });
  expect(answered.status).toBe(400);
  expect(answered.body.errors).toMatchObject([{ pointer }]);
});

test('until that is done no list is served, and a case by itself is', async () => {
  release();
  expect(await isCalendarNew(running.store)).toBe(true);
  running.engine.countingAnew = true;
  const bearer = await token({ role: 'mayors-office' });
  for (const path of ['/v1/deadlines', '/v1/cases'])
    expect((await running.ask(path, { token: bearer })).body.code).toBe('not-ready');
  expect((await order.ask('')).status).toBe(200);
  await takeUpCalendar(running.engine, () => false);
  expect((await running.ask('/v1/deadlines', { token: bearer })).status).toBe(200);
  expect(await isCalendarNew(running.store)).toBe(false);
});

test('one case that cannot be handled keeps nobody waiting, and is tried again at the next start', async () => {
  release();
  const { loadCase } = running.store;
  running.store.loadCase = () => Promise.reject(new Error('damaged'));
  running.engine.countingAnew = true;
  await takeUpCalendar(running.engine, () => false);
  expect(running.engine.countingAnew).toBe(false);
  expect(running.log.join()).toContain('"calendar"');
  expect(await isCalendarNew(running.store)).toBe(true);
  running.store.loadCase = loadCase;
  await takeUpCalendar(running.engine, () => false);
  expect(await isCalendarNew(running.store)).toBe(false);
});

test('a program without the newest edition that was used here does not start on these data', async () => {
  release();
  expect(await knowsStoredCalendar(running.store)).toBe(true);
  // Stopped before a single case was counted again.
  takeBack();
  expect(await knowsStoredCalendar(running.store)).toBe(false);
});
