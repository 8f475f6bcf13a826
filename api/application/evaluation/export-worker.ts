/** The thread in which one package is made; started by `export-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { openEvaluationStore } from '../../../db/index.ts';
import { loadRegions, regionBook } from '../../configuration/index.ts';
import type { ThreadMessage, ThreadTask } from './export-thread.ts';
import { packageMaker } from './make-package.ts';
import { measuredInThreads } from './measuring-threads.ts';

const { databaseFile, task, threads } = workerData as ThreadTask;
const tell = (message: ThreadMessage): void => parentPort?.postMessage(message);

const store = openEvaluationStore(databaseFile);
try {
  const regions = (await loadRegions(store)) ?? regionBook([], []);
  const measured = measuredInThreads({ databaseFile, store, regions, threads });
  const make = packageMaker({ store, regions, measured });
  // An abort ends the thread itself.
  const never = new AbortController().signal;
  const outcome = await make(task, (share) => tell({ kind: 'progress', share }), never);
  tell({ kind: 'made', outcome });
} finally {
  await store.close();
}
