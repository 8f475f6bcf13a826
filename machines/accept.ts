/** What a step answers, and how an accepted event becomes the next case. */
import type { EventType } from '../src/case/event-types.ts';
import type { Fault } from '../src/case/known-things.ts';
import type { CaseFile, Consequence, Protocol, RecordedEvent, Refusal } from '../src/case/model.ts';
import type { Instant } from '../src/time/index.ts';
import type { Fold } from './fold.ts';
import type { Recorder } from './replay.ts';
import { snapshotOf, type Identity } from './snapshot.ts';

export interface Accepted {
  outcome: 'accepted';
  file: CaseFile;
  event: RecordedEvent;
  /** In the order of their sequence: the event, and what time brought about around it. */
  newEvents: RecordedEvent[];
  /** Events of the engine that no longer hold. */
  voided: { sequence: number; by: number }[];
  /** Of a correction or withdrawal. */
  consequences?: Consequence[];
}

export type StepResult =
  | Accepted
  | { outcome: 'gate-refused'; refusals: Refusal[] }
  | { outcome: 'not-accepted'; accepts: EventType[] }
  | { outcome: 'invalid'; errors: Fault[] };

export function identityOf({ snapshot }: CaseFile, protocol: Protocol): Identity {
  return { id: snapshot.id, number: snapshot.number, region: snapshot.region, protocol };
}

interface Outcome {
  identity: Identity;
  fold: Fold;
  events: readonly RecordedEvent[];
  event: RecordedEvent;
  recorder: Recorder;
  now: Instant;
}

/** Once everything has been read again, engine events that were not found again no longer hold, through this event. */
export function accept(
  { identity, fold, events, event, recorder, now }: Outcome,
  readAgain = false,
): Accepted {
  const voided = readAgain ? recorder.stored.map(({ sequence }) => ({ sequence, by: event.sequence })) : [];
  const newEvents = [event, ...recorder.added].toSorted((a, b) => a.sequence - b.sequence);
  const gone = new Set(voided.map(({ sequence }) => sequence));
  const standing = events.map((old) => (gone.has(old.sequence) ? { ...old, voidedBy: event.sequence } : old));
  const version = newEvents.at(-1)?.sequence ?? event.sequence;
  const file = { snapshot: snapshotOf(identity, fold, version, now), events: [...standing, ...newEvents] };
  return { outcome: 'accepted', file, event, newEvents, voided };
}
