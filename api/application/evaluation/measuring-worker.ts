/** A thread that measures the spans it is sent; started by `measuring-threads.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { openEvaluationCases } from '../../../db/evaluation-cases.ts';
import type { Span } from '../../../db/evaluation-port.ts';
import { regionBook } from '../../configuration/region-book.ts';
import { CASES_PER_BATCH } from './fill-scratch.ts';
import { batchMeasurer, tellsEvents } from './measure-batch.ts';
import type { MeasuredBatch } from './measure-batch.ts';
import type { MeasuringTask } from './measuring-threads.ts';

const { databaseFile, plan, protocols } = workerData as MeasuringTask;
const reader = openEvaluationCases(databaseFile);
const measure = batchMeasurer(regionBook([], protocols), plan);
const whole = tellsEvents(plan);

parentPort?.on('message', (span: Span) => {
  // Not caught: a fault ends the thread, and that is told to whoever started it.
  const batches = reader.together(() => [...measuredOf(span)]);
  parentPort?.postMessage(
    batches,
    batches.map(({ packed }) => packed.records),
  );
});

function* measuredOf({ first, last, cases }: Span): Generator<MeasuredBatch, void, void> {
  for (let after = first - 1, left = cases; left > 0; left -= CASES_PER_BATCH) {
    const read = reader.cases(plan.scope, after, Math.min(left, CASES_PER_BATCH), whole);
    yield measure(read);
    after = read.at(-1)?.rowId ?? last;
  }
}
