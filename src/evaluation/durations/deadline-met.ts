/** Whether the terms that started in a stage were kept by those who work in it. */
import { officeDeadlinesAt } from '../../case/deadlines/index.ts';
import { readOnce } from '../../case/read-once.ts';
import type { Deadline } from '../../case/model.ts';
import type { CaseView } from './case-view.ts';
import type { Spell } from './model.ts';

/**
 * Not to be met by anyone: the limits of the order and of an authorisation end by themselves, the right to extend may be left
 * unused, and keeping the file runs on for five years. With these among them no execution and no enforcement could ever have
 * met all its terms, and the column would only count misses.
 */
const NO_TASK: ReadonlySet<string> = new Set([
  'wth-2-1',
  'wth-9-1',
  'wth-9-1-decide',
  'awbi-6-2',
  'wth-10-1',
]);

/** Judged at the last instant that is seen. The court and the people concerned are not judged here. */
const itemsOf = readOnce(({ history, norms, lastSeen }: CaseView): readonly Deadline[] =>
  officeDeadlinesAt(history, norms, lastSeen),
);

/**
 * False when one is missed, true when there are some and all are met, else `null`. What starts at the instant at which a stage
 * ends belongs to the next one: the order ends the imposition and opens its duties in the execution.
 */
export function deadlineMet(view: CaseView, { start, end }: Spell): boolean | null {
  const items = itemsOf(view).filter(({ from }) => start.at <= from && from < end.at);
  if (items.some(({ status }) => status === 'missed')) return false;
  const tasks = items.filter(({ rule }) => !NO_TASK.has(rule));
  return tasks.length > 0 && tasks.every(({ status }) => status === 'met') ? true : null;
}
