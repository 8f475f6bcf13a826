/** The tables of the evaluation. They hold no case: requests, what was published, and what was announced beforehand. */
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** One row per export that was asked for; its files stand in the data folder. */
export const exportJobs = sqliteTable(
  'exports',
  {
    rowId: integer('row_id').primaryKey(),
    id: text('id').notNull().unique(),
    office: text('office').notNull(),
    subject: text('subject').notNull(),
    /** JSON, as the caller gave it. */
    request: text('request').notNull(),
    /** JSON: the municipalities whose cases are in scope, or `all`. */
    scope: text('scope').notNull(),
    requestedAt: integer('requested_at').notNull(),
    status: text('status').notNull(),
    progress: real('progress').notNull(),
    reason: text('reason'),
    /** JSON: name, bytes and SHA-256 of each file. */
    files: text('files').notNull(),
  },
  (table) => [index('exports_status').on(table.status)],
);

/** Append-only: what left the house cannot be taken back, and what follows from it by subtraction neither. */
export const publishedTables = sqliteTable(
  'published_tables',
  {
    rowId: integer('row_id').primaryKey(),
    kind: text('kind').notNull(),
    scope: text('scope').notNull(),
    cutoff: text('cutoff').notNull(),
    publishedAt: integer('published_at').notNull(),
    body: text('body').notNull(),
  },
  (table) => [index('published_tables_kind').on(table.kind)],
);

/** Append-only: an analysis that can be announced again afterwards was not announced. */
export const preRegistrations = sqliteTable(
  'pre_registrations',
  {
    rowId: integer('row_id').primaryKey(),
    id: text('id').notNull(),
    office: text('office').notNull(),
    measure: text('measure').notNull(),
    horizonMin: integer('horizon_min').notNull(),
    by: text('by').notNull(),
    registeredAt: integer('registered_at').notNull(),
  },
  (table) => [uniqueIndex('pre_registrations_id').on(table.id)],
);
