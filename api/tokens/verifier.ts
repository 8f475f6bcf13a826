/** Verifies bearer tokens: asymmetric signatures only, a `kid`, and issuer, audience and expiry by the machine's clock. */
import { errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { callerClaims, callerOf } from './caller.ts';
import type { Caller } from './caller.ts';

export interface TokenRules {
  issuer: string;
  audience: string;
  /** Throws `IssuerUnavailable` when the keys cannot be had; every other error counts against the token. */
  key: JWTVerifyGetKey;
  /** Seconds from issue to expiry; a token that lives longer is refused. */
  longestLifetime?: number;
}

export type VerifyToken = (token: string) => Promise<Caller | undefined>;

const REQUIRED = ['iss', 'azp', 'exp', 'jti', 'aud', 'sub'];
const REMEMBERED = 10_000;
const LONGEST_TOKEN = 8_000;
/** Clocks of issuer and engine may differ this much. */
const CLOCKS_DIFFER_SECONDS = 30;

interface Verified {
  caller: Caller;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** The keys to check tokens with cannot be had at the moment: the API answers 503. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
}

/** `undefined` for every token that is not good; what is wrong with it is nobody's business. */
export function tokenVerifier(rules: TokenRules, machineNow: () => number): VerifyToken {
  const remembered = new Map<string, Verified>();
  const remember = (token: string, verified: Verified): void => {
    const oldest = remembered.size >= REMEMBERED ? remembered.keys().next().value : undefined;
    if (oldest !== undefined) remembered.delete(oldest);
    remembered.set(token, verified);
  };
  return async (token) => {
    const earlier = remembered.get(token);
    if (earlier !== undefined && earlier.expiresAt > machineNow()) return earlier.caller;
    remembered.delete(token);
    const verified = token.length > LONGEST_TOKEN ? undefined : await verify(token, rules, machineNow());
    if (verified !== undefined) remember(token, verified);
    return verified?.caller;
  };
}

async function verify(token: string, rules: TokenRules, now: number): Promise<Verified | undefined> {
  try {
    const { payload } = await jwtVerify(token, withKid(rules.key), {
      algorithms: ['RS256', 'PS256'],
      issuer: rules.issuer,
      audience: rules.audience,
      requiredClaims: REQUIRED,
      currentDate: new Date(now),
    });
    return livesTooLong(payload, rules, now / 1000) ? undefined : read(payload);
  } catch (error) {
    // An issuer that cannot be reached is no fault of the token; what else goes wrong comes from what it holds.
    if (error instanceof IssuerUnavailable) throw error;
    return undefined;
  }
}

/** A key without a name cannot be replaced: without `kid` a token is refused, also when one key would fit. */
function withKid(key: JWTVerifyGetKey): JWTVerifyGetKey {
  return (header, token) => {
    if (typeof header.kid !== 'string' || header.kid === '') throw new errors.JWSInvalid('kid is missing');
    return key(header, token);
  };
}

/** Also `true` for a token of the future. `now` in seconds. */
function livesTooLong(payload: JWTPayload, { longestLifetime = Infinity }: TokenRules, now: number): boolean {
  const { iat = now, exp = Infinity } = payload;
  return iat > now + CLOCKS_DIFFER_SECONDS || exp - iat > longestLifetime;
}

function read(payload: JWTPayload): Verified | undefined {
  const claims = callerClaims.safeParse(payload);
  if (!claims.success || payload.exp === undefined) return undefined;
  return { caller: callerOf(claims.data), expiresAt: payload.exp * 1000 };
}
