/** Corrections of a re-assessment or of a task that is done: what it answered, and whether that could be answered then. */
import { answeredBy } from '../src/case/effective.ts';
import type { EventData } from '../src/case/events/index.ts';
import { part } from '../src/case/history.ts';
import type { CaseFile, ProposedEvent, RecordedEvent, RecordingContext } from '../src/case/model.ts';
import { historyOf } from '../src/case/read-history.ts';
import { storedInstant } from '../src/case/stored-instant.ts';
import type { StepResult } from './accept.ts';
import { taskIn } from './corrected-content.ts';
import { answeredIn, objectionTo } from './objections.ts';

type Correction = EventData['event.corrected'];

/** What the corrected answer keeps with it: what it had when it still names the same task, which may be gone by now. */
export function answeredAgain(
  { data }: Correction,
  target: RecordedEvent,
  file: CaseFile,
): Pick<RecordingContext, 'reassesses' | 'faced'> {
  if (data === undefined) return {};
  const present = presentOf(target, file);
  return taskIn(data) === taskIn(present.data)
    ? answeredBy(present.context)
    : answeredIn({ type: target.type, data }, file);
}

/**
 * What a re-assessment comes to say is held to the rules of a new one. Only where it held to them so far: one whose trigger was
 * taken back since answers nothing, and its words can still be put right.
 */
export function objectionToCorrected(
  { data, occurredAt }: Correction,
  target: RecordedEvent,
  file: CaseFile,
): StepResult | undefined {
  if (target.type !== 'reassessment.done') return undefined;
  const present = presentOf(target, file);
  const proposed = {
    ...present,
    data: data ?? present.data,
    occurredAt: occurredAt === undefined ? present.occurredAt : storedInstant(occurredAt),
  };
  const objection = withoutItself(proposed, target, file);
  if (objection === undefined) return undefined;
  const sameTask = taskIn(proposed.data) === taskIn(present.data);
  if (sameTask && withoutItself(present, target, file) !== undefined) return undefined;
  if (objection.outcome !== 'invalid') return objection;
  return {
    outcome: 'invalid',
    errors: objection.errors.map(({ pointer, detail }) =>
      sameTask
        ? { pointer: '/data/occurredAt', detail: NOT_OPEN_THEN }
        : { pointer: `/data${pointer}`, detail },
    ),
  };
}

const NOT_OPEN_THEN = "Veld 'occurredAt': de herbeoordeling die dit noemt, stond toen niet open.";

function withoutItself(event: ProposedEvent, target: RecordedEvent, file: CaseFile): StepResult | undefined {
  // Corrections of what is left out have nothing to correct.
  const whole = historyOf(file.events.filter(({ sequence }) => sequence !== target.sequence));
  const before = part(whole, ({ occurredAt }) => occurredAt <= event.occurredAt);
  return objectionTo(event, { before, whole, file });
}

function presentOf(target: RecordedEvent, file: CaseFile): RecordedEvent {
  return historyOf(file.events).bySequence.get(target.sequence) ?? target;
}
