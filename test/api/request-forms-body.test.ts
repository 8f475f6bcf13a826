import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBody } from '../../api/edge/body.ts';
import { problemShape } from '../../api/shapes/problem.ts';
import { opening, screening } from './opening.ts';
import { service, token } from './service.ts';
import type { Json, Service } from './service.ts';

let api: Service;
let police: string;
let id: string;
beforeAll(async () => {
  api = await service();
  police = await token({ role: 'police' });
  id = (await api.ask('/v1/cases', { token: police, key: 'open', body: opening() })).body.id;
});
afterAll(() => api.close());

const TERM = '/v1/term-calculations';
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const TOO_DEEP = { pointer: '', detail: 'De aanvraag is te diep genest; hoogstens 64 niveaus kan.' };

const correction = (rest: string): string =>
  `{"type":"event.corrected","occurredAt":"2010-03-27T17:15:00+01:00","data":{"sequence":1,"reason":"Typefout.",${rest}}}`;

let keys = 0;
const record = (body: unknown) => {
  keys += 1;
  return api.ask(`/v1/cases/${id}/events`, { token: police, key: `k${keys}`, body });
};

describe('a body that is deeply nested', () => {
  test.each([65, 2_000, 300_000])('%i lists deep', async (depth) => {
    const { status, body } = await api.ask(TERM, { body: nested(depth) });
    expect([status, body.errors]).toEqual([400, [TOO_DEEP]]);
  });

  test('a correction with contents 2,000 objects deep', async () => {
    const contents = `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`;
    const { status, body } = await record(correction(`"data":${contents}`));
    expect([status, body.errors]).toEqual([400, [TOO_DEEP]]);
  });

  test('64 levels are read, and brackets within text are no levels', async () => {
    for (const text of [nested(64), `{"rule":"${'['.repeat(100)}\\"{{"}`]) {
      const { status, body } = await api.ask(TERM, { body: text });
      expect(status).toBe(400);
      expect(body.errors).not.toContainEqual(TOO_DEEP);
    }
  });
});

describe('names that JSON.parse passes over', () => {
  test.each([
    ['{"rule":"wth-2-1","from":"x","rule":"wth-9-1"}', '/rule', 'rule'],
    ['{"rule":"wth-2-1","r\\u0075le":"wth-9-1"}', '/rule', 'rule'],
    ['{"a":[{}," ,:",{"b/c":1,"b/c":1,"b/c":2}]}', '/a/2/b~1c', 'b/c'],
    ['{"a":{"":1,"":2}}', '/a/', ''],
  ])('given twice in %s', async (text, pointer, name) => {
    const { status, body } = await api.ask(TERM, { body: text });
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ pointer, detail: `Veld '${name}' staat er meer dan eens.` }]);
  });

  test('the same name in two objects, and as a value, is no double', async () => {
    const text = '[{"a":"a","b":{"a":["a","a"]}},{"a":{}}]';
    const request = new Request('http://x', {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json' },
    });
    expect(await readBody(request)).toEqual({ outcome: 'read', value: JSON.parse(text) });
  });

  test('a second municipality in an opening', async () => {
    const text = JSON.stringify(opening()).replace('{', '{"municipality":"GM0599",');
    const { status, body } = await api.ask('/v1/cases', { token: police, key: 'twice', body: text });
    expect([status, body.errors[0].pointer]).toEqual([400, '/municipality']);
  });

  test.each(['__proto__', '__\\u0070roto__'])('%s in a correction', async (name) => {
    const { status, body } = await record(correction(`"data":{"${name}":{"a":1}}`));
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { pointer: '/data/data/__proto__', detail: "Veld '__proto__' is hier niet bekend; laat het weg." },
    ]);
  });
});

describe('a small request draws no large answer', () => {
  const many = (count: number, name: (n: number) => string) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [name(n), 1]));

  test('80,000 unknown fields', async () => {
    const { status, body, text } = await record({
      ...screening(),
      data: { ...(screening()['data'] as object), ...many(80_000, (n) => n.toString(36)) },
    });
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(100);
    expect(body.detail).toBe('De aanvraag heeft 80.000 fouten; de eerste 100 staan hier.');
    expect(problemShape.safeParse(body).success).toBe(true);
    expect(text.length).toBeLessThan(30_000);
  });

  test('fields with names of 9,000 characters', async () => {
    const long = 'x'.repeat(9_000);
    const { body, text } = await api.ask(TERM, { body: many(100, (n) => `${n}${long}`) });
    expect(body.errors.length).toBe(100);
    expect(body.errors.map(({ pointer }: Json) => pointer)).toContain(`/7${'x'.repeat(59)}…`);
    expect(text.length).toBeLessThan(40_000);
  });

  test('more than a hundred names given twice', async () => {
    const body = `{${Array.from({ length: 40_000 }, (_, n) => `"${n % 20_000}":1`).join()}}`;
    const answer = await api.ask(TERM, { body });
    expect([answer.status, answer.body.errors.length]).toEqual([400, 100]);
  });

  test('1,500 stray query parameters', async () => {
    const query = Array.from({ length: 1_500 }, (_, n) => `q${n}=1`).join('&');
    const { status, body } = await api.ask(`/v1/rules?${query}`);
    expect([status, body.errors.length]).toEqual([400, 21]);
    expect(body.errors[20].detail).toBe('Nog meer onbekende queryparameters: 1500 in totaal.');
  });
});

test('a body that breaks off is a fault of the sender', async () => {
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"rule":'));
    },
    pull(controller) {
      controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
    },
  });
  const request = new Request('http://x', {
    method: 'POST',
    body: broken,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  });
  const read = await readBody(request);
  expect(read).toMatchObject({ outcome: 'unreadable', problem: { problem: 'invalid' } });
});

describe('pages', () => {
  test.each(['/', '/style.css'])('%s takes GET and HEAD, without a query', async (path) => {
    for (const method of ['OPTIONS', 'DELETE', 'POST', 'PUT']) {
      const { status, body, headers } = await api.ask(path, { method });
      expect([method, status, body.code]).toEqual([method, 405, 'method-not-allowed']);
      expect(headers.get('allow')).toBe('GET, HEAD');
    }
    expect((await api.ask(path)).headers.get('content-type')).toMatch(/^text\/(html|css); charset=utf-8$/i);
    expect((await api.ask(path, { method: 'HEAD' })).status).toBe(200);
    const { status, body } = await api.ask(`${path}?x=1`);
    expect([status, body.code]).toEqual([400, 'invalid']);
  });
});
