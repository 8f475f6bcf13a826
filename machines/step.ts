/** The narrow waist: one event into one case, or every reason why not. Pure: no clock, no store, no chance. */
import { isRevision, type EventType } from '../src/case/event-types.ts';
import { all, has, type History } from '../src/case/history.ts';
import { faultsIn } from '../src/case/known-things.ts';
import type { CaseFile, ProposedEvent, Protocol, RecordedEvent } from '../src/case/model.ts';
import { waitingFor } from '../src/case/decisions.ts';
import type { EventOf } from '../src/case/events/index.ts';
import { historyOf } from '../src/case/read-history.ts';
import { latestCalendar, type Instant } from '../src/time/index.ts';
import { accept, identityOf, type StepResult } from './accept.ts';
import { apply, emptyFold, judge, type Fold, type Verdict } from './fold.ts';
import { advanceFold, foldEvents, recorderFor } from './replay.ts';
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
  if (contradicts(event, before.history)) return refuse({ outcome: 'not-accepted' }, file);
  const recorded = record(event, before.history, { sequence: recorder.nextSequence, recordedAt: now });
  recorder.nextSequence += 1;
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
  if (contradicts(event, historyOf(file.events))) return refuse({ outcome: 'not-accepted' }, file);
  const recorder = recorderFor(file.events, now);
  const recorded = record(event, before.history, { sequence: recorder.nextSequence, recordedAt: now });
  recorder.nextSequence += 1;
  const fold = foldEvents([...file.events, recorded], norms, now, recorder);
  return accept(
    { identity: identityOf(file, protocol), fold, events: file.events, event: recorded, recorder, now },
    true,
  );
}

/** A service is kept with the decision that it handed over as the case stood then. */
function record(
  event: ProposedEvent,
  before: History,
  place: Pick<RecordedEvent, 'sequence' | 'recordedAt'>,
): RecordedEvent {
  const recorded = { ...event, ...place };
  if (event.type !== 'order.served') return recorded;
  const decision = waitingFor(before, event as Pick<EventOf<'order.served'>, 'data'>);
  return decision === undefined ? recorded : { ...recorded, context: { ...event.context, decision } };
}

/** A procedure has one outcome: there is no second one, and no closing before the order that came of it. */
function contradicts(event: ProposedEvent, history: History): boolean {
  const outcomes: readonly EventType[] = ['order.imposed', 'order.declined'];
  const order = all(history, 'order.imposed')[0];
  if (event.type === 'procedure.closed') return order !== undefined && event.occurredAt < order.occurredAt;
  return outcomes.includes(event.type) && outcomes.some((type) => has(history, type));
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
