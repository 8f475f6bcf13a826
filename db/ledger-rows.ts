/** What is written along with every step: the caller's key, the audit line and what is still to be sent. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Instant } from '../src/time/instant.ts';
import type { Tables } from './connection.ts';
import type { AuditLine, IdempotencyRecord, OutboxRow, UnsentRow } from './port.ts';
import { audit, idempotency, outbox } from './schema.ts';

const given = (name: string) => sql.placeholder(name);

export interface LedgerRows {
  keyRecord(scope: string, key: string): IdempotencyRecord | undefined;
  keepKey(record: IdempotencyRecord, keptAt: Instant): void;
  keepAudit(line: AuditLine): void;
  keepOutbox(row: OutboxRow): void;
}

export function ledgerRows(tables: Tables): LedgerRows {
  const findKey = tables
    .select({
      scope: idempotency.scope,
      key: idempotency.key,
      fingerprint: idempotency.fingerprint,
      status: idempotency.status,
      headers: idempotency.headers,
      body: idempotency.body,
    })
    .from(idempotency)
    .where(and(eq(idempotency.scope, given('scope')), eq(idempotency.key, given('key'))))
    .prepare();
  const insertKey = prepareKey(tables);
  const insertAudit = prepareAudit(tables);
  const insertOutbox = prepareOutbox(tables);

  return {
    keyRecord: (scope, key) => {
      const row = findKey.get({ scope, key });
      return row === undefined ? undefined : { ...row, headers: parseHeaders(row.headers) };
    },
    keepKey: (record, keptAt) => {
      insertKey.run({ ...record, headers: JSON.stringify(record.headers), keptAt });
    },
    keepAudit: (line) => {
      insertAudit.run({ ...line, caseId: line.caseId ?? null, sequence: line.sequence ?? null });
    },
    keepOutbox: (row) => {
      insertOutbox.run({ ...row });
    },
  };
}

function prepareKey(tables: Tables) {
  return tables
    .insert(idempotency)
    .values({
      scope: given('scope'),
      key: given('key'),
      fingerprint: given('fingerprint'),
      status: given('status'),
      headers: given('headers'),
      body: given('body'),
      keptAt: given('keptAt'),
    })
    .prepare();
}

function prepareAudit(tables: Tables) {
  return tables
    .insert(audit)
    .values({
      at: given('at'),
      actor: given('actor'),
      office: given('office'),
      action: given('action'),
      caseId: given('caseId'),
      sequence: given('sequence'),
    })
    .prepare();
}

function prepareOutbox(tables: Tables) {
  return tables
    .insert(outbox)
    .values({
      caseId: given('caseId'),
      sequence: given('sequence'),
      type: given('type'),
      occurredAt: given('occurredAt'),
      sent: false,
    })
    .prepare();
}

function parseHeaders(text: string): Record<string, string> {
  return JSON.parse(text) as Record<string, string>;
}

/** Oldest first. */
export function readUnsent(tables: Tables, limit: number): UnsentRow[] {
  return tables
    .select({
      position: outbox.rowId,
      caseId: outbox.caseId,
      sequence: outbox.sequence,
      type: outbox.type,
      occurredAt: outbox.occurredAt,
    })
    .from(outbox)
    .where(sql`${outbox.sent} = 0`)
    .orderBy(outbox.rowId)
    .limit(limit)
    .all();
}

export function markSent(tables: Tables, positions: readonly number[]): void {
  tables
    .update(outbox)
    .set({ sent: true })
    .where(inArray(outbox.rowId, [...positions]))
    .run();
}
