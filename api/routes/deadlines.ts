/** Deadlines: of one case, and over all cases that one may see. */
import { z } from 'zod';
import type { Scope } from '../../db/port.ts';
import { keptFromCases } from '../application/case-access.ts';
import type { Engine } from '../application/engine.ts';
import { known } from '../application/known.ts';
import { outOfDate } from '../application/out-of-date.ts';
import { readCase } from '../application/read-case.ts';
import { ok } from '../edge/answer.ts';
import { tokenRoute } from '../edge/route.ts';
import type { Route } from '../edge/route.ts';
import {
  deadlineStatus,
  instantParameter,
  municipality,
  pageOf,
  paging,
  ruleParameter,
} from '../shapes/queries.ts';
import { scopeOf } from '../tokens/index.ts';
import { deadlineView } from '../views/deadline.ts';
import { listView } from '../views/list.ts';

const TAG = 'Termijnen';

const listQuery = z.strictObject({
  status: deadlineStatus,
  dueBefore: instantParameter('Alleen termijnen die voor dit tijdstip aflopen.'),
  dueAfter: instantParameter('Alleen termijnen die na dit tijdstip aflopen.'),
  rule: ruleParameter,
  municipality,
  ...paging,
});

const ofCaseRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'get',
    path: '/cases/{id}/deadlines',
    operationId: 'listCaseDeadlines',
    tag: TAG,
    summary: 'Termijnen van een zaak',
    description: 'Termijnen, plichten en werkafspraken van een zaak, elk met uitleg en artikel.',
    parameters: { id: 'De zaak.' },
    success: { status: 'ok', description: 'De termijnen.', contents: { 'application/json': 'DeadlineList' } },
    problems: ['not-competent', 'not-found'],
    handle: async (asked, caller) => {
      const read = await readCase(engine, asked.parameter('id'), caller);
      if (!read.ok) return read.problem;
      const query = asked.query();
      if (!query.ok) return query.problem;
      return ok(listView(read.file.snapshot.deadlines.map(deadlineView), asked.address));
    },
  });

/** A filter on a municipality narrows what one may see; it never widens it. */
function narrowed(scope: Scope, wanted: string | undefined): Scope {
  if (wanted === undefined) return scope;
  return scope === 'all' || scope.includes(wanted) ? [wanted] : [];
}

const overAllRoute = (engine: Engine): Route =>
  tokenRoute({
    method: 'get',
    path: '/deadlines',
    operationId: 'listDeadlines',
    tag: TAG,
    summary: 'Termijnen over alle zaken',
    description: 'De termijnen van alle zaken die u mag zien.',
    query: listQuery,
    success: {
      status: 'ok',
      description: 'De termijnen.',
      contents: { 'application/json': 'CaseDeadlineList' },
    },
    problems: ['not-competent'],
    handle: async (asked, caller) => {
      const kept = keptFromCases(caller, engine.now());
      if (kept !== undefined) return kept;
      const query = asked.query();
      if (!query.ok) return query.problem;
      const { pageSize, cursor, municipality: wanted, ...filter } = query.value;
      const scope = narrowed(scopeOf(caller), wanted);
      const notNow = await outOfDate(engine, scope);
      if (notNow !== undefined) return notNow;
      const page = await engine.store.listDeadlines(known(filter), scope, pageOf({ pageSize, cursor }));
      const items = page.items.map(({ caseId, caseNumber, municipality: of, deadline }) => ({
        ...deadlineView(deadline),
        case: caseId,
        caseNumber,
        municipality: of,
      }));
      return ok(listView(items, asked.address, page.nextCursor));
    },
  });

export const deadlineRoutes = (engine: Engine): Route[] => [ofCaseRoute(engine), overAllRoute(engine)];
