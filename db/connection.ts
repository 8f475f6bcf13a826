/** Opens the file the way durability asks, and proves it by reading the settings back. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { asOpeningError, StoreRefused } from './errors.ts';
import { takeFolderLock } from './folder-lock.ts';
import type { FolderLock } from './folder-lock.ts';
import { bringUpToDate, checkUpToDate } from './migrate.ts';

export type Tables = BetterSQLite3Database;

export interface Connection {
  raw: Database.Database;
  tables: Tables;
  /** Closes the file and lets go of the folder. */
  close(): void;
}

export interface ConnectionOptions {
  /** How long to wait for another process to let go of the folder, in milliseconds. */
  lockWaitMs?: number;
}

/**
 * Refuses with `StoreRefused` a folder that another process uses, a file that cannot be kept durably (`:memory:`, say), that
 * is damaged or cannot be opened, and a database that this code does not know.
 */
export function openConnection(file: string, options: ConnectionOptions = {}): Connection {
  if (file === '' || file.startsWith(':')) throw notDurable('journal_mode');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let lock: FolderLock | undefined;
  let raw: Database.Database | undefined;
  try {
    lock = takeFolderLock(file, options.lockWaitMs ?? 1000);
    raw = new Database(file, { timeout: 5000 });
    setDurable(raw);
    checkDurable(raw);
    bringUpToDate(raw);
    // Once more after the first write of a new file: without its own FULL, SQLite falls back to NORMAL there.
    checkDurable(raw);
  } catch (error) {
    raw?.close();
    lock?.release();
    throw asOpeningError(error);
  }
  return { raw, tables: drizzle(raw), close: closing(raw, lock) };
}

/**
 * Opens the database of a running engine, or of one that stands still, without its lock: for reading in the write-ahead log, and
 * for writes of a moment. Refuses with `StoreRefused` a file that is not there or is not of this version.
 */
export function openBeside(file: string): Connection {
  if (!existsSync(file)) {
    throw new StoreRefused('no-database', 'In de gegevensmap staat geen database; start de dienst eenmaal.');
  }
  let raw: Database.Database | undefined;
  try {
    raw = new Database(file, { fileMustExist: true, timeout: 10_000 });
    checkUpToDate(raw);
    setDurable(raw);
    checkDurable(raw);
  } catch (error) {
    raw?.close();
    throw asOpeningError(error);
  }
  const opened = raw;
  return { raw, tables: drizzle(raw), close: () => opened.close() };
}

function closing(raw: Database.Database, lock: FolderLock): () => void {
  return () => {
    try {
      raw.close();
    } finally {
      lock.release();
    }
  };
}

/** WAL alone silently runs NORMAL, which loses acknowledged commits on power loss. Sorting stays in memory: no names in `/tmp`. */
function setDurable(raw: Database.Database): void {
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('cache_size = -65536');
  raw.pragma('wal_autocheckpoint = 10000');
  raw.pragma('temp_store = MEMORY');
}

const MUST_READ: readonly (readonly [string, string | number])[] = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
];

/** Refuses when the connection does not run `wal`, `synchronous=FULL` and foreign keys. */
export function checkDurable(raw: Database.Database): void {
  for (const [setting, expected] of MUST_READ) {
    if (raw.pragma(setting, { simple: true }) !== expected) throw notDurable(setting);
  }
}

function notDurable(setting: string): StoreRefused {
  return new StoreRefused(
    'not-durable',
    `De database bewaart niet veilig: instelling ${setting} staat verkeerd.`,
  );
}
