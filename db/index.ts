/** The face of the store. */
export { foldName } from './folding.ts';
export { BadCursor, StorageFull, StoreRefused } from './errors.ts';
export { openSqliteStore } from './sqlite-store.ts';
export type { Store } from './port.ts';
