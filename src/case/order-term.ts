/** From when to when an order runs by its own decisions: start, ten days, printed end, extensions (Wth 2 lid 1, 9 lid 1). */
import { countTerm } from './count-term.ts';
import type { Instant } from '../time/index.ts';
import { decisionsOf, type Decision } from './decisions.ts';
import type { EventOf } from './events/index.ts';
import type { History } from './history.ts';
import { isOut, rulingsOf, type Rulings } from './rulings.ts';
import { storedInstant } from './stored-instant.ts';

export interface ExtensionTerm {
  decision: Decision;
  /** The instant at which the order would have ended without it. */
  from: Instant;
  until: Instant;
}

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
  amendments: readonly (Decision & { event: EventOf<'order.amended'> })[];
  revocations: readonly (Decision & { event: EventOf<'order.revoked'> })[];
}

const readings = new WeakMap<History, OrderTerm | null>();

/** `undefined` before an order was imposed. */
export function orderTermOf(history: History): OrderTerm | undefined {
  let term = readings.get(history);
  if (term === undefined) {
    term = readOrderTerm(history) ?? null;
    readings.set(history, term);
  }
  return term ?? undefined;
}

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
    return { ...base, startsAt, statutoryEnd: null, latestEnd: null, baseEnd: null, extensions: [] };
  }
  const statutoryEnd = countTerm('wth-2-1', startsAt, history).dueAt;
  const latestEnd = countTerm('wth-9-1', startsAt, history).dueAt;
  return {
    ...base,
    startsAt,
    statutoryEnd,
    latestEnd,
    ...endsOf(base, decisions, { startsAt, statutoryEnd, latestEnd, rulings }),
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
    if (!isAnnulled(rulings, sequence, amended)) start = amended;
  }
  return start;
}

interface Limits {
  startsAt: Instant;
  statutoryEnd: Instant;
  latestEnd: Instant;
  rulings: Rulings;
}

/** A date that an amendment set is gone when a court took the amendment out before it came: nothing that ended runs again. */
function isAnnulled({ outs, lifts }: Rulings, amendment: number, at: Instant): boolean {
  const before = { outs: outs.filter(({ ruledAt }) => ruledAt < at), lifts };
  return isOut(before, amendment, at, { limb: 'home', kinds: ['annulled'], onlyByName: true });
}

/** Extensions and amended ends in the order in which they were made known, each against the end as it then stood. */
function endsOf(
  base: Pick<OrderTerm, 'order'>,
  decisions: readonly Decision[],
  limits: Limits,
): Pick<OrderTerm, 'baseEnd' | 'extensions'> {
  const printed = base.order.event.data.printedEndsAt;
  // A printed end that had passed before the start leaves nothing: the order ends where it begins.
  const endBy = (end: Instant): Instant => Math.max(limits.startsAt, Math.min(limits.statutoryEnd, end));
  let baseEnd = printed === undefined ? limits.statutoryEnd : endBy(storedInstant(printed));
  const extensions: ExtensionTerm[] = [];
  for (const decision of known(decisions)) {
    const last = extensions.at(-1);
    const end = last?.until ?? baseEnd;
    if (decision.knownAt >= end) continue;
    if (decision.event.type === 'order.extended') {
      // Nothing runs past four weeks (wth-9-1): an `until` that a correction left beyond them is flagged, and ends there.
      const until = Math.min(storedInstant(decision.event.data.until), limits.latestEnd);
      if (until > end) extensions.push({ decision, from: end, until });
    } else if (decision.event.type === 'order.amended' && decision.event.data.printedEndsAt !== undefined) {
      const amended = storedInstant(decision.event.data.printedEndsAt);
      if (isAnnulled(limits.rulings, decision.sequence, amended)) continue;
      // An end before an extension begins leaves nothing of that extension.
      while ((extensions.at(-1)?.from ?? -Infinity) >= amended) extensions.pop();
      const left = extensions.at(-1);
      if (left === undefined) baseEnd = endBy(amended);
      else left.until = Math.min(left.until, amended);
    }
  }
  return { baseEnd, extensions };
}

function known(decisions: readonly Decision[]): (Decision & { knownAt: Instant })[] {
  return decisions
    .filter((decision): decision is Decision & { knownAt: Instant } => decision.knownAt !== null)
    .toSorted((a, b) => a.knownAt - b.knownAt || a.sequence - b.sequence);
}
