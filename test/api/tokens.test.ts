import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueToken, SANDBOX_AUDIENCE, SANDBOX_ISSUER, subjectOf } from '../../api/tokens/index.ts';
import { key, MACHINE_NOW, service, token } from './service.ts';
import type { Service } from './service.ts';

let api: Service;
beforeAll(async () => {
  api = await service();
});
afterAll(() => api.close());

const SECONDS = MACHINE_NOW / 1000;

interface Changes {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  without?: string;
  /** With a key of the same algorithm as the header; the sandbox does not know it. */
  resigned?: boolean;
}

async function signed({ claims = {}, header = {}, without, resigned }: Changes = {}): Promise<string> {
  const { kid, privateKey } =
    resigned === true ? { ...(await key()), ...(await generateKeyPair('PS256')) } : await key();
  const all: Record<string, unknown> = {
    iss: SANDBOX_ISSUER,
    aud: SANDBOX_AUDIENCE,
    azp: 'test',
    jti: 'one',
    exp: SECONDS + 60,
    sub: 'somebody',
    role: 'mayor',
    office: 'GM0518',
    municipalities: [],
    ...claims,
  };
  const kept = Object.fromEntries(Object.entries(all).filter(([name]) => name !== without));
  const named = Object.entries<unknown>({ kid, ...header }).filter(([, value]) => value !== undefined);
  const protectedHeader = { alg: 'RS256', ...Object.fromEntries(named) };
  return new SignJWT(kept).setProtectedHeader(protectedHeader).sign(privateKey);
}

const ask = async (bearer: string) => api.ask('/v1/cases', { token: bearer });

describe('tokens', () => {
  test('a good token is let in', async () => {
    expect((await ask(await signed())).status).toBe(200);
  });

  test.each<[string, Changes]>([
    ['without kid', { header: { kid: undefined } }],
    ['with an empty kid', { header: { kid: '' } }],
    ['with an unknown kid', { header: { kid: 'other' } }],
    ['expired', { claims: { exp: SECONDS - 1 } }],
    ['of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['for another audience', { claims: { aud: 'something-else' } }],
    ['with an unknown role', { claims: { role: 'king' } }],
    ['of the future', { claims: { iat: SECONDS + 3600 } }],
    ['with a time of issue that is no number', { claims: { iat: 'now' } }],
    ['of an algorithm that the key is not for', { header: { alg: 'PS256' }, resigned: true }],
    ['with a jti that is no text', { claims: { jti: 7 } }],
    ['with an azp that is no text', { claims: { azp: ['test'] } }],
    ['with a line end in jti', { claims: { jti: 'one\ntwo' } }],
    ['with a control character in azp', { claims: { azp: 'te\u0000st' } }],
    ['with a control character in sub', { claims: { sub: 'some\u001bbody' } }],
    ['with a line end in name', { claims: { name: 'Proef\r\nBesluit' } }],
    ['with an office that is no code', { claims: { office: 'GM 0518' } }],
    ['with a municipality that is no code', { claims: { municipalities: ['Den Haag'] } }],
    ...['iss', 'aud', 'azp', 'exp', 'jti', 'sub', 'role', 'office'].map((claim): [string, Changes] => [
      `without ${claim}`,
      { without: claim },
    ]),
  ])('a token %s is refused', async (_name, changes) => {
    const { status, body, headers } = await ask(await signed(changes));
    expect([status, body.code]).toEqual([401, 'unauthenticated']);
    expect(api.log.join('')).not.toContain('failed');
    expect(headers.get('www-authenticate')).toContain('Bearer');
  });

  test('a token without signature is refused', async () => {
    const unsigned = new UnsecuredJWT({ role: 'mayor', office: 'GM0518', sub: 'x', azp: 'x', jti: 'x' })
      .setIssuer(SANDBOX_ISSUER)
      .setAudience(SANDBOX_AUDIENCE)
      .setExpirationTime(SECONDS + 60)
      .encode();
    expect((await ask(unsigned)).status).toBe(401);
  });

  test('a token signed with a shared secret is refused', async () => {
    const { kid } = await key();
    const symmetric = await new SignJWT({ role: 'mayor', office: 'GM0518', azp: 'x', jti: 'x', sub: 'x' })
      .setProtectedHeader({ alg: 'HS256', kid })
      .setIssuer(SANDBOX_ISSUER)
      .setAudience(SANDBOX_AUDIENCE)
      .setExpirationTime(SECONDS + 60)
      .sign(new TextEncoder().encode('a secret of thirty-two bytes or more'));
    expect((await ask(symmetric)).status).toBe(401);
  });

  test('a token whose role was changed is refused', async () => {
    const [header, payload = '', signature] = (await signed({ claims: { role: 'evaluator' } })).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, role: 'mayor' })).toString('base64url');
    expect((await ask(`${header}.${forged}.${signature}`)).status).toBe(401);
  });

  test.each(['', 'Basic abc', 'Bearer', 'Bearer a b'])('Authorization: %j', async (authorization) => {
    expect((await api.ask('/v1/cases', { headers: { authorization } })).status).toBe(401);
  });

  test('a token in the query is an unknown parameter and opens nothing', async () => {
    expect((await api.ask(`/v1/cases?access_token=${await signed()}`)).status).toBe(401);
  });

  test('the same role, office and name give the same subject', () => {
    const subject = subjectOf({ role: 'care', office: 'X', name: 'A' });
    expect(subject).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(subjectOf({ role: 'care', office: 'X', name: 'A' })).toBe(subject);
    expect(subjectOf({ role: 'care', office: 'X', name: 'B' })).not.toBe(subject);
  });

  test('a remembered token still expires', async () => {
    const { tokenVerifier, sandboxRules } = await import('../../api/tokens/index.ts');
    let now = MACHINE_NOW;
    const verify = tokenVerifier(sandboxRules(await key()), () => now);
    const bearer = await issueToken({ role: 'mayor', office: 'GM0518', municipalities: [] }, await key(), {
      nowSeconds: SECONDS,
      id: 'one',
    });
    expect((await verify(bearer))?.role).toBe('mayor');
    now += 24 * 60 * 60 * 1000;
    expect(await verify(bearer)).toBeUndefined();
  });

  test('public routes ask for none', async () => {
    for (const path of [
      '/v1/rules',
      '/v1/glossary',
      '/v1/machines',
      '/v1/regions',
      '/v1/health',
      '/v1/sandbox/clock',
    ]) {
      expect((await api.ask(path)).status).toBe(200);
    }
    expect((await api.ask('/v1/cases', { token: await token({ role: 'police' }) })).status).toBe(200);
  });
});
