import { isTermProblem, termOf, type TermNumbers } from '../law/index.ts';
import type { Instant } from '../time/index.ts';

/** The term of a rule that is known to have a number at `from`; a rule without one there is a bug, not an answer. */
export function countTerm(rule: string, from: Instant): TermNumbers {
  const term = termOf(rule, from);
  if (isTermProblem(term)) throw new Error(`Rule ${rule} has no number here`);
  return term;
}
