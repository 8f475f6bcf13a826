import { validity, type Validity, type ValidityQuestion } from '../src/case/validity.ts';
import { historyOf, knownAt } from '../src/case/read-history.ts';
import type { CaseFile } from '../src/case/model.ts';
import type { Instant } from '../src/time/index.ts';

/** Whether the order was in force at an instant, as known at another: only what had been recorded by then is read. */
export function validityOf(file: CaseFile, question: ValidityQuestion & { asKnownAt: Instant }): Validity {
  const known = knownAt(file.events, question.asKnownAt);
  if (!known.some(({ type }) => type === 'case.opened')) return { inForce: false, intervals: [] };
  return validity(historyOf(known), question);
}
