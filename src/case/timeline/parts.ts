/** Which events the timeline tells, each with the case as it was read when that entry was true, in the order of the story. */
import { effective } from '../effective.ts';
import { isEngineEvent, isRevision } from '../event-types.ts';
import type { History } from '../history.ts';
import type { RecordedEvent } from '../model.ts';
import { asOf } from './as-of.ts';
import type { Instant } from '../../time/index.ts';

export interface Part {
  event: RecordedEvent;
  at: Instant;
  /** The case of which it is a part: as known now, or as known while it still counted. */
  reading: History;
  voidedBy?: number;
  correctedBy?: number;
}

export function partsOf(events: readonly RecordedEvent[], whole: History): Part[] {
  const { voids } = effective(events);
  const corrections = new Map(whole.revisions.map((revision) => [targetOf(revision), revision.sequence]));
  const counting = whole.events.map((event): Part => {
    const correctedBy = corrections.get(event.sequence);
    const part = { event, at: event.occurredAt, reading: whole };
    return correctedBy === undefined ? part : { ...part, correctedBy };
  });
  const gone = events.flatMap((event): Part[] => {
    const voidedBy = voids.get(event.sequence) ?? event.voidedBy;
    return voidedBy === undefined ? [] : [gonePart(event, voidedBy, events)];
  });
  const beside = events
    .filter(
      ({ sequence, voidedBy }) =>
        !whole.bySequence.has(sequence) && !voids.has(sequence) && voidedBy === undefined,
    )
    .map((event): Part => ({ event, at: placeOf(event), reading: whole }));
  return [...gone, ...counting, ...beside].toSorted(inStory);
}

function targetOf({ data }: RecordedEvent): number {
  return (data as { sequence: number }).sequence;
}

/** A correction has no time of its own among the things that happened: people knew of it from when it was recorded. */
function placeOf(event: RecordedEvent): Instant {
  return isRevision(event) ? event.recordedAt : event.occurredAt;
}

/** Told with what was recorded before the first thing that changed it: what it said as long as it was believed. */
function gonePart(event: RecordedEvent, voidedBy: number, events: readonly RecordedEvent[]): Part {
  const first = events.find((other) => isRevision(other) && targetOf(other) === event.sequence)?.sequence;
  return { event, at: placeOf(event), reading: asOf(events, first ?? voidedBy), voidedBy };
}

/** The opening first, then by time; at one instant as the case is read: what time brought about, then what people did. */
function inStory(a: Part, b: Part): number {
  return (
    Number(b.event.type === 'case.opened') - Number(a.event.type === 'case.opened') ||
    a.at - b.at ||
    Number(isEngineEvent(b.event)) - Number(isEngineEvent(a.event)) ||
    a.event.sequence - b.event.sequence ||
    Number(b.voidedBy !== undefined) - Number(a.voidedBy !== undefined)
  );
}
