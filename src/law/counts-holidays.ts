import { atwApplies, type Term } from '../time/index.ts';
import type { Rule } from './rule.ts';

/** Whether the end of a term under this rule can depend on holidays: in some version, or in another reading of it. */
export function countsHolidays({ versions }: Rule): boolean {
  return versions.some(({ term, practice }) => [term, practice?.term].some(isMovedByHolidays));
}

function isMovedByHolidays(term: Term | undefined): boolean {
  if (term === undefined) return false;
  return term.counting === 'working-days' || (term.counting === 'calendar' && atwApplies(term));
}
