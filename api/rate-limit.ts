/** At most so many requests per second and office. */
import type { MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import type { Edge } from './edge/variables.ts';
import { problem, problemResponse } from './problem.ts';

const WINDOW_MS = 1_000;

export function rateGuard(limit: number): MiddlewareHandler<Edge> {
  return rateLimiter<Edge>({
    windowMs: WINDOW_MS,
    limit,
    standardHeaders: false,
    keyGenerator: (context) => context.get('caller')?.office ?? '',
    handler: (context) =>
      problemResponse(problem('rate-limited', { headers: { 'retry-after': '1' } }), context.get('requestId')),
  });
}
