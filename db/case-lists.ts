/** Which cases: lists, search, links and the next one to wake. Newest case first, so that a page never shifts. */
import {
  and,
  asc,
  desc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  lt,
  lte,
  ne,
  notInArray,
  sql,
} from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { CaseFile } from '../src/case/model.ts';
import type { Instant } from '../src/time/instant.ts';
import { readCases } from './case-files.ts';
import { stageBit } from './case-rows.ts';
import type { Tables } from './connection.ts';
import { pageOf, readCursor, writeCursor } from './cursor.ts';
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
  const [before] = page.cursor === undefined ? [] : readCursor(kind, page.cursor, 1);
  const rows = tables
    .select({ rowId: cases.rowId })
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
    .all()
    .map((row) => row.rowId);
  return pageOf(
    rows,
    page,
    (row) => writeCursor(kind, [row]),
    (shown) => readCases(tables, inArray(cases.rowId, [...shown]), scope).map((found) => found.file),
  );
}

/** Other cases of the same home and excluded person (birth date and family name), oldest first. */
export function relatedCases(tables: Tables, caseId: string, municipality: string) {
  const own = tables
    .select({
      rowId: cases.rowId,
      postalCode: cases.homePostalCode,
      houseNumber: cases.homeHouseNumber,
      addition: cases.homeAddition,
      familyName: casePeople.familyName,
      birthDate: casePeople.birthDate,
    })
    .from(cases)
    .innerJoin(casePeople, and(eq(casePeople.caseRow, cases.rowId), eq(casePeople.excluded, true)))
    .where(and(eq(cases.id, caseId), visible([municipality], cases.municipality)))
    .as('own');
  return tables
    .select({
      id: cases.id,
      imposed: isNotNull(cases.orderState).mapWith(Boolean),
      reportedAt: cases.reportedAt,
    })
    .from(own)
    .innerJoin(
      cases,
      and(
        eq(cases.homePostalCode, own.postalCode),
        eq(cases.homeHouseNumber, own.houseNumber),
        eq(cases.homeAddition, own.addition),
        ne(cases.rowId, own.rowId),
      ),
    )
    .innerJoin(
      casePeople,
      and(
        eq(casePeople.caseRow, cases.rowId),
        eq(casePeople.excluded, true),
        eq(casePeople.familyName, own.familyName),
        eq(casePeople.birthDate, own.birthDate),
      ),
    )
    .where(visible([municipality], cases.municipality))
    .orderBy(asc(cases.reportedAt), asc(cases.rowId))
    .all();
}

type NextToWake = (
  now: Instant,
  except?: readonly string[],
) => { caseId: string; wakeAt: Instant } | undefined;

/** One look in one index, however many cases are waiting. For the engine's own worker, which sees all. */
export function nextToWake(tables: Tables): NextToWake {
  const first = (condition: SQL | undefined) =>
    tables
      .select({ caseId: cases.id, wakeAt: cases.wakeAt })
      .from(cases)
      .where(condition)
      .orderBy(asc(cases.wakeAt), asc(cases.rowId))
      .limit(1);
  const usual = first(lte(cases.wakeAt, sql.placeholder('now'))).prepare();
  return (now, except = []) => {
    const without = () => first(and(lte(cases.wakeAt, now), notInArray(cases.id, [...except]))).get();
    const row = except.length === 0 ? usual.get({ now }) : without();
    // The condition leaves rows without an instant out, which the types do not know.
    const wakeAt = row?.wakeAt ?? null;
    return row === undefined || wakeAt === null ? undefined : { caseId: row.caseId, wakeAt };
  };
}
