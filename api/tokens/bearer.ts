/** The guard of every route that needs a token. */
import type { MiddlewareHandler } from 'hono';
import type { Edge } from '../edge/variables.ts';
import { problem, problemResponse } from '../problem.ts';
import type { VerifyToken } from './verifier.ts';

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i;

export function bearerGuard(verify: VerifyToken): MiddlewareHandler<Edge> {
  return async (context, next) => {
    const token = BEARER.exec(context.req.header('authorization') ?? '')?.[1];
    const caller = token === undefined ? undefined : await verify(token);
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
