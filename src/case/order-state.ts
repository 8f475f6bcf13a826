/** What may be said of the order at one instant, read from its force. */
import type { Instant } from '../time/index.ts';
import { endOf, forceOf, hasGround, holds, isRevoked, naturalEnd, type Force } from './force.ts';
import type { History } from './history.ts';
import type { OrderState, OrderSummary } from './model.ts';
import type { ExtensionTerm } from './order-term.ts';
import { isOut } from './rulings.ts';
import { decisionsOf, type Decision } from './decisions.ts';
import { storedInstant } from './stored-instant.ts';

const HOME = { limb: 'home' } as const;

/** `undefined` before an order was imposed. The enforcement machine follows this; only the machine's state is shown. */
export function orderStateAt(history: History, at: Instant): OrderState | undefined {
  const force = forceOf(history);
  if (force === undefined) return undefined;
  if (holds(force, at, HOME)) return 'in-force';
  if (holds(force, at, HOME, ['annulled'])) return 'suspended';
  return whyNot(force, at);
}

function whyNot(force: Force, at: Instant): OrderState {
  const { startsAt, order } = force.term;
  const last = naturalEnd(force) ?? Infinity;
  // What comes after the natural end took nothing away.
  const before = (instant: Instant): boolean => instant <= at && instant < last;
  const annulled = force.rulings.outs.some(
    (out) =>
      out.kind === 'annulled' &&
      before(out.from) &&
      isOut(force.rulings, order.sequence, at, { ...HOME, kinds: ['annulled'] }) &&
      (out.decisions === undefined || out.decisions.includes(order.sequence)),
  );
  if (annulled) return 'annulled';
  const revoked = force.term.revocations.some(({ event }) => before(storedInstant(event.data.effectiveAt)));
  if (revoked && isRevoked(force, at)) return 'revoked';
  return startsAt === null || at < startsAt ? 'imposed' : 'expired';
}

/** The order as the contract shows it, but for its state, which the machine knows. */
export function orderSummary(history: History, state: OrderState, at: Instant): OrderSummary | null {
  const force = forceOf(history);
  if (force === undefined) return null;
  return {
    state,
    startsAt: force.term.startsAt,
    endsAt: endOf(force),
    latestEndAt: force.term.latestEnd,
    extensions: decisionsOf(history).flatMap((decision) => extensionSummary(force, decision, at)),
  };
}

function extensionSummary(force: Force, decision: Decision, at: Instant): OrderSummary['extensions'] {
  if (decision.event.type !== 'order.extended') return [];
  return [
    {
      sequence: decision.sequence,
      until: storedInstant(decision.event.data.until),
      madeKnownAt: decision.knownAt,
      state: extensionState(force, decision, at),
    },
  ];
}

function extensionState(
  force: Force,
  decision: Decision,
  at: Instant,
): OrderSummary['extensions'][number]['state'] {
  const term = extensionTerm(force, decision);
  // An annulled base, or an annulled extension before it, takes the ground from an extension.
  const annulled = [decision.sequence, force.term.order.sequence].some((sequence) =>
    isOut(force.rulings, sequence, at, { ...HOME, kinds: ['annulled'] }),
  );
  if (annulled || (term !== undefined && !hasGround(force, term, at))) return 'annulled';
  const end = endOf(force);
  // Revoked before it began, it lengthened nothing; once it had begun, the state of the order says that it is over.
  if (term !== undefined)
    return end !== null && end <= term.from && isRevoked(force, at) ? 'lapsed' : 'in-force';
  return decision.knownAt !== null || (end !== null && at >= end) ? 'lapsed' : 'decided';
}

export function extensionTerm(force: Force, decision: Decision): ExtensionTerm | undefined {
  return force.term.extensions.find((term) => term.decision.sequence === decision.sequence);
}
