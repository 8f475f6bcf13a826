/** Mandates of mayors to hulpofficieren van justitie. */
import { z } from 'zod';
import { dutchErrors } from '../../src/shapes/index.ts';
import { parseInstant } from '../../src/time/index.ts';
import type { Caller } from '../tokens/index.ts';
import type { Mandate } from '../../src/case/model.ts';
import { isCaseId, notCompetent } from '../application/case-access.ts';
import type { Engine } from '../application/engine.ts';
import { giveMandate } from '../application/give-mandate.ts';
import { keptFromMandates, mandatesFor, maySeeMandate } from '../application/read-mandates.ts';
import { ok } from '../edge/answer.ts';
import { commandAddress, tokenRoute } from '../edge/route.ts';
import type { Route } from '../edge/route.ts';
import { invalid, problem } from '../problem.ts';
import { mandateEndShape } from '../shapes/mandate.ts';
import { municipality } from '../shapes/queries.ts';
import { listView } from '../views/list.ts';
import { mandateView } from '../views/mandate.ts';

const TAG = 'Mandaten';
const PARAMETERS = { id: 'Het mandaat.' };

async function visibleMandate(engine: Engine, id: string, caller: Caller): Promise<Mandate | undefined> {
  const mandate = isCaseId(id) ? await engine.store.mandate(id) : undefined;
  return mandate !== undefined && maySeeMandate(caller, mandate) ? mandate : undefined;
}

const giveRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'post',
    path: '/mandates',
    operationId: 'giveMandate',
    tag: TAG,
    summary: 'Geef mandaat',
    description:
      'De burgemeester mandateert een hulpofficier, of elke hulpofficier van een eenheid. Een bevoegdheid buiten Wth art. 3 lid 1 wordt geweigerd.',
    body: { schema: 'MandateRequest', description: 'Het mandaat.' },
    idempotent: true,
    success: {
      status: 'created',
      description: 'Het mandaat.',
      contents: { 'application/json': 'Mandate' },
      headers: { Location: 'Adres van het mandaat.' },
    },
    problems: ['not-competent', 'gate-refused', 'key-reused', 'in-progress', 'storage-full'],
    handle: (asked, caller) => giveMandate(engine, { caller, body: asked.body, ...commandAddress(asked) }),
  });

const listRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'get',
    path: '/mandates',
    operationId: 'listMandates',
    tag: TAG,
    summary: 'Mandaten',
    description: 'De mandaten die u mag zien; een hulpofficier ziet de zijne.',
    query: z.strictObject({ municipality }),
    success: { status: 'ok', description: 'De mandaten.', contents: { 'application/json': 'MandateList' } },
    problems: ['not-competent'],
    handle: async (asked, caller) => {
      const kept = keptFromMandates(caller, engine);
      if (kept !== undefined) return kept;
      const query = asked.query();
      if (!query.ok) return query.problem;
      const mandates = await mandatesFor(engine, caller, query.value.municipality);
      return ok(listView(mandates.map(mandateView), asked.address));
    },
  });

const readRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'get',
    path: '/mandates/{id}',
    operationId: 'readMandate',
    tag: TAG,
    summary: 'Lees een mandaat',
    description: 'Een mandaat dat u mag zien.',
    parameters: PARAMETERS,
    success: { status: 'ok', description: 'Het mandaat.', contents: { 'application/json': 'Mandate' } },
    problems: ['not-competent', 'not-found'],
    handle: async (asked, caller) => {
      const kept = keptFromMandates(caller, engine);
      if (kept !== undefined) return kept;
      const mandate = await visibleMandate(engine, asked.parameter('id'), caller);
      if (mandate === undefined) return problem('not-found');
      const query = asked.query();
      return query.ok ? ok(mandateView(mandate)) : query.problem;
    },
  });

const endRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'patch',
    path: '/mandates/{id}',
    operationId: 'endMandate',
    tag: TAG,
    summary: 'Bepaal het einde van een mandaat',
    description:
      'Zet het tijdstip waarop een mandaat ophoudt. Wat er voordien onder mandaat gebeurde blijft staan.',
    parameters: PARAMETERS,
    body: { schema: 'MandateEnd', description: 'Het einde.' },
    success: { status: 'ok', description: 'Het mandaat.', contents: { 'application/json': 'Mandate' } },
    problems: ['not-competent', 'not-found', 'storage-full'],
    handle: async (asked, caller) => {
      const kept = keptFromMandates(caller, engine);
      if (kept !== undefined) return kept;
      const mandate = await visibleMandate(engine, asked.parameter('id'), caller);
      if (mandate === undefined) return problem('not-found');
      if (caller.role !== 'mayor') {
        return notCompetent({
          at: engine.now(),
          detail: 'Alleen de burgemeester kan een mandaat beëindigen.',
        });
      }
      const query = asked.query();
      if (!query.ok) return query.problem;
      if (asked.body.outcome !== 'read') return asked.body.problem;
      const parsed = mandateEndShape.safeParse(asked.body.value);
      if (!parsed.success) return invalid(dutchErrors(parsed.error));
      const until = parseInstant(parsed.data.until) ?? Number.NaN;
      if (until <= mandate.from) {
        return invalid([{ pointer: '/until', detail: "Veld 'until' moet later zijn dan 'from'." }]);
      }
      const audit = {
        at: engine.now(),
        actor: caller.subject,
        office: caller.office,
        action: 'mandate.ended',
      };
      const ended = await engine.store.endMandate(mandate.id, until, audit);
      return ended === undefined ? problem('not-found') : ok(mandateView(ended));
    },
  });

export const mandateRoutes = (engine: Engine): Route[] => [
  giveRoute(engine),
  listRoute(engine),
  readRoute(engine),
  endRoute(engine),
];
