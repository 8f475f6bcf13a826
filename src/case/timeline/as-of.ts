/** The case as it was read before a certain event was recorded: how the story was told then. */
import type { History } from '../history.ts';
import type { RecordedEvent } from '../model.ts';
import { historyOf } from '../read-history.ts';

/** Each correction and each event that it voids asks for the same few readings, and making one costs more than telling it. */
const readings = new WeakMap<readonly RecordedEvent[], Map<number, History>>();

/** With only what was recorded before `sequence`: corrections, withdrawals and the voiding of later ones undone. */
export function asOf(events: readonly RecordedEvent[], sequence: number): History {
  const made = readings.get(events) ?? new Map<number, History>();
  readings.set(events, made);
  const reading = made.get(sequence) ?? historyOf(before(events, sequence));
  made.set(sequence, reading);
  return reading;
}

function before(events: readonly RecordedEvent[], sequence: number): RecordedEvent[] {
  return events
    .filter((event) => event.sequence < sequence)
    .map(({ voidedBy, ...event }) =>
      voidedBy === undefined || voidedBy >= sequence ? event : { ...event, voidedBy },
    );
}

/** The history up to and with an event in its place, and without it; the whole for what has no place in it. */
export function around(
  history: History,
  { sequence }: { sequence: number },
): { before: History; until: History } {
  const place = history.events.findIndex((event) => event.sequence === sequence);
  if (place < 0) return { before: history, until: history };
  return { before: upTo(history, place), until: upTo(history, place + 1) };
}

function upTo(history: History, length: number): History {
  const events = history.events.slice(0, length);
  return {
    ...history,
    events,
    byType: Map.groupBy(events, ({ type }) => type),
    bySequence: new Map(events.map((event) => [event.sequence, event])),
  };
}
