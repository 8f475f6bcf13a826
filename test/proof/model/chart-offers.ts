/** What the charts may be asked: every event type, with every answer to the questions that some chart asks about it. */
import type { AnyStateMachine } from 'xstate';
import { MACHINE_NAMES, MACHINES } from '../../../machines/stage-machines.ts';
import type { StageEvent } from '../../../machines/stage-setup.ts';
import { EVENT_TYPES, type EventType } from '../../../src/case/event-types.ts';

interface Facts {
  lawful: boolean;
  orderState: 'imposed' | 'in-force' | 'suspended' | 'expired' | 'revoked' | 'annulled' | undefined;
  partsComplete: boolean;
  executionComplete: boolean;
  relief: 'none' | 'requested' | 'heard';
  appealPending: boolean;
  higherAppealPending: boolean;
}

/** Every answer that a fact can have. */
const ANSWERS = {
  lawful: [true, false],
  orderState: [undefined, 'imposed', 'in-force', 'suspended', 'expired', 'revoked', 'annulled'],
  partsComplete: [true, false],
  executionComplete: [true, false],
  relief: ['none', 'requested', 'heard'],
  appealPending: [true, false],
  higherAppealPending: [true, false],
} as const satisfies { [F in keyof Facts]: readonly Facts[F][] };

type Fact = keyof Facts;

/** The fact that a guard looks at; a guard that is not here makes the search stop rather than pass it by. */
const FACT_OF_GUARD: Readonly<Record<string, Fact | undefined>> = {
  lawful: 'lawful',
  refused: undefined,
  partsComplete: 'partsComplete',
  executionComplete: 'executionComplete',
  executionIncomplete: 'executionComplete',
  orderEnded: 'orderState',
  orderImposed: 'orderState',
  orderInForce: 'orderState',
  orderSuspended: 'orderState',
  orderExpired: 'orderState',
  orderRevoked: 'orderState',
  orderAnnulled: 'orderState',
  reliefRequested: 'relief',
  reliefHeard: 'relief',
  appealPending: 'appealPending',
  higherAppealPending: 'higherAppealPending',
};

/** An event with one set of answers. */
export interface Offer {
  /** `order.served orderState=in-force executionComplete=false` */
  name: string;
  facts: Partial<Facts>;
  event: StageEvent;
}

/** Whoever asks for a fact that was not given has a guard that this page does not know. */
function unasked(fact: Fact): never {
  throw new Error(`A guard asks for ${fact}, which no guard of this event is known to ask`);
}

function eventWith(type: EventType, facts: Partial<Facts>): StageEvent {
  const given = <F extends Fact>(fact: F): Facts[F] =>
    fact in facts ? (facts[fact] as Facts[F]) : unasked(fact);
  return {
    type,
    lawful: facts.lawful ?? true,
    after: {
      orderState: () => given('orderState'),
      partsComplete: () => given('partsComplete'),
      executionComplete: () => given('executionComplete'),
      relief: () => given('relief'),
      appealPending: () => given('appealPending'),
      higherAppealPending: () => given('higherAppealPending'),
    },
  };
}

/** Names of the guards under which any chart takes the event, in any state. */
function guardsOf(type: EventType): Set<string> {
  const guards = new Set<string>();
  const visit = (node: AnyStateMachine['root']): void => {
    for (const { guard } of node.transitions.get(type) ?? [])
      if (typeof guard === 'string') guards.add(guard);
    Object.values(node.states).forEach(visit);
  };
  for (const name of MACHINE_NAMES) visit((MACHINES[name] as AnyStateMachine).root);
  return guards;
}

function factsAsked(type: EventType): Fact[] {
  const facts = [...guardsOf(type)].flatMap((guard) => {
    if (!(guard in FACT_OF_GUARD)) throw new Error(`The guard ${guard} is not known to the model check`);
    return FACT_OF_GUARD[guard] ?? [];
  });
  return [...new Set(facts)];
}

function offersOf(type: EventType): Offer[] {
  let combinations: Partial<Facts>[] = [{}];
  for (const fact of factsAsked(type))
    combinations = combinations.flatMap((facts) =>
      ANSWERS[fact].map((answer) => ({ ...facts, [fact]: answer })),
    );
  return combinations.map((facts) => ({
    name: [type, ...Object.entries(facts).map(([fact, answer]) => `${fact}=${String(answer)}`)].join(' '),
    facts,
    event: eventWith(type, facts),
  }));
}

export const OFFERS: readonly Offer[] = EVENT_TYPES.flatMap(offersOf);
