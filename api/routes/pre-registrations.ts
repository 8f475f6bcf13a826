/** Analyses that are announced before anyone looked. */
import {
  analysesFor,
  keptFromStatistics,
  registerAnalysis,
} from '../application/statistics/register-analysis.ts';
import type { Engine } from '../application/engine.ts';
import { ok } from '../edge/answer.ts';
import { queryFaults } from '../edge/query.ts';
import { tokenRoute } from '../edge/route.ts';
import type { Route } from '../edge/route.ts';
import { listView } from '../views/list.ts';
import { preRegistrationView } from '../views/pre-registration.ts';

const TAG = 'Evaluatie';

const registerRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'post',
    path: '/pre-registrations',
    operationId: 'registerAnalysis',
    tag: TAG,
    summary: 'Leg een analyse vooraf vast',
    description:
      'Legt vast welke maat u gaat bekijken, waarnaar u uitsplitst en tot welke horizon, voordat u kijkt. De statistiek zegt daarna of het zo was vastgelegd. Dezelfde vastlegging nog eens geeft de eerste terug, met haar tijdstip.',
    body: { schema: 'PreRegistrationRequest', description: 'Wat u gaat onderzoeken.' },
    success: {
      status: 'created',
      description: 'De vastlegging.',
      contents: { 'application/json': 'PreRegistration' },
      headers: { Location: 'Adres van de vastleggingen.' },
    },
    problems: ['not-competent', 'storage-full'],
    handle: (asked, caller) =>
      registerAnalysis(engine, { caller, body: asked.body, faults: queryFaults(asked.query()) }),
  });

const listRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'get',
    path: '/pre-registrations',
    operationId: 'listPreRegistrations',
    tag: TAG,
    summary: 'Vooraf vastgelegde analyses',
    description: 'Die van uw eigen organisatie, in volgorde van vastleggen; de beheerder ziet alle.',
    success: {
      status: 'ok',
      description: 'De vastleggingen.',
      contents: { 'application/json': 'PreRegistrationList' },
    },
    problems: ['not-competent', 'invalid'],
    handle: async (asked, caller) => {
      const kept = keptFromStatistics(caller, engine.now());
      if (kept !== undefined) return kept;
      const query = asked.query();
      if (!query.ok) return query.problem;
      const registered = await analysesFor(engine, caller);
      return ok(listView(registered.map(preRegistrationView), asked.address));
    },
  });

export const preRegistrationRoutes = (engine: Engine): Route[] => [registerRoute(engine), listRoute(engine)];
