/** The evaluation's part of the store, on any connection; and the store of a process beside the engine, without its lock. */
import { latestRecordedAt } from './case-lists.ts';
import { commitQueue } from './commit-queue.ts';
import { openBeside } from './connection.ts';
import type { Connection } from './connection.ts';
import type { EvaluationStore } from './evaluation-port.ts';
import {
  insertExport,
  insertPreRegistration,
  insertPublished,
  keepSecret,
  readExport,
  readExportsWith,
  readPreRegistrations,
  readPublished,
  updateExport,
} from './evaluation-registers.ts';
import { evaluationReader } from './evaluation-rows.ts';
import type { EvaluationReader } from './evaluation-rows.ts';
import { ledgerRows } from './ledger-rows.ts';
import type { LedgerRows } from './ledger-rows.ts';
import { reading } from './reading.ts';
import { readSetting } from './registers.ts';

/** How the store that it is a part of writes. */
type Writing = <T>(change: () => T) => Promise<T>;

type Part = Omit<EvaluationStore, 'setting' | 'latestRecordedAt' | 'close'>;

export function evaluationPart(
  { raw, tables }: Pick<Connection, 'raw' | 'tables'>,
  ledger: LedgerRows,
  writing: Writing,
): Part {
  // Prepared when it is first asked for: an engine that exports nothing starts without it.
  let prepared: EvaluationReader | undefined;
  const reader = (): EvaluationReader => (prepared ??= evaluationReader(raw));
  return {
    evaluationCases: (scope, after, limit, whole = false) =>
      reading(() => reader().cases(scope, after, limit, whole)),
    evaluationSpan: (scope, after, limit) => reading(() => reader().span(scope, after, limit)),
    registerCounts: (scope, recordedBefore) => reading(() => reader().counts(scope, recordedBefore)),
    countCases: (scope, recordedBefore) => reading(() => reader().count(scope, recordedBefore)),
    exportSecret: (fresh) => writing(() => keepSecret(tables, fresh)),
    publish: (table, refuse) => writing(() => insertPublished(tables, table, refuse)),
    publishedTables: (kind) => reading(() => readPublished(tables, kind)),
    addPreRegistration: (added, audit, idempotency) =>
      writing(() => insertPreRegistration(tables, ledger, added, { audit, idempotency })),
    preRegistrations: () => reading(() => readPreRegistrations(tables)),
    addExport: (job, idempotency, audit) =>
      writing(() => insertExport(tables, ledger, job, { audit, idempotency })),
    exportJob: (id) => reading(() => readExport(tables, id)),
    exportsWith: (status) => reading(() => readExportsWith(tables, status)),
    changeExport: (id, change) =>
      writing(() => {
        updateExport(tables, id, change);
      }),
  };
}

/** Refuses what `openBeside` refuses. */
export function openEvaluationStore(file: string): EvaluationStore {
  const connection = openBeside(file);
  const queue = commitQueue(connection.raw);
  const writing = <T>(change: () => T): Promise<T> => queue.run({ write: change });
  const { tables } = connection;
  return {
    ...evaluationPart(connection, ledgerRows(tables), writing),
    setting: (name) => reading(() => readSetting(tables, name)),
    latestRecordedAt: () => reading(() => latestRecordedAt(tables)),
    close: async () => {
      await queue.drain();
      connection.close();
    },
  };
}
