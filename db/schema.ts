/** The tables of the SQLite store. Instants are epoch milliseconds; JSON stands as text, because the store compares texts. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * What lists and the deadline worker look for. Narrow on purpose: the snapshot stands apart, so that a filter without an
 * index of its own still reads a hundred thousand cases in milliseconds. `rowId` grows with each case and spares the
 * other tables a random UUID in every index.
 */
export const cases = sqliteTable(
  'cases',
  {
    rowId: integer('row_id').primaryKey(),
    id: text('id').notNull().unique(),
    number: text('number').notNull().unique(),
    municipality: text('municipality').notNull(),
    region: text('region'),
    version: integer('version').notNull(),
    orderState: text('order_state'),
    /** One bit for each stage that has started and has not ended, lowest bit first in the order of `STAGES`. */
    openStages: integer('open_stages').notNull(),
    wakeAt: integer('wake_at'),
    reportedAt: integer('reported_at').notNull(),
    /** `recordedAt` of the last event. */
    changedAt: integer('changed_at').notNull(),
    homePostalCode: text('home_postal_code'),
    homeHouseNumber: integer('home_house_number'),
    homeAddition: text('home_addition'),
  },
  (table) => [
    index('cases_municipality').on(table.municipality),
    index('cases_home').on(table.homePostalCode, table.homeHouseNumber),
    index('cases_wake_at')
      .on(table.wakeAt)
      .where(sql`wake_at is not null`),
  ],
);

const caseRow = () =>
  integer('case_row')
    .notNull()
    .references(() => cases.rowId, { onDelete: 'cascade' });

/** The snapshot without its deadlines: those stand in their own table and nowhere else. */
export const caseSnapshots = sqliteTable('case_snapshots', {
  caseRow: integer('case_row')
    .primaryKey()
    .references(() => cases.rowId, { onDelete: 'cascade' }),
  body: text('body').notNull(),
});

/** Append-only: triggers in the second migration refuse a change, and a removal unless the whole case goes. */
export const events = sqliteTable(
  'events',
  {
    rowId: integer('row_id').primaryKey(),
    caseRow: caseRow(),
    sequence: integer('sequence').notNull(),
    type: text('type').notNull(),
    occurredAt: integer('occurred_at').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    timeSource: text('time_source').notNull(),
    actor: text('actor').notNull(),
    body: text('body').notNull(),
    context: text('context'),
  },
  (table) => [uniqueIndex('events_case_sequence').on(table.caseRow, table.sequence)],
);

/** Which event no longer counts, and through which: kept apart so that an event row never changes. */
export const eventVoids = sqliteTable(
  'event_voids',
  {
    caseRow: caseRow(),
    sequence: integer('sequence').notNull(),
    voidedBy: integer('voided_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseRow, table.sequence] })],
);

/** The deadlines of a case in the order of its snapshot; `body` is the whole deadline, the other columns find it. */
export const deadlines = sqliteTable(
  'deadlines',
  {
    caseRow: caseRow(),
    position: integer('position').notNull(),
    municipality: text('municipality').notNull(),
    rule: text('rule').notNull(),
    status: text('status').notNull(),
    /** `dueAt`, or `NO_DUE_AT` for a duty without a norm, so that one index orders them all. */
    dueOrder: integer('due_order').notNull(),
    body: text('body').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseRow, table.position] }),
    index('deadlines_due').on(table.municipality, table.status, table.dueOrder),
  ],
);

/** What people are searched by, folded: see `folding.ts`. */
export const casePeople = sqliteTable(
  'case_people',
  {
    caseRow: caseRow(),
    personKey: text('person_key').notNull(),
    excluded: integer('excluded', { mode: 'boolean' }).notNull(),
    familyName: text('family_name').notNull(),
    birthDate: text('birth_date').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseRow, table.personKey] }),
    index('case_people_name').on(table.familyName, table.birthDate),
    index('case_people_birth_date').on(table.birthDate),
  ],
);

/** In the order of recording. Keeps the case's id instead of its row: a destroyed case is still told of. */
export const outbox = sqliteTable(
  'outbox',
  {
    rowId: integer('row_id').primaryKey(),
    caseId: text('case_id').notNull(),
    sequence: integer('sequence').notNull(),
    type: text('type').notNull(),
    occurredAt: integer('occurred_at').notNull(),
    sent: integer('sent', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('outbox_unsent')
      .on(table.rowId)
      .where(sql`sent = 0`),
  ],
);

export const idempotency = sqliteTable(
  'idempotency',
  {
    rowId: integer('row_id').primaryKey(),
    scope: text('scope').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    status: integer('status').notNull(),
    headers: text('headers').notNull(),
    body: text('body').notNull(),
    keptAt: integer('kept_at').notNull(),
  },
  (table) => [uniqueIndex('idempotency_scope_key').on(table.scope, table.key)],
);

/** Append-only, as the events are, and longer lived than any case. */
export const audit = sqliteTable('audit', {
  rowId: integer('row_id').primaryKey(),
  at: integer('at').notNull(),
  actor: text('actor').notNull(),
  office: text('office').notNull(),
  action: text('action').notNull(),
  caseId: text('case_id'),
  sequence: integer('sequence'),
});

export const mandates = sqliteTable(
  'mandates',
  {
    rowId: integer('row_id').primaryKey(),
    id: text('id').notNull().unique(),
    municipality: text('municipality').notNull(),
    body: text('body').notNull(),
  },
  (table) => [index('mandates_municipality').on(table.municipality)],
);

export const settings = sqliteTable('settings', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});

/** The last number given out for each municipality and year. */
export const caseNumbers = sqliteTable(
  'case_numbers',
  {
    municipality: text('municipality').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipality, table.year] })],
);
