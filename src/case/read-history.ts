import { effective } from './effective.ts';
import { isTimeEvent, isEngineEvent } from './event-types.ts';
import { append, EMPTY_HISTORY, type History } from './history.ts';
import type { RecordedEvent } from './model.ts';
import type { Instant } from '../time/index.ts';

const readings = new WeakMap<readonly RecordedEvent[], History>();

/** The history that stored events make: corrected content in the place where it belongs, what no longer counts left out. */
export function historyOf(events: readonly RecordedEvent[]): History {
  const earlier = readings.get(events);
  if (earlier !== undefined) return earlier;
  const { external, revisions, calendar } = effective(events);
  const engine = events.filter((event) => isTimeEvent(event) && event.voidedBy === undefined);
  const history = [...external, ...engine].reduce(append, { ...EMPTY_HISTORY, revisions, ...calendar });
  readings.set(events, history);
  return history;
}

/** The events as they were known at an instant: what was recorded by then, voided by what was recorded by then. */
export function knownAt(events: readonly RecordedEvent[], at: Instant): RecordedEvent[] {
  const known = events.filter(({ recordedAt }) => recordedAt <= at);
  const sequences = new Set(known.map(({ sequence }) => sequence));
  const { voids } = effective(known);
  return known.map(({ voidedBy, ...event }) => {
    const engineVoid =
      isEngineEvent(event) && voidedBy !== undefined && sequences.has(voidedBy) ? voidedBy : undefined;
    const by = voids.get(event.sequence) ?? engineVoid;
    return by === undefined ? event : { ...event, voidedBy: by };
  });
}
