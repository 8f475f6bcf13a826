/** A route as data: from it come the handler, the 405 with `Allow`, and its part of the OpenAPI document. */
import type { z } from 'zod';
import type { Caller } from '../tokens/index.ts';
import type { ProblemCode } from '../problem.ts';
import type { RouteAnswer } from './answer.ts';
import type { ReadBody } from './body.ts';
import { queryFaults } from './query.ts';
import type { Parsed } from './query.ts';

export type Method = 'get' | 'post' | 'put' | 'patch';

/** A request whose parts are read on demand: the contract wants tenancy and role judged before the shape. */
export interface Asked<Query extends z.ZodObject> {
  parameter(name: string): string;
  query(): Parsed<z.output<Query>>;
  /** Already read and within its limit; may still be malformed. */
  body: ReadBody;
  header(name: string): string | undefined;
  /** The one of the route's media types that the caller likes best. */
  mediaType: string;
  method: string;
  path: string;
  /** Path and query. */
  address: string;
}

interface Described<Query extends z.ZodObject> {
  method: Method;
  /** Relative to `/v1`, with `{name}` for parameters. */
  path: string;
  operationId: string;
  tag: string;
  summary: string;
  description: string;
  /** Dutch descriptions of the path parameters. */
  parameters?: Record<string, string>;
  query?: Query;
  /** Names the shape of the body among the document's schemas. */
  body?: { schema: string; description: string };
  /** Takes the header `Idempotency-Key`. */
  idempotent?: boolean;
  /** Takes the header `If-Match`. */
  conditional?: boolean;
  success: {
    status: 'ok' | 'created' | 'accepted';
    description: string;
    /** Media type → name of a schema, or `text`. */
    contents: Record<string, string>;
    /** Extra headers with their Dutch description. */
    headers?: Record<string, string>;
  };
  /** Beside those that follow from the rest, such as 401 and 400. */
  problems: readonly ProblemCode[];
}

export interface PublicRoute<Query extends z.ZodObject = z.ZodObject> extends Described<Query> {
  access: 'public';
  handle(asked: Asked<Query>): Promise<RouteAnswer> | RouteAnswer;
}

export interface TokenRoute<Query extends z.ZodObject = z.ZodObject> extends Described<Query> {
  access: 'token';
  handle(asked: Asked<Query>, caller: Caller): Promise<RouteAnswer> | RouteAnswer;
}

export type Route = PublicRoute | TokenRoute;

export const publicRoute = <Query extends z.ZodObject>(route: Omit<PublicRoute<Query>, 'access'>): Route =>
  ({ ...route, access: 'public' }) as unknown as Route;

export const tokenRoute = <Query extends z.ZodObject>(route: Omit<TokenRoute<Query>, 'access'>): Route =>
  ({ ...route, access: 'token' }) as unknown as Route;

/** What makes a command the same command when it comes again, and what is wrong around its body. */
export const commandAddress = <Query extends z.ZodObject>(asked: Asked<Query>) => ({
  method: asked.method,
  path: asked.path,
  key: asked.header('idempotency-key'),
  faults: queryFaults(asked.query()),
});
