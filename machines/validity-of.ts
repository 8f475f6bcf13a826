import { explainInterval, type ExplainedInterval } from '../src/case/explain-interval.ts';
import { validity, type ValidityQuestion } from '../src/case/validity.ts';
import { historyOf, knownAt } from '../src/case/read-history.ts';
import type { CaseFile } from '../src/case/model.ts';
import type { Instant } from '../src/time/index.ts';

export interface ExplainedValidity {
  /** One of the listed intervals contains the instant asked about. */
  inForce: boolean;
  intervals: ExplainedInterval[];
}

/** Whether the order was in force at an instant, as known at another: only what had been recorded by then is read. */
export function validityOf(
  file: CaseFile,
  question: ValidityQuestion & { asKnownAt: Instant },
): ExplainedValidity {
  const known = knownAt(file.events, question.asKnownAt);
  if (known.length === 0) return { inForce: false, intervals: [] };
  const history = historyOf(known);
  const { inForce, intervals } = validity(history, question);
  return { inForce, intervals: intervals.map((interval) => explainInterval(history, interval)) };
}
