/** The face of the store. */
export { BadCursor, StorageFull, StoreRefused } from './errors.ts';
export { openEvaluationStore } from './evaluation-store.ts';
export { openSqliteStore } from './sqlite-store.ts';
export type { Store } from './port.ts';
