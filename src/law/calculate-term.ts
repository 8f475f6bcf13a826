import type { Instant } from '../time/index.ts';
import { explainTerm } from './explain-term.ts';
import type { ExplanationStep } from './explanation.ts';
import { isTermProblem, type TermNumbers, termOf, type TermProblem } from './term-of.ts';

export interface TermCalculation extends TermNumbers {
  explanation: readonly ExplanationStep[];
}

/** The term of a rule counted from an instant, explained step by step; a problem when the rule had no number on that day. */
export function calculateTerm(ruleId: string, from: Instant): TermCalculation | TermProblem {
  const numbers = termOf(ruleId, from);
  return isTermProblem(numbers) ? numbers : { ...numbers, explanation: explainTerm(numbers.rule, from) };
}
