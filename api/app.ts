/** The whole service as one function from request to response: no port, no clock, no chance of its own. */
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { BadCursor, StorageFull } from '../db/index.ts';
import type { Engine } from './application/engine.ts';
import type { ExportDesk } from './application/evaluation/export-desk.ts';
import { documentSource } from './document/index.ts';
import type { OpenapiDocument } from './document/index.ts';
import { textual, toResponse } from './edge/answer.ts';
import { mount, mountPage } from './edge/mount.ts';
import type { Edge } from './edge/variables.ts';
import { responseHeaders } from './headers.ts';
import { invalid, problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { rateGuard } from './rate-limit.ts';
import { caseRoutes } from './routes/cases.ts';
import { configurationRoutes } from './routes/configuration.ts';
import { deadlineRoutes } from './routes/deadlines.ts';
import { eventRoutes } from './routes/events.ts';
import { exportRoutes } from './routes/exports.ts';
import { lawRoutes } from './routes/law.ts';
import { mandateRoutes } from './routes/mandates.ts';
import { preRegistrationRoutes } from './routes/pre-registrations.ts';
import { sandboxRoutes } from './routes/sandbox.ts';
import { serviceRoutes } from './routes/service.ts';
import { statisticsRoutes, UNKNOWN_MEASURE } from './routes/statistics.ts';
import { validityRoutes } from './routes/validity.ts';
import { decisionCheckRoutes } from './routes/decision-checks.ts';
import { timelineRoutes } from './routes/timeline.ts';
import { whatIfRoutes } from './routes/what-ifs.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import { bearerGuard } from './tokens/index.ts';
import type { VerifyToken } from './tokens/index.ts';

export interface Pages {
  start(): Promise<string>;
  style: string;
  reference(document: OpenapiDocument): Promise<string>;
}

export interface AppParts {
  engine: Engine;
  exports: ExportDesk;
  verify: VerifyToken;
  /** Requests per second and office. */
  rateLimit: number;
  /** Milliseconds that only grow, for durations. */
  stopwatch(): number;
  isReady(): boolean;
  /** Absent in production. */
  clock?: SandboxClock;
  pages: Pages;
}

function problemFor(error: unknown): Problem {
  if (error instanceof BadCursor)
    return invalid([{ pointer: '/cursor', detail: 'Deze cursor is niet van deze lijst.' }]);
  if (error instanceof StorageFull) return problem('storage-full');
  return problem('internal');
}

function requestLog({ engine, stopwatch }: AppParts): MiddlewareHandler<Edge> {
  return async (context, next) => {
    const started = stopwatch();
    const requestId = engine.newId();
    context.set('requestId', requestId);
    context.set('pattern', '');
    await next();
    const caller = context.get('caller');
    engine.log.request({
      method: context.req.method,
      route: context.get('pattern'),
      status: context.res.status,
      durationMs: Math.round(stopwatch() - started),
      requestId,
      ...(caller === undefined ? {} : { office: caller.office }),
    });
  };
}

export function createApp(parts: AppParts): Hono<Edge> {
  const { engine, exports, verify, rateLimit, isReady, clock, pages } = parts;
  const app = new Hono<Edge>();
  app.use(responseHeaders);
  app.use(requestLog(parts));
  app.onError((error, context) => {
    const answer = problemFor(error);
    const requestId = context.get('requestId');
    if (answer.problem !== 'invalid') engine.log.failed('request', error, requestId);
    return toResponse(answer, requestId);
  });
  app.notFound((context) => {
    const rest = context.req.path === '/v1/statistics' ? { detail: UNKNOWN_MEASURE } : {};
    return toResponse(problem('not-found', rest), context.get('requestId'));
  });
  const source = documentSource(
    () => routes,
    (document) => pages.reference(document),
  );
  const routes = [
    ...caseRoutes(engine),
    ...eventRoutes(engine),
    ...deadlineRoutes(engine),
    ...validityRoutes(engine),
    ...whatIfRoutes(engine),
    ...decisionCheckRoutes(engine),
    ...timelineRoutes(engine),
    ...mandateRoutes(engine),
    ...exportRoutes(engine, exports),
    ...preRegistrationRoutes(engine),
    ...statisticsRoutes(engine),
    ...lawRoutes,
    ...configurationRoutes(engine),
    ...serviceRoutes(engine, isReady, source),
    ...(clock === undefined ? [] : sandboxRoutes(engine, clock)),
  ];
  mount(app, routes, [bearerGuard(verify), rateGuard(rateLimit)]);
  mountPage(app, '/', async () => textual('text/html', await pages.start()));
  mountPage(app, '/style.css', () => textual('text/css', pages.style));
  return app;
}
