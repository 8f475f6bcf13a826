import { type Instant, latestCalendar } from '../time/index.ts';
import { explainTerm } from './explain-term.ts';
import type { ExplanationStep } from './explanation.ts';
import { type CountedWith, isTermProblem, type TermNumbers, termOf, type TermProblem } from './term-of.ts';

export interface TermCalculation extends TermNumbers {
  explanation: readonly ExplanationStep[];
}

/**
 * The term of a rule counted from an instant, explained step by step; a problem when the rule had no number on that day. Counted
 * with the calendar of today and the law of the start, or again with what an earlier answer was counted with.
 */
export function calculateTerm(
  ruleId: string,
  from: Instant,
  countedWith: CountedWith = { calendar: latestCalendar() },
): TermCalculation | TermProblem {
  const numbers = termOf(ruleId, from, countedWith);
  return isTermProblem(numbers)
    ? numbers
    : { ...numbers, explanation: explainTerm(numbers.rule, from, countedWith) };
}
