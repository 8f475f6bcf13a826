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
  const { external, revisions, replaced, calendar } = effective(events);
  const engine = events.filter((event) => isTimeEvent(event) && event.voidedBy === undefined);
  const known = { ...EMPTY_HISTORY, revisions, replaced, ...calendar };
  const history = [...external, ...engine].reduce(append, known);
  readings.set(events, history);
  return history;
}

/** The file as it stood just before something was recorded in it, whatever has been corrected, withdrawn or added since. */
export function recordedBefore(history: History, sequence: number): History {
  const replaced = new Set(history.replaced.map((event) => event.sequence));
  const standing = history.events.filter((event) => !replaced.has(event.sequence));
  const stored = [...standing, ...history.replaced, ...history.calendarChanges];
  return historyOf(
    stored.filter((event) => event.sequence < sequence).sort((a, b) => a.sequence - b.sequence),
  );
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
