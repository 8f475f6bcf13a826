/** The tokens that a sandbox takes: those it issued itself. */
import { errors } from 'jose';
import { SANDBOX_AUDIENCE, SANDBOX_ISSUER } from './sandbox-issuer.ts';
import type { SandboxKey } from './sandbox-key.ts';
import type { TokenRules } from './verifier.ts';

export function sandboxRules({ kid, publicKey }: SandboxKey): TokenRules {
  return {
    issuer: SANDBOX_ISSUER,
    audience: SANDBOX_AUDIENCE,
    key: (header) => {
      // The key was read in for this one algorithm.
      if (header.kid !== kid || header.alg !== 'RS256') throw new errors.JWKSNoMatchingKey();
      return publicKey;
    },
  };
}
