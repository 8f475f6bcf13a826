/** Where the time of each event comes from, and how late it was recorded. */
import type { EventData } from '../../case/events/index.ts';
import type { RecordedEvent, TimeSource } from '../../case/model.ts';
import { storedInstant } from '../../case/stored-instant.ts';
import type { Instant } from '../../time/index.ts';
import { TIME_SOURCES, type Bound, type SpellTimeSource } from './model.ts';

const SOURCE_OF: Readonly<Record<TimeSource, SpellTimeSource>> = {
  system: 'SYSTEM',
  entered: 'ENTERED',
  reconstructed: 'RECONSTRUCTED',
};

/**
 * By sequence. A correction that moves the time is where the time comes from: with the first recording beside it, a
 * time put right afterwards would look as if it had been typed before it happened.
 */
export function eventTimes(known: readonly RecordedEvent[]): ReadonlyMap<number, Bound> {
  const times = new Map<number, Bound>();
  for (const event of known) {
    const moved = event.type === 'event.corrected' ? (event.data as EventData['event.corrected']) : undefined;
    if (moved === undefined) times.set(event.sequence, timeOf(event, event.occurredAt));
    else if (moved.occurredAt !== undefined) {
      const at = storedInstant(moved.occurredAt);
      if (times.get(moved.sequence)?.at !== at) times.set(moved.sequence, timeOf(event, at));
    }
  }
  return times;
}

function timeOf({ timeSource, recordedAt }: RecordedEvent, at: Instant): Bound {
  return { at, source: SOURCE_OF[timeSource], lag: recordedAt - at };
}

export function weaker(one: SpellTimeSource, other: SpellTimeSource): SpellTimeSource {
  return TIME_SOURCES.indexOf(one) > TIME_SOURCES.indexOf(other) ? one : other;
}
