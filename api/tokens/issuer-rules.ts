/** The tokens of an OpenID Connect issuer. An issuer that is down does not keep the engine down, nor is it asked at every token. */
import { createRemoteJWKSet, customFetch } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Issuer } from '../config.ts';
import { IssuerUnavailable } from './verifier.ts';
import type { TokenRules } from './verifier.ts';

const ANSWER_WITHIN_MS = 5_000;
const REST_AFTER_FAILURE_MS = 30_000;
const LONGEST_LIFETIME_SECONDS = 24 * 60 * 60;

const keySet = z.object({ keys: z.array(z.record(z.string(), z.unknown())) });

type Ask = <Shape extends z.ZodType>(
  address: string,
  shape: Shape,
  init: RequestInit,
) => Promise<z.output<Shape>>;

/** Asks the issuer for JSON. After a failure, which `failed` is told, it throws `IssuerUnavailable` for a while without asking. */
function askIssuer(machineNow: () => number, failed: (error: unknown) => void): Ask {
  let restUntil = -Infinity;
  return async (address, shape, init) => {
    if (machineNow() < restUntil) throw new IssuerUnavailable();
    try {
      const response = await fetch(address, { ...init, redirect: 'error' });
      if (!response.ok) throw new Error('The OpenID Connect issuer answers with an error');
      return shape.parse(await response.json());
    } catch (error) {
      restUntil = machineNow() + REST_AFTER_FAILURE_MS;
      failed(error);
      throw new IssuerUnavailable();
    }
  };
}

async function discover(issuer: string, ask: Ask): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const discovery = z.object({ issuer: z.literal(issuer), jwks_uri: z.url({ protocol: /^https$/ }) });
  const { jwks_uri } = await ask(address, discovery, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  return createRemoteJWKSet(new URL(jwks_uri), {
    timeoutDuration: ANSWER_WITHIN_MS,
    [customFetch]: async (url, init) => Response.json(await ask(url, keySet, init)),
  });
}

/** The keys are found through the issuer's discovery, at the first token. */
export function issuerRules(
  { issuer, audience }: Issuer,
  machineNow: () => number,
  failed: (error: unknown) => void,
): TokenRules {
  const ask = askIssuer(machineNow, failed);
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const found = async (): Promise<JWTVerifyGetKey> => {
    keys ??= discover(issuer, ask);
    try {
      return await keys;
    } catch (error) {
      keys = undefined;
      throw error;
    }
  };
  return {
    issuer,
    audience,
    longestLifetime: LONGEST_LIFETIME_SECONDS,
    key: async (header, token) => (await found())(header, token),
  };
}
