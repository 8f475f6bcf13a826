import { isTermProblem, termOf, type TermNumbers } from '../law/index.ts';
import { calendarOf, type Instant, type LocalDate } from '../time/index.ts';
import type { History } from './history.ts';

/**
 * One history after another of the same case asks for the same few terms, and counting one takes longer than all else around it.
 * By calendar and rule, then by start: one text of the three would take as long to put together as the counting itself.
 */
const recent = new Map<LocalDate, Map<string, Map<Instant, TermNumbers>>>();
const MOST_RECENT = 16;

/**
 * The term of a rule that is known to have a number at `from`, counted with the calendar of the case; a rule without one there is
 * a bug, not an answer.
 */
export function countTerm(rule: string, from: Instant, { calendar }: Pick<History, 'calendar'>): TermNumbers {
  const ofRule = recentOf(rule, calendar);
  const known = ofRule.get(from);
  if (known !== undefined) return known;
  const term = termOf(rule, from, { calendar: calendarOf(calendar) });
  if (isTermProblem(term)) throw new Error(`Rule ${rule} has no number here`);
  if (ofRule.size === MOST_RECENT) ofRule.clear();
  ofRule.set(from, term);
  return term;
}

function recentOf(rule: string, calendar: LocalDate): Map<Instant, TermNumbers> {
  const ofCalendar = recent.get(calendar) ?? new Map<string, Map<Instant, TermNumbers>>();
  const ofRule = ofCalendar.get(rule) ?? new Map<Instant, TermNumbers>();
  // The first of its kind.
  if (ofRule.size === 0) recent.set(calendar, ofCalendar.set(rule, ofRule));
  return ofRule;
}
