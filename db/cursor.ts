/** Cursors name the last row of a page, not a count of rows: rows that come or go in between shift nothing. */
import { BadCursor } from './errors.ts';
import type { Page, PageRequest } from './port.ts';

/** Each list has its own kind, so that the cursor of one is refused by another. */
export type CursorKind = 'cases' | 'search' | 'deadlines';

export function writeCursor(kind: CursorKind, keys: readonly number[]): string {
  return Buffer.from(JSON.stringify([kind, ...keys])).toString('base64url');
}

/** The `count` keys of a cursor. Throws `BadCursor` for anything that `writeCursor` did not write for this kind. */
export function readCursor(kind: CursorKind, cursor: string, count: number): number[] {
  const [, ...keys] = parseList(Buffer.from(cursor, 'base64url').toString());
  if (keys.length !== count || !keys.every(isKey) || writeCursor(kind, keys) !== cursor)
    throw new BadCursor();
  return keys;
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
