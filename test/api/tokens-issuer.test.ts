import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Hono } from 'hono';
import type { Edge } from '../../api/edge/variables.ts';
import { bearerGuard, issuerRules, tokenVerifier } from '../../api/tokens/index.ts';
import { MACHINE_NOW } from './service.ts';

const ISSUER = 'https://issuer.example';
const KEYS = `${ISSUER}/keys`;
const SECONDS = MACHINE_NOW / 1000;

let pair: { privateKey: CryptoKey; publicKey: CryptoKey };
beforeAll(async () => {
  pair = await generateKeyPair('RS256', { extractable: true });
});
afterEach(() => vi.unstubAllGlobals());

interface Changes {
  claims?: Record<string, unknown>;
  header?: { alg?: string; kid?: string };
}

async function signed({ claims = {}, header = {} }: Changes = {}): Promise<string> {
  const all = {
    iss: ISSUER,
    aud: 'huisverbod-api',
    azp: 'test',
    jti: 'one',
    iat: SECONDS,
    exp: SECONDS + 60,
    sub: 'somebody',
    role: 'mayor',
    office: 'GM0518',
    ...claims,
  };
  const named = { alg: 'PS256', kid: 'k', ...header };
  const key = await importJWK(await exportJWK(pair.privateKey), named.alg);
  return new SignJWT(all).setProtectedHeader(named).sign(key);
}

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });
const goodDiscovery = (): Response => json({ issuer: ISSUER, jwks_uri: KEYS });
const goodKeys = async (): Promise<Response> =>
  json({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k', use: 'sig' }] });

interface Answers {
  discovery?: () => Response | Promise<Response>;
  keys?: () => Response | Promise<Response>;
}

/** A guarded address, with an issuer that answers so. */
function guarded({ discovery = goodDiscovery, keys = goodKeys }: Answers = {}) {
  const asked: string[] = [];
  const failures: unknown[] = [];
  const answers = { discovery, keys };
  const clock = { now: MACHINE_NOW };
  vi.stubGlobal('fetch', async (address: string | URL) => {
    asked.push(String(address));
    return String(address) === KEYS ? answers.keys() : answers.discovery();
  });
  const rules = issuerRules(
    { issuer: ISSUER, audience: 'huisverbod-api' },
    () => clock.now,
    (error) => failures.push(error),
  );
  const app = new Hono<Edge>();
  app.use(bearerGuard(tokenVerifier(rules, () => clock.now)));
  app.get('/', (context) => context.text('in'));
  const ask = async (token: string): Promise<Response> =>
    app.request('/', { headers: { authorization: `Bearer ${token}` } });
  return { ask, asked, failures, answers, clock };
}

const down = (): Response => {
  throw new TypeError('fetch failed');
};

describe('an issuer', () => {
  test('whose keys fit lets its tokens in, RS256 and PS256', async () => {
    const { ask, asked } = guarded();
    expect((await ask(await signed())).status).toBe(200);
    expect((await ask(await signed({ header: { alg: 'RS256' } }))).status).toBe(200);
    expect(asked).toEqual([`${ISSUER}/.well-known/openid-configuration`, KEYS]);
  });

  test.each<[string, Answers]>([
    ['cannot be reached', { discovery: down }],
    ['answers its discovery with an error', { discovery: () => json({}, 500) }],
    [
      'describes another issuer',
      { discovery: () => json({ issuer: 'https://other.example', jwks_uri: KEYS }) },
    ],
    [
      'has its keys at an unsafe address',
      { discovery: () => json({ issuer: ISSUER, jwks_uri: 'http://issuer.example' }) },
    ],
    ['answers for its keys with an error', { keys: () => json({}, 500) }],
    ['answers for its keys with a page', { keys: () => new Response('<html>') }],
    ['answers for its keys with something else', { keys: () => json({ keys: 'none' }) }],
    ['cannot be reached for its keys', { keys: down }],
  ])('that %s makes a good token wait', async (_name, answers) => {
    const { ask, failures } = guarded(answers);
    const answer = await ask(await signed());
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([503, 'not-ready']);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(failures).toHaveLength(1);
  });

  test('that is down is asked once in half a minute, whatever comes in', async () => {
    const { ask, asked, failures, answers, clock } = guarded({ discovery: down });
    const tokens = await Promise.all(
      Array.from({ length: 20 }, async (_, jti) => signed({ claims: { jti: `${jti}` } })),
    );
    const together = await Promise.all(tokens.map(ask));
    for (const token of tokens) together.push(await ask(token));
    expect(new Set(together.map(({ status }) => status))).toEqual(new Set([503]));
    expect([asked.length, failures.length]).toEqual([1, 1]);
    answers.discovery = goodDiscovery;
    clock.now += 31_000;
    expect((await ask(await signed())).status).toBe(200);
  });

  test('whose keys are known is not missed for a token of an unknown key', async () => {
    const { ask, answers } = guarded();
    expect((await ask(await signed())).status).toBe(200);
    answers.keys = down;
    expect((await ask(await signed({ header: { kid: 'other' } }))).status).toBe(401);
    expect((await ask(await signed({ claims: { jti: 'two' } }))).status).toBe(200);
  });

  test('gives no token for longer than a day', async () => {
    const { ask } = guarded();
    const day = 24 * 60 * 60;
    expect((await ask(await signed({ claims: { exp: SECONDS + day } }))).status).toBe(200);
    expect((await ask(await signed({ claims: { exp: SECONDS + day + 1 } }))).status).toBe(401);
    expect((await ask(await signed({ claims: { iat: undefined, exp: SECONDS + 2 * day } }))).status).toBe(
      401,
    );
  });
});
