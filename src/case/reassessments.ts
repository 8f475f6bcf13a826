/** What asks a person to look at the order again, and which re-assessment answered it (law.md section 4). Never automatic. */
import type { Instant } from '../time/index.ts';
import { breachesOf } from './breaches.ts';
import type { EventData, EventOf } from './events/index.ts';
import { endOf, forceOf, holds, type Force } from './force.ts';
import { all, type History } from './history.ts';
import type { EventType, RecordedEvent } from './model.ts';

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
  const imposed = all(history, 'order.imposed')[0];
  const force = forceOf(history);
  if (imposed === undefined || force === undefined) return [];
  const end = endOf(force) ?? Infinity;
  return history.events.flatMap((event) => {
    const reason = TRIGGERS[event.type];
    if (reason === undefined || event.occurredAt < imposed.occurredAt || event.occurredAt >= end) return [];
    if (!isTrigger(event, history, force)) return [];
    const { sequence: openedBy, occurredAt: from } = event;
    return [{ openedBy, from, reason, done: closing(history, event, nameOf?.(openedBy)) }];
  });
}

/** A check that found nothing wrong asks for nothing; nor does what was no breach of the order as its force is known now. */
function isTrigger(event: RecordedEvent, history: History, force: Force): boolean {
  if (event.type === 'compliance.checked') {
    const { found } = event.data as EventData['compliance.checked'];
    return found === 'breach' && holds(force, event.occurredAt, { limb: 'home' });
  }
  if (event.type !== 'breach.recorded') return true;
  const breach = breachesOf(history).find(({ sequence }) => sequence === event.sequence);
  return breach !== undefined && breach.allowedBy === undefined && breach.within.length > 0;
}

/**
 * The first that named it, or that named none and judged it: it had happened by then, and stood in the file when the re-assessment
 * was recorded. What is typed in later was not judged, whenever it happened.
 */
function closing(history: History, opener: RecordedEvent, name: string | undefined): Reassessment['done'] {
  const known = knownSince(history, opener);
  return all(history, 'reassessment.done').find(({ data, context, occurredAt, sequence }) =>
    data.task === undefined
      ? sequence > known && occurredAt >= opener.occurredAt
      : context?.reassesses === opener.sequence || data.task === name,
  );
}

/** A check may only have become one that found a breach by its correction; any other trigger was one from the start. */
function knownSince(history: History, { sequence, type }: RecordedEvent): number {
  if (type !== 'compliance.checked') return sequence;
  const corrected = history.revisions.find(
    ({ data }) => (data as EventData['event.corrected']).sequence === sequence,
  );
  return corrected?.sequence ?? sequence;
}
