import { describe, expect, test } from 'vitest';
import { readConfig } from '../../api/config.ts';
import { service, token } from './service.ts';

describe('settings', () => {
  test('a sandbox listens on this machine only', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        port: 8080,
        dataFolder: './data',
        hostname: '127.0.0.1',
        rateLimit: 10_000,
        logLevel: 'info',
        mode: { mode: 'sandbox', sandboxNow: undefined },
      },
    });
  });

  test('an empty setting is as one that is not given', () => {
    const empty = {
      PORT: '',
      HUISVERBOD_DATA: '',
      HUISVERBOD_LOG: '',
      HUISVERBOD_RATE_LIMIT: '',
      HUISVERBOD_SANDBOX_NOW: '',
    };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  test.each([
    {},
    { HUISVERBOD_OIDC_ISSUER: 'geen adres' },
    { HUISVERBOD_OIDC_ISSUER: 'http://issuer.example' },
  ])('production does not start with %j', (environment) => {
    const read = readConfig({ HUISVERBOD_MODE: 'production', ...environment });
    expect(read).toMatchObject({ ok: false, faults: [expect.stringContaining('HUISVERBOD_OIDC_ISSUER')] });
  });

  test('production with an issuer', () => {
    const read = readConfig({
      HUISVERBOD_MODE: 'production',
      HUISVERBOD_OIDC_ISSUER: 'https://issuer.example',
    });
    expect(read).toMatchObject({ ok: true, config: { hostname: '0.0.0.0', mode: { mode: 'production' } } });
  });

  test('all faults at once', () => {
    const read = readConfig({
      PORT: 'x',
      HUISVERBOD_RATE_LIMIT: '0',
      HUISVERBOD_MODE: 'test',
      HUISVERBOD_SANDBOX_NOW: 'nu',
    });
    expect(read.ok ? [] : read.faults).toHaveLength(4);
  });

  test('an office that asks too often waits; another office does not', async () => {
    const api = await service({ rateLimit: 3 });
    const police = await token({ role: 'police' });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1)
      statuses.push((await api.ask('/v1/cases', { token: police })).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await api.ask('/v1/cases', { token: police });
    expect([refused.body.code, refused.headers.get('retry-after')]).toEqual(['rate-limited', '1']);
    expect((await api.ask('/v1/cases', { token: await token({ role: 'mayor' }) })).status).toBe(200);
    await api.close();
  });

  test('a full disk is told as such, and a fault of ours says nothing', async () => {
    const { StorageFull } = await import('../../db/index.ts');
    let error: Error = new StorageFull();
    const api = await service({ store: (store) => ({ ...store, listCases: () => Promise.reject(error) }) });
    const police = await token({ role: 'police' });
    const full = await api.ask('/v1/cases', { token: police });
    expect([full.status, full.body.code]).toEqual([507, 'storage-full']);
    error = new Error('secret value in a query');
    const broken = await api.ask('/v1/cases', { token: police });
    expect([broken.status, broken.body.code]).toEqual([500, 'internal']);
    expect(broken.text + api.log.join('')).not.toContain('secret');
    expect(api.log.join('')).toContain(broken.body.instance.replace('urn:uuid:', ''));
    await api.close();
  });
});
