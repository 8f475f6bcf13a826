import { isTermProblem, termOf, type TermNumbers } from '../law/index.ts';
import { calendarOf, type Instant } from '../time/index.ts';
import type { History } from './history.ts';

/**
 * The term of a rule that is known to have a number at `from`, counted with the calendar of the case; a rule without one there is
 * a bug, not an answer.
 */
export function countTerm(rule: string, from: Instant, { calendar }: Pick<History, 'calendar'>): TermNumbers {
  const term = termOf(rule, from, { calendar: calendarOf(calendar) });
  if (isTermProblem(term)) throw new Error(`Rule ${rule} has no number here`);
  return term;
}
