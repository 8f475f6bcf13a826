/** What must hold of every step from one case to the next. Each answers every fault in words; empty when all is well. */
import { acceptedNow } from '../../../machines/index.ts';
import { EVENT_CATALOGUE } from '../../../src/case/event-catalogue.ts';
import { isEngineEvent, isRevision } from '../../../src/case/event-types.ts';
import { historyOf } from '../../../src/case/read-history.ts';
import type { CaseFile, RecordedEvent } from '../../../src/case/model.ts';
import { fourWeeksAfter } from '../../machines/invariants.ts';

export interface Edge {
  before: CaseFile;
  after: CaseFile;
  /** The event that was accepted; absent when time passed. */
  event: RecordedEvent | undefined;
}

export const EDGE_INVARIANTS = {
  'no extension at or after the end': extensionFaults,
  'an ended order does not run again': revivalFaults,
  'what is taken was listed as taken': acceptsFaults,
  'nothing that was recorded is lost or changed': recordFaults,
} as const satisfies Record<string, (edge: Edge) => string[]>;

/** Entered as it happens, an extension finds an order that runs; as late entry, one that ran when it happened. Never past 28 days. */
function extensionFaults({ before, after, event }: Edge): string[] {
  if (event?.type !== 'order.extended') return [];
  const start = after.snapshot.order?.startsAt ?? 0;
  const until = Date.parse((event.data as { until: string }).until);
  const past = until > fourWeeksAfter(start) ? ['extended past four weeks'] : [];
  return [...past, ...notRunningFaults({ before, after, event })];
}

function notRunningFaults({ before, after, event }: Edge & { event: RecordedEvent }): string[] {
  const at = event.occurredAt;
  if (isLate(before, event)) {
    const flagged = after.snapshot.flags.some(
      ({ code, basedOn }) => code === 'unlawful-in-hindsight' && basedOn === event.sequence,
    );
    return flagged ? ['a late extension was taken and is unlawful in hindsight'] : [];
  }
  const order = before.snapshot.order;
  const runs = order?.state === 'in-force' || order?.state === 'suspended';
  return [
    ...(runs ? [] : [`extended while ${order?.state ?? 'there is no order'}`]),
    ...(order?.endsAt === null || order?.endsAt === undefined || at >= order.endsAt
      ? ['extended at or after the end']
      : []),
  ];
}

/** Something that is known happened after it. */
function isLate({ events, snapshot }: CaseFile, { occurredAt }: RecordedEvent): boolean {
  const lastKnown = historyOf(events).events.at(-1)?.occurredAt ?? -Infinity;
  return occurredAt < lastKnown || occurredAt < snapshot.advancedTo;
}

const ended = ({ snapshot }: CaseFile): boolean => snapshot.states.enforcement.startsWith('completed.');

/**
 * A higher court that sets an annulment aside, a court on the revocation, the end of a suspension, a late entry or a correction. What
 * had run out runs again only by the first and the last two: there the annulment was that of an extension.
 */
function revivalFaults({ before, after, event }: Edge): string[] {
  if (!ended(before) || ended(after)) return [];
  if (event !== undefined && (isRevision(event) || isLate(before, event))) return [];
  const step = `${before.snapshot.states.enforcement} to ${after.snapshot.states.enforcement}`;
  const causes = event === undefined ? causesOf(before, after) : [event];
  const mayRun = before.snapshot.states.enforcement === 'completed.expired' ? setsAside : mayRevive;
  return causes.some((cause) => mayRun(cause, after)) ? [] : [`${step} by ${event?.type ?? 'time'}`];
}

/** The people's events by which time brought about what is new. */
function causesOf(before: CaseFile, after: CaseFile): RecordedEvent[] {
  const known = new Set(before.events.map(({ sequence }) => sequence));
  const history = historyOf(after.events);
  return after.events
    .filter((event) => !known.has(event.sequence) && isEngineEvent(event))
    .flatMap(({ data }) => history.bySequence.get((data as { because?: number }).because ?? 0) ?? []);
}

function setsAside({ type, data }: RecordedEvent): boolean {
  return type === 'higher-appeal.ruled' && (data as { outcome?: string }).outcome === 'set-aside';
}

function mayRevive(cause: RecordedEvent, { events }: CaseFile): boolean {
  const { type } = cause;
  const { outcome = '', decisions } = cause.data as { outcome?: string; decisions?: number[] };
  if (setsAside(cause)) return true;
  if (type === 'interim-relief.ruled' && ['lifted', 'lapsed'].includes(outcome)) return true;
  const revocations = events
    .filter((event) => event.type === 'order.revoked')
    .map(({ sequence }) => sequence);
  const takesOut = outcome.startsWith('annulled') || outcome.startsWith('suspended');
  return takesOut && decisions?.some((decision) => revocations.includes(decision)) === true;
}

/** Of what happens now: the list that the case showed before held its type. */
function acceptsFaults({ before, event }: Edge): string[] {
  if (event === undefined || isLate(before, event)) return [];
  return acceptedNow(before.snapshot).includes(event.type)
    ? []
    : [`${event.type} was taken by ${EVENT_CATALOGUE[event.type].owner}, which did not list it`];
}

/** Events are only added; what no longer counts says so and is otherwise as it was. */
function recordFaults({ before, after }: Edge): string[] {
  return before.events.flatMap((event, index) => {
    const now = after.events[index];
    const same =
      now?.sequence === event.sequence &&
      now.type === event.type &&
      now.data === event.data &&
      now.occurredAt === event.occurredAt &&
      now.recordedAt === event.recordedAt;
    if (!same) return [`${event.type} ${String(event.sequence)} is not what it was`];
    return event.voidedBy !== undefined && now.voidedBy === undefined
      ? [`${event.type} ${String(event.sequence)} counts again`]
      : [];
  });
}
