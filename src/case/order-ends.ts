/** Where an order ends by its own decisions: ten days, the ends that are printed, extensions (Wth 2 lid 4, 9 lid 1). */
import type { Instant } from '../time/index.ts';
import type { Decision } from './decisions.ts';
import type { EventOf } from './events/index.ts';
import { isOut, type Out, type Rulings } from './rulings.ts';
import { storedInstant } from './stored-instant.ts';

export interface ExtensionTerm {
  decision: Decision;
  /** The instant at which the order would have ended without it. */
  from: Instant;
  until: Instant;
}

export interface PrintedEnd {
  /** Of the decision that prints it. */
  sequence: number;
  knownAt: Instant | null;
  date: Instant;
  /** The end that it should have printed: the computed one of the order, or of the extension that stood then. */
  computed: Instant;
  /** An end of the first term, which leaves an extension as it is. */
  ofBase: boolean;
}

interface Limits {
  startsAt: Instant;
  statutoryEnd: Instant;
  latestEnd: Instant;
  rulings: Rulings;
}

export interface Ends {
  baseEnd: Instant;
  extensions: ExtensionTerm[];
  printedEnds: PrintedEnd[];
}

/** The annulment by which a date that an amendment set is gone: ruled before that date came. */
export function annulmentOf({ outs, lifts }: Rulings, amendment: number, amended: Instant): Out | undefined {
  return outs
    .filter((out) => out.ruledAt < amended && isOut({ outs: [out], lifts }, amendment, amended, BY_NAME))
    .toSorted((a, b) => a.from - b.from)[0];
}

const BY_NAME = { limb: 'home', kinds: ['annulled'], onlyByName: true } as const;

/** What an amendment made of a date. Annulled, it gives the earlier date back, but what it had put off until then stays put off. */
export function amendedTo(amended: Instant, before: Instant, annulled: Instant | undefined): Instant {
  return annulled === undefined ? amended : Math.max(before, Math.min(amended, annulled));
}

/** Extensions and amended ends in the order in which they were made known, each against the end as it then stood. */
export function endsOf(
  order: Decision & { event: EventOf<'order.imposed'> },
  decisions: readonly Decision[],
  limits: Limits,
): Ends {
  const { startsAt, statutoryEnd, latestEnd } = limits;
  // A printed end that had passed before the start leaves nothing: the order ends where it begins.
  const endBy = (end: Instant): Instant => Math.max(startsAt, Math.min(statutoryEnd, end));
  const printed = order.event.data.printedEndsAt;
  const ends: Ends = { baseEnd: statutoryEnd, extensions: [], printedEnds: [] };
  if (printed !== undefined) {
    const { sequence, knownAt } = order;
    const date = storedInstant(printed);
    ends.baseEnd = endBy(date);
    ends.printedEnds.push({ sequence, knownAt, date, computed: statutoryEnd, ofBase: true });
  }
  for (const decision of inOrderKnown(decisions)) {
    const end = ends.extensions.at(-1)?.until ?? ends.baseEnd;
    const inTime = decision.knownAt !== null && decision.knownAt < end;
    if (decision.event.type === 'order.extended' && inTime) {
      // Nothing runs past four weeks (wth-9-1): an `until` that a correction left beyond them is flagged, and ends there.
      const until = Math.min(storedInstant(decision.event.data.until), latestEnd);
      if (until > end) ends.extensions.push({ decision, from: end, until });
    } else if (decision.event.type === 'order.amended' && decision.event.data.printedEndsAt !== undefined) {
      const print = printIn(decision, storedInstant(decision.event.data.printedEndsAt), ends, limits);
      ends.printedEnds.push(print);
      if (inTime) amend(ends, print, limits.rulings, endBy);
    }
  }
  return ends;
}

/**
 * While the first term runs, an amendment that prints exactly the computed end of that term puts that one right: it takes nothing
 * from an extension. Every other end, and every end once an extension runs, is one of the order as it was lengthened.
 */
function printIn(
  decision: Decision,
  date: Instant,
  ends: Ends,
  { statutoryEnd, latestEnd }: Limits,
): PrintedEnd {
  const { sequence, knownAt } = decision;
  const last = ends.extensions.at(-1);
  const ofBase =
    last === undefined || (date === statutoryEnd && date < last.until && (knownAt ?? 0) < ends.baseEnd);
  const lengthened = last?.decision.event as EventOf<'order.extended'> | undefined;
  const computed =
    ofBase || lengthened === undefined
      ? statutoryEnd
      : Math.min(storedInstant(lengthened.data.until), latestEnd);
  return { sequence, knownAt, date, computed, ofBase };
}

function amend(ends: Ends, print: PrintedEnd, rulings: Rulings, endBy: (end: Instant) => Instant): void {
  const { extensions } = ends;
  const { sequence, date, ofBase } = print;
  const annulled = annulmentOf(rulings, sequence, date)?.from;
  const [first] = extensions;
  if (!ofBase && annulled !== undefined) return;
  // An end before an extension begins leaves nothing of that extension.
  while (!ofBase && (extensions.at(-1)?.from ?? -Infinity) >= date) extensions.pop();
  const left = extensions.at(-1);
  if (left !== undefined && !ofBase) {
    left.until = Math.min(left.until, date);
    return;
  }
  ends.baseEnd = endBy(amendedTo(date, ends.baseEnd, annulled));
  if (first !== undefined && left !== undefined) first.from = ends.baseEnd;
}

/** Those that were not made known stand last: they move no date yet. */
function inOrderKnown(decisions: readonly Decision[]): Decision[] {
  const known = ({ knownAt }: Decision): number => knownAt ?? Number.MAX_SAFE_INTEGER;
  return decisions.toSorted((a, b) => known(a) - known(b) || a.sequence - b.sequence);
}
