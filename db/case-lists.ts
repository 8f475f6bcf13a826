/** Which cases: lists, search and the next one to wake. Newest case first, so that a page never shifts. */
import { and, asc, desc, eq, exists, gte, inArray, lt, lte, max, notInArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { CaseFile } from '../src/case/model.ts';
import type { Instant } from '../src/time/instant.ts';
import { readCases } from './case-files.ts';
import { stageBit } from './case-rows.ts';
import type { Tables } from './connection.ts';
import { cursorRow, pageOf, writeCursor } from './cursor.ts';
import type { CursorKind } from './cursor.ts';
import { foldName, foldPostalCode } from './folding.ts';
import type { CaseFilter, CaseSearch, Page, PageRequest, Scope } from './port.ts';
import { casePeople, cases } from './schema.ts';
import { visible } from './scope.ts';

type Conditions = (SQL | undefined)[];

export function listCases(
  tables: Tables,
  filter: CaseFilter,
  scope: Scope,
  page: PageRequest,
): Page<CaseFile> {
  const { municipality, region, stage, orderState, changedSince } = filter;
  const conditions = [
    municipality === undefined ? undefined : eq(cases.municipality, municipality),
    region === undefined ? undefined : eq(cases.region, region),
    stage === undefined ? undefined : sql`(${cases.openStages} & ${stageBit(stage)}) <> 0`,
    orderState === undefined ? undefined : eq(cases.orderState, orderState),
    changedSince === undefined ? undefined : gte(cases.changedAt, changedSince),
  ];
  return pageOfCases(tables, { kind: 'cases', conditions, scope, page });
}

/** All that is given must fit, name and birth date on one person. A search for nothing finds nothing. */
export function searchCases(
  tables: Tables,
  search: CaseSearch,
  scope: Scope,
  page: PageRequest,
): Page<CaseFile> {
  const { postalCode, houseNumber, number } = search;
  const conditions = [
    number === undefined ? undefined : eq(cases.number, number),
    postalCode === undefined ? undefined : eq(cases.homePostalCode, foldPostalCode(postalCode)),
    houseNumber === undefined ? undefined : eq(cases.homeHouseNumber, houseNumber),
    personCondition(tables, search),
  ].filter((condition) => condition !== undefined);
  if (conditions.length === 0) return { items: [] };
  return pageOfCases(tables, { kind: 'search', conditions, scope, page });
}

function personCondition(tables: Tables, { familyName, birthDate }: CaseSearch): SQL | undefined {
  if (familyName === undefined && birthDate === undefined) return undefined;
  const person = and(
    eq(casePeople.caseRow, cases.rowId),
    familyName === undefined ? undefined : eq(casePeople.familyName, foldName(familyName)),
    birthDate === undefined ? undefined : eq(casePeople.birthDate, birthDate),
  );
  return exists(
    tables
      .select({ one: sql`1` })
      .from(casePeople)
      .where(person),
  );
}

interface CaseQuery {
  kind: CursorKind;
  conditions: Conditions;
  scope: Scope;
  page: PageRequest;
}

function pageOfCases(tables: Tables, { kind, conditions, scope, page }: CaseQuery): Page<CaseFile> {
  const before =
    page.cursor === undefined ? undefined : cursorRow(tables, kind, { cursor: page.cursor, scope }).caseRow;
  const rows = tables
    .select({ rowId: cases.rowId, id: cases.id })
    .from(cases)
    .where(
      and(
        visible(scope, cases.municipality),
        before === undefined ? undefined : lt(cases.rowId, before),
        ...conditions,
      ),
    )
    .orderBy(desc(cases.rowId))
    .limit(page.pageSize + 1)
    .all();
  return pageOf(
    rows,
    page,
    (row) => writeCursor(kind, row.id),
    (shown) => {
      const rowIds = shown.map((row) => row.rowId);
      return readCases(tables, inArray(cases.rowId, rowIds), scope).map((found) => found.file);
    },
  );
}

export function latestRecordedAt(tables: Tables): Instant | undefined {
  const latest = tables
    .select({ at: max(cases.changedAt) })
    .from(cases)
    .get();
  return latest?.at ?? undefined;
}

type NextToWake = (
  now: Instant,
  except?: readonly string[],
  scope?: Scope,
) => { caseId: string; wakeAt: Instant } | undefined;

/** One look in one index, however many cases are waiting. The engine's own worker gives no scope: it sees all. */
export function nextToWake(tables: Tables): NextToWake {
  const first = (condition: SQL | undefined) =>
    tables
      .select({ caseId: cases.id, wakeAt: cases.wakeAt })
      .from(cases)
      .where(condition)
      .orderBy(asc(cases.wakeAt), asc(cases.rowId))
      .limit(1);
  const usual = first(lte(cases.wakeAt, sql.placeholder('now'))).prepare();
  return (now, except = [], scope = 'all') => {
    const narrowed = () =>
      first(
        and(
          lte(cases.wakeAt, now),
          notInArray(cases.id, [...except]),
          // The plus keeps SQLite to the index on wake_at: few cases are due, many lie in a municipality.
          sql`+(${visible(scope, cases.municipality)})`,
        ),
      ).get();
    const row = except.length === 0 && scope === 'all' ? usual.get({ now }) : narrowed();
    // The condition leaves rows without an instant out, which the types do not know.
    const wakeAt = row?.wakeAt ?? null;
    return row === undefined || wakeAt === null ? undefined : { caseId: row.caseId, wakeAt };
  };
}
