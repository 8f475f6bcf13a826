import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opening, screening } from './opening.ts';
import { service, token } from './service.ts';
import type { Service } from './service.ts';

let api: Service;
let police: string;
let id: string;
beforeAll(async () => {
  api = await service();
  police = await token({ role: 'police' });
  id = (await api.ask('/v1/cases', { token: police, key: 'open', body: opening() })).body.id;
});
afterAll(() => api.close());

const record = (body: unknown, key: string, headers: Record<string, string> = {}, bearer = police) =>
  api.ask(`/v1/cases/${id}/events`, { token: bearer, key, body, headers });

describe('Idempotency-Key', () => {
  test('opening twice with one key opens one case', async () => {
    const again = await api.ask('/v1/cases', { token: police, key: 'open', body: opening() });
    expect([again.status, again.body.id, again.headers.get('etag')]).toEqual([201, id, '"1"']);
    expect(again.headers.get('location')).toBe(`/v1/cases/${id}`);
    const list = await api.ask('/v1/cases', { token: police });
    expect(list.body.items).toHaveLength(1);
  });

  test('the same event again gives the first answer, also when the case has moved on', async () => {
    const first = await record(screening(), 'screen');
    expect(first.status).toBe(201);
    await record(
      { type: 'risk-assessment.started', occurredAt: '2010-03-27T17:16:00+01:00', data: {} },
      'start',
    );
    const again = await record(screening(), 'screen', { 'if-match': '"1"' });
    expect(again.text).toBe(first.text);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  test('the order of members makes no other command', async () => {
    const { type, occurredAt, data } = screening();
    const again = await record({ data, occurredAt, type }, 'screen');
    expect(again.status).toBe(201);
  });

  test('another body under the same key', async () => {
    const { status, body } = await record(screening('2010-03-27T17:16:00+01:00'), 'screen');
    expect([status, body.code]).toEqual([409, 'key-reused']);
  });

  test('another route under the same key', async () => {
    const { status, body } = await record(screening(), 'open');
    expect([status, body.code]).toEqual([409, 'key-reused']);
  });

  test('two callers may use one key', async () => {
    const other = await token({ role: 'police', name: 'Proef Ander' });
    const situation = {
      type: 'situation.changed',
      occurredAt: '2010-03-27T17:17:00+01:00',
      data: { kind: 'request', text: 'Proef.' },
    };
    expect((await record(situation, 'screen', {}, other)).status).toBe(201);
  });

  test('a refused command leaves its key free', async () => {
    const wrong = { ...screening(), occurredAt: '2010-03-27T23:00:00+01:00' };
    expect((await record(wrong, 'free')).status).toBe(400);
    const situation = {
      type: 'situation.changed',
      occurredAt: '2010-03-27T17:18:00+01:00',
      data: { kind: 'request', text: 'Proef.' },
    };
    expect((await record(situation, 'free')).status).toBe(201);
  });

  test.each([undefined, '', ' ', 'a b', '\u00e9', 'x'.repeat(256)])('the key %j', async (key) => {
    const headers = key === undefined ? {} : { 'idempotency-key': key };
    const answer = await api.ask(`/v1/cases/${id}/events`, { token: police, body: screening(), headers });
    expect([answer.status, answer.body.code, answer.body.errors[0].pointer]).toEqual([400, 'invalid', '']);
  });

  test('twenty at once have one effect', async () => {
    const before = (await api.ask(`/v1/cases/${id}`, { token: police })).body.version;
    const event = {
      type: 'situation.changed',
      occurredAt: '2010-03-27T17:19:00+01:00',
      data: { kind: 'request', text: 'Twintig.' },
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(event, 'twenty')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await api.ask(`/v1/cases/${id}`, { token: police })).body.version).toBe(before + 1);
  });

  test('twenty openings at once open one case', async () => {
    const home = { street: 'Proefweg', houseNumber: 2, postalCode: '4321ZZ', city: 'Voorbeeldstad' };
    const open = () => api.ask('/v1/cases', { token: police, key: 'once', body: opening({ home }) });
    const answers = await Promise.all(Array.from({ length: 20 }, open));
    const opened = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id));
    expect(opened.size).toBe(1);
    expect(
      answers.filter(({ status }) => status !== 201).every(({ body }) => body.code === 'in-progress'),
    ).toBe(true);
    expect((await open()).body.id).toBe([...opened][0]);
  });
});

describe('If-Match', () => {
  const event = (minute: number) => ({
    type: 'situation.changed',
    occurredAt: `2010-03-27T17:1${minute}:30+01:00`,
    data: { kind: 'request', text: 'Versie.' },
  });

  test('the present version goes through, and the answer has the next', async () => {
    const etag = (await api.ask(`/v1/cases/${id}`, { token: police })).headers.get('etag') ?? '';
    const answer = await record(event(1), 'm1', { 'if-match': etag });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe(`"${answer.body.case.version}"`);
  });

  test.each(['"0"', '"999"', 'W/"1"', '1', 'x'])('If-Match: %s', async (ifMatch) => {
    const { status, body } = await record(event(2), `m-${ifMatch}`, { 'if-match': ifMatch });
    expect([status, body.code]).toEqual([412, 'version-changed']);
  });

  test('any version', async () => {
    expect((await record(event(3), 'm-any', { 'if-match': '*' })).status).toBe(201);
  });

  test('fifty with one version: one gets through', async () => {
    const etag = (await api.ask(`/v1/cases/${id}`, { token: police })).headers.get('etag') ?? '';
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_each, index) => record(event(4), `fifty-${index}`, { 'if-match': etag })),
    );
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([201, ...Array.from({ length: 49 }, () => 412)]);
  });
});
