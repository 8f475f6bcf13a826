/** What a store may throw. None of them carries a bound value: an SQLite message names tables and columns, drizzle's names more. */
import Database from 'better-sqlite3';

/** No room: the API answers 507. Whether the write was done is unknown; the same key again gives the answer. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
  constructor() {
    super('De opslag is vol.');
  }
}

/** The store could not do it. `code` is SQLite's, such as `SQLITE_IOERR_WRITE`, or one of our own. */
export class StorageFailed extends Error {
  override readonly name = 'StorageFailed';
  readonly code: string;
  constructor(code: string, cause?: unknown) {
    super(`De opslag kon de opdracht niet uitvoeren (${code}).`, cause === undefined ? {} : { cause });
    this.code = code;
  }
}

/** A cursor that this store did not give out: the API answers 400. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
  constructor() {
    super('De cursor is niet geldig.');
  }
}

export type StartRefusalCode =
  | 'in-use'
  | 'not-durable'
  | 'database-newer'
  | 'database-unknown'
  | 'database-behind'
  | 'no-database'
  | 'damaged'
  | 'unreadable';

/** The store does not open: starting anyway would lose or damage what is stored. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
  readonly code: StartRefusalCode;
  constructor(code: StartRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** SQLite's code for "no room to enlarge the shared-memory file" counts as full too: the disk is. */
const FULL_CODES: readonly string[] = ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'];

const DAMAGED_CODES = /^SQLITE_(NOTADB|CORRUPT|FORMAT)/;

/** SQLite's error, also when drizzle packed it in one of its own, whose message holds the SQL text. */
function sqliteErrorIn(error: unknown): InstanceType<typeof Database.SqliteError> | undefined {
  if (error instanceof Database.SqliteError) return error;
  return error instanceof Error ? sqliteErrorIn(error.cause) : undefined;
}

/** While opening: what SQLite cannot read is a refusal, with a sentence for who starts the engine. */
export function asOpeningError(error: unknown): unknown {
  const found = sqliteErrorIn(error);
  if (found === undefined) return error;
  if (FULL_CODES.includes(found.code)) return new StorageFull();
  return DAMAGED_CODES.test(found.code)
    ? new StoreRefused('damaged', 'De database in de gegevensmap is beschadigd of is geen database.')
    : new StoreRefused(
        'unreadable',
        `De database in de gegevensmap kan niet worden geopend (${found.code}); kijk naar de rechten en de ruimte op de schijf.`,
      );
}

export function asStorageError(error: unknown): Error {
  if (error instanceof StorageFull || error instanceof StorageFailed || error instanceof BadCursor)
    return error;
  if (!(error instanceof Database.SqliteError)) return new StorageFailed('UNSTORABLE', error);
  return FULL_CODES.includes(error.code) ? new StorageFull() : new StorageFailed(error.code, error);
}

/** A broken constraint concerns one write; anything else of SQLite's concerns the file, and so the whole commit. */
export function concernsOneWrite(error: unknown): boolean {
  return !(error instanceof Database.SqliteError) || error.code.startsWith('SQLITE_CONSTRAINT');
}
