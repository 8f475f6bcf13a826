/** What all stage machines share: the event they take and the guards by which it leads somewhere. */
import { setup } from 'xstate';
import type { EventType } from '../src/case/event-types.ts';
import type { StageFacts } from '../src/case/stage-facts.ts';

/** An event on its way through a machine: judged by the gates, with the facts of the case once it has happened. */
export interface StageEvent {
  type: EventType;
  /** No gate refuses it. */
  lawful: boolean;
  after: StageFacts;
}

interface GuardArguments {
  event: StageEvent;
}

const ENDED: ReadonlySet<string | undefined> = new Set(['expired', 'revoked', 'annulled']);

/** No context, no timers, no invoked machines: a stage is its state and nothing else (docs/decisions/0001, 0003). */
export const stageSetup = setup({
  types: { events: {} as StageEvent },
  guards: {
    lawful: ({ event }: GuardArguments) => event.lawful,
    /** Taken up so that every reason can be given, and always refused: a gate, never "not accepted". */
    refused: () => false,
    partsComplete: ({ event }: GuardArguments) => event.after.partsComplete(),
    executionComplete: ({ event }: GuardArguments) => event.after.executionComplete(),
    executionIncomplete: ({ event }: GuardArguments) => !event.after.executionComplete(),
    orderEnded: ({ event }: GuardArguments) => ENDED.has(event.after.orderState()),
    orderImposed: ({ event }: GuardArguments) => event.after.orderState() === 'imposed',
    orderInForce: ({ event }: GuardArguments) => event.after.orderState() === 'in-force',
    orderSuspended: ({ event }: GuardArguments) => event.after.orderState() === 'suspended',
    orderExpired: ({ event }: GuardArguments) => event.after.orderState() === 'expired',
    orderRevoked: ({ event }: GuardArguments) => event.after.orderState() === 'revoked',
    orderAnnulled: ({ event }: GuardArguments) => event.after.orderState() === 'annulled',
    reliefRequested: ({ event }: GuardArguments) => event.after.relief() === 'requested',
    reliefHeard: ({ event }: GuardArguments) => event.after.relief() === 'heard',
    appealPending: ({ event }: GuardArguments) => event.after.appealPending(),
    higherAppealPending: ({ event }: GuardArguments) => event.after.higherAppealPending(),
  },
});

/** Events that a state takes without leaving it. */
export function stay<const T extends EventType>(...types: readonly T[]): Record<T, object> {
  return Object.fromEntries(types.map((type) => [type, {}])) as Record<T, object>;
}

/** The same transitions for several events. */
export function each<const T extends EventType, const Transitions>(
  types: readonly T[],
  transitions: Transitions,
) {
  return Object.fromEntries(types.map((type) => [type, transitions])) as Record<T, Transitions>;
}
