import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extensionData, NOW, orderData, readyCase, runningOrder } from './running-order.ts';
import { HULPOFFICIER, hulpofficierSubject, service, token, type Json, type Service } from './service.ts';

let running: Service;
beforeEach(async () => {
  running = await service({ now: NOW });
});
afterEach(() => running.close());

const AT = '2026-03-02T20:00:00+01:00';
const imposing = (changes: Record<string, unknown> = {}, occurredAt = AT): Json => ({
  type: 'order.imposed',
  occurredAt,
  data: orderData(changes),
});
const MANDATED = { decision: { mode: 'hulpofficier-mandate', decidedBy: 'Proef Hulpofficier' } };

async function mandate(kind: string, from: string, until: string): Promise<Json> {
  const body = {
    municipality: 'GM0518',
    kind,
    holder: hulpofficierSubject(),
    powers: ['wth-2-1', 'wth-2-7'],
    from,
    until,
    reference: 'proef',
  };
  const given = await running.ask('/v1/mandates', {
    body,
    token: await token({ role: 'mayor' }),
    key: `mandate-${from}-${kind}`,
  });
  return given.body;
}

test('a draft order: what stands in it, which grounds are in the annex, what the law refuses, and nothing is stored', async () => {
  const ready = await readyCase(running);
  const version = (await ready.ask('')).body.version;
  const { status, body } = await ready.ask(
    '/decision-checks',
    imposing({ facts: '', grounds: ['2a.1', '9z.9'] }),
  );
  expect(status).toBe(200);
  expect(body.refusals.map(({ rule }: Json) => rule)).toEqual(
    expect.arrayContaining(['wth-2-4-b', 'besluit-2-1']),
  );
  expect(body.content.find(({ element }: Json) => element === 'facts')).toMatchObject({ present: false });
  expect(body.content.find(({ element }: Json) => element === 'interests')).toMatchObject({ present: true });
  expect(body.grounds).toMatchObject([
    { code: '2a.1', inAnnex: true, tickedInRiHG: true },
    { code: '9z.9', inAnnex: false, tickedInRiHG: false },
  ]);
  expect(body.competence).toMatchObject({ competent: true, article: 'Wth art. 3 lid 1' });
  for (const { ground } of body.hints)
    expect(ground).toMatch(/art\.|rechtspraak|lezing|niet uitgemaakt|praktijk/);
  expect((await ready.ask('')).body.version).toBe(version);
});

test('bare sentences are hints and never refusals', async () => {
  const ready = await readyCase(running);
  const { body } = await ready.ask('/decision-checks', imposing({ facts: 'Ruzie.', interests: 'Ruzie.' }));
  expect(body.refusals).toEqual([]);
  const codes = body.hints.map(({ code }: Json) => code);
  expect(codes).toEqual(expect.arrayContaining(['facts-bare', 'interests-bare']));
  const taken = await ready.record(
    'order.imposed',
    AT,
    orderData({ facts: 'Ruzie.', interests: 'Ruzie.' }),
    'mayor',
  );
  expect(taken.status).toBe(201);
});

describe('whether the signer is competent at that minute', () => {
  const check = async (draft: Json, role: 'mayors-office' | 'mayor' | 'hulpofficier' | 'police') => {
    const ready = await readyCase(running);
    const bearer = await token(role === 'hulpofficier' ? HULPOFFICIER : { role });
    const answered = await running.ask(`/v1/cases/${ready.id}/decision-checks`, {
      body: draft,
      token: bearer,
    });
    return answered.body;
  };

  test('a hulpofficier without a mandate may not; the gates are told all the same', async () => {
    const body = await check(imposing({ ...MANDATED, facts: '' }), 'hulpofficier');
    expect(body.competence.competent).toBe(false);
    expect(body.refusals.map(({ rule }: Json) => rule)).toEqual(
      expect.arrayContaining(['wth-3-1', 'wth-2-4-b']),
    );
  });

  test.each([
    ['the first minute of the mandate', AT, true],
    ['the minute before it', '2026-03-02T19:59:00+01:00', false],
    ['its last minute', '2026-03-02T20:29:00+01:00', true],
    ['the minute at which it ended', '2026-03-02T20:30:00+01:00', false],
  ])('%s', async (_name, occurredAt, competent) => {
    await mandate('decision', AT, '2026-03-02T20:30:00+01:00');
    expect((await check(imposing(MANDATED, occurredAt), 'hulpofficier')).competence.competent).toBe(
      competent,
    );
  });

  test('a mandate to sign is none to decide, also when the office prepares the draft for somebody else', async () => {
    await mandate('signature', AT, '2026-03-02T20:30:00+01:00');
    expect((await check(imposing(MANDATED), 'mayors-office')).competence.competent).toBe(false);
    const telephone = { calledAt: AT, calledBy: 'Proef' };
    const byTelephone = { decision: { mode: 'mayor-by-telephone', decidedBy: 'Proef', telephone } };
    expect((await check(imposing(byTelephone), 'mayors-office')).competence.competent).toBe(true);
  });

  test('the mayor in writing', async () => {
    expect((await check(imposing(), 'mayor')).competence.competent).toBe(true);
  });
});

test('a draft extension for tomorrow: hearing and counsel missing are refusals, the theme applies', async () => {
  const order = await runningOrder(running);
  const draft = {
    type: 'order.extended',
    occurredAt: '2026-03-10T11:00:00+01:00',
    data: extensionData('2026-03-30T20:30:00+02:00'),
  };
  const { status, body } = await order.ask('/decision-checks', draft);
  expect(status).toBe(200);
  expect(body.refusals.map(({ rule }: Json) => rule)).toEqual(expect.arrayContaining(['awb-4-8', 'wth-5-1']));
  expect(body.themes.filter(({ applies }: Json) => applies).length).toBeGreaterThan(0);
});

test('only a decision can be checked; a fault of shape is told at its place; who may not read may not check', async () => {
  const order = await runningOrder(running);
  const home = await order.ask('/decision-checks', { type: 'home.left', occurredAt: NOW, data: {} });
  expect([home.status, home.body.errors]).toMatchObject([400, [{ pointer: '/type' }]]);
  const bare = await order.ask('/decision-checks', {
    type: 'order.imposed',
    occurredAt: 'gisteren',
    data: {},
  });
  const pointers = bare.body.errors.map(({ pointer }: Json) => pointer);
  expect(pointers).toEqual(expect.arrayContaining(['/occurredAt', '/data/decision']));
  const path = `/v1/cases/${order.id}/decision-checks`;
  const elsewhere = await token({ role: 'mayor', office: 'GM0599', municipalities: ['GM0599'] });
  expect((await running.ask(path, { body: imposing(), token: elsewhere })).status).toBe(404);
});
