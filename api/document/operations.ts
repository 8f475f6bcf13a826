/** Routes as operations of the document. */
import { createRoute } from '@hono/zod-openapi';
import { PROBLEMS, STATUS } from '../problem.ts';
import type { ProblemCode } from '../problem.ts';
import type { Route } from '../edge/route.ts';
import type { DocumentExamples } from './examples/index.ts';
import { parametersOf } from './json-schema.ts';
import { mediaOf } from './media.ts';

type RouteConfig = Parameters<typeof createRoute>[0];
type Responses = RouteConfig['responses'];

const header = (description: string) => ({ description, schema: { type: 'string' as const } });
const VERSION_HEADER = { 'API-Version': header('Volledige versie van deze dienst.') };

function successResponse({ success }: Route, examples: DocumentExamples) {
  const extra = Object.entries(success.headers ?? {}).map(([name, text]) => [name, header(text)] as const);
  return {
    description: success.description,
    headers: { ...VERSION_HEADER, ...Object.fromEntries(extra) },
    content: Object.fromEntries(
      Object.entries(success.contents).map(([type, name]) => [type, mediaOf(name, examples.answer(name))]),
    ),
  };
}

/** What every route of its kind can answer, beside its own problems. */
export function problemsOf(route: Route): ProblemCode[] {
  const changesOrAsks = route.method !== 'get' || route.query !== undefined;
  const codes: ProblemCode[] = ['not-acceptable', 'internal', ...route.problems];
  if (changesOrAsks || route.access === 'public' || route.path.includes('{')) codes.push('invalid');
  if (route.access === 'token') codes.push('unauthenticated', 'rate-limited', 'not-ready');
  if (route.body !== undefined) codes.push('too-large', 'unsupported-media-type');
  return [...new Set(codes)];
}

/** One response per status: several problems may share one. */
function problemResponses(route: Route, examples: DocumentExamples): Responses {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(route)) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses = [...byStatus]
    .toSorted(([a], [b]) => a - b)
    .map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `${code}: ${PROBLEMS[code].detail}`).join(' '),
        headers: VERSION_HEADER,
        content: {
          'application/problem+json': mediaOf(
            'Problem',
            codes.map((code) => examples.problem(code)),
          ),
        },
      },
    ]);
  return Object.fromEntries(responses) as Responses;
}

function headerParameters({ idempotent, conditional }: Route) {
  const key = {
    in: 'header' as const,
    name: 'Idempotency-Key',
    required: true,
    description: 'Zelf gekozen sleutel: dezelfde aanvraag met dezelfde sleutel gebeurt één keer.',
    schema: { type: 'string' as const, minLength: 1, maxLength: 255 },
  };
  const match = {
    in: 'header' as const,
    name: 'If-Match',
    required: false,
    description: 'ETag van de zaak zoals u die las: bij een andere versie gebeurt er niets.',
    schema: { type: 'string' as const },
  };
  return [...(idempotent === true ? [key] : []), ...(conditional === true ? [match] : [])];
}

function parameters(route: Route) {
  const path = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    in: 'path' as const,
    name,
    required: true,
    description: route.parameters?.[name] ?? '',
    schema: { type: 'string' as const },
  }));
  const query = (route.query === undefined ? [] : parametersOf(route.query)).map((parameter) => ({
    in: 'query' as const,
    ...parameter,
  }));
  return [...path, ...query, ...headerParameters(route)];
}

export function operationOf(route: Route, examples: DocumentExamples): RouteConfig {
  const { method, path, operationId, tag, summary, description, body, access } = route;
  const content =
    body === undefined ? undefined : { 'application/json': mediaOf(body.schema, examples.body(body.schema)) };
  return createRoute({
    method,
    path,
    operationId,
    tags: [tag],
    summary,
    description,
    parameters: parameters(route),
    security: access === 'token' ? [{ bearer: [] }] : [],
    ...(content === undefined || body === undefined
      ? {}
      : { request: { body: { required: true, description: body.description, content } } }),
    responses: {
      [STATUS[route.success.status]]: successResponse(route, examples),
      ...problemResponses(route, examples),
    },
  });
}
