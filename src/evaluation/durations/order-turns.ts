/**
 * How the order went, turn by turn, as it was lived: at each instant with the decisions and rulings that had been given by then.
 * A court that annuls from the first day on, a month after the last, did not make the police stop checking a month before: the
 * validity (`force.ts`) says what the order was worth in hindsight, this says how long it was held to.
 */
import type { EventType } from '../../case/event-types.ts';
import { forceOf, holds, isOwnEnd, type Force } from '../../case/force.ts';
import type { History } from '../../case/history.ts';
import type { OrderState, RecordedEvent } from '../../case/model.ts';
import { ORDER_EVENTS } from '../../case/order-events.ts';
import { orderStateAt } from '../../case/order-state.ts';
import { readOnce } from '../../case/read-once.ts';
import { storedInstant } from '../../case/stored-instant.ts';
import type { Instant } from '../../time/index.ts';
import { byTime, markOf, type CaseView, type Mark } from './case-view.ts';
import { gather } from './gather.ts';
import type { ObservedEnd } from './model.ts';

export interface OrderTurn {
  mark: Mark;
  state: OrderState;
  /** Why the order is over; `undefined` while it is not. */
  end: ObservedEnd | undefined;
}

/** An event that may move the order, with the history up to and with it, as far as the order is read from it. */
export interface Step {
  event: RecordedEvent;
  history: History;
}

/** An extension or an amendment moves it by being made known. */
const MOVING: ReadonlySet<EventType> = new Set([
  'order.imposed',
  'order.served',
  'order.revoked',
  'interim-relief.ruled',
  'appeal.ruled',
  'higher-appeal.ruled',
  'appeal.withdrawn',
]);

export function orderSteps(view: CaseView): readonly Step[] {
  return read(view).steps;
}

/** Every change of state, in the order of things; empty without an order. */
export function orderTurns(view: CaseView): readonly OrderTurn[] {
  return read(view).turns;
}

const read = readOnce((view: CaseView): { steps: readonly Step[]; turns: readonly OrderTurn[] } => {
  const steps = readSteps(view);
  return { steps, turns: readTurns(view, steps) };
});

function readSteps({ history }: CaseView): Step[] {
  const events = history.events.filter(({ type }) => ORDER_EVENTS.has(type));
  return events.flatMap((event, place) => {
    if (!MOVING.has(event.type)) return [];
    const isLast = place === events.length - 1;
    // The whole history says the same of the order then, and is read anyhow.
    return [{ event, history: isLast ? history : gather(events.slice(0, place + 1), history) }];
  });
}

function readTurns(view: CaseView, steps: readonly Step[]): OrderTurn[] {
  const turns: OrderTurn[] = [];
  const look = (history: History, mark: Mark): void => {
    const state = orderStateAt(history, mark.at);
    if (state === undefined || state === turns.at(-1)?.state) return;
    turns.push({ mark, state, end: endReason(history, state, mark.at) });
  };
  for (const [index, { event, history }] of steps.entries()) {
    look(history, markOf(view, event));
    const next = steps[index + 1]?.event.occurredAt ?? view.lastSeen;
    for (const at of planned(forceOf(history)))
      if (at > event.occurredAt && at <= next) look(history, byTime(at));
  }
  return turns;
}

/** Every instant at which something that was decided may turn by itself; also what ends an order that was never made known. */
function planned(force: Force | undefined): Instant[] {
  if (force === undefined) return [];
  const { term, rulings, breakpoints } = force;
  const instants = [
    ...breakpoints.keys(),
    ...term.revocations.map(({ event }) => storedInstant(event.data.effectiveAt)),
    ...rulings.outs.map(({ from }) => from),
  ];
  return [...new Set(instants)].filter(Number.isFinite).toSorted((a, b) => a - b);
}

/**
 * An extension taken out by the court leaves an order that is past its ten days: that is the court's doing, and no running out. Taken
 * out before those were over, it leaves them, and they run out.
 */
function endReason(history: History, state: OrderState, at: Instant): ObservedEnd | undefined {
  switch (state) {
    case 'imposed':
    case 'in-force':
    case 'suspended':
      return undefined;
    case 'revoked':
      return 'WITHDRAWN';
    case 'annulled':
      return 'QUASHED';
    case 'expired': {
      const force = forceOf(history);
      const wouldRun = force !== undefined && holds(force, at, { limb: 'home' }, []);
      return wouldRun && !isOwnEnd(force, at) ? 'QUASHED' : 'EXPIRED';
    }
  }
}
