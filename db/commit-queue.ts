/** Many writes, one commit: an fsync costs more than all statements of a write, so writes that arrive together share one. */
import type { Connection } from './connection.ts';
import { asStorageError, concernsOneWrite, StorageFailed } from './errors.ts';

/** One write. `afterCommit` runs once what it wrote is durable, never otherwise. */
export interface Job<T> {
  write: () => T;
  afterCommit?: ((result: T) => void) | undefined;
}

export interface CommitQueue {
  /** Settles after the commit. A rejection means that the outcome is unknown. */
  run<T>(job: Job<T>): Promise<T>;
  /** Takes nothing more, and settles when all that was taken has. */
  drain(): Promise<void>;
}

interface Waiting {
  /** Runs the write; the answer tells its caller, once the commit is through. */
  attempt: () => () => void;
  reject: (error: Error) => void;
}

/** Bounds how long one commit holds the thread: 256 writes take about 15 ms. */
const WRITES_PER_COMMIT = 256;

export function commitQueue(raw: Connection['raw']): CommitQueue {
  const { inSavepoint, commitTogether } = sharedTransaction(raw);
  const drained: (() => void)[] = [];
  let waiting: Waiting[] = [];
  let closing = false;

  function flush(): void {
    const batch = waiting.slice(0, WRITES_PER_COMMIT);
    waiting = waiting.slice(WRITES_PER_COMMIT);
    commitTogether(batch);
    if (waiting.length > 0) setImmediate(flush);
    else for (const resolve of drained.splice(0)) resolve();
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (closing) throw new StorageFailed('CLOSED');
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ attempt: () => inSavepoint(job, resolve, reject), reject });
      }),
    drain: () =>
      new Promise((resolve) => {
        closing = true;
        if (waiting.length === 0) resolve();
        else drained.push(resolve);
      }),
  };
}

function sharedTransaction(raw: Connection['raw']) {
  const [begin, commit, rollback] = [
    raw.prepare('BEGIN IMMEDIATE'),
    raw.prepare('COMMIT'),
    raw.prepare('ROLLBACK'),
  ];
  const savepoint = raw.prepare('SAVEPOINT one_write');
  const release = raw.prepare('RELEASE one_write');
  const undo = raw.prepare('ROLLBACK TO one_write');

  /** A write that fails by itself is undone alone; a fault of the file is thrown on, and fails the commit. */
  function inSavepoint<T>(
    job: Job<T>,
    resolve: (result: T) => void,
    reject: (error: Error) => void,
  ): () => void {
    savepoint.run();
    try {
      const result = job.write();
      release.run();
      return () => {
        job.afterCommit?.(result);
        resolve(result);
      };
    } catch (error) {
      if (!concernsOneWrite(error) || !raw.inTransaction) throw error;
      undo.run();
      release.run();
      return () => {
        reject(asStorageError(error));
      };
    }
  }

  /** SQLite has often rolled back by itself after a fault of the file. Where even this fails, the next `BEGIN` will say so. */
  function rollBack(): void {
    try {
      if (raw.inTransaction) rollback.run();
    } catch {
      return;
    }
  }

  function commitTogether(batch: readonly Waiting[]): void {
    let answers: (() => void)[];
    try {
      begin.run();
      answers = batch.map((one) => one.attempt());
      commit.run();
    } catch (error) {
      rollBack();
      const failure = asStorageError(error);
      answers = batch.map((one) => () => {
        one.reject(failure);
      });
    }
    for (const answer of answers) answer();
  }

  return { inSavepoint, commitTogether };
}
