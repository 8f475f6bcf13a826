/** The small tables: mandates, settings and the numbers of cases. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Mandate } from '../src/case/model.ts';
import type { Instant } from '../src/time/instant.ts';
import type { Tables } from './connection.ts';
import type { LedgerRows } from './ledger-rows.ts';
import type { AuditLine, IdempotencyRecord, WriteOutcome } from './port.ts';
import { caseNumbers, mandates, settings } from './schema.ts';

/** Takes the next number; undone with the transaction it stands in, so that a number is never given out twice. */
export function takeCaseNumber(tables: Tables, municipality: string, year: number): string {
  const row = tables
    .insert(caseNumbers)
    .values({ municipality, year, last: 1 })
    .onConflictDoUpdate({
      target: [caseNumbers.municipality, caseNumbers.year],
      set: { last: sql`${caseNumbers.last} + 1` },
    })
    .returning({ last: caseNumbers.last })
    .get();
  return `${municipality}-${year}-${String(row.last).padStart(6, '0')}`;
}

interface NewMandate {
  mandate: Mandate;
  idempotency: IdempotencyRecord;
  audit: AuditLine;
}

export function insertMandate(tables: Tables, ledger: LedgerRows, added: NewMandate): WriteOutcome {
  const { mandate, idempotency, audit } = added;
  const known = ledger.keyRecord(idempotency.scope, idempotency.key);
  if (known !== undefined) return { outcome: 'key-exists', record: known };
  const { id, municipality } = mandate;
  tables
    .insert(mandates)
    .values({ id, municipality, body: JSON.stringify(mandate) })
    .run();
  ledger.keepKey(idempotency, audit.at);
  ledger.keepAudit(audit);
  return { outcome: 'stored' };
}

export function setMandateEnd(
  tables: Tables,
  ledger: LedgerRows,
  change: { id: string; until: Instant; audit: AuditLine },
): Mandate | undefined {
  const present = readMandate(tables, change.id);
  if (present === undefined) return undefined;
  const ended = { ...present, until: change.until };
  tables
    .update(mandates)
    .set({ body: JSON.stringify(ended) })
    .where(eq(mandates.id, change.id))
    .run();
  ledger.keepAudit(change.audit);
  return ended;
}

export function readMandate(tables: Tables, id: string): Mandate | undefined {
  const row = tables.select().from(mandates).where(eq(mandates.id, id)).get();
  return row === undefined ? undefined : parseMandate(row.body);
}

/** In the order in which they were given. */
export function readMandates(tables: Tables, municipality: string): Mandate[] {
  return tables
    .select()
    .from(mandates)
    .where(eq(mandates.municipality, municipality))
    .orderBy(asc(mandates.rowId))
    .all()
    .map((row) => parseMandate(row.body));
}

function parseMandate(text: string): Mandate {
  return JSON.parse(text) as Mandate;
}

export function readSetting(tables: Tables, name: string): string | undefined {
  return tables.select().from(settings).where(eq(settings.name, name)).get()?.value;
}

export function writeSetting(tables: Tables, name: string, value: string): void {
  tables
    .insert(settings)
    .values({ name, value })
    .onConflictDoUpdate({ target: settings.name, set: { value } })
    .run();
}
