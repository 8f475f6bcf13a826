/** The decisions of a case and how each was made known (Awb 3:40, 3:41; Wth 2 lid 7). */
import type { EventOf } from './events/index.ts';
import { DECISION_TYPES } from './event-references.ts';
import { all, type History } from './history.ts';
import type { Instant } from '../time/index.ts';
import { excludedPerson, peopleOf } from './people.ts';

export type DecisionType = (typeof DECISION_TYPES)[number];

export interface Decision {
  sequence: number;
  decidedAt: Instant;
  event: EventOf<DecisionType>;
  /** First making-known, an oral announcement included: from then on it has effect. */
  knownAt: Instant | null;
  knownBy: number | null;
  /** Making known in writing: the appeal term runs from it. */
  writtenAt: Instant | null;
  writtenBy: number | null;
}

const readings = new WeakMap<History, readonly Decision[]>();

/** Every decision in the order in which it was taken, with its making-known as far as it happened. */
export function decisionsOf(history: History): readonly Decision[] {
  const earlier = readings.get(history);
  if (earlier !== undefined) return earlier;
  const decisions = readDecisions(history);
  readings.set(history, decisions);
  return decisions;
}

function readDecisions(history: History): Decision[] {
  const failed = new Set(all(history, 'delivery.failed').map(({ data }) => data.service));
  const decisions: Decision[] = [];
  const addressee = excludedPerson(peopleOf(history)).key;
  for (const event of history.events) {
    if (isDecision(event)) decisions.push(decided(event));
    else if (event.type === 'order.served' && !failed.has(event.sequence)) {
      makeKnown(decisions, event as EventOf<'order.served'>, addressee);
    }
  }
  return decisions;
}

function isDecision(event: { type: string }): event is EventOf<DecisionType> {
  return (DECISION_TYPES as readonly string[]).includes(event.type);
}

function decided(event: EventOf<DecisionType>): Decision {
  const announced = event.type === 'order.imposed' && event.data.form === 'oral';
  return {
    sequence: event.sequence,
    decidedAt: event.occurredAt,
    event,
    knownAt: announced ? event.occurredAt : null,
    knownBy: announced ? event.sequence : null,
    writtenAt: null,
    writtenBy: null,
  };
}

/** Telling somebody else than the person addressed makes nothing known; a second copy changes nothing. */
function makeKnown(
  decisions: readonly Decision[],
  service: EventOf<'order.served'>,
  addressee: string,
): void {
  if (service.data.person !== addressee) return;
  const named = service.data.decision;
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
