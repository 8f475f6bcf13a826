import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opening } from './opening.ts';
import { service, token } from './service.ts';
import type { Service } from './service.ts';

let api: Service;
let police: string;
beforeAll(async () => {
  api = await service();
  police = await token({ role: 'police' });
});
afterAll(() => api.close());

const TERM = '/v1/term-calculations';

describe('forms of a request', () => {
  test.each([
    ['an unknown address', '/v1/unknown', 404, 'not-found'],
    ['a trailing slash', '/v1/rules/', 404, 'not-found'],
    ['an unknown rule', '/v1/rules/wth-99', 404, 'not-found'],
    ['an unknown query parameter', '/v1/rules?foo=1', 400, 'invalid'],
  ])('%s', async (_name, path, status, code) => {
    const answer = await api.ask(path);
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(code);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(Object.keys(answer.body)).toEqual(
      expect.arrayContaining(['type', 'title', 'status', 'detail', 'instance', 'code']),
    );
  });

  test.each(['/v1/cases', '/v1/mandates'])('a command with a query: %s', async (path) => {
    const bearer = await token({ role: 'mayor' });
    const { status, body } = await api.ask(`${path}?x=1`, { token: bearer, key: 'q', body: {} });
    expect(status).toBe(400);
    expect(body.errors[0].detail).toContain('queryparameter');
  });

  test('a repeated query parameter is a fault at its name', async () => {
    const { status, body } = await api.ask('/v1/cases?pageSize=5&pageSize=6', { token: police });
    expect([status, body.errors[0].pointer]).toEqual([400, '/pageSize']);
  });

  test.each(['0', '101', '-1', 'ten', '1.5'])('a page size of %s', async (size) => {
    const { status, body } = await api.ask(`/v1/cases?pageSize=${size}`, { token: police });
    expect([status, body.errors[0].pointer]).toEqual([400, '/pageSize']);
  });

  test('a cursor that nobody gave out', async () => {
    const { status, body } = await api.ask('/v1/cases?cursor=abc', { token: police });
    expect([status, body.errors[0].pointer]).toEqual([400, '/cursor']);
  });

  test('a wrong method is told what does work', async () => {
    const { status, body, headers } = await api.ask('/v1/cases', { method: 'DELETE', token: police });
    expect([status, body.code]).toEqual([405, 'method-not-allowed']);
    expect(headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'HEAD', 'POST']);
  });

  test('the search address is no case', async () => {
    const { status, headers } = await api.ask('/v1/cases/_search', { token: police });
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('POST');
  });

  test('HEAD answers as GET, without a body', async () => {
    const { status, text } = await api.ask('/v1/rules', { method: 'HEAD' });
    expect([status, text]).toEqual([200, '']);
  });

  test.each([
    ['text/csv', 406],
    ['application/json;q=0, text/html', 406],
    ['application/*', 200],
    ['*/*;q=0.1', 200],
    ['text/html, application/json;q=0.5', 200],
  ])('Accept: %s', async (accept, status) => {
    expect((await api.ask('/v1/rules', { headers: { accept } })).status).toBe(status);
  });

  test.each([
    ['text/plain', 415],
    ['application/xml', 415],
    ['application/json; charset=latin1', 415],
    ['application/json; charset=utf-8', 200],
    ['application/json;charset="UTF-8"', 200],
  ])('Content-Type: %s', async (type, status) => {
    const body = JSON.stringify({ rule: 'wth-2-1', from: '2010-03-27T20:00:00+01:00' });
    const answer = await api.ask(TERM, { body, headers: { 'content-type': type } });
    expect(answer.status).toBe(status);
  });

  test.each(['', '{', '{"rule":', '[1,]', '\u0000'])('malformed JSON %j', async (body) => {
    const answer = await api.ask(TERM, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid']);
  });

  test('bytes that are no UTF-8', async () => {
    const answer = await api.ask(TERM, { body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ pointer: '', detail: 'De aanvraag is geen geldige JSON.' }]);
  });

  test('a body of 2 MB', async () => {
    const answer = await api.ask(TERM, { body: { rule: 'x'.repeat(2_000_000) } });
    expect([answer.status, answer.body.code]).toEqual([413, 'too-large']);
  });

  test('all faults of an opening at once, the missing key among them', async () => {
    const home = { ...(opening()['home'] as object), floor: 2 };
    const body = opening({ home, reportedAt: '2010-02-30T17:00:00+01:00', origin: 'rumour' });
    const answer = await api.ask('/v1/cases', { token: police, body });
    expect(answer.status).toBe(400);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['', '/home/floor', '/origin', '/reportedAt']);
  });

  test.each([
    '2010-03-27T17:00:00',
    '2010-03-27T24:00:00+01:00',
    '2010-02-30T17:00:00+01:00',
    '2010-03-27T18:20:00+01:00',
  ])('reported at %s', async (reportedAt) => {
    const answer = await api.ask('/v1/cases', {
      token: police,
      key: `r-${reportedAt}`,
      body: opening({ reportedAt }),
    });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '/reportedAt']);
  });

  test('no error repeats what was sent, nor where it was sent', async () => {
    const canary = 'Kanariepietersen';
    const answers = [
      await api.ask(`/v1/${canary}`),
      await api.ask(`/v1/rules?${canary}=${canary}`),
      await api.ask(`/v1/cases/${canary}`, { token: police }),
      await api.ask('/v1/cases', {
        token: police,
        key: 'c',
        body: opening({ origin: canary, reportedAt: canary }),
      }),
      await api.ask('/v1/cases/_search', { token: police, body: { birthDate: canary } }),
    ];
    for (const { text, status } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain(canary);
    }
    expect(api.log.join('')).not.toContain(canary);
  });
});
