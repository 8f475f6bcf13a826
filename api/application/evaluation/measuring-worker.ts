/** A thread that measures the spans it is sent; started by `measuring-threads.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Span } from '../../../db/evaluation-port.ts';
import { openEvaluationStore } from '../../../db/index.ts';
import { loadRegions, regionBook } from '../../configuration/index.ts';
import { batchMeasurer, tellsEvents } from './measure-batch.ts';
import type { MeasuringTask } from './measuring-threads.ts';

const { databaseFile, plan } = workerData as MeasuringTask;
const store = openEvaluationStore(databaseFile);
const measure = batchMeasurer((await loadRegions(store)) ?? regionBook([], []), plan);

async function answer({ first, cases }: Span): Promise<void> {
  const batch = measure(await store.evaluationCases(plan.scope, first - 1, cases, tellsEvents(plan)));
  parentPort?.postMessage(batch, [batch.packed.records]);
}

let turn = Promise.resolve();
parentPort?.on('message', (span: Span) => {
  // Not caught: a fault ends the thread, and that is told to whoever started it.
  turn = turn.then(() => answer(span));
});
