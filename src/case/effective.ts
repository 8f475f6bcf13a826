/** Which recorded events count, and with what content, once corrections and withdrawals are applied. */
import type { EventData } from './events/index.ts';
import { isEngineEvent, isRevision } from './event-types.ts';
import { inOrder } from './history.ts';
import type { RecordedEvent } from './model.ts';
import { storedInstant } from './stored-instant.ts';

export interface Effective {
  /** What people recorded and still counts, in the order of things. */
  external: RecordedEvent[];
  /** Corrections and withdrawals that count, by sequence. */
  revisions: RecordedEvent[];
  /** Sequence of an event that no longer counts → sequence of what replaced or withdrew it. */
  voids: Map<number, number>;
}

/** The latest revision of an event goes before earlier ones; a revision itself is never revised. */
export function effective(stored: readonly RecordedEvent[]): Effective {
  const latest = new Map<number, RecordedEvent>();
  const voids = new Map<number, number>();
  for (const revision of stored.filter(isRevision)) {
    const target = targetOf(revision);
    const earlier = latest.get(target);
    if (earlier !== undefined) voids.set(earlier.sequence, revision.sequence);
    voids.set(target, revision.sequence);
    latest.set(target, revision);
  }
  const external = stored
    .filter((event) => !isRevision(event) && !isEngineEvent(event))
    .flatMap((event) => revised(event, latest.get(event.sequence)))
    .sort(inOrder);
  return { external, revisions: [...latest.values()], voids };
}

function targetOf(revision: RecordedEvent): number {
  return (revision.data as EventData['event.corrected'] | EventData['event.withdrawn']).sequence;
}

function revised(event: RecordedEvent, revision: RecordedEvent | undefined): RecordedEvent[] {
  if (revision === undefined) return [event];
  if (revision.type === 'event.withdrawn') return [];
  const correction = revision.data as EventData['event.corrected'];
  return [
    {
      ...event,
      occurredAt: correction.occurredAt === undefined ? event.occurredAt : storedInstant(correction.occurredAt),
      data: correction.data ?? event.data,
      ...(revision.context === undefined ? {} : { context: revision.context }),
    },
  ];
}
