/** From when to when an order runs by its own decisions: start, ten days, printed end, extensions (Wth 2 lid 1, 9 lid 1). */
import { countTerm } from './count-term.ts';
import type { Instant } from '../time/index.ts';
import { decisionsOf, type Decision } from './decisions.ts';
import type { EventOf } from './events/index.ts';
import type { History } from './history.ts';
import { readOnce } from './read-once.ts';
import { amendedTo, annulmentOf, endsOf, type ExtensionTerm, type PrintedEnd } from './order-ends.ts';
import { rulingsOf, type Rulings } from './rulings.ts';
import { storedInstant } from './stored-instant.ts';

export type { ExtensionTerm };

export interface OrderTerm {
  order: Decision & { event: EventOf<'order.imposed'> };
  /** First making-known, or the printed start when that is later; `null` until made known. */
  startsAt: Instant | null;
  /** Ten days after the start. */
  statutoryEnd: Instant | null;
  /** Four weeks after the start: nothing runs past it. */
  latestEnd: Instant | null;
  /** End of the first term: the statutory end, or an earlier printed one. */
  baseEnd: Instant | null;
  /** Extensions made known while the order ran, in that order. */
  extensions: readonly ExtensionTerm[];
  /** Every end that the order or an amendment prints, once the order has begun. */
  printedEnds: readonly PrintedEnd[];
  amendments: readonly (Decision & { event: EventOf<'order.amended'> })[];
  revocations: readonly (Decision & { event: EventOf<'order.revoked'> })[];
}

/** `undefined` before an order was imposed. */
export const orderTermOf = readOnce((history: History): OrderTerm | undefined => readOrderTerm(history));

function isOf<T extends Decision['event']['type']>(type: T) {
  return (decision: Decision): decision is Decision & { event: EventOf<T> } => decision.event.type === type;
}

function readOrderTerm(history: History): OrderTerm | undefined {
  const order = decisionsOf(history).find(isOf('order.imposed'));
  if (order === undefined) return undefined;
  // What was decided before it, on an order that was since taken back, is not about this one.
  const decisions = decisionsOf(history).slice(decisionsOf(history).indexOf(order));
  const amendments = decisions.filter(isOf('order.amended'));
  const rulings = rulingsOf(history);
  const startsAt = startOf(order, amendments, rulings);
  const base = { order, amendments, revocations: decisions.filter(isOf('order.revoked')) };
  if (startsAt === null) {
    return {
      ...base,
      startsAt,
      statutoryEnd: null,
      latestEnd: null,
      baseEnd: null,
      extensions: [],
      printedEnds: [],
    };
  }
  const statutoryEnd = countTerm('wth-2-1', startsAt, history).dueAt;
  const latestEnd = countTerm('wth-9-1', startsAt, history).dueAt;
  return {
    ...base,
    startsAt,
    statutoryEnd,
    latestEnd,
    ...endsOf(order, decisions, { startsAt, statutoryEnd, latestEnd, rulings }),
  };
}

/** A printed start counts only as far as it is later than the making-known; an amendment moves it while it still lies ahead. */
function startOf(
  order: Decision & { event: EventOf<'order.imposed'> },
  amendments: OrderTerm['amendments'],
  rulings: Rulings,
): Instant | null {
  if (order.knownAt === null) return null;
  const printed = order.event.data.startsAt;
  let start = printed === undefined ? order.knownAt : Math.max(order.knownAt, storedInstant(printed));
  for (const { sequence, knownAt, event } of amendments) {
    if (event.data.startsAt === undefined || knownAt === null || knownAt >= start) continue;
    const amended = Math.max(knownAt, order.knownAt, storedInstant(event.data.startsAt));
    const out = annulmentOf(rulings, sequence, amended);
    // However far back the ruling reaches, nobody was under a ban that he was told had not begun.
    start = amendedTo(amended, start, out && Math.max(out.from, out.ruledAt));
  }
  return start;
}
