/** The first half of an export: every case read, measured and put into the scratch tables. */
import type { EvaluationStore } from '../../../db/evaluation-port.ts';
import type { Scratch } from '../../../db/scratch/index.ts';
import type { RegionBook } from '../../configuration/index.ts';
import { batchMeasurer, tellsEvents } from './measure-batch.ts';
import type { MeasuredBatch, MeasuringPlan } from './measure-batch.ts';
import { addTally, emptyTally } from './tally.ts';
import type { Tally } from './tally.ts';

/** In any order: rows are written in that of their names. Ends early, by a throw, when the signal is aborted. */
export type MeasuredBatches = (plan: MeasuringPlan, signal: AbortSignal) => AsyncIterable<MeasuredBatch>;

/** Cases read and measured at a time. What is alive when memory is cleared is copied: of more cases at once, that is most of the work. */
export const CASES_PER_BATCH = 25;

interface Sources {
  store: Pick<EvaluationStore, 'evaluationCases'>;
  regions: Pick<RegionBook, 'protocol'>;
}

/** One batch after another, read and measured right here. */
export const measuredHere = ({ store, regions }: Sources): MeasuredBatches =>
  async function* (plan, signal) {
    const measure = batchMeasurer(regions, plan);
    const whole = tellsEvents(plan);
    for (let after = 0; ;) {
      signal.throwIfAborted();
      const cases = await store.evaluationCases(plan.scope, after, CASES_PER_BATCH, whole);
      const last = cases.at(-1);
      if (last === undefined) return;
      yield measure(cases);
      after = last.rowId;
    }
  };

export async function fillScratch(
  scratch: Scratch,
  batches: AsyncIterable<MeasuredBatch>,
  progress: (cases: number) => void,
): Promise<Tally> {
  const sum = emptyTally();
  let cases = 0;
  for await (const { read, packed, tally } of batches) {
    scratch.add(packed);
    addTally(sum, tally);
    cases += read;
    progress(cases);
  }
  return sum;
}
