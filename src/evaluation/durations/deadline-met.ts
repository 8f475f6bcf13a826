/** Whether the terms that started in a stage were kept by those who work in it. */
import { officeTermsAt, type OfficeTerm } from '../../case/deadlines/index.ts';
import { readOnce } from '../../case/read-once.ts';
import type { CaseView } from './case-view.ts';
import type { Spell } from './model.ts';

/** Judged at the last instant that is seen. The court and the people concerned are not judged here. */
const termsOf = readOnce(({ history, norms, lastSeen }: CaseView): readonly OfficeTerm[] =>
  officeTermsAt(history, norms, lastSeen),
);

/**
 * False when one is missed, true when there are some and all are met, else `null`. The right to extend may be left unused: with that
 * among them most executions could never have met all their terms. What starts at the instant at which a stage ends belongs to the
 * next one: the order ends the imposition and opens its duties in the execution.
 */
export function deadlineMet(view: CaseView, { start, end }: Spell): boolean | null {
  const terms = termsOf(view).filter(({ from }) => start.at <= from && from < end.at);
  if (terms.some(({ status }) => status === 'missed')) return false;
  const tasks = terms.filter(({ isDuty }) => isDuty);
  return tasks.length > 0 && tasks.every(({ status }) => status === 'met') ? true : null;
}
