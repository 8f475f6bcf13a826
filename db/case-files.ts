/** Whole cases out of the tables. */
import { and, desc, eq } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { CaseSnapshot } from '../src/case/model.ts';
import type { CachedCase } from './case-cache.ts';
import type { Tables } from './connection.ts';
import { parseDeadline, readDeadlineTexts } from './deadline-rows.ts';
import { readEvents } from './event-rows.ts';
import type { Scope } from './port.ts';
import { cases, caseSnapshots } from './schema.ts';
import { visible } from './scope.ts';

/** The cases that fit, newest first: three queries, however many they are. */
export function readCases(tables: Tables, which: SQL, scope: Scope): CachedCase[] {
  const rows = tables
    .select({ caseRow: cases.rowId, body: caseSnapshots.body })
    .from(cases)
    .innerJoin(caseSnapshots, eq(caseSnapshots.caseRow, cases.rowId))
    .where(and(which, visible(scope, cases.municipality)))
    .orderBy(desc(cases.rowId))
    .all();
  if (rows.length === 0) return [];
  const caseRows = rows.map((row) => row.caseRow);
  const deadlineTexts = readDeadlineTexts(tables, caseRows);
  const events = readEvents(tables, caseRows);
  return rows.map(({ caseRow, body }) => {
    const texts = deadlineTexts.get(caseRow) ?? [];
    const file = { snapshot: toSnapshot(body, texts), events: events.get(caseRow) ?? [] };
    return { file, deadlineTexts: texts };
  });
}

function toSnapshot(body: string, deadlineTexts: readonly string[]): CaseSnapshot {
  const rest = JSON.parse(body) as Omit<CaseSnapshot, 'deadlines'>;
  return { ...rest, deadlines: deadlineTexts.map(parseDeadline) };
}

export function readCase(tables: Tables, id: string, scope: Scope): CachedCase | undefined {
  return readCases(tables, eq(cases.id, id), scope)[0];
}
