/** What the state of the whole case has against an event, beside the chart of one stage and the gates. */
import type { EventData } from '../src/case/events/index.ts';
import type { EventType } from '../src/case/event-types.ts';
import { groundsAgainst } from '../src/case/hindsight-grounds.ts';
import { all, has, type History } from '../src/case/history.ts';
import type { CaseFile, ProposedEvent, RecordingContext } from '../src/case/model.ts';
import { reassessmentsOf } from '../src/case/reassessments.ts';
import { historyOf } from '../src/case/read-history.ts';
import type { StepResult } from './accept.ts';
import { taskIn } from './corrected-content.ts';
import { acceptedNow } from './snapshot.ts';

/** `before` is the case as it was when the event happened, `whole` all that is known. `undefined`: nothing against it. */
export function objectionTo(
  event: ProposedEvent,
  { before, whole, file }: { before: History; whole: History; file: CaseFile },
): StepResult | undefined {
  const notAccepted: StepResult = { outcome: 'not-accepted', accepts: acceptedNow(file.snapshot) };
  if (contradicts(event, whole)) return notAccepted;
  if (event.type === 'task.done') return doneAlready(event, file);
  if (event.type !== 'reassessment.done') return undefined;
  const open = reassessmentsOf(before).filter(({ done }) => done === undefined);
  if (open.length === 0) return notAccepted;
  const { task } = event.data as EventData['reassessment.done'];
  const named = openerOf(task, file);
  return task === undefined || open.some(({ openedBy }) => openedBy === named)
    ? undefined
    : { outcome: 'invalid', errors: [{ pointer: '/data/task', detail: NOT_OPEN }] };
}

const NOT_OPEN = "Veld 'task' noemt een herbeoordeling die toen niet openstond.";

function doneAlready({ data }: ProposedEvent, { snapshot }: CaseFile): StepResult | undefined {
  const { task } = data as EventData['task.done'];
  const closed = snapshot.tasks.some(({ id, closedBy }) => id === task && closedBy !== null);
  return closed ? { outcome: 'invalid', errors: [{ pointer: '/data/task', detail: DONE }] } : undefined;
}

const DONE = "Veld 'task' noemt een taak die al is gedaan.";

/**
 * What an answer that names its task keeps with it: a re-assessment the event that opened the task, what deals with a decision the
 * grounds that stood against it.
 */
export function answeredIn(
  { type, data }: Pick<ProposedEvent, 'type' | 'data'>,
  file: CaseFile,
): Pick<RecordingContext, 'reassesses' | 'faced'> {
  const opener = openerOf(taskIn(data), file);
  if (opener === undefined) return {};
  if (type === 'reassessment.done') return { reassesses: opener };
  const faced = groundsAgainst(opener, file.snapshot.flags, historyOf(file.events));
  return faced.length === 0 ? {} : { faced };
}

function openerOf(task: string | undefined, { snapshot }: CaseFile): number | undefined {
  return snapshot.tasks.find(({ id }) => id === task)?.openedBy;
}

/** A procedure has one outcome: there is no second one, and no closing before the order that came of it. */
function contradicts(event: ProposedEvent, history: History): boolean {
  const outcomes: readonly EventType[] = ['order.imposed', 'order.declined'];
  const order = all(history, 'order.imposed')[0];
  if (event.type === 'procedure.closed') return order !== undefined && event.occurredAt < order.occurredAt;
  return outcomes.includes(event.type) && outcomes.some((type) => has(history, type));
}
