import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { API_VERSION } from '../../api/version.ts';
import { service, token } from './service.ts';
import type { Answered, Service } from './service.ts';

let api: Service;
beforeAll(async () => {
  api = await service();
});
afterAll(() => api.close());

const answers: [string, () => Promise<Answered>][] = [
  ['a page', () => api.ask('/')],
  ['the reference', () => api.ask('/v1/docs')],
  ['the stylesheet', () => api.ask('/style.css')],
  ['a public answer', () => api.ask('/v1/rules')],
  ['200 with a token', async () => api.ask('/v1/cases', { token: await token({ role: 'mayor' }) })],
  ['400', () => api.ask('/v1/rules?x=1')],
  ['401', () => api.ask('/v1/cases')],
  ['403', async () => api.ask('/v1/cases', { token: await token({ role: 'evaluator' }) })],
  ['404', () => api.ask('/v1/nothing')],
  ['405', () => api.ask('/v1/rules', { method: 'DELETE' })],
  ['406', () => api.ask('/v1/rules', { headers: { accept: 'text/csv' } })],
  ['409', () => api.clock('2009-01-01T00:00:00Z')],
  [
    '415',
    () =>
      api.ask('/v1/term-calculations', {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'text/plain' },
      }),
  ],
];

describe('headers of every answer', () => {
  test.each(answers)('%s', async (_name, ask) => {
    const { headers } = await ask();
    expect(headers.get('api-version')).toBe(API_VERSION);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('pages forbid everything that is not named', async () => {
    for (const path of ['/', '/v1/docs']) {
      const { headers, status } = await api.ask(path);
      expect(status).toBe(200);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test('only the document is readable from other origins', async () => {
    expect((await api.ask('/v1/openapi.json')).headers.get('access-control-allow-origin')).toBe('*');
    expect((await api.ask('/v1/rules')).headers.get('access-control-allow-origin')).toBeNull();
  });
});
