/** The decisions that can be checked before they are signed, and what they have in common. */
import type { EventData } from '../events/index.ts';
import type { Judged } from '../gates/refuse.ts';
import type { EventType, ProposedEvent } from '../model.ts';

/** Every decision of mayor or hulpofficier, those not to impose, extend or revoke included. */
export const CHECKED_TYPES = [
  'order.imposed',
  'order.declined',
  'order.extended',
  'extension.declined',
  'order.amended',
  'order.revoked',
  'revocation.refused',
] as const satisfies readonly EventType[];
export type CheckedType = (typeof CHECKED_TYPES)[number];

/** A decision as it would be recorded: its shape was checked, nothing is stored. */
export type Draft = { [Type in CheckedType]: Judged<Type> }[CheckedType];

export type ContactBan = EventData['order.imposed']['contactBan'];
export type DecisionRecord = EventData['order.imposed']['decision'];

/** The event as a draft when its type can be checked; `undefined` for any other, never an empty answer that looks like "all is well". */
export function draftOf(event: ProposedEvent): Draft | undefined {
  return (CHECKED_TYPES as readonly EventType[]).includes(event.type) ? (event as Draft) : undefined;
}

/** `undefined` for a decision without a contact ban, and for an amendment that leaves it as it is. */
export function contactBanOf(draft: Draft): ContactBan | undefined {
  switch (draft.type) {
    case 'order.imposed':
    case 'order.extended':
    case 'order.amended':
      return draft.data.contactBan;
    case 'order.declined':
    case 'extension.declined':
    case 'order.revoked':
    case 'revocation.refused':
      return undefined;
  }
}

/** Who decides and how; `undefined` where the event does not carry it. */
export function decisionOf(draft: Draft): DecisionRecord | undefined {
  switch (draft.type) {
    case 'order.imposed':
    case 'order.extended':
    case 'order.revoked':
    case 'revocation.refused':
      return draft.data.decision;
    case 'order.declined':
    case 'extension.declined':
    case 'order.amended':
      return undefined;
  }
}
