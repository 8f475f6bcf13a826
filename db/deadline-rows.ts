/** Deadlines in the tables, and the list of them over all cases. */
import { and, eq, gt, gte, inArray, lt, ne, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { CaseSnapshot, Deadline } from '../src/case/model.ts';
import type { Tables } from './connection.ts';
import { cursorRow, pageOf, writeCursor } from './cursor.ts';
import type { PageRequest, Scope, Store } from './port.ts';
import { cases, deadlines } from './schema.ts';
import { visible } from './scope.ts';

const given = (name: string) => sql.placeholder(name);

/** Stands for "no instant at which it is due": after every instant. */
const NO_DUE_AT = Number.MAX_SAFE_INTEGER;

/** Writes only what differs from `before` and returns the texts that now stand. */
export type DeadlineWriter = (
  caseRow: number,
  snapshot: CaseSnapshot,
  before: readonly string[],
) => readonly string[];

export function deadlineWriter(tables: Tables): DeadlineWriter {
  const put = tables
    .insert(deadlines)
    .values({
      caseRow: given('caseRow'),
      position: given('position'),
      municipality: given('municipality'),
      rule: given('rule'),
      status: given('status'),
      dueOrder: given('dueOrder'),
      body: given('body'),
    })
    .onConflictDoUpdate({
      target: [deadlines.caseRow, deadlines.position],
      set: {
        rule: sql`excluded.rule`,
        status: sql`excluded.status`,
        dueOrder: sql`excluded.due_order`,
        body: sql`excluded.body`,
      },
    })
    .prepare();
  const cut = tables
    .delete(deadlines)
    .where(and(eq(deadlines.caseRow, given('caseRow')), gte(deadlines.position, given('from'))))
    .prepare();

  return (caseRow, snapshot, before) => {
    const after = snapshot.deadlines.map((deadline) => JSON.stringify(deadline));
    for (const [position, deadline] of snapshot.deadlines.entries()) {
      const body = after[position];
      if (body === before[position]) continue;
      const { rule, status } = deadline;
      const dueOrder = deadline.dueAt ?? NO_DUE_AT;
      put.run({ caseRow, position, municipality: snapshot.municipality, rule, status, dueOrder, body });
    }
    if (before.length > after.length) cut.run({ caseRow, from: after.length });
    return after;
  };
}

/** The stored texts of the deadlines of the given cases, by the row of their case. */
export function readDeadlineTexts(tables: Tables, caseRows: readonly number[]): Map<number, string[]> {
  const rows = tables
    .select({ caseRow: deadlines.caseRow, body: deadlines.body })
    .from(deadlines)
    .where(inArray(deadlines.caseRow, [...caseRows]))
    .orderBy(deadlines.caseRow, deadlines.position)
    .all();
  const byCase = new Map<number, string[]>(caseRows.map((row) => [row, []]));
  for (const row of rows) byCase.get(row.caseRow)?.push(row.body);
  return byCase;
}

export function parseDeadline(text: string): Deadline {
  return JSON.parse(text) as Deadline;
}

type DeadlineFilter = Parameters<Store['listDeadlines']>[0];

/** Earliest due first, those without an instant last; `dueBefore` and `dueAfter` leave the latter out. */
export function listDeadlines(tables: Tables, filter: DeadlineFilter, scope: Scope, page: PageRequest) {
  const rows = tables
    .select({
      caseId: cases.id,
      caseNumber: cases.number,
      municipality: cases.municipality,
      caseRow: deadlines.caseRow,
      position: deadlines.position,
      dueOrder: deadlines.dueOrder,
      body: deadlines.body,
    })
    .from(deadlines)
    .innerJoin(cases, eq(cases.rowId, deadlines.caseRow))
    .where(
      and(
        visible(scope, deadlines.municipality),
        ...conditions(filter),
        afterCursor(tables, scope, page.cursor),
      ),
    )
    .orderBy(deadlines.dueOrder, deadlines.caseRow, deadlines.position)
    .limit(page.pageSize + 1)
    .all();
  return pageOf(
    rows,
    page,
    (row) => writeCursor('deadlines', row.caseId, [row.dueOrder, row.position]),
    (shown) =>
      shown.map(({ caseId, caseNumber, municipality, body }) => ({
        caseId,
        caseNumber,
        municipality,
        deadline: parseDeadline(body),
      })),
  );
}

function conditions({ status, rule, dueBefore, dueAfter }: DeadlineFilter): (SQL | undefined)[] {
  return [
    status === undefined ? undefined : eq(deadlines.status, status),
    rule === undefined ? undefined : eq(deadlines.rule, rule),
    dueBefore === undefined ? undefined : lt(deadlines.dueOrder, dueBefore),
    dueAfter === undefined ? undefined : gt(deadlines.dueOrder, dueAfter),
    dueAfter === undefined ? undefined : ne(deadlines.dueOrder, NO_DUE_AT),
  ];
}

function afterCursor(tables: Tables, scope: Scope, cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const { caseRow, keys } = cursorRow(tables, 'deadlines', { cursor, scope, keyCount: 2 });
  const [due, position] = keys;
  return sql`(${deadlines.dueOrder}, ${deadlines.caseRow}, ${deadlines.position}) > (${due}, ${caseRow}, ${position})`;
}
