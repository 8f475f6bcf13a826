/** Deadlines that run, with whom they bind; of rights, what may still be done. */
import { ruleOf } from '../../law/index.ts';
import { dutchDate, type Instant } from '../../time/index.ts';
import { decisionsOf } from '../decisions.ts';
import { endOf, forceOf, naturalEnd } from '../force.ts';
import type { History } from '../history.ts';
import type { Deadline } from '../model.ts';
import { articleOf } from './articles.ts';
import { boundWords, plannedWords } from './duty-words.ts';
import type { TimelineEntry } from './entry.ts';
import type { Names } from './names.ts';
import { DECISION_WORDS } from './order-words.ts';
import { sentences } from './words.ts';

type Running = Deadline & { dueAt: Instant };

export function deadlineEntries(
  deadlines: readonly Deadline[],
  history: History,
  names: Names,
): TimelineEntry[] {
  const running = deadlines.filter(
    (deadline): deadline is Running => deadline.status === 'running' && deadline.dueAt !== null,
  );
  return running
    .filter((deadline) => isNews(deadline, running, history))
    .map((deadline) => deadlineEntry(deadline, history, names));
}

/**
 * The ten days are told by the end of the order itself, which an extension or an earlier printed end moves. Of keeping the last
 * counts: the file is kept and destroyed as a whole.
 */
function isNews({ rule, dueAt }: Running, running: readonly Running[], history: History): boolean {
  if (rule === 'wth-10-1') return running.every((other) => other.rule !== rule || other.dueAt <= dueAt);
  if (rule === 'wth-2-1') return false;
  if (rule !== 'wth-9-1' && rule !== 'wth-9-1-decide') return true;
  const force = forceOf(history);
  const end = force === undefined ? null : endOf(force);
  if (force === undefined || end === null) return true;
  // What was stopped before its time cannot be extended, nor does a limit matter to it.
  if (end !== naturalEnd(force)) return false;
  return rule === 'wth-9-1-decide' || dueAt !== end;
}

function deadlineEntry(
  { rule, dueAt, lastDay, person, to, startedBy, from }: Running,
  history: History,
  names: Names,
): TimelineEntry {
  const decision = decisionsOf(history).find(({ writtenBy }) => writtenBy === startedBy);
  const against = decision === undefined ? undefined : DECISION_WORDS[decision.event.type];
  return {
    kind: 'planned',
    at: dueAt,
    ...(lastDay === undefined ? {} : { lastDay }),
    title: ruleOf(rule).title,
    text: sentences(
      plannedWords({ rule, person, to, against }, names),
      lastDay !== undefined && `De laatste dag is ${dutchDate(lastDay)}.`,
    ),
    by: boundWords(rule, names),
    ...articleOf(rule, from),
  };
}
