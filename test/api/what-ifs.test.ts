import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extensionData, NOW, runningOrder, type RunningOrder } from './running-order.ts';
import { service, token, type Json, type Service } from './service.ts';

let running: Service;
let order: RunningOrder;
beforeEach(async () => {
  running = await service({ now: NOW });
  order = await runningOrder(running);
});
afterEach(() => running.close());

/** Every row of every table. */
function wholeDatabase(): string {
  const database = new Database(running.databaseFile, { readonly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
  const rows = tables.map(({ name }: Json) => [
    name,
    database.prepare(`select * from "${String(name)}"`).all(),
  ]);
  database.close();
  return JSON.stringify(rows);
}

const event = (type: string, occurredAt: string, data: Json = {}) => ({ type, occurredAt, data });
const ask = (...events: Json[]) => order.ask('/what-ifs', { events });
const at = (text: string): string => `2026-03-${text}:00+01:00`;

const EXTENSION = [
  event('care-advice.given', at('10T09:00'), { advice: 'extend', reasons: 'proef' }),
  event('hearing.not-used', at('10T10:00'), { person: 'p1', about: 'extension', channel: 'in-person' }),
  event('counsel.declined', at('10T10:30'), { about: 'extension' }),
  event('order.extended', at('10T11:00'), extensionData('2026-03-30T20:30:00+02:00')),
];
const SERVICE = event('order.served', at('10T15:00'), { person: 'p1', method: 'in-person', place: 'proef' });

test('an extension: the case, terms and stretches as they would be, beside those of today, and nothing is stored', async () => {
  const before = wholeDatabase();
  const { status, body } = await ask(...EXTENSION, SERVICE);
  expect(status).toBe(200);
  expect(body.refusals).toEqual([]);
  expect(body.case.order).toMatchObject({ state: 'in-force', endsAt: '2026-03-30T18:30:00Z' });
  expect(body.today.case.order).toMatchObject({ state: 'in-force', endsAt: '2026-03-12T19:30:00Z' });
  expect(body.intervals[0]).toMatchObject({ limb: 'home', to: '2026-03-30T18:30:00Z' });
  expect(body.today.intervals[0]).toMatchObject({ limb: 'home', to: '2026-03-12T19:30:00Z' });
  expect(body.at).toBe('2026-03-10T14:00:00Z');
  expect(body.changes).toContainEqual({
    kind: 'interval',
    ref: 'home',
    old: [{ from: '2026-03-02T19:30:00Z', to: '2026-03-12T19:30:00Z' }],
    new: [{ from: '2026-03-02T19:30:00Z', to: '2026-03-30T18:30:00Z' }],
  });
  expect(body.deadlines.filter(({ rule }: Json) => rule === 'awb-6-7')).toHaveLength(2);
  expect(wholeDatabase()).toBe(before);
});

test('each draft says under which sequence it would stand, so that the next one can name it', async () => {
  const { body } = await ask(...EXTENSION, SERVICE);
  const { version } = body.today.case;
  expect(body.events.map(({ type, occurredAt }: Json) => [type, occurredAt])).toEqual(
    [...EXTENSION, SERVICE].map(({ type, occurredAt }) => [
      type,
      new Date(occurredAt).toISOString().replace('.000', ''),
    ]),
  );
  const sequences: number[] = body.events.map(({ sequence }: Json) => sequence);
  expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
  expect(sequences[0]).toBeGreaterThan(version);
  expect(body.case.order.extensions).toMatchObject([{ sequence: sequences[3] }]);
  const named = { ...SERVICE, data: { ...SERVICE.data, decision: sequences[3] } };
  expect((await ask(...EXTENSION, named)).body.refusals).toEqual([]);
  // What is refused, and what comes after it, gets no place.
  expect((await ask(EXTENSION[3], SERVICE)).body.events).toEqual([]);
});

test('the row is what recording gives: the same events recorded lead to the same case', async () => {
  const { body } = await ask(...EXTENSION, SERVICE);
  await running.clock(at('10T15:00'));
  for (const { type, occurredAt, data } of [...EXTENSION, SERVICE]) {
    const role = type === 'order.extended' ? 'mayor' : type.startsWith('care') ? 'care' : 'mayors-office';
    await order.record(type, occurredAt, data, role);
  }
  const real = await order.ask('');
  expect(real.body).toEqual(body.case);
  expect((await order.ask('/deadlines')).body.items).toEqual(body.deadlines);
});

describe('a refused event stops the row', () => {
  test('an extension without hearing, counsel and advice lists every reason, and what follows is not looked at', async () => {
    const { status, body } = await ask(EXTENSION[3], SERVICE);
    expect(status).toBe(200);
    const rules = body.refusals.map(({ rule }: Json) => rule);
    expect(rules).toEqual(expect.arrayContaining(['awb-4-8', 'wth-5-1', 'wth-9-1']));
    for (const { pointer } of body.refusals) expect(pointer).toMatch(/^\/events\/0(\/|$)/);
    expect(body.case.order.extensions).toEqual([]);
    expect(body.case.version).toBe(body.today.case.version);
  });

  test('what was taken before it stays, and the pointer names the refused one', async () => {
    const late = event('order.extended', at('10T11:00'), extensionData('2026-03-30T20:31:00+02:00'));
    const { body } = await ask(...EXTENSION.slice(0, 3), late);
    expect(body.refusals).toMatchObject([{ rule: 'wth-9-1', pointer: '/events/3/data/until' }]);
    expect(body.case.version).toBeGreaterThanOrEqual(body.today.case.version + 3);
  });

  test('one that lies ahead brings the case to no other instant: order, terms and `at` are those of the last that was taken', async () => {
    const late = event('order.extended', at('12T22:00'), extensionData('2026-03-30T20:30:00+02:00'));
    const alone = (await ask(late)).body;
    expect(alone.refusals.map(({ code }: Json) => code)).toContain('order-not-running');
    expect(alone.at).toBe(new Date(NOW).toISOString().replace('.000', ''));
    expect(alone.case).toEqual(alone.today.case);
    expect(alone.deadlines).toEqual(alone.today.deadlines);
    const taken = event('situation.changed', at('12T22:00'), { kind: 'request', text: 'proef' });
    const after = (await ask(taken, { ...late, occurredAt: at('13T22:00') })).body;
    expect([after.at, after.case.order.state]).toEqual(['2026-03-12T21:00:00Z', 'expired']);
  });

  test('a second look that nobody asked for rests on the norm of the region, not on keeping the file', async () => {
    const { body } = await ask(event('reassessment.done', NOW, { outcome: 'keep', reasons: 'proef' }));
    expect(body.refusals).toMatchObject([
      {
        code: 'not-accepted',
        rule: 'practice-reassessment',
        article: 'praktijknorm (configuratie van de regio)',
        detail: 'Er staat op dat tijdstip geen herbeoordeling open: er is niets om opnieuw te bekijken.',
      },
    ]);
  });

  test('an event that the state does not take says so with an article', async () => {
    const ruled = event('appeal.ruled', at('10T11:00'), {
      outcome: 'annulled',
      decisions: [8],
      effectiveAt: at('10T11:00'),
    });
    const { body } = await ask(ruled);
    expect(body.refusals).toMatchObject([
      { code: 'not-accepted', rule: 'awb-6-7', article: 'Awb art. 6:7', pointer: '/events/0/type' },
    ]);
  });
});

test.each([
  [
    'a revocation',
    event('order.revoked', at('05T12:00'), {
      decision: { mode: 'mayor-written', decidedBy: 'Proef Besluit' },
      ground: 'danger-gone',
      effectiveAt: at('06T12:00'),
      reasons: 'proef',
    }),
    '2026-03-06T11:00:00Z',
  ],
  [
    'a service that was in truth later',
    event('event.corrected', NOW, {
      sequence: 9,
      occurredAt: at('02T20:45'),
      reason: 'proef',
    }),
    '2026-03-12T19:45:00Z',
  ],
])('%s moves the end in the answer only', async (_name, draft, endsAt) => {
  const before = wholeDatabase();
  const { body } = await ask(draft);
  expect(body.refusals).toEqual([]);
  expect(body.case.order.endsAt).toBe(endsAt);
  expect(body.today.case.order.endsAt).toBe('2026-03-12T19:30:00Z');
  expect(wholeDatabase()).toBe(before);
});

test('a correction tells papers and notices that gave the old dates', async () => {
  await order.record('household.informed', '2026-03-02T20:40:00+01:00', { person: 'p2' });
  const draft = event('event.corrected', NOW, { sequence: 9, occurredAt: at('02T20:45'), reason: 'proef' });
  const { body } = await ask(draft);
  const kinds = new Set(body.changes.map(({ kind }: Json) => kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['deadline', 'interval', 'task', 'document', 'notice']));
});

test('a ruling of the court: suspended from tomorrow on', async () => {
  const lodged = event('appeal.lodged', at('03T09:00'), { by: 'p1', against: 8 });
  const asked = event('interim-relief.requested', at('03T09:01'), { by: 'p1' });
  const ruled = event('interim-relief.ruled', at('04T12:00'), {
    outcome: 'suspended',
    effectiveAt: at('04T12:00'),
  });
  const { body } = await ask(lodged, asked, ruled);
  expect(body.case.order.state).toBe('suspended');
  expect(body.intervals[0]).toMatchObject({ limb: 'home', to: '2026-03-04T11:00:00Z' });
  expect(body.intervals[0].explanation.at(-1)).toMatchObject({ article: 'Awb art. 8:81' });
});

test('all faults of all drafts at once, each at its own place', async () => {
  const { status, body } = await ask(
    event('order.served', 'gisteren', { person: 'p1', method: 'in-person', place: 'proef' }),
    { type: 'order.revoked', occurredAt: NOW, data: {} },
  );
  expect(status).toBe(400);
  const pointers = body.errors.map(({ pointer }: Json) => pointer);
  expect(pointers).toEqual(expect.arrayContaining(['/events/0/occurredAt', '/events/1/data/decision']));
  const person = await ask(event('household.informed', NOW, { person: 'p9' }));
  expect(person.body.errors).toMatchObject([{ pointer: '/events/0/data/person' }]);
});

test('a stray field beside the list hides no fault in the list', async () => {
  const stray = { ...event('home.left', NOW), x: 1 };
  const { status, body } = await order.ask('/what-ifs', { events: [stray], y: 2 });
  expect(status).toBe(400);
  expect(body.errors.map(({ pointer }: Json) => pointer).toSorted()).toEqual(['/events/0/x', '/y']);
});

test.each([
  [{}],
  [{ events: [] }],
  [{ events: 'alles' }],
  [{ events: Array.from({ length: 21 }, () => ({})) }],
])('no list of 1 to 20 events is a fault of the list', async (body) => {
  const answered = await order.ask('/what-ifs', body);
  expect(answered.status).toBe(400);
  expect(answered.body.errors[0].pointer).toBe('/events');
});

test('who may not read the case may not think about it either', async () => {
  const body = { events: [SERVICE] };
  const path = `/v1/cases/${order.id}/what-ifs`;
  const elsewhere = await token({ role: 'mayors-office', office: 'GM0599', municipalities: ['GM0599'] });
  expect((await running.ask(path, { body, token: elsewhere })).status).toBe(404);
  expect((await running.ask(path, { body, token: await token({ role: 'evaluator' }) })).status).toBe(403);
  expect((await running.ask(path, { body })).status).toBe(401);
  expect((await order.ask('/what-ifs', body, 'police')).status).toBe(200);
});

test.each(['order.expired', 'calendar.changed', 'deadline.missed', 'file.destroyed', 'case.opened'])(
  '%s is nobody to post, and so nobody to think of',
  async (type) => {
    const { status, body } = await ask(event(type, NOW, { calendar: 'x', changes: [] }));
    expect([status, body.errors[0].pointer]).toEqual([400, '/events/0/type']);
  },
);
