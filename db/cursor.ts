/** Cursors name the last row of a page, not a count of rows: rows that come or go in between shift nothing. */
import { and, eq } from 'drizzle-orm';
import type { Tables } from './connection.ts';
import { BadCursor } from './errors.ts';
import type { Page, PageRequest, Scope } from './port.ts';
import { cases } from './schema.ts';
import { visible } from './scope.ts';

/** Each list has its own kind, so that the cursor of one is refused by another. */
export type CursorKind = 'cases' | 'search' | 'deadlines';

/** Names the case by its id: the number of a row would tell how many cases there are, also those of others. */
export function writeCursor(kind: CursorKind, caseId: string, keys: readonly number[] = []): string {
  return Buffer.from(JSON.stringify([kind, caseId, ...keys])).toString('base64url');
}

interface Given {
  cursor: string;
  scope: Scope;
  /** How many keys the cursors of this list have. */
  keyCount?: number;
}

/**
 * The row of the cursor's case and its other keys. Throws `BadCursor` for anything that `writeCursor` did not write for
 * this kind, and for a case outside the scope, as for one that is not there.
 */
export function cursorRow(
  tables: Tables,
  kind: CursorKind,
  { cursor, scope, keyCount = 0 }: Given,
): { caseRow: number; keys: number[] } {
  const [, caseId, ...keys] = parseList(Buffer.from(cursor, 'base64url').toString());
  if (typeof caseId !== 'string' || keys.length !== keyCount || !keys.every(isKey)) throw new BadCursor();
  if (writeCursor(kind, caseId, keys) !== cursor) throw new BadCursor();
  const row = tables
    .select({ caseRow: cases.rowId })
    .from(cases)
    .where(and(eq(cases.id, caseId), visible(scope, cases.municipality)))
    .get();
  if (row === undefined) throw new BadCursor();
  return { caseRow: row.caseRow, keys };
}

function parseList(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function isKey(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** Cuts the one row that was read beyond the page, and says where the next page begins. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  request: PageRequest,
  keysOf: (row: Row) => string,
  toItems: (rows: readonly Row[]) => Item[],
): Page<Item> {
  const shown = rows.slice(0, request.pageSize);
  const last = shown.at(-1);
  const items = toItems(shown);
  return rows.length > shown.length && last !== undefined ? { items, nextCursor: keysOf(last) } : { items };
}
