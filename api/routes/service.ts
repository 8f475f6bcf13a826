/** The service about itself: health, its document, the reference made from that document. */
import type { Engine } from '../application/engine.ts';
import { ok, textual } from '../edge/answer.ts';
import { publicRoute } from '../edge/route.ts';
import type { Route } from '../edge/route.ts';
import { problem } from '../problem.ts';
import type { DocumentSource } from '../document/index.ts';

const TAG = 'Dienst';

const healthRoute = ({ mode }: Engine): Route =>
  publicRoute({
    method: 'get',
    path: '/health',
    operationId: 'readHealth',
    tag: TAG,
    summary: 'Leeft de dienst?',
    description: 'Antwoordt zodra het proces draait.',
    success: { status: 'ok', description: 'De dienst leeft.', contents: { 'application/json': 'Health' } },
    problems: [],
    handle: (asked) => {
      const query = asked.query();
      return query.ok ? ok({ status: 'live', mode }) : query.problem;
    },
  });

const readyRoute = ({ mode, store }: Engine, isReady: () => boolean): Route =>
  publicRoute({
    method: 'get',
    path: '/health/ready',
    operationId: 'readReadiness',
    tag: TAG,
    summary: 'Is de dienst gereed?',
    description: 'Gereed als de opslag antwoordt en alles wat tijdens stilstand afliep is verwerkt.',
    success: {
      status: 'ok',
      description: 'De dienst is gereed.',
      contents: { 'application/json': 'Health' },
    },
    problems: ['not-ready'],
    handle: async (asked) => {
      const query = asked.query();
      if (!query.ok) return query.problem;
      if (!isReady()) return problem('not-ready');
      try {
        await store.setting('ready');
      } catch {
        return problem('not-ready');
      }
      return ok({ status: 'ready', mode });
    },
  });

const documentRoute = (source: DocumentSource): Route =>
  publicRoute({
    method: 'get',
    path: '/openapi.json',
    operationId: 'readOpenapiDocument',
    tag: TAG,
    summary: 'Deze beschrijving',
    description: 'De beschrijving van deze dienst (OpenAPI 3.1), leesbaar vanaf elke website.',
    success: {
      status: 'ok',
      description: 'De beschrijving.',
      contents: { 'application/json': 'AnyObject' },
      headers: { 'Access-Control-Allow-Origin': 'Elke website mag dit lezen.' },
    },
    problems: [],
    handle: (asked) => {
      const query = asked.query();
      if (!query.ok) return query.problem;
      return { ...ok(undefined), body: source.json(), headers: { 'access-control-allow-origin': '*' } };
    },
  });

const pageRoute = (source: DocumentSource): Route =>
  publicRoute({
    method: 'get',
    path: '/docs',
    operationId: 'readReference',
    tag: TAG,
    summary: 'Leesbare naslag',
    description: 'Deze beschrijving als leesbare pagina, zonder script.',
    success: { status: 'ok', description: 'De naslag.', contents: { 'text/html': 'text' } },
    problems: [],
    handle: async (asked) => {
      const query = asked.query();
      return query.ok ? textual('text/html', await source.page()) : query.problem;
    },
  });

export const serviceRoutes = (engine: Engine, isReady: () => boolean, source: DocumentSource): Route[] => [
  healthRoute(engine),
  readyRoute(engine, isReady),
  documentRoute(source),
  pageRoute(source),
];
