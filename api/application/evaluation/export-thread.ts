/** Makes packages in a thread of their own: counting for seconds on end would keep every request waiting. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PackageMaker, PackageOutcome, PackageTask } from './package-task.ts';

/** What the thread is started with. */
export interface ThreadTask {
  databaseFile: string;
  task: PackageTask;
  /** How many threads measure. */
  threads: number;
}

export type ThreadMessage = { kind: 'progress'; share: number } | { kind: 'made'; outcome: PackageOutcome };

const SCRIPT = new URL('./export-worker.ts', import.meta.url);

/** The thread has a connection of its own, as any process beside the engine has. An abort ends it wherever it is. */
export function threadedMaker(databaseFile: string): PackageMaker {
  return (task, progress, signal) =>
    new Promise((resolve, reject) => {
      // One processor is left to those who are waiting for an answer.
      const threads = Math.max(1, availableParallelism() - 1);
      const given: ThreadTask = { databaseFile, task, threads };
      const worker = new Worker(SCRIPT, { workerData: given });
      const abort = (): void => void worker.terminate();
      signal.addEventListener('abort', abort, { once: true });
      let made: PackageOutcome | undefined;
      worker.on('message', (message: ThreadMessage) => {
        if (message.kind === 'progress') progress(message.share);
        else made = message.outcome;
      });
      worker.on('error', reject);
      // Only now has it closed its files, so that its folder can be moved or removed.
      worker.on('exit', (code) => {
        signal.removeEventListener('abort', abort);
        if (made === undefined) reject(new Error(`The thread of an export ended with code ${code}`));
        else resolve(made);
      });
    });
}
