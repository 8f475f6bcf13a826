/** From events to case: the same events at the same instant always give the same snapshot. */
import { effective } from '../src/case/effective.ts';
import { isTimeEvent } from '../src/case/event-types.ts';
import type { CaseFile, Norms, RecordedEvent } from '../src/case/model.ts';
import { contentKey, timeEvents } from '../src/case/time-events.ts';
import type { Instant } from '../src/time/index.ts';
import { apply, emptyFold, judge, type Fold } from './fold.ts';
import { snapshotOf, type Identity } from './snapshot.ts';

export const ENGINE_ACTOR = { role: 'engine', office: 'engine', subject: 'engine' } as const;

/** Gives what time brings about a place in the file: the one it already has, or the next. */
export interface Recorder {
  /** Events of the engine that are stored and not yet found again. */
  stored: RecordedEvent[];
  added: RecordedEvent[];
  nextSequence: number;
  recordedAt: Instant;
}

export function recorderFor(events: readonly RecordedEvent[], recordedAt: Instant): Recorder {
  return {
    stored: events.filter((event) => isTimeEvent(event) && event.voidedBy === undefined),
    added: [],
    nextSequence: (events.at(-1)?.sequence ?? 0) + 1,
    recordedAt,
  };
}

/** Brings a fold up to an instant: everything due at or before it, in due order. */
export function advanceFold(fold: Fold, norms: Norms, until: Instant, recorder: Recorder): Fold {
  let advanced = fold;
  for (const { type, at, data } of timeEvents(fold.history, norms, until)) {
    const key = contentKey(data);
    const index = recorder.stored.findIndex(
      (event) => event.type === type && event.occurredAt === at && contentKey(event.data) === key,
    );
    const [known] = index < 0 ? [] : recorder.stored.splice(index, 1);
    advanced = apply(advanced, known ?? record(recorder, { type, at, data }));
  }
  return advanced;
}

function record(
  recorder: Recorder,
  { type, at, data }: ReturnType<typeof timeEvents>[number],
): RecordedEvent {
  const event: RecordedEvent = {
    sequence: recorder.nextSequence,
    type,
    occurredAt: at,
    recordedAt: recorder.recordedAt,
    timeSource: 'system',
    actor: ENGINE_ACTOR,
    data,
  };
  recorder.nextSequence += 1;
  recorder.added.push(event);
  return event;
}

/** Folds what people recorded, and in between what time brought about, up to an instant. */
export function foldEvents(
  events: readonly RecordedEvent[],
  norms: Norms,
  until: Instant,
  recorder: Recorder,
): Fold {
  const { external, revisions, replaced, calendar } = effective(events);
  let fold = emptyFold({ revisions, replaced, ...calendar });
  for (const event of external) {
    if (event.occurredAt > until) break;
    if (fold.history.events.length > 0) fold = advanceFold(fold, norms, event.occurredAt, recorder);
    fold = apply(fold, event, judge(fold, event));
  }
  return advanceFold(fold, norms, until, recorder);
}

/** The case that stored events make at an instant, from nothing but them. */
export function replay(identity: Identity, events: readonly RecordedEvent[], now: Instant): CaseFile {
  const recorder = recorderFor(events, now);
  const fold = foldEvents(events, identity.protocol.norms, now, recorder);
  const all = [...events, ...recorder.added];
  return { snapshot: snapshotOf(identity, fold, all.at(-1)?.sequence ?? 0, now), events: all };
}
