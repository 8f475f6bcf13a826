/**
 * How long the decisions of a case allow an order to run at most, and when it certainly does not run: read a second time, from the
 * events that count and the platform's calendar alone, with nothing of the engine's own reading of terms and rulings.
 */
import type { EventData } from '../../../src/case/events/index.ts';
import { effective } from '../../../src/case/effective.ts';
import type { CaseFile, EventType, RecordedEvent } from '../../../src/case/model.ts';
import { fourWeeksAfter } from '../../machines/invariants.ts';
import { daysAfter } from './position.ts';

export interface Stretch {
  from: number;
  to: number;
  because: string;
}

export interface Allowed {
  /** Not before the first making-known. */
  earliest: number;
  /** Not past ten days, or past the last extension made known while the order could still run. */
  latest: number;
  /** Revoked, annulled or suspended as a whole, with nothing in the case that may have taken that back. */
  out: Stretch[];
  /** Whether anything in the case may leave the order less than its ten days. */
  shortened: boolean;
}

const EXCLUDED = 'p1';
const ENDS_RELIEF: readonly EventType[] = ['appeal.withdrawn', 'appeal.ruled', 'higher-appeal.ruled'];

/** `undefined` without an order. `start` is the one that the case shows. */
export function allowedBy({ events }: CaseFile, start: number): Allowed | undefined {
  const { external } = effective(events);
  const first = external.findIndex(({ type }) => type === 'order.imposed');
  const order = external[first];
  if (order === undefined) return undefined;
  const after = external.slice(first);
  const known = servicesIn(after);
  const oral = (order.data as EventData['order.imposed']).form === 'oral' ? [order.occurredAt] : [];
  return {
    earliest: Math.min(...oral, ...known, Infinity),
    latest: latestEnd(after, known, start),
    out: [...revoked(after), ...annulled(after, order.sequence), ...suspended(after, order.sequence)],
    shortened: after.some(mayShorten),
  };
}

/** An end of its own, a revocation, or a ruling that took anything out. */
function mayShorten(event: RecordedEvent): boolean {
  const { outcome, printedEndsAt } = event.data as { outcome?: string; printedEndsAt?: string };
  const takesOut = outcome?.startsWith('annulled') === true || outcome?.startsWith('suspended') === true;
  return printedEndsAt !== undefined || event.type === 'order.revoked' || takesOut;
}

/** When anything was made known to the excluded person; a message that failed made nothing known. */
function servicesIn(events: readonly RecordedEvent[]): number[] {
  const failed = events
    .filter(({ type }) => type === 'delivery.failed')
    .map(({ data }) => (data as EventData['delivery.failed']).service);
  return events
    .filter(
      ({ type, data, sequence }) =>
        type === 'order.served' &&
        (data as EventData['order.served']).person === EXCLUDED &&
        !failed.includes(sequence),
    )
    .map(({ occurredAt }) => occurredAt);
}

/** Each extension reaches to its `until`, at most four weeks, if it was made known before the end that stood until then. */
function latestEnd(events: readonly RecordedEvent[], known: readonly number[], start: number): number {
  let end = daysAfter(start, 10);
  for (const { type, data, occurredAt } of events) {
    if (type !== 'order.extended') continue;
    const until = Math.min(Date.parse((data as EventData['order.extended']).until), fourWeeksAfter(start));
    if (known.some((at) => at >= occurredAt && at < end)) end = Math.max(end, until);
  }
  return end;
}

interface Ruling {
  outcome: string;
  effectiveAt: string;
  conditionUntil?: string;
  decisions?: number[];
  limbs?: string[];
  persons?: string[];
}

/** Only of what is a ruling: others have no outcome. */
const rulingIn = ({ data }: RecordedEvent): Ruling => data as Ruling;
const concernsHome = ({ limbs, persons }: Ruling): boolean =>
  persons === undefined && (limbs === undefined || limbs.includes('home'));

/** A revocation works from its instant on, unless some court has spoken of it. */
function revoked(events: readonly RecordedEvent[]): Stretch[] {
  const spokenOf = new Set(events.flatMap((event) => rulingIn(event).decisions ?? []));
  return events
    .filter(({ type, sequence }) => type === 'order.revoked' && !spokenOf.has(sequence))
    .map(({ data }) => ({
      from: Date.parse((data as EventData['order.revoked']).effectiveAt),
      to: Infinity,
      because: 'revoked',
    }));
}

function annulled(events: readonly RecordedEvent[], order: number): Stretch[] {
  const setAside = events.some(
    (event) => event.type === 'higher-appeal.ruled' && rulingIn(event).outcome === 'set-aside',
  );
  return setAside
    ? []
    : events
        .filter(({ type }) => type === 'appeal.ruled' || type === 'higher-appeal.ruled')
        .map(rulingIn)
        .filter(
          (ruling) =>
            ['annulled', 'annulled-from'].includes(ruling.outcome) &&
            ruling.decisions?.includes(order) === true &&
            concernsHome(ruling),
        )
        .map(({ effectiveAt }) => ({ from: Date.parse(effectiveAt), to: Infinity, because: 'annulled' }));
}

/** Until its date, or the first thing after it that may have ended it. */
function suspended(events: readonly RecordedEvent[], order: number): Stretch[] {
  return events.flatMap((event, index) => {
    const ruling = rulingIn(event);
    if (event.type !== 'interim-relief.ruled' || !ruling.outcome.startsWith('suspended')) return [];
    if (!concernsHome(ruling) || ruling.decisions?.includes(order) === false) return [];
    const endings = events
      .slice(index + 1)
      .flatMap((later) =>
        ENDS_RELIEF.includes(later.type)
          ? [later.occurredAt]
          : later.type === 'interim-relief.ruled' && ['lifted', 'lapsed'].includes(rulingIn(later).outcome)
            ? [later.occurredAt, Date.parse(rulingIn(later).effectiveAt)]
            : [],
      );
    const date = ruling.conditionUntil === undefined ? Infinity : Date.parse(ruling.conditionUntil);
    return [
      {
        from: Date.parse(ruling.effectiveAt),
        to: Math.min(date, ...endings),
        because: 'suspended',
      },
    ];
  });
}
