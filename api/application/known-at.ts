/** The events of a case as they were known at an instant: what was recorded by then, and void as known then. */
import type { CaseFile, RecordedEvent } from '../../src/case/model.ts';
import type { Instant } from '../../src/time/index.ts';

export function eventsKnownAt({ events }: CaseFile, asKnownAt: Instant): RecordedEvent[] {
  const known = events.filter(({ recordedAt }) => recordedAt <= asKnownAt);
  const sequences = new Set(known.map(({ sequence }) => sequence));
  return known.map((event) => {
    if (event.voidedBy === undefined || sequences.has(event.voidedBy)) return event;
    const { voidedBy: _later, ...stillCounting } = event;
    return stillCounting;
  });
}
