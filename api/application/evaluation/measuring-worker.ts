/** A thread that measures the spans it is sent; started by `measuring-threads.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { openEvaluationCases } from '../../../db/evaluation-cases.ts';
import type { Span } from '../../../db/evaluation-port.ts';
import { regionBook } from '../../configuration/region-book.ts';
import { batchMeasurer, tellsEvents } from './measure-batch.ts';
import type { MeasuringTask } from './measuring-threads.ts';

const { databaseFile, plan, protocols } = workerData as MeasuringTask;
const cases = openEvaluationCases(databaseFile);
const measure = batchMeasurer(regionBook([], protocols), plan);
const whole = tellsEvents(plan);

parentPort?.on('message', ({ first, cases: limit }: Span) => {
  // Not caught: a fault ends the thread, and that is told to whoever started it.
  const batch = measure(cases(plan.scope, first - 1, limit, whole));
  parentPort?.postMessage(batch, [batch.packed.records]);
});
