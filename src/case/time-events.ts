/** What time brings about by itself: planned effects, lapses, the end, missed deadlines, the end of keeping. */
import type { Instant } from '../time/index.ts';
import { deadlinesAt, turningPoints } from './deadlines/index.ts';
import type { EventData } from './events/index.ts';
import { namedPersons } from './contact-lists.ts';
import { forceOf, holds, intervalsOf, isOwnEnd, type Force, type Part } from './force.ts';
import { all, type History } from './history.ts';
import type { Deadline, Norms } from './model.ts';
import { isOut, type Out } from './rulings.ts';
import { storedInstant } from './stored-instant.ts';

type TimeEventType =
  | 'decision.took-effect'
  | 'suspension.lapsed'
  | 'order.expired'
  | 'deadline.missed'
  | 'retention.due';

export interface TimeEvent {
  type: TimeEventType;
  at: Instant;
  data: EventData[TimeEventType];
}

/** At one instant first what takes effect or lapses, then the end, then what was missed. */
const RANK: readonly TimeEventType[] = [
  'decision.took-effect',
  'suspension.lapsed',
  'order.expired',
  'deadline.missed',
  'retention.due',
];

/** Everything due at or before `until` that the history does not hold yet, in due order. */
export function timeEvents(history: History, norms: Norms, until: Instant): TimeEvent[] {
  const { items, misses } = deadlinesAt(history, norms, until);
  return [...plannedEvents(history), ...missedEvents(misses), ...retentionEvents(items)]
    .filter((event) => event.at <= until && !isRecorded(history, event))
    .toSorted((a, b) => a.at - b.at || RANK.indexOf(a.type) - RANK.indexOf(b.type));
}

/** The next instant after `now` at which something changes by itself; `null` when nothing is pending. */
export function nextWake(history: History, deadlines: readonly Deadline[], now: Instant): Instant | null {
  const planned = plannedEvents(history).map(({ at }) => at);
  const next = [...planned, ...turningPoints(deadlines, now)].filter((at) => at > now);
  return next.length === 0 ? null : Math.min(...next);
}

function plannedEvents(history: History): TimeEvent[] {
  const force = forceOf(history);
  if (force === undefined) return [];
  return [...effects(force), ...handovers(force), ...lapses(force), ...expiry(force)].filter(({ at }) =>
    Number.isFinite(at),
  );
}

/** A printed start, a revocation or a ruling that lies ahead of what announced it. */
function effects(force: Force): TimeEvent[] {
  const { order, startsAt, revocations } = force.term;
  const took = (at: Instant, rule: string, because: number): TimeEvent => ({
    type: 'decision.took-effect',
    at,
    data: { rule, because },
  });
  const start =
    startsAt !== null && order.knownAt !== null && startsAt > order.knownAt
      ? [took(startsAt, 'awb-3-40', order.sequence)]
      : [];
  const revoked = revocations.map(({ sequence, event }) => ({
    announced: event.occurredAt,
    effect: took(storedInstant(event.data.effectiveAt), 'wth-2-9', sequence),
  }));
  const ruled = [...force.rulings.outs, ...force.rulings.lifts].map(({ kind, sequence, ruledAt, from }) => ({
    announced: ruledAt,
    effect: took(from, kind === 'suspended' ? 'awb-8-81' : 'awb-8-72', sequence),
  }));
  return [
    ...start,
    ...[...revoked, ...ruled].filter((plan) => plan.effect.at > plan.announced).map((plan) => plan.effect),
  ];
}

/**
 * Where an extension takes over and the order goes in or out of force by it: a court had suspended the extension alone, or only
 * the one before. Read with the rulings known there, for what a court says later does not change what happened at that instant.
 */
function handovers(force: Force): TimeEvent[] {
  return force.term.extensions.flatMap(({ decision, from }) => {
    const outs = force.rulings.outs.filter(({ ruledAt }) => ruledAt <= from);
    const lifts = force.rulings.lifts.filter(({ ruledAt }) => ruledAt <= from);
    const known = { ...force, rulings: { outs, lifts } };
    const changes =
      holds(known, from - 1, HOME) !== holds(known, from, HOME) && holds(known, from, HOME, ['annulled']);
    if (!changes || from === force.term.startsAt) return [];
    const out = outs.findLast((one) =>
      isOut({ outs: [one], lifts }, decision.sequence, from, { ...HOME, kinds: ['suspended'] }),
    );
    return [
      {
        type: 'decision.took-effect' as const,
        at: from,
        data: { rule: 'wth-9-1', because: (out ?? decision).sequence },
      },
    ];
  });
}

const HOME: Part = { limb: 'home' };

/** A suspension on condition lapses at its date, unless that had passed when it was given or all of it had ended before. */
function lapses(force: Force): TimeEvent[] {
  return force.rulings.outs
    .filter(
      ({ kind, conditionUntil, until }) =>
        kind === 'suspended' && conditionUntil !== undefined && until === conditionUntil,
    )
    .filter((out) => out.until > out.ruledAt && lastsToTheEnd(force, out))
    .map(({ until, sequence }) => ({
      type: 'suspension.lapsed' as const,
      at: until,
      data: { rule: 'awb-8-81', because: sequence },
    }));
}

/** A ruling may have lifted it for one person or limb only: then the rest of it still lapses. */
function lastsToTheEnd({ term, rulings }: Force, out: Out): boolean {
  const running = [term.order, ...term.amendments, ...term.extensions.map(({ decision }) => decision)];
  const decisions = out.decisions ?? running.map(({ sequence }) => sequence);
  const parts: Part[] = [HOME, ...namedPersons(term).map((person) => ({ limb: 'contact' as const, person }))];
  const alone = { outs: [out], lifts: rulings.lifts };
  return decisions.some((decision) =>
    parts.some((part) => isOut(alone, decision, out.until - 1, { ...part, kinds: ['suspended'] })),
  );
}

/** Only an order that runs to its own end expires; one revoked or annulled does not. */
function expiry(force: Force): TimeEvent[] {
  const end = intervalsOf(force, { limb: 'home' }, ['annulled']).at(-1)?.to;
  if (end === undefined || !isOwnEnd(force, end)) return [];
  return [
    { type: 'order.expired', at: end, data: { rule: end === force.term.baseEnd ? 'wth-2-1' : 'wth-9-1' } },
  ];
}

function missedEvents(misses: readonly Deadline[]): TimeEvent[] {
  return misses.flatMap(({ rule, startedBy, person, to, dueAt }) =>
    dueAt === null
      ? []
      : [
          {
            type: 'deadline.missed' as const,
            at: dueAt,
            data: {
              rule,
              startedBy,
              ...(person === undefined ? {} : { person }),
              ...(to === undefined ? {} : { to }),
            },
          },
        ],
  );
}

/** The file as a whole: due when its last decision has been kept for five years. */
function retentionEvents(items: readonly Deadline[]): TimeEvent[] {
  const dues = items.flatMap(({ rule, dueAt }) => (rule === 'wth-10-1' && dueAt !== null ? [dueAt] : []));
  return dues.length === 0
    ? []
    : [{ type: 'retention.due', at: Math.max(...dues), data: { rule: 'wth-10-1' } }];
}

function isRecorded(history: History, event: TimeEvent): boolean {
  return all(history, event.type).some(
    ({ data, occurredAt }) =>
      sameContent(data, event.data) && (occurredAt === event.at || event.type !== 'order.expired'),
  );
}

/** Engine data are flat: one text says whether two are the same. */
function sameContent(a: unknown, b: unknown): boolean {
  return contentKey(a) === contentKey(b);
}

export function contentKey(content: unknown): string {
  return JSON.stringify(
    Object.entries(content as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
