/** Which recorded events count, and with what content, once corrections and withdrawals are applied. */
import type { EventData, EventOf } from './events/index.ts';
import { isCalendarChange, isEngineEvent, isRevision } from './event-types.ts';
import { EMPTY_HISTORY, inOrder, type History } from './history.ts';
import type { RecordedEvent, RecordingContext } from './model.ts';
import { storedInstant } from './stored-instant.ts';

export interface Effective {
  /** What people recorded and still counts, in the order of things. */
  external: RecordedEvent[];
  /** Corrections and withdrawals that count, by sequence. */
  revisions: RecordedEvent[];
  replaced: RecordedEvent[];
  /** Sequence of an event that no longer counts → sequence of what replaced or withdrew it. */
  voids: Map<number, number>;
  calendar: Pick<History, 'calendar' | 'calendarChanges'>;
}

/** The latest revision of an event goes before earlier ones; a revision itself is never revised. */
export function effective(stored: readonly RecordedEvent[]): Effective {
  const ofTarget = new Map<number, RecordedEvent[]>();
  const voids = new Map<number, number>();
  for (const revision of stored) {
    if (!isRevision(revision)) continue;
    const target = targetOf(revision);
    const earlier = ofTarget.get(target) ?? [];
    const [last] = earlier.slice(-1);
    if (last !== undefined) voids.set(last.sequence, revision.sequence);
    voids.set(target, revision.sequence);
    ofTarget.set(target, [...earlier, revision]);
  }
  const calendar = calendarIn(stored);
  const recorded = stored.filter((event) => !isEngineEvent(event));
  // Nearly always.
  if (ofTarget.size === 0)
    return { external: recorded.sort(inOrder), revisions: [], replaced: [], voids, calendar };
  const external = recorded
    .filter((event) => !isRevision(event))
    .flatMap((event) => ofTarget.get(event.sequence)?.reduce(revised, [event]) ?? event)
    .sort(inOrder);
  const revisions = [...ofTarget.values()].flatMap((ofOne) => ofOne.slice(-1));
  const replaced = stored.filter((event) => isRevision(event) || ofTarget.has(event.sequence));
  return { external, revisions, replaced, voids, calendar };
}

/** The edition that was current when the case was opened, until a newer one was taken up. */
function calendarIn(stored: readonly RecordedEvent[]): Effective['calendar'] {
  const calendarChanges = stored.filter(isCalendarChange) as EventOf<'calendar.changed'>[];
  const opened = stored.find(({ type }) => type === 'case.opened')?.context?.calendar;
  const calendar = calendarChanges.at(-1)?.data.calendar ?? opened ?? EMPTY_HISTORY.calendar;
  return { calendar, calendarChanges };
}

function targetOf(revision: RecordedEvent): number {
  return (revision.data as EventData['event.corrected'] | EventData['event.withdrawn']).sequence;
}

/** What a correction leaves out stays as the correction before it had it. */
function revised(current: RecordedEvent[], revision: RecordedEvent): RecordedEvent[] {
  if (revision.type === 'event.withdrawn') return [];
  const { occurredAt, data } = revision.data as EventData['event.corrected'];
  return current.map((event) => ({
    ...event,
    occurredAt: occurredAt === undefined ? event.occurredAt : storedInstant(occurredAt),
    data: data ?? event.data,
    ...contextAfter(event, revision),
  }));
}

/** What was looked up anew counts; what a service handed over stays as it was, and what was answered unless the answer is rewritten. */
function contextAfter({ context }: RecordedEvent, revision: RecordedEvent): Pick<RecordedEvent, 'context'> {
  const decision = context?.decision === undefined ? {} : { decision: context.decision };
  if (revision.context === undefined) return context === undefined ? {} : { context };
  const rewritten = (revision.data as EventData['event.corrected']).data !== undefined;
  return { context: { ...revision.context, ...(rewritten ? {} : answeredBy(context)), ...decision } };
}

/** What an event keeps with it of the task that it answered. */
export function answeredBy(
  context: RecordingContext | undefined,
): Pick<RecordingContext, 'reassesses' | 'faced'> {
  return {
    ...(context?.reassesses === undefined ? {} : { reassesses: context.reassesses }),
    ...(context?.faced === undefined ? {} : { faced: context.faced }),
  };
}
