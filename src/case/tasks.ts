/** Tasks for a person: re-assess after a trigger, put right what a correction touched, face what cannot stand. Never automatic. */
import { ruleOf, type Binds } from '../law/index.ts';
import { decisionsOf } from './decisions.ts';
import { all, type History } from './history.ts';
import type { EventType, Flag, Norms, Task } from './model.ts';
import { NOTICES } from './notices.ts';
import { reassessmentsOf } from './reassessments.ts';
import { taskId } from './task-id.ts';

/** Papers and notices rest on these: a correction of one asks for a new letter and a new word to who was told. */
const ON_PAPER: readonly EventType[] = [
  'case.opened',
  'case.amended',
  'order.imposed',
  'order.served',
  'order.extended',
  'order.amended',
  'order.revoked',
  'interim-relief.ruled',
  'appeal.ruled',
  'higher-appeal.ruled',
];

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
  /** Flags `unlawful-in-hindsight`. */
  hindsight: readonly Flag[];
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

function revisionTasks({ caseId, history }: About): Task[] {
  return history.revisions.flatMap((revision) => {
    const target = (revision.data as { sequence: number }).sequence;
    const type = revision.context?.revisedType;
    if (type === undefined || !ON_PAPER.includes(type) || all(history, 'order.imposed').length === 0)
      return [];
    const told = history.events.some(
      (event) => NOTICES.includes(event.type) && event.recordedAt <= revision.recordedAt,
    );
    const task = (kind: Task['kind'], detail: string): Task =>
      plain({ caseId, history }, { kind, openedBy: revision.sequence, detail });
    const rectify = task('rectification', `Herstel de stukken die op gebeurtenis ${String(target)} rusten.`);
    return told
      ? [
          rectify,
          task(
            'notice',
            `Vertel wie eerder is ingelicht wat er aan gebeurtenis ${String(target)} is veranderd.`,
          ),
        ]
      : [rectify];
  });
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

/** A decision that did not arrive is made known again (Awb 2:11); the next service of it closes the task by itself. */
function failedDeliveries({ caseId, history }: About): Task[] {
  return all(history, 'delivery.failed').flatMap(({ sequence: openedBy, data, occurredAt }) => {
    const service = all(history, 'order.served').find(({ sequence }) => sequence === data.service);
    const named = service?.data.decision ?? service?.context?.decision;
    const decision = decisionsOf(history).find(({ sequence }) => sequence === named);
    if (decision?.writtenAt !== undefined && decision.writtenAt !== null && decision.writtenAt <= occurredAt)
      return [];
    const detail = `Maak het besluit van gebeurtenis ${String(named)} opnieuw bekend: de elektronische verzending (gebeurtenis ${String(data.service)}) is mislukt.`;
    const task = plain({ caseId, history }, { kind: 'notice', openedBy, detail });
    return [{ ...task, closedBy: task.closedBy ?? decision?.writtenBy ?? null }];
  });
}

/** A decision that stands although, as known now, it could not have been taken: somebody has to decide what becomes of it. */
function hindsightTasks({ caseId, history, hindsight }: About): Task[] {
  return hindsight
    .filter(({ basedOn }) => DECISIONS.includes(history.bySequence.get(basedOn)?.type))
    .map(({ basedOn: openedBy }) => {
      const detail = `Beslis wat er met het besluit van gebeurtenis ${String(openedBy)} moet gebeuren: naar wat nu bekend is, kon het toen niet worden genomen.`;
      return plain({ caseId, history }, { kind: 'rectification', openedBy, detail });
    });
}

/** A task that is done when somebody says so. */
function plain(
  { caseId, history }: Pick<About, 'caseId' | 'history'>,
  { kind, openedBy, detail }: Pick<Task, 'kind' | 'openedBy' | 'detail'>,
): Task {
  const id = taskId(caseId, openedBy, kind);
  const done = all(history, 'task.done').find(({ data }) => data.task === id);
  return { id, kind, openedBy, detail, dueAt: null, closedBy: done?.sequence ?? null };
}
