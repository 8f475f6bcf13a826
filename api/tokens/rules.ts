/** Which tokens an installation takes: its own in the sandbox, those of its issuer in production. */
import { createRemoteJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { SANDBOX_AUDIENCE, SANDBOX_ISSUER } from './sandbox-issuer.ts';
import type { SandboxKey } from './sandbox-key.ts';
import type { TokenRules } from './verifier.ts';

export function sandboxRules({ kid, publicKey }: SandboxKey): TokenRules {
  return {
    issuer: SANDBOX_ISSUER,
    audience: SANDBOX_AUDIENCE,
    key: (header) => {
      if (header.kid !== kid) throw new errors.JWKSNoMatchingKey();
      return publicKey;
    },
  };
}

interface Discovery {
  issuer: string;
  jwks_uri: string;
}

async function discover(issuer: string): Promise<Discovery> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'error' });
  if (!response.ok) throw new Error('The OpenID Connect issuer does not answer its discovery');
  const found = (await response.json()) as Partial<Discovery>;
  if (found.issuer !== issuer || found.jwks_uri === undefined) {
    throw new Error('The OpenID Connect issuer describes another issuer');
  }
  return { issuer: found.issuer, jwks_uri: found.jwks_uri };
}

/** The issuer's keys, found through its discovery at the first token: an issuer that is down does not keep the engine down. */
export function issuerRules(issuer: string, audience: string): TokenRules {
  let keys: JWTVerifyGetKey | undefined;
  return {
    issuer,
    audience,
    key: async (header, token) => {
      keys ??= createRemoteJWKSet(new URL((await discover(issuer)).jwks_uri));
      return keys(header, token);
    },
  };
}
