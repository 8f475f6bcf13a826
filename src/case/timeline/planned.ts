/** What comes after now by itself: what time does to the order, and deadlines that run. */
import type { Instant } from '../../time/index.ts';
import type { CaseFile } from '../model.ts';
import { historyOf } from '../read-history.ts';
import { timeEvents } from '../time-events.ts';
import type { TimelineEntry } from './entry.ts';
import type { Names } from './names.ts';
import { deadlineEntries } from './planned-deadlines.ts';
import { turnEntry } from './planned-turns.ts';

/** In due order; what is due at or before `now` is past, whether or not it was recorded yet. */
export function plannedEntries(file: CaseFile, now: Instant, names: Names): TimelineEntry[] {
  const history = historyOf(file.events);
  // Without norms: what will be missed stands among the deadlines, and nothing else depends on them.
  const turns = timeEvents(history, {}, Infinity).flatMap((event) => turnEntry(event, history, names));
  return [...turns, ...deadlineEntries(file.snapshot.deadlines, history, names)]
    .filter(({ at }) => at > now)
    .toSorted((a, b) => a.at - b.at);
}
