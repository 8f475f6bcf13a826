/** The narrow waist: one event into one case, or every reason why not. Pure: no clock, no store, no chance. */
import { isRevision } from '../src/case/event-types.ts';
import type { History } from '../src/case/history.ts';
import { faultsIn } from '../src/case/known-things.ts';
import type {
  CaseFile,
  ProposedEvent,
  Protocol,
  RecordedEvent,
  RecordingContext,
} from '../src/case/model.ts';
import { waitingFor } from '../src/case/decisions.ts';
import type { EventOf } from '../src/case/events/index.ts';
import { historyOf } from '../src/case/read-history.ts';
import { latestCalendar, type Instant } from '../src/time/index.ts';
import { accept, identityOf, type StepResult } from './accept.ts';
import { apply, emptyFold, judge, type Fold, type Verdict } from './fold.ts';
import { answeredIn, objectionTo } from './objections.ts';
import { advanceFold, foldEvents, recorderFor, type Recorder } from './replay.ts';
import { revise } from './revise.ts';
import { acceptedNow, snapshotOf, type Identity } from './snapshot.ts';

export function openCase(identity: Identity, event: ProposedEvent, now: Instant): StepResult {
  const calendar = latestCalendar().edition;
  const opened = { ...event, sequence: 1, recordedAt: now, context: { ...event.context, calendar } };
  const recorder = recorderFor([opened], now);
  const fold = advanceFold(apply(emptyFold({ calendar }), opened), identity.protocol.norms, now, recorder);
  return accept({ identity, fold, events: [], event: opened, recorder, now });
}

/** `now` is when it is recorded; what counts in law is `event.occurredAt`, which may lie before it. */
export function step(file: CaseFile, event: ProposedEvent, protocol: Protocol, now: Instant): StepResult {
  if (isRevision(event)) return revise(file, event, protocol, now);
  const history = historyOf(file.events);
  const errors = faultsIn(event, history, file.snapshot.tasks);
  if (errors.length > 0) return { outcome: 'invalid', errors };
  const last = history.events.at(-1)?.occurredAt ?? -Infinity;
  return event.occurredAt >= last
    ? addAtEnd(file, event, protocol, now)
    : addLate(file, event, protocol, now);
}

/** The usual case: nothing that is known happened after it. */
function addAtEnd(file: CaseFile, event: ProposedEvent, protocol: Protocol, now: Instant): StepResult {
  const { norms } = protocol;
  const recorder = recorderFor(file.events, now);
  const until = Math.min(event.occurredAt, now);
  const before = advanceFold(foldOf(file), norms, until, recorder);
  const verdict = judge(before, event);
  if (verdict.outcome !== 'lawful') return refuse(verdict, file);
  const objection = objectionTo(event, { before: before.history, whole: before.history, file });
  if (objection !== undefined) return objection;
  const recorded = record(event, { before: before.history, file, recorder, now });
  const fold = advanceFold(apply(before, recorded), norms, now, recorder);
  return accept({
    identity: identityOf(file, protocol),
    fold,
    events: file.events,
    event: recorded,
    recorder,
    now,
  });
}

/** A late entry: judged where it belongs, then everything after it is read again. */
function addLate(file: CaseFile, event: ProposedEvent, protocol: Protocol, now: Instant): StepResult {
  const { norms } = protocol;
  const before = foldEvents(file.events, norms, event.occurredAt, recorderFor(file.events, now));
  const verdict = judge(before, event);
  if (verdict.outcome !== 'lawful') return refuse(verdict, file);
  const objection = objectionTo(event, { before: before.history, whole: historyOf(file.events), file });
  if (objection !== undefined) return objection;
  const recorder = recorderFor(file.events, now);
  const recorded = record(event, { before: before.history, file, recorder, now });
  const fold = foldEvents([...file.events, recorded], norms, now, recorder);
  return accept(
    { identity: identityOf(file, protocol), fold, events: file.events, event: recorded, recorder, now },
    true,
  );
}

/** A service is kept with the decision that it handed over as the case stood then, an answer with what it answered. */
function record(event: ProposedEvent, { before, file, recorder, now }: Recording): RecordedEvent {
  const recorded = { ...event, sequence: recorder.nextSequence, recordedAt: now };
  recorder.nextSequence += 1;
  const noted = { ...servedIn(event, before), ...answeredIn(event, file) };
  return Object.keys(noted).length === 0
    ? recorded
    : { ...recorded, context: { ...event.context, ...noted } };
}

interface Recording {
  before: History;
  file: CaseFile;
  recorder: Recorder;
  now: Instant;
}

function servedIn(event: ProposedEvent, before: History): Pick<RecordingContext, 'decision'> {
  if (event.type !== 'order.served') return {};
  const decision = waitingFor(before, event as Pick<EventOf<'order.served'>, 'data'>);
  return decision === undefined ? {} : { decision };
}

/** What time brings about up to `until`, recorded at that instant or at `recordedAt`. */
export function advance(
  file: CaseFile,
  protocol: Protocol,
  until: Instant,
  recordedAt: Instant = until,
): { file: CaseFile; newEvents: RecordedEvent[] } {
  const recorder = recorderFor(file.events, recordedAt);
  const fold = advanceFold(foldOf(file), protocol.norms, until, recorder);
  const events = [...file.events, ...recorder.added];
  const snapshot = snapshotOf(identityOf(file, protocol), fold, events.at(-1)?.sequence ?? 0, until);
  return { file: { snapshot, events }, newEvents: recorder.added };
}

function foldOf({ snapshot, events }: CaseFile): Fold {
  return {
    history: historyOf(events),
    states: snapshot.states,
    stages: snapshot.stages,
    hindsight: snapshot.flags.filter(({ code }) => code === 'unlawful-in-hindsight'),
  };
}

function refuse(verdict: Verdict, file: CaseFile): StepResult {
  return verdict.outcome === 'refused'
    ? { outcome: 'gate-refused', refusals: verdict.refusals }
    : { outcome: 'not-accepted', accepts: acceptedNow(file.snapshot) };
}
