/** The store on SQLite: one process, one connection, many writes a commit. */
import type { CaseFile } from '../src/case/model.ts';
import { caseCache } from './case-cache.ts';
import type { CaseCache } from './case-cache.ts';
import { readCase } from './case-files.ts';
import { latestRecordedAt, listCases, nextToWake, searchCases } from './case-lists.ts';
import { caseWriter } from './case-writes.ts';
import { commitQueue } from './commit-queue.ts';
import { openConnection } from './connection.ts';
import type { Connection, ConnectionOptions, Tables } from './connection.ts';
import { listDeadlines } from './deadline-rows.ts';
import { evaluationPart } from './evaluation-store.ts';
import { ledgerRows, markSent, readUnsent } from './ledger-rows.ts';
import type { Scope, Store } from './port.ts';
import { reading } from './reading.ts';
import { relatedCases } from './related-cases.ts';
import {
  insertMandate,
  readMandate,
  readMandates,
  readSetting,
  setMandateEnd,
  takeCaseNumber,
  writeSetting,
} from './registers.ts';

export interface SqliteStoreOptions extends ConnectionOptions {
  /** How many cases stay in memory; some 60 kB each. */
  cachedCases?: number;
}

const CACHED_CASES = 1000;

/**
 * Opens or makes the database `file` and brings its tables up to date. Refuses (`StoreRefused`) what `openConnection`
 * refuses. Case files that it hands out are shared with its cache: never change one.
 */
export function openSqliteStore(file: string, options: SqliteStoreOptions = {}): Store {
  return sqliteStoreOn(openConnection(file, options), options);
}

/** The store on a connection that is open already; `close` closes that too. */
export function sqliteStoreOn(connection: Connection, options: SqliteStoreOptions = {}): Store {
  const { tables } = connection;
  const cache = caseCache(options.cachedCases ?? CACHED_CASES);
  const ledger = ledgerRows(tables);
  const queue = commitQueue(connection.raw);
  const write = <T>(change: () => T): Promise<T> => queue.run({ write: change });
  const recordJob = caseWriter(tables, ledger, cache);
  const wake = nextToWake(tables);
  const related = relatedCases(tables);

  return {
    ...evaluationPart(connection, ledger, write),
    record: async (given) => (await queue.run(recordJob(given))).outcome,
    loadCase: (id, scope) => reading(() => loadCase(tables, cache, id, scope)),
    listCases: (filter, scope, page) => reading(() => listCases(tables, filter, scope, page)),
    searchCases: (search, scope, page) => reading(() => searchCases(tables, search, scope, page)),
    relatedCases: (keys, municipality) => reading(() => related(keys, municipality)),
    nextToWake: (now, except, scope) => reading(() => wake(now, except, scope)),
    latestRecordedAt: () => reading(() => latestRecordedAt(tables)),
    listDeadlines: (filter, scope, page) => reading(() => listDeadlines(tables, filter, scope, page)),
    idempotencyRecord: (scope, key) => reading(() => ledger.keyRecord(scope, key)),
    unsentOutbox: (limit) => reading(() => readUnsent(tables, limit)),
    markSent: (positions) =>
      write(() => {
        markSent(tables, positions);
      }),
    nextCaseNumber: (municipality, year) => write(() => takeCaseNumber(tables, municipality, year)),
    addMandate: (mandate, idempotency, audit) =>
      write(() => insertMandate(tables, ledger, { mandate, idempotency, audit })),
    endMandate: (id, until, audit) => write(() => setMandateEnd(tables, ledger, { id, until, audit })),
    mandate: (id) => reading(() => readMandate(tables, id)),
    mandatesOf: (municipality) => reading(() => readMandates(tables, municipality)),
    setting: (name) => reading(() => readSetting(tables, name)),
    putSetting: (name, value) =>
      write(() => {
        writeSetting(tables, name, value);
      }),
    close: async () => {
      await queue.drain();
      connection.close();
    },
  };
}

function loadCase(tables: Tables, cache: CaseCache, id: string, scope: Scope): CaseFile | undefined {
  const cached = cache.get(id, scope);
  if (cached !== undefined) return cached.file;
  // Who may not see it takes the same way as for a case that is not there, and so the same time.
  const found = readCase(tables, id, scope);
  if (found !== undefined) cache.put(found);
  return found?.file;
}
