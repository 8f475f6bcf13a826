/** When the order was in force: a sweep over every instant at which an answer may change (contract.md, Validity). */
import type { Instant } from '../time/index.ts';
import { contactLists, namedPersons } from './contact-lists.ts';
import type { History } from './history.ts';
import type { ValidityInterval } from './model.ts';
import { orderTermOf, type ExtensionTerm, type OrderTerm } from './order-term.ts';
import { readOnce } from './read-once.ts';
import { isOut, rulingsOf, type Out, type Rulings } from './rulings.ts';
import { storedInstant } from './stored-instant.ts';

type Kinds = readonly Out['kind'][];
const ALL: Kinds = ['suspended', 'annulled'];
const ANNULLED: Kinds = ['annulled'];

export interface Part {
  limb: 'home' | 'contact';
  person?: string | undefined;
}

export interface Force {
  term: OrderTerm;
  rulings: Rulings;
  /** Instant → sequence of the event by which something may change there. */
  breakpoints: ReadonlyMap<Instant, number>;
}

/** `undefined` before an order was imposed. */
export const forceOf = readOnce((history: History): Force | undefined => {
  const term = orderTermOf(history);
  if (term === undefined) return undefined;
  const rulings = rulingsOf(history);
  return { term, rulings, breakpoints: breakpointsOf(term, rulings) };
});

/** Whether one limb holds at an instant; `kinds` says which rulings to look at. */
export function holds(force: Force, at: Instant, part: Part, kinds: Kinds = ALL): boolean {
  const { term, rulings } = force;
  if (term.startsAt === null || at < term.startsAt) return false;
  const stands = (decision: number): boolean => !isOut(rulings, decision, at, { ...part, kinds });
  if (!stands(term.order.sequence) || isRevoked(force, at)) return false;
  const running =
    at < (term.baseEnd ?? term.startsAt) ||
    term.extensions.some(
      (extension) =>
        extension.from <= at &&
        at < extension.until &&
        stands(extension.decision.sequence) &&
        hasGround(force, extension, at),
    );
  if (!running || part.limb === 'home') return running;
  // The contact ban never outlives the stay-away order: a ruling that brings back contact alone brings back nothing.
  if (!holds(force, at, { limb: 'home' }, kinds)) return false;
  const status = contactStatus(force, at, part.person, kinds);
  return status === 'forbidden' || status === 'limited';
}

/** An extension lengthens what was there: with one before it annulled, there is nothing left for it to lengthen. */
export function hasGround({ term, rulings }: Force, extension: ExtensionTerm, at: Instant): boolean {
  return term.extensions.every(
    ({ decision, from }) =>
      from >= extension.from || !isOut(rulings, decision.sequence, at, { limb: 'home', kinds: ANNULLED }),
  );
}

/**
 * A revocation works from its `effectiveAt`, made known or not, unless a court took it out by name. Also one that is only suspended
 * does not end the order: whichever rulings a question leaves aside, this one is not about the order.
 */
export function isRevoked(force: Force, at: Instant): boolean {
  return force.term.revocations.some(
    ({ sequence, event }) =>
      storedInstant(event.data.effectiveAt) <= at &&
      !isOut(force.rulings, sequence, at, { limb: 'home', kinds: ALL, onlyByName: true }),
  );
}

function contactStatus(
  force: Force,
  at: Instant,
  person: string | undefined,
  kinds: Kinds,
): string | undefined {
  return contactRule(force, at, person, kinds)?.status;
}

export interface ContactRule {
  status: 'forbidden' | 'limited' | 'excepted';
  /** The decision that says so. */
  sequence: number;
}

/** Of the contact bans that hold at the instant, the one decided last says what applies to a person. */
export function contactRule(
  force: Force,
  at: Instant,
  person: string | undefined,
  kinds: Kinds = ALL,
): ContactRule | undefined {
  const lists = contactLists(force.term).filter(
    ({ from, sequence }) =>
      from <= at && !isOut(force.rulings, sequence, at, { limb: 'contact', person, kinds }),
  );
  const last = lists.toSorted((a, b) => a.decidedAt - b.decidedAt || a.sequence - b.sequence).at(-1);
  const entry = last?.contactBan.find((one) => one.person === person);
  return last === undefined || entry === undefined
    ? undefined
    : { status: entry.status, sequence: last.sequence };
}

/** The stretches during which a limb holds; adjacent ones are one. Half-open. */
export function intervalsOf(force: Force, part: Part, kinds: Kinds = ALL): ValidityInterval[] {
  const points = [...force.breakpoints.keys()].filter(Number.isFinite).toSorted((a, b) => a - b);
  const intervals: ValidityInterval[] = [];
  for (const [index, from] of points.entries()) {
    if (!holds(force, from, part, kinds)) continue;
    const to = points[index + 1];
    if (to === undefined) throw new Error('An order holds past its last breakpoint');
    const last = intervals.at(-1);
    if (last?.to === from) last.to = to;
    else intervals.push(interval(force, part, from, to));
  }
  return intervals;
}

function interval(force: Force, part: Part, from: Instant, to: Instant): ValidityInterval {
  const person = part.person === undefined ? {} : { person: part.person };
  return {
    from,
    to,
    limb: part.limb,
    ...person,
    because: force.breakpoints.get(from) ?? force.term.order.sequence,
  };
}

/** All limbs and persons together, home first. */
export function allIntervals(force: Force): ValidityInterval[] {
  return [
    ...intervalsOf(force, { limb: 'home' }),
    ...namedPersons(force.term).flatMap((person) => intervalsOf(force, { limb: 'contact', person })),
  ];
}

/** Where the order stops or stopped: rulings that suspend leave it. `null` until made known. */
export function endOf(force: Force): Instant | null {
  const { startsAt } = force.term;
  if (startsAt === null) return null;
  return intervalsOf(force, { limb: 'home' }, ANNULLED).at(-1)?.to ?? startsAt;
}

/** Where it would stop without any revocation or annulment of the order: its last day by its own decisions. */
export function naturalEnd(force: Force): Instant | null {
  const { term } = force;
  return term.extensions.findLast((extension) => everStands(force, extension))?.until ?? term.baseEnd;
}

/** Also an extension that a court took out and another gave back. */
function everStands(force: Force, extension: ExtensionTerm): boolean {
  const { decision, from, until } = extension;
  const within = [...force.breakpoints.keys()].filter((at) => from < at && at < until);
  return [from, ...within].some(
    (at) =>
      hasGround(force, extension, at) &&
      !isOut(force.rulings, decision.sequence, at, { limb: 'home', kinds: ANNULLED }),
  );
}

/** Whether the order ends there by one of its own decisions. */
export function isOwnEnd({ term }: Force, at: Instant): boolean {
  return at === term.baseEnd || term.extensions.some(({ until }) => until === at);
}

function breakpointsOf(term: OrderTerm, { outs, lifts }: Rulings): Map<Instant, number> {
  const points = new Map<Instant, number>();
  const { startsAt, baseEnd } = term;
  if (startsAt === null || baseEnd === null) return points;
  points.set(baseEnd, term.order.sequence);
  for (const { decision, from, until } of term.extensions) {
    points.set(until, decision.sequence);
    points.set(from, decision.sequence);
  }
  for (const { knownAt, sequence } of term.amendments) points.set(knownAt ?? Infinity, sequence);
  for (const { sequence, event } of term.revocations)
    points.set(storedInstant(event.data.effectiveAt), sequence);
  for (const { from, until, sequence, endedBy } of outs) {
    points.set(from, sequence);
    points.set(until, endedBy);
  }
  for (const { from, sequence } of lifts) points.set(from, sequence);
  points.set(startsAt, term.order.knownBy ?? term.order.sequence);
  return points;
}
