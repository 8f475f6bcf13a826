/** Measuring in several threads at once, each with a connection of its own: it is the larger part of an export. */
import { Worker } from 'node:worker_threads';
import type { EvaluationScope, EvaluationStore, Span } from '../../../db/evaluation-port.ts';
import type { RegionBook } from '../../configuration/index.ts';
import type { MeasuredBatches } from './fill-scratch.ts';
import type { MeasuredBatch, MeasuringPlan } from './measure-batch.ts';

/** What a thread is started with; then it is sent spans, and answers each with the batches that were measured of it. */
export interface MeasuringTask {
  databaseFile: string;
  plan: MeasuringPlan;
  protocols: RegionBook['protocols'];
}

const SCRIPT = new URL('./measuring-worker.ts', import.meta.url);

const CASES_PER_SPAN = 200;

/** Spans that a thread has before it: with one alone it would wait for the next after each. */
const AHEAD = 2;

/** Nearly all that is made while a case is measured is dropped right after it; in a small nursery it would first be moved about. */
const NURSERY_MB = 48;

interface Threads {
  databaseFile: string;
  store: Pick<EvaluationStore, 'evaluationSpan'>;
  regions: Pick<RegionBook, 'protocols'>;
  threads: number;
}

export const measuredInThreads = ({ databaseFile, store, regions, threads }: Threads): MeasuredBatches =>
  async function* (plan, signal) {
    const task: MeasuringTask = { databaseFile, plan, protocols: regions.protocols };
    const settings = { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB } };
    const workers = Array.from({ length: threads }, () => new Worker(SCRIPT, settings));
    try {
      yield* gathered(workers.map(measurerOf), spansOf(store, plan.scope), signal);
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  };

async function* spansOf(store: Threads['store'], scope: EvaluationScope): AsyncGenerator<Span, void, void> {
  for (let after = 0; ;) {
    const span = await store.evaluationSpan(scope, after, CASES_PER_SPAN);
    if (span === undefined) return;
    yield span;
    after = span.last;
  }
}

type Measurer = (span: Span) => Promise<MeasuredBatch[]>;

/** Answers come in the order of the questions. */
function measurerOf(worker: Worker): Measurer {
  const waiting: PromiseWithResolvers<MeasuredBatch[]>[] = [];
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  worker.on('message', (batches: MeasuredBatch[]) => waiting.shift()?.resolve(batches));
  worker.on('error', (error) =>
    end(error instanceof Error ? error : new Error('A thread that measures failed')),
  );
  worker.on('exit', () => end(new Error('A thread that measures has ended')));
  return (span) => {
    if (ended !== undefined) return Promise.reject(ended);
    const answer = Promise.withResolvers<MeasuredBatch[]>();
    waiting.push(answer);
    worker.postMessage(span);
    return answer.promise;
  };
}

/** As they come. Of the cases that lie before the threads there are never more than `AHEAD` spans each in memory. */
async function* gathered(
  measurers: readonly Measurer[],
  spans: AsyncGenerator<Span, void, void>,
  signal: AbortSignal,
): AsyncGenerator<MeasuredBatch, void, void> {
  const running = new Map<
    Promise<MeasuredBatch[]>,
    Promise<{ measurer: Measurer; asked: Promise<MeasuredBatch[]>; batches: MeasuredBatch[] }>
  >();
  const askNext = async (measurer: Measurer): Promise<void> => {
    const span = await spans.next();
    if (span.done === true) return;
    const asked = measurer(span.value);
    const answered = asked.then((batches) => ({ measurer, asked, batches }));
    // Of several that fail together one is thrown; the others are no news.
    answered.catch(() => undefined);
    running.set(asked, answered);
  };
  for (let ahead = 0; ahead < AHEAD; ahead += 1) for (const measurer of measurers) await askNext(measurer);
  while (running.size > 0) {
    signal.throwIfAborted();
    const { measurer, asked, batches } = await Promise.race(running.values());
    running.delete(asked);
    await askNext(measurer);
    yield* batches;
  }
}
