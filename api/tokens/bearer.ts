/** The guard of every route that needs a token. */
import type { MiddlewareHandler } from 'hono';
import type { Edge } from '../edge/variables.ts';
import { problem, problemResponse } from '../problem.ts';
import type { Caller } from './caller.ts';
import { IssuerUnavailable } from './verifier.ts';
import type { VerifyToken } from './verifier.ts';

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i;

/** `unavailable` while the keys of the issuer cannot be had: that is told once by who fetches them, not at each request. */
async function verifiedNow(verify: VerifyToken, token: string): Promise<Caller | undefined | 'unavailable'> {
  try {
    return await verify(token);
  } catch (error) {
    if (error instanceof IssuerUnavailable) return 'unavailable';
    throw error;
  }
}

export function bearerGuard(verify: VerifyToken): MiddlewareHandler<Edge> {
  return async (context, next) => {
    const token = BEARER.exec(context.req.header('authorization') ?? '')?.[1];
    const caller = token === undefined ? undefined : await verifiedNow(verify, token);
    if (caller === 'unavailable') {
      const later = problem('not-ready', { headers: { 'retry-after': '30' } });
      return problemResponse(later, context.get('requestId'));
    }
    if (caller === undefined) {
      const challenge = token === undefined ? 'Bearer' : 'Bearer error="invalid_token"';
      const refused = problem('unauthenticated', { headers: { 'www-authenticate': challenge } });
      return problemResponse(refused, context.get('requestId'));
    }
    context.set('caller', caller);
    await next();
    return undefined;
  };
}
