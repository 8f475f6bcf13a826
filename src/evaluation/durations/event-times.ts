/** Where the time of each event comes from, and how late it was recorded. */
import type { EventData } from '../../case/events/index.ts';
import type { RecordedEvent, TimeSource } from '../../case/model.ts';
import { storedInstant } from '../../case/stored-instant.ts';
import type { Instant } from '../../time/index.ts';
import { TIME_SOURCES, type Bound, type SpellTimeSource } from './model.ts';

/** No object by name: a name that was just read from the database is a new text each time, which is slow to look up in one. */
function sourceOf(timeSource: TimeSource): SpellTimeSource {
  switch (timeSource) {
    case 'system':
      return 'SYSTEM';
    case 'entered':
      return 'ENTERED';
    case 'reconstructed':
      return 'RECONSTRUCTED';
  }
}

/**
 * By sequence, of the events whose time was moved: a correction that moves the time is where the time comes from. With the first
 * recording beside it, a time put right afterwards would look as if it had been typed before it happened.
 */
export function movedTimes(known: readonly RecordedEvent[]): ReadonlyMap<number, Bound> {
  const moved = new Map<number, Bound>();
  for (const event of known) {
    if (event.type !== 'event.corrected') continue;
    const { sequence, occurredAt } = event.data as EventData['event.corrected'];
    if (occurredAt === undefined) continue;
    const at = storedInstant(occurredAt);
    const before = moved.get(sequence)?.at ?? known.find((one) => one.sequence === sequence)?.occurredAt;
    if (before !== at) moved.set(sequence, timeOf(event, at));
  }
  return moved;
}

/** As the event itself says it. */
export function timeOf({ timeSource, recordedAt }: RecordedEvent, at: Instant): Bound {
  return { at, source: sourceOf(timeSource), lag: recordedAt - at };
}

export function weaker(one: SpellTimeSource, other: SpellTimeSource): SpellTimeSource {
  return TIME_SOURCES.indexOf(one) > TIME_SOURCES.indexOf(other) ? one : other;
}
