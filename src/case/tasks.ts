/** Tasks for a person: re-assess after a trigger, put right what a correction touched, face what cannot stand. Never automatic. */
import { ruleOf, type Binds } from '../law/index.ts';
import { decisionsOf } from './decisions.ts';
import type { EventOf } from './events/index.ts';
import { groundsAgainst, HINDSIGHT_FLAGS } from './hindsight-grounds.ts';
import { all, type History } from './history.ts';
import type { EventType, Flag, Norms, Task } from './model.ts';
import { plain } from './plain-task.ts';
import { reassessmentsOf } from './reassessments.ts';
import { revisionTasks } from './revision-tasks.ts';
import { taskId } from './task-id.ts';

/** A burden on people rests on these: the mayor's office must face it when one turns out to have had no ground. */
const DECISIONS: readonly (EventType | undefined)[] = [
  'order.imposed',
  'order.extended',
  'order.amended',
  'order.revoked',
];

interface About {
  caseId: string;
  history: History;
  norms: Norms;
  flags: readonly Flag[];
}

/** Only a re-assessment has a norm of the region, so only it has a `dueAt`: for the other kinds neither law nor protocol sets one. */
export function tasksOf(about: About): Task[] {
  const tasks = [
    ...reassessments(about),
    ...revisionTasks(about),
    ...recountTasks(about),
    ...failedDeliveries(about),
    ...hindsightTasks(about),
  ];
  return tasks.toSorted((a, b) => a.openedBy - b.openedBy);
}

function reassessments({ caseId, history, norms }: About): Task[] {
  const norm = norms['practice-reassessment'];
  const name = (openedBy: number): string => taskId(caseId, openedBy, 'reassessment');
  return reassessmentsOf(history, name).map(({ openedBy, from, reason, done }) => ({
    id: name(openedBy),
    kind: 'reassessment',
    openedBy,
    detail: `Beoordeel of het huisverbod kan blijven: ${reason}.`,
    dueAt: norm === undefined ? null : from + norm * 60_000,
    closedBy: done?.sequence ?? null,
  }));
}

/** A last day that a letter told somebody has moved: whoever has that right is told the new one. */
function recountTasks({ caseId, history }: About): Task[] {
  return history.calendarChanges.flatMap((change) => {
    const told = change.data.changes.filter(
      ({ rule, running }) => running && TOLD_TO.includes(ruleOf(rule).binds),
    );
    if (told.length === 0) return [];
    const dates = told.map(({ rule, new: now }) => `${ruleOf(rule).title}: ${now.lastDay ?? now.dueAt}`);
    const detail = `Vertel wie de oude datum kreeg te horen de nieuwe: ${dates.join('; ')}.`;
    return [plain({ caseId, history }, { kind: 'notice', openedBy: change.sequence, detail })];
  });
}

const TOLD_TO: readonly Binds[] = ['interested-party', 'excluded-person'];

/**
 * A decision that did not arrive is made known again (Awb 2:11); the next service of it closes the task by itself. Of a copy, for the
 * person addressed or for somebody else, nothing waited; and of a sending that was withdrawn nothing was sent.
 */
function failedDeliveries({ caseId, history }: About): Task[] {
  return all(history, 'delivery.failed').flatMap(({ sequence: openedBy, data, occurredAt }) => {
    const service = all(history, 'order.served').find(({ sequence }) => sequence === data.service);
    const named = service?.data.decision ?? service?.context?.decision;
    const decision = decisionsOf(history).find(({ sequence }) => sequence === named);
    if (service === undefined || decision === undefined) return [];
    if (!decision.addressedTo.includes(service.data.person)) return [];
    if (decision.writtenAt !== null && decision.writtenAt <= occurredAt) return [];
    const detail = `Maak het besluit van gebeurtenis ${String(decision.sequence)} opnieuw bekend: de elektronische verzending (gebeurtenis ${String(data.service)}) is mislukt.`;
    const task = plain({ caseId, history }, { kind: 'notice', openedBy, detail });
    return [{ ...task, closedBy: task.closedBy ?? decision.writtenBy }];
  });
}

/** A decision that stands although, as known now, it could not have been taken: somebody has to decide what becomes of it. */
function hindsightTasks({ caseId, history, flags }: About): Task[] {
  const flagged = flags.filter(
    ({ code, basedOn }) =>
      HINDSIGHT_FLAGS.has(code) && DECISIONS.includes(history.bySequence.get(basedOn)?.type),
  );
  return [...new Set(flagged.map(({ basedOn }) => basedOn))].map((openedBy) => {
    const detail = `Beslis wat er met het besluit van gebeurtenis ${String(openedBy)} moet gebeuren: naar wat nu bekend is, kon het toen niet worden genomen.`;
    const grounds = groundsAgainst(openedBy, flags, history);
    // Who dealt with the one reason has not dealt with another that was found since.
    const faced = ({ context }: EventOf<'task.done'>): boolean =>
      grounds.every((ground) => context?.faced?.includes(ground) === true);
    return plain({ caseId, history }, { kind: 'rectification', openedBy, detail }, faced);
  });
}
