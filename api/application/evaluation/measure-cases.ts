/** All cases of a scope, measured: one batch after another, so that memory stays what one batch takes. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EvaluationScope, EvaluationStore } from '../../../db/evaluation-port.ts';
import type { CaseMeasures, Cutoff, RolloutPeriod } from '../../../src/evaluation/durations/index.ts';
import { measureCase } from '../../../src/evaluation/durations/index.ts';
import type { RegionBook } from '../../configuration/index.ts';

export interface MeasuredCase {
  id: string;
  measures: CaseMeasures;
}

export interface Measuring {
  scope: EvaluationScope;
  cutoff: Cutoff;
  calendar: readonly RolloutPeriod[];
  /** Told how many cases were read so far. */
  progress?(cases: number): void;
}

interface Sources {
  store: Pick<EvaluationStore, 'evaluationCases'>;
  regions: Pick<RegionBook, 'protocol'>;
}

/** Some 10 ms of work: in between, requests get their turn. */
const BATCH = 64;

/** In the order in which the cases were opened; those that had not been recorded by the cut-off are left out. */
export async function* measureCases(
  { store, regions }: Sources,
  { scope, cutoff, calendar, progress }: Measuring,
): AsyncGenerator<MeasuredCase[], void, void> {
  let after = 0;
  let read = 0;
  for (;;) {
    const batch = await store.evaluationCases(scope, after, BATCH);
    const last = batch.at(-1);
    if (last === undefined) return;
    yield batch.flatMap(({ id, events, protocol, region }) => {
      const stored = { events, protocol: regions.protocol(protocol), region };
      const measures = measureCase(stored, cutoff, calendar);
      return measures === undefined ? [] : [{ id, measures }];
    });
    after = last.rowId;
    read += batch.length;
    progress?.(read);
    await nextTurn();
  }
}
