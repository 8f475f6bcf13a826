/** Puts routes on the app: token, rate, `Accept`, query and body in the order of the contract; 405 for every other method. */
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { notAcceptable, problem } from '../problem.ts';
import { toResponse } from './answer.ts';
import type { Answer, RouteAnswer } from './answer.ts';
import { negotiate } from './accept.ts';
import { readBody } from './body.ts';
import type { ReadBody } from './body.ts';
import { parseQuery } from './query.ts';
import type { Asked, Route } from './route.ts';
import type { Edge } from './variables.ts';

const NO_QUERY = z.strictObject({});
const NO_BODY: ReadBody = { outcome: 'read', value: undefined };

const honoPath = (path: string): string => `/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;

function asked(
  context: Context<Edge>,
  route: Route,
  read: { body: ReadBody; mediaType: string },
): Asked<z.ZodObject> {
  const url = new URL(context.req.url);
  return {
    ...read,
    parameter: (name) => context.req.param(name) ?? '',
    query: () => parseQuery(context.req.url, route.query ?? NO_QUERY),
    header: (name) => context.req.header(name),
    method: context.req.method,
    path: url.pathname,
    address: url.pathname + url.search,
  };
}

async function answer(context: Context<Edge>, route: Route): Promise<RouteAnswer> {
  const offered = Object.keys(route.success.contents);
  const mediaType = negotiate(context.req.header('accept'), offered);
  if (mediaType === undefined) return notAcceptable(offered);
  const body = route.body === undefined ? NO_BODY : await readBody(context.req.raw);
  const request = asked(context, route, { body, mediaType });
  if (route.access === 'public') return route.handle(request);
  const caller = context.get('caller');
  return caller === undefined ? problem('unauthenticated') : route.handle(request, caller);
}

/** Paths without parameters first: `/cases/_search` must not be taken for a case. */
function byPath(routes: readonly Route[]): Map<string, Route[]> {
  const paths = [...new Set(routes.map(({ path }) => path))];
  paths.sort((a, b) => Number(a.includes('{')) - Number(b.includes('{')));
  return new Map(paths.map((path) => [path, routes.filter((route) => route.path === path)]));
}

/** For what the routes of an address did not take. */
function refuseOtherMethods(app: Hono<Edge>, address: string, allow: string): void {
  app.all(address, (context) =>
    toResponse(problem('method-not-allowed', { headers: { allow } }), context.get('requestId')),
  );
}

/** A page outside `/v1`, that takes no query. */
export function mountPage(app: Hono<Edge>, path: string, write: () => Promise<Answer> | Answer): void {
  app.get(path, async (context) => {
    context.set('pattern', path);
    const query = parseQuery(context.req.url, NO_QUERY);
    return toResponse(query.ok ? await write() : query.problem, context.get('requestId'));
  });
  refuseOtherMethods(app, path, 'GET, HEAD');
}

const allowed = (routes: readonly Route[]): string =>
  routes.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).join(', ');

/** `guards` run before every route that needs a token. */
export function mount(
  app: Hono<Edge>,
  routes: readonly Route[],
  guards: readonly MiddlewareHandler<Edge>[],
): void {
  for (const [path, ofPath] of byPath(routes)) {
    const address = honoPath(path);
    for (const route of ofPath) {
      const name: MiddlewareHandler<Edge> = async (context, next) => {
        context.set('pattern', path);
        await next();
      };
      const needed = route.access === 'token' ? guards : [];
      app.on(route.method.toUpperCase(), address, name, ...needed, async (context) =>
        toResponse(await answer(context, route), context.get('requestId')),
      );
    }
    refuseOtherMethods(app, address, allowed(ofPath));
  }
}
