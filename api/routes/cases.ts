/** Cases: open, list, search, read. */
import { z } from 'zod';
import type { CaseFile } from '../../src/case/model.ts';
import type { CaseSearch, Page } from '../../db/port.ts';
import { dutchErrors, localDate, patternedText, text, wholeNumber } from '../../src/shapes/index.ts';
import { keptFromCases } from '../application/case-access.ts';
import type { Engine } from '../application/engine.ts';
import { etagOf } from '../application/if-match.ts';
import { known } from '../application/known.ts';
import { openCase } from '../application/open-case.ts';
import { outOfDate } from '../application/out-of-date.ts';
import { previousCasesOf } from '../application/previous-cases.ts';
import { readCase } from '../application/read-case.ts';
import { ok } from '../edge/answer.ts';
import type { Answer } from '../edge/answer.ts';
import { commandAddress, tokenRoute } from '../edge/route.ts';
import type { Route } from '../edge/route.ts';
import { invalid } from '../problem.ts';
import {
  instantParameter,
  municipality,
  orderState,
  pageOf,
  paging,
  region,
  stage,
} from '../shapes/queries.ts';
import { scopeOf } from '../tokens/index.ts';
import { caseView } from '../views/case.ts';
import { listView } from '../views/list.ts';

const TAG = 'Zaken';

const listQuery = z.strictObject({
  municipality,
  region,
  stage,
  orderState,
  changedSince: instantParameter('Alleen zaken die op of na dit tijdstip veranderden.'),
  ...paging,
});

export const caseSearchShape = z
  .strictObject({
    familyName: text(200)
      .optional()
      .describe('Achternaam van een van de personen, hoofdletters maken niet uit.'),
    birthDate: localDate().optional().describe('Geboortedatum van een van de personen.'),
    postalCode: patternedText(/^[1-9]\d{3} ?[A-Za-z]{2}$/, 'een postcode zijn, zoals 1234AB')
      .optional()
      .describe('Postcode.'),
    houseNumber: wholeNumber(1, 99_999).optional().describe('Huisnummer.'),
    number: text(40).optional().describe('Nummer van de zaak.'),
  })
  .refine((search) => Object.keys(search).length > 0, { error: 'moet ten minste één zoekveld hebben.' })
  .describe('Zoekvraag: alles wat is opgegeven moet kloppen.');

const pagingQuery = z.strictObject(paging);

async function pageOfCases(engine: Engine, page: Page<CaseFile>, address: string): Promise<Answer> {
  const views = await Promise.all(
    page.items.map(async (file) => caseView(file, await previousCasesOf(engine.store, file))),
  );
  return ok(listView(views, address, page.nextCursor));
}

const openRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'post',
    path: '/cases',
    operationId: 'openCase',
    tag: TAG,
    summary: 'Open een zaak',
    description:
      'Opent een zaak met de melding; dat is haar eerste gebeurtenis (case.opened, volgnummer 1). Voor een gemeente waarvoor de organisatie niet werkt is het antwoord 403.',
    body: { schema: 'CaseOpening', description: 'De melding.' },
    idempotent: true,
    success: {
      status: 'created',
      description: 'De geopende zaak.',
      contents: { 'application/json': 'Case' },
      headers: { Location: 'Adres van de zaak.', ETag: 'Versie van de zaak.' },
    },
    problems: ['not-competent', 'gate-refused', 'key-reused', 'in-progress', 'storage-full'],
    handle: (asked, caller) => openCase(engine, { caller, body: asked.body, ...commandAddress(asked) }),
  });

const listRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'get',
    path: '/cases',
    operationId: 'listCases',
    tag: TAG,
    summary: 'Zaken van uw gemeenten',
    description: 'De zaken die u mag zien, nieuwste eerst.',
    query: listQuery,
    success: { status: 'ok', description: 'De zaken.', contents: { 'application/json': 'CaseList' } },
    problems: ['not-competent'],
    handle: async (asked, caller) => {
      const kept = keptFromCases(caller, engine.now());
      if (kept !== undefined) return kept;
      const query = asked.query();
      if (!query.ok) return query.problem;
      const { pageSize, cursor, ...filter } = query.value;
      const scope = scopeOf(caller);
      const notNow = await outOfDate(engine, scope);
      if (notNow !== undefined) return notNow;
      const page = await engine.store.listCases(known(filter), scope, pageOf({ pageSize, cursor }));
      return pageOfCases(engine, page, asked.address);
    },
  });

const searchRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'post',
    path: '/cases/_search',
    operationId: 'searchCases',
    tag: TAG,
    summary: 'Zoek zaken',
    description:
      'Zoekt op naam, geboortedatum, adres of nummer, zonder dat die in een adres of logboek komen.',
    query: pagingQuery,
    body: { schema: 'CaseSearch', description: 'De zoekvraag.' },
    success: {
      status: 'ok',
      description: 'De gevonden zaken.',
      contents: { 'application/json': 'CaseList' },
    },
    problems: ['not-competent'],
    handle: async (asked, caller) => {
      const kept = keptFromCases(caller, engine.now());
      if (kept !== undefined) return kept;
      const query = asked.query();
      if (asked.body.outcome !== 'read') return asked.body.problem;
      const search = caseSearchShape.safeParse(asked.body.value);
      const faults = search.success ? [] : dutchErrors(search.error);
      if (!query.ok) return invalid([...(query.problem.errors ?? []), ...faults]);
      if (!search.success) return invalid(faults);
      const scope = scopeOf(caller);
      const notNow = await outOfDate(engine, scope);
      if (notNow !== undefined) return notNow;
      const wanted: CaseSearch = known(search.data);
      const page = await engine.store.searchCases(wanted, scope, pageOf(query.value));
      return pageOfCases(engine, page, asked.address);
    },
  });

const readRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'get',
    path: '/cases/{id}',
    operationId: 'readCase',
    tag: TAG,
    summary: 'Lees een zaak',
    description: 'De zaak zoals die nu is: wat de tijd bracht is erin verwerkt.',
    parameters: { id: 'De zaak.' },
    success: {
      status: 'ok',
      description: 'De zaak.',
      contents: { 'application/json': 'Case' },
      headers: { ETag: 'Versie van de zaak.' },
    },
    problems: ['not-competent', 'not-found'],
    handle: async (asked, caller) => {
      const read = await readCase(engine, asked.parameter('id'), caller);
      if (!read.ok) return read.problem;
      const query = asked.query();
      if (!query.ok) return query.problem;
      const view = caseView(read.file, await previousCasesOf(engine.store, read.file));
      return ok(view, { etag: etagOf(view.version) });
    },
  });

export const caseRoutes = (engine: Engine): Route[] => [
  openRoute(engine),
  listRoute(engine),
  searchRoute(engine),
  readRoute(engine),
];
