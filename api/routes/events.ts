/** Events of a case: record and read. */
import { z } from 'zod';
import type { Engine } from '../application/engine.ts';
import { readCase } from '../application/read-case.ts';
import { recordEvent } from '../application/record-event.ts';
import { ok } from '../edge/answer.ts';
import { commandAddress, tokenRoute } from '../edge/route.ts';
import type { Route } from '../edge/route.ts';
import { invalid } from '../problem.ts';
import { instantParameter, knowledgeErrors } from '../shapes/queries.ts';
import { eventView } from '../views/event.ts';
import { listView } from '../views/list.ts';
import { knownAt } from '../../src/case/index.ts';

const TAG = 'Gebeurtenissen';

const listQuery = z.strictObject({
  asKnownAt: instantParameter('Alleen wat op dit tijdstip al was vastgelegd; nooit later dan nu.'),
});

const recordRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'post',
    path: '/cases/{id}/events',
    operationId: 'recordEvent',
    tag: TAG,
    summary: 'Leg een gebeurtenis vast',
    description:
      'Legt vast wat er gebeurde. occurredAt mag in het verleden liggen (late invoer: de wet kijkt naar wanneer het gebeurde) en nooit na nu. Een weigering noemt alle redenen tegelijk.',
    parameters: { id: 'De zaak.' },
    body: { schema: 'EventRequest', description: 'De gebeurtenis.' },
    idempotent: true,
    conditional: true,
    success: {
      status: 'created',
      description: 'De vastgelegde gebeurtenis en de zaak zoals die nu is.',
      contents: { 'application/json': 'EventAnswer' },
      headers: { ETag: 'Versie van de zaak.' },
    },
    problems: [
      'not-competent',
      'not-found',
      'gate-refused',
      'not-accepted',
      'key-reused',
      'in-progress',
      'version-changed',
      'not-ready',
      'storage-full',
    ],
    handle: (asked, caller) =>
      recordEvent(engine, {
        caller,
        caseId: asked.parameter('id'),
        body: asked.body,
        ifMatch: asked.header('if-match'),
        ...commandAddress(asked),
      }),
  });

const listRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'get',
    path: '/cases/{id}/events',
    operationId: 'listEvents',
    tag: TAG,
    summary: 'Gebeurtenissen van een zaak',
    description:
      'Alles wat is vastgelegd, in één keer (zonder bladzijden) en op volgorde van vastleggen: sequence loopt op. Bij late invoer is dat een andere volgorde dan die van occurredAt. Wat niet meer meetelt blijft staan, met void en voidedBy.',
    parameters: { id: 'De zaak.' },
    query: listQuery,
    success: {
      status: 'ok',
      description: 'De gebeurtenissen.',
      contents: { 'application/json': 'EventList' },
    },
    problems: ['not-competent', 'not-found'],
    handle: async (asked, caller) => {
      const read = await readCase(engine, asked.parameter('id'), caller);
      if (!read.ok) return read.problem;
      const query = asked.query();
      if (!query.ok) return query.problem;
      const { asKnownAt } = query.value;
      const errors = knowledgeErrors(asKnownAt, engine.now());
      if (errors.length > 0) return invalid(errors);
      const events = asKnownAt === undefined ? read.file.events : knownAt(read.file.events, asKnownAt);
      return ok(listView(events.map(eventView), asked.address));
    },
  });

export const eventRoutes = (engine: Engine): Route[] => [recordRoute(engine), listRoute(engine)];
