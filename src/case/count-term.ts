import { isTermProblem, termOf, type TermNumbers } from '../law/index.ts';
import { calendarOf, type Instant } from '../time/index.ts';
import type { History } from './history.ts';

/** One history after another of the same case asks for the same few terms, and counting one takes longer than all else around it. */
const recent = new Map<string, TermNumbers>();
const MOST_RECENT = 64;

/**
 * The term of a rule that is known to have a number at `from`, counted with the calendar of the case; a rule without one there is
 * a bug, not an answer.
 */
export function countTerm(rule: string, from: Instant, { calendar }: Pick<History, 'calendar'>): TermNumbers {
  const key = `${rule} ${from} ${calendar}`;
  const known = recent.get(key);
  if (known !== undefined) return known;
  const term = termOf(rule, from, { calendar: calendarOf(calendar) });
  if (isTermProblem(term)) throw new Error(`Rule ${rule} has no number here`);
  if (recent.size === MOST_RECENT) recent.clear();
  recent.set(key, term);
  return term;
}
