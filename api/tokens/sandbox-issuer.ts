/** Issues the sandbox's own tokens, with the claims of the NL GOV profile for OAuth. */
import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Role } from '../../src/case/model.ts';
import type { SandboxKey } from './sandbox-key.ts';

export const SANDBOX_ISSUER = 'https://zandbak.huisverbod.example';
export const SANDBOX_AUDIENCE = 'huisverbod-api';
const CLIENT = 'huisverbod-zandbak';
const LIFETIME_SECONDS = 12 * 60 * 60;

export interface TokenRequest {
  role: Role;
  office: string;
  name?: string;
  municipalities: readonly string[];
}

/** The same role, office and name always give the same subject, in the form of a UUID (version 8, RFC 9562). */
export function subjectOf({ role, office, name }: Pick<TokenRequest, 'role' | 'office' | 'name'>): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([role, office, name ?? '']))
    .digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}

export interface Issue {
  /** The machine's time: a token lives by that clock, whatever the sandbox clock says. */
  nowSeconds: number;
  /** Never used before (`jti`). */
  id: string;
}

export async function issueToken(request: TokenRequest, key: SandboxKey, issue: Issue): Promise<string> {
  const { nowSeconds, id } = issue;
  const { role, office, name, municipalities } = request;
  return new SignJWT({
    azp: CLIENT,
    role,
    office,
    municipalities,
    ...(name === undefined ? {} : { name }),
  })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
    .setIssuer(SANDBOX_ISSUER)
    .setAudience(SANDBOX_AUDIENCE)
    .setSubject(subjectOf(request))
    .setJti(id)
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + LIFETIME_SECONDS)
    .sign(key.privateKey);
}
