/** The legal gate of each event type that has one. */
import type { EventType, ProposedEvent, Refusal } from '../model.ts';
import type { History } from '../history.ts';
import { amendmentGate } from './amendment.ts';
import { higherRulingGate, reliefGate, rulingGate } from './court.ts';
import { entryGate } from './entry.ts';
import { extensionGate } from './extension.ts';
import { declineGate, impositionGate } from './imposition.ts';
import type { Gate } from './refuse.ts';
import { revocationGate, revocationRefusalGate } from './revocation.ts';
import { failedDeliveryGate, serviceGate, writingUpGate } from './service.ts';

const GATES: { [T in EventType]?: Gate<T> } = {
  'order.imposed': impositionGate,
  'order.declined': declineGate,
  'order.amended': amendmentGate,
  'order.extended': extensionGate,
  'order.revoked': revocationGate,
  'revocation.refused': revocationRefusalGate,
  'order.served': serviceGate,
  'delivery.failed': failedDeliveryGate,
  'home.entered': entryGate,
  'interim-relief.requested': reliefGate,
  'appeal.ruled': rulingGate,
  'higher-appeal.ruled': higherRulingGate,
  'order.written-up': writingUpGate,
};

/** Every reason in law against the event, judged on what happened before it; empty when it may happen. */
export function gateRefusals(event: ProposedEvent, history: History): Refusal[] {
  // Gate and event are paired by the type under which the gate stands.
  const gate = GATES[event.type] as Gate<EventType> | undefined;
  return gate === undefined ? [] : gate(event as Parameters<Gate<EventType>>[0], history);
}

export const GATED_EVENTS: readonly EventType[] = Object.keys(GATES) as EventType[];
