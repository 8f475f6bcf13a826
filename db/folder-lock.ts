/** One engine per data folder. */
import Database from 'better-sqlite3';
import { StoreRefused } from './errors.ts';

export interface FolderLock {
  release(): void;
}

/**
 * Holds an exclusive transaction on an empty database beside the real one until `release`. The operating system drops
 * the lock with the process, also after SIGKILL, which a file with a process number would not survive. The real
 * database stays open to readers of other processes, which `locking_mode=EXCLUSIVE` would shut out. Waits `waitMs` for a
 * process that is just dying, then refuses.
 */
export function takeFolderLock(file: string, waitMs: number): FolderLock {
  const lock = new Database(`${file}.lock`, { timeout: waitMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
    throw new StoreRefused('in-use', 'Een ander proces gebruikt deze gegevensmap al.');
  }
  return {
    release: () => {
      lock.close();
    },
  };
}
