/** Who may see which case: the one place where a query gets its tenancy. */
import { inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Scope } from './port.ts';

/** Belongs in the `where` of every query about cases. An empty scope sees nothing. */
export function visible(scope: Scope, municipality: SQLiteColumn): SQL {
  if (scope === 'all') return sql`true`;
  return scope.length === 0 ? sql`false` : inArray(municipality, [...scope]);
}

/** The same for a case that is already in memory. */
export function maySee(scope: Scope, municipality: string): boolean {
  return scope === 'all' || scope.includes(municipality);
}
