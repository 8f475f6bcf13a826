/** The face of the store. */
export { BadCursor, StorageFailed, StorageFull, StoreRefused } from './errors.ts';
export type { StartRefusalCode } from './errors.ts';
export { openSqliteStore } from './sqlite-store.ts';
export type { SqliteStoreOptions } from './sqlite-store.ts';
export type {
  AuditLine,
  CaseFilter,
  CaseSearch,
  CaseWrite,
  IdempotencyRecord,
  OutboxRow,
  Page,
  PageRequest,
  Scope,
  SearchKeys,
  Store,
  UnsentRow,
  WriteOutcome,
} from './port.ts';
