/** A history made at once from events that are in order already: adding them one by one would copy it for each. */
import type { EventType } from '../../case/event-types.ts';
import type { History } from '../../case/history.ts';
import type { RecordedEvent } from '../../case/model.ts';

/** What stands outside the order of things is taken over as it is. */
export function gather(
  events: readonly RecordedEvent[],
  outside: Pick<History, 'revisions' | 'replaced' | 'calendar' | 'calendarChanges'>,
): History {
  const byType = new Map<EventType, RecordedEvent[]>();
  const bySequence = new Map<number, RecordedEvent>();
  for (const event of events) {
    bySequence.set(event.sequence, event);
    const ofType = byType.get(event.type);
    if (ofType === undefined) byType.set(event.type, [event]);
    else ofType.push(event);
  }
  const { revisions, replaced, calendar, calendarChanges } = outside;
  // Written out: spreading makes objects of as many kinds as there are things to spread, which are slow to read from.
  return { events, byType, bySequence, revisions, replaced, calendar, calendarChanges };
}
