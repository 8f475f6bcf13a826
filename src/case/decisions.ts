/** The decisions of a case and how each was made known (Awb 3:40, 3:41; Wth 2 lid 7). */
import type { EventOf } from './events/index.ts';
import { DECISION_TYPES } from './event-references.ts';
import { all, type History } from './history.ts';
import type { Instant } from '../time/index.ts';
import { excludedPerson, peopleOf } from './people.ts';
import { readOnce } from './read-once.ts';

export type DecisionType = (typeof DECISION_TYPES)[number];

export interface Decision {
  sequence: number;
  decidedAt: Instant;
  event: EventOf<DecisionType>;
  /** Keys of the persons to whom it is made known. */
  addressedTo: readonly string[];
  /** First making-known, an oral announcement included: from then on it has effect. */
  knownAt: Instant | null;
  knownBy: number | null;
  /** Making known in writing: the appeal term runs from it. */
  writtenAt: Instant | null;
  writtenBy: number | null;
}

/** Every decision in the order in which it was taken, with its making-known as far as it happened. */
export const decisionsOf = readOnce((history: History): readonly Decision[] => readDecisions(history));

function readDecisions(history: History): Decision[] {
  const failed = failedServices(history);
  const decisions: Decision[] = [];
  const excluded = excludedPerson(peopleOf(history)).key;
  let asker: string | undefined;
  for (const event of history.events) {
    if (event.type === 'revocation.requested') asker = (event as EventOf<'revocation.requested'>).data.by;
    if (isDecision(event)) decisions.push(decided(event, addressees(event, excluded, asker)));
    else if (event.type === 'order.served' && !failed.has(event.sequence)) {
      makeKnown(decisions, event as EventOf<'order.served'>);
    }
  }
  return decisions;
}

/** Only what was sent electronically can fail (Awb 2:11): a failure of what turns out to have been handed over says nothing. */
function failedServices(history: History): Set<number> {
  const electronic = all(history, 'order.served').filter(({ data }) => data.method === 'electronic');
  const sent = new Set(electronic.map(({ sequence }) => sequence));
  return new Set(
    all(history, 'delivery.failed').flatMap(({ data }) => (sent.has(data.service) ? [data.service] : [])),
  );
}

function isDecision(event: { type: string }): event is EventOf<DecisionType> {
  return (DECISION_TYPES as readonly string[]).includes(event.type);
}

/** A refusal to revoke is for who asked, a resident perhaps, and for the person who stays out (Awb 3:41 lid 1). */
function addressees(event: EventOf<DecisionType>, excluded: string, asker: string | undefined): string[] {
  return event.type === 'revocation.refused' && asker !== undefined ? [excluded, asker] : [excluded];
}

function decided(event: EventOf<DecisionType>, addressedTo: readonly string[]): Decision {
  const announced = event.type === 'order.imposed' && event.data.form === 'oral';
  return {
    sequence: event.sequence,
    decidedAt: event.occurredAt,
    event,
    addressedTo,
    knownAt: announced ? event.occurredAt : null,
    knownBy: announced ? event.sequence : null,
    writtenAt: null,
    writtenBy: null,
  };
}

export interface Service {
  service: EventOf<'order.served'>;
  /** Sequence of the decision that it hands over. */
  of: number;
}

/** Every service that arrived, with the decision it is of: the named one, the one it made known, or the latest. */
export function servicesOf(history: History): Service[] {
  const failed = failedServices(history);
  const decisions = decisionsOf(history);
  return all(history, 'order.served')
    .filter(({ sequence }) => !failed.has(sequence))
    .flatMap((service) => {
      const of =
        namedIn(service) ??
        (
          decisions.find(({ writtenBy }) => writtenBy === service.sequence) ??
          // One more copy, when everything had been handed over already.
          decisions.findLast(({ decidedAt }) => decidedAt <= service.occurredAt)
        )?.sequence;
      return of === undefined ? [] : [{ service, of }];
    });
}

/** The decision that a service names, or that it was recorded as handing over. */
function namedIn({ data, context }: EventOf<'order.served'>): number | undefined {
  return data.decision ?? context?.decision;
}

/** The decision that a service would hand over if it happened now; `undefined` when it names one, or when none waits. */
export function waitingFor(
  history: History,
  service: { data: EventOf<'order.served'>['data'] },
): number | undefined {
  if (service.data.decision !== undefined) return undefined;
  return decisionsOf(history)
    .filter(({ addressedTo }) => addressedTo.includes(service.data.person))
    .findLast(({ writtenAt }) => writtenAt === null)?.sequence;
}

/** Telling somebody else than the person addressed makes nothing known; a second copy changes nothing. */
function makeKnown(taken: readonly Decision[], service: EventOf<'order.served'>): void {
  const named = namedIn(service);
  const decisions = taken.filter(({ addressedTo }) => addressedTo.includes(service.data.person));
  const decision =
    named === undefined
      ? decisions.findLast(({ writtenAt }) => writtenAt === null)
      : decisions.find(({ sequence }) => sequence === named);
  if (decision === undefined || decision.writtenAt !== null) return;
  decision.writtenAt = service.occurredAt;
  decision.writtenBy = service.sequence;
  decision.knownAt ??= service.occurredAt;
  decision.knownBy ??= service.sequence;
}
