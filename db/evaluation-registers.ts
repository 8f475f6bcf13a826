/** The small tables of the evaluation: exports asked for, tables published, analyses announced. */
import { asc, eq } from 'drizzle-orm';
import type { Tables } from './connection.ts';
import type {
  ExportChange,
  ExportFile,
  ExportJob,
  ExportStatus,
  PreRegistration,
  PublishedTable,
} from './evaluation-port.ts';
import { exportJobs, preRegistrations, publishedTables } from './evaluation-schema.ts';
import type { LedgerRows } from './ledger-rows.ts';
import type { AuditLine, IdempotencyRecord, Scope, WriteOutcome } from './port.ts';
import { settings } from './schema.ts';

/** A first answer that is known already goes before everything else. */
function keeping(
  ledger: LedgerRows,
  { audit, idempotency }: { audit: AuditLine; idempotency: IdempotencyRecord | undefined },
  insert: () => void,
): WriteOutcome {
  const known = idempotency && ledger.keyRecord(idempotency.scope, idempotency.key);
  if (known !== undefined) return { outcome: 'key-exists', record: known };
  insert();
  if (idempotency !== undefined) ledger.keepKey(idempotency, audit.at);
  ledger.keepAudit(audit);
  return { outcome: 'stored' };
}

interface Ledgered {
  audit: AuditLine;
  idempotency: IdempotencyRecord | undefined;
}

export function insertPreRegistration(
  tables: Tables,
  ledger: LedgerRows,
  added: PreRegistration,
  kept: Ledgered,
): WriteOutcome {
  return keeping(ledger, kept, () => {
    tables.insert(preRegistrations).values(added).run();
  });
}

export function readPreRegistrations(tables: Tables): PreRegistration[] {
  const { id, office, measure, horizonMin, by, registeredAt } = preRegistrations;
  return tables
    .select({ id, office, measure, horizonMin, by, registeredAt })
    .from(preRegistrations)
    .orderBy(asc(preRegistrations.rowId))
    .all();
}

/** Of one kind, or of all. */
export function readPublished(tables: Tables, ofKind?: string): PublishedTable[] {
  const { kind, scope, cutoff, publishedAt, body } = publishedTables;
  return tables
    .select({ kind, scope, cutoff, publishedAt, body })
    .from(publishedTables)
    .where(ofKind === undefined ? undefined : eq(kind, ofKind))
    .orderBy(asc(publishedTables.rowId))
    .all();
}

const isSame = (one: PublishedTable, other: PublishedTable): boolean =>
  one.kind === other.kind &&
  one.scope === other.scope &&
  one.cutoff === other.cutoff &&
  one.body === other.body;

/** Judged and kept in one transaction: of two tables at once, the second sees the first. The same table again is kept once. */
export function insertPublished(
  tables: Tables,
  table: PublishedTable,
  refuse: (earlier: readonly PublishedTable[]) => string | undefined,
): string | undefined {
  const earlier = readPublished(tables);
  const refusal = refuse(earlier);
  if (refusal === undefined && !earlier.some((each) => isSame(each, table)))
    tables.insert(publishedTables).values(table).run();
  return refusal;
}

export function insertExport(
  tables: Tables,
  ledger: LedgerRows,
  job: ExportJob,
  kept: Ledgered,
): WriteOutcome {
  const { municipalities, files, ...rest } = job;
  return keeping(ledger, kept, () => {
    tables
      .insert(exportJobs)
      .values({ ...rest, scope: JSON.stringify(municipalities), files: JSON.stringify(files) })
      .run();
  });
}

export function readExport(tables: Tables, id: string): ExportJob | undefined {
  const row = tables.select().from(exportJobs).where(eq(exportJobs.id, id)).get();
  return row === undefined ? undefined : toJob(row);
}

export function readExportsWith(tables: Tables, status: ExportStatus): ExportJob[] {
  return tables
    .select()
    .from(exportJobs)
    .where(eq(exportJobs.status, status))
    .orderBy(asc(exportJobs.rowId))
    .all()
    .map(toJob);
}

export function updateExport(tables: Tables, id: string, { files, ...rest }: ExportChange): void {
  tables
    .update(exportJobs)
    .set({ ...rest, ...(files === undefined ? {} : { files: JSON.stringify(files) }) })
    .where(eq(exportJobs.id, id))
    .run();
}

/** What stands in the table came through `insertExport` and `updateExport`. */
function toJob(row: typeof exportJobs.$inferSelect): ExportJob {
  const { rowId: _rowId, scope, status, ...rest } = row;
  return {
    ...rest,
    status: status as ExportStatus,
    municipalities: JSON.parse(scope) as Scope,
    files: JSON.parse(row.files) as ExportFile[],
  };
}

const SECRET = 'export-secret';

/** The first one stays: another would give every pseudonym and row id a new name. */
export function keepSecret(tables: Tables, fresh: string): string {
  tables.insert(settings).values({ name: SECRET, value: fresh }).onConflictDoNothing().run();
  const row = tables.select().from(settings).where(eq(settings.name, SECRET)).get();
  return row?.value ?? fresh;
}
