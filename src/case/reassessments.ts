/** What asks a person to look at the order again, and which re-assessment answered it (law.md section 4). Never automatic. */
import type { Instant } from '../time/index.ts';
import { breachesOf, passageAt } from './breaches.ts';
import { isEngineEvent, isRevision } from './event-types.ts';
import type { EventData, EventOf } from './events/index.ts';
import { endOf, forceOf, holds, type Force } from './force.ts';
import { all, type History } from './history.ts';
import type { EventType, RecordedEvent } from './model.ts';
import { recordedBefore } from './read-history.ts';
import { readOnce } from './read-once.ts';

const TRIGGERS: Partial<Record<EventType, string>> = {
  'care.accepted': 'hulp is aanvaard',
  'system-meeting.held': 'er is een systeemgesprek geweest',
  'situation.changed': 'de omstandigheden zijn veranderd',
  'breach.recorded': 'er is een overtreding vastgelegd',
  'compliance.checked': 'bij een controle is een overtreding gezien',
  'revocation.requested': 'er is om intrekking gevraagd',
};

export interface Reassessment {
  openedBy: number;
  from: Instant;
  /** Completes a sentence: `hulp is aanvaard`. */
  reason: string;
  /** The re-assessment that closed it, also when that named it. */
  done: EventOf<'reassessment.done'> | undefined;
}

/**
 * One for every trigger while there is an order to re-assess, oldest first. `nameOf` gives the name under which a task may have been
 * closed, for events that do not say of themselves which one they closed.
 */
export function reassessmentsOf(history: History, nameOf?: (openedBy: number) => string): Reassessment[] {
  const answers = all(history, 'reassessment.done').map((done) => ({
    done,
    knew: done.data.task === undefined ? triggersKnownTo(done, history) : () => false,
  }));
  return triggersIn(history).map(({ event, reason }) => ({
    openedBy: event.sequence,
    from: event.occurredAt,
    reason,
    done: answers.find(({ done, knew }) => names(done, event, nameOf) || knew(event))?.done,
  }));
}

type Done = EventOf<'reassessment.done'>;

function names({ data, context }: Done, { sequence }: RecordedEvent, nameOf?: (openedBy: number) => string) {
  if (data.task === undefined) return false;
  return context?.reassesses === sequence || data.task === nameOf?.(sequence);
}

interface Trigger {
  event: RecordedEvent;
  reason: string;
}

const triggersIn = readOnce((history: History): readonly Trigger[] => {
  const imposed = all(history, 'order.imposed')[0];
  const force = forceOf(history);
  if (imposed === undefined || force === undefined) return [];
  const end = endOf(force) ?? Infinity;
  return history.events.flatMap((event) => {
    const reason = TRIGGERS[event.type];
    if (reason === undefined || event.occurredAt < imposed.occurredAt || event.occurredAt >= end) return [];
    return isTrigger(event, history, force) ? [{ event, reason }] : [];
  });
});

/** A check that found nothing wrong asks for nothing; nor does what was no breach of the order as its force is known now. */
function isTrigger(event: RecordedEvent, history: History, force: Force): boolean {
  if (event.type === 'compliance.checked') {
    const { found } = event.data as EventData['compliance.checked'];
    const permitted = passageAt(history, event.occurredAt) !== undefined;
    return found === 'breach' && !permitted && holds(force, event.occurredAt, { limb: 'home' });
  }
  if (event.type !== 'breach.recorded') return true;
  const breach = breachesOf(history).find(({ sequence }) => sequence === event.sequence);
  return breach !== undefined && breach.allowedBy === undefined && breach.within.length > 0;
}

/**
 * One that names no task judged what had happened by then and stood in the file, as something to re-assess, when it was recorded.
 * What is typed in later was not judged, whenever it happened; nor was what only became a breach by a later correction.
 */
function triggersKnownTo(done: Done, history: History): (opener: RecordedEvent) => boolean {
  const known = mayReadOtherwise(history, done)
    ? new Set(triggersIn(recordedBefore(history, done.sequence)).map(({ event }) => event.sequence))
    : undefined;
  return ({ sequence, occurredAt }) =>
    occurredAt <= done.occurredAt && (known === undefined ? sequence < done.sequence : known.has(sequence));
}

/** These may say of what had happened before them that the order was in force then after all. */
const LOOK_BACK: readonly EventType[] = [
  'delivery.failed',
  'interim-relief.ruled',
  'appeal.ruled',
  'higher-appeal.ruled',
];

/** Whether the file of then has to be read again, which takes time: only after a correction, a late entry or what looks back. */
function mayReadOtherwise({ events, replaced }: History, { sequence, occurredAt }: Done): boolean {
  return (
    replaced.some((event) => isRevision(event) && event.sequence > sequence) ||
    events.some(
      (event) =>
        event.sequence > sequence &&
        !isEngineEvent(event) &&
        (event.occurredAt < occurredAt || LOOK_BACK.includes(event.type)),
    )
  );
}
