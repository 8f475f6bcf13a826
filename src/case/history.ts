/** What happened in a case, in the order in which it happened: the one thing from which everything else is read. */
import type { EventOf } from './events/index.ts';
import { isEngineEvent } from './event-types.ts';
import { firstCalendar, type LocalDate } from '../time/index.ts';
import type { EventType, RecordedEvent } from './model.ts';

export interface History {
  readonly events: readonly RecordedEvent[];
  readonly byType: ReadonlyMap<EventType, readonly RecordedEvent[]>;
  readonly bySequence: ReadonlyMap<number, RecordedEvent>;
  /** Corrections and withdrawals that count; they change other events and stand outside the order of things. */
  readonly revisions: readonly RecordedEvent[];
  /** What was corrected or withdrawn, as it was first recorded, with every correction and withdrawal of it: what the file was before. */
  readonly replaced: readonly RecordedEvent[];
  /** Edition of the holiday calendar with which the whole case is counted. */
  readonly calendar: LocalDate;
  /** What took up that edition and those before it, oldest first; they too stand outside the order of things. */
  readonly calendarChanges: readonly EventOf<'calendar.changed'>[];
}

export const EMPTY_HISTORY: History = {
  calendar: firstCalendar().edition,
  calendarChanges: [],
  events: [],
  byType: new Map(),
  bySequence: new Map(),
  revisions: [],
  replaced: [],
};

/** The history with one more event, in the place where it belongs; the given history is left as it is. */
export function append(history: History, event: RecordedEvent): History {
  const byType = new Map(history.byType);
  byType.set(event.type, insert(history.byType.get(event.type) ?? [], event));
  const bySequence = new Map(history.bySequence);
  bySequence.set(event.sequence, event);
  return { ...history, events: insert(history.events, event), byType, bySequence };
}

/** The history of only some of its events. */
export function part(history: History, kept: (event: RecordedEvent) => boolean): History {
  return history.events
    .filter(kept)
    .reduce(append, { ...history, events: [], byType: new Map(), bySequence: new Map() });
}

/** Nearly always at the end, so the place is looked for from there. */
function insert(events: readonly RecordedEvent[], event: RecordedEvent): RecordedEvent[] {
  const before = events.findLastIndex((other) => inOrder(other, event) <= 0);
  return events.toSpliced(before + 1, 0, event);
}

/**
 * The order of things: the opening first, then by the time of happening; at one instant what time brought about comes before
 * what people did, and what was recorded first before what was recorded later.
 */
export function inOrder(a: RecordedEvent, b: RecordedEvent): number {
  return (
    Number(b.type === 'case.opened') - Number(a.type === 'case.opened') ||
    a.occurredAt - b.occurredAt ||
    Number(isEngineEvent(b)) - Number(isEngineEvent(a)) ||
    a.sequence - b.sequence
  );
}

/** All events of one type, oldest first. */
export function all<T extends EventType>(history: History, type: T): readonly EventOf<T>[] {
  // The map is filled by `type`, so what stands under a type is of that type.
  return (history.byType.get(type) ?? []) as readonly EventOf<T>[];
}

export function has(history: History, type: EventType): boolean {
  return history.byType.has(type);
}

/** Events of several types together, in the order in which they happened. */
export function allOf<T extends EventType>(history: History, types: readonly T[]): readonly EventOf<T>[] {
  let only: readonly EventOf<T>[] | undefined;
  for (const type of types) {
    if (!has(history, type)) continue;
    if (only !== undefined) return inTheirOrder(history, types);
    only = all(history, type);
  }
  // Nearly always: of the types that are asked for together, a case has one or none.
  return only ?? [];
}

function inTheirOrder<T extends EventType>({ events }: History, types: readonly T[]): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => (types as readonly EventType[]).includes(event.type));
}
