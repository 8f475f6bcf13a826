/**
 * What makes two cases the same to the search. Cases with one key are gone on with once, from the one found first; so the search is
 * exact only as far as the future of a case follows from its key. In the key:
 *
 * - the instant, and the state of every machine, from which follows which types are accepted;
 * - the order as shown, and the intervals of all limbs and persons, with rulings, without suspensions and without any;
 * - rulings that can still matter (they end after now, or are lifts), the decisions they name, their scope and their dates;
 * - decisions in the order in which they were taken: what they are, their dates, and how far they were made known;
 * - appeals and requests that are pending or on which can still be ruled, and whose they are;
 * - what the gates would say of an extension, of a revocation on accepted help and of an electronic sending;
 * - which flags there are and on what kind of event, which kinds of task are open, and what the engine waits for.
 *
 * Left out, and so lost: sequence numbers and recording times (what was known at an earlier instant), the text of reasons, rulings whose
 * stretch was over before now, records that move nothing (a second breach, a request to revoke), the order of events at one instant
 * beyond what the above shows of it, corrected and withdrawn content, and the status of deadlines. A correction that reaches back to any
 * of these is tried from the first history that was found only. The invariants themselves look at the whole file, never at the key.
 */
import { all, allOf, type History } from '../../../src/case/history.ts';
import { allIntervals, forceOf, intervalsOf, type Force } from '../../../src/case/force.ts';
import { pendingAppeals, pendingHigherAppeals, pendingRelief } from '../../../src/case/appeals.ts';
import { decisionsOf } from '../../../src/case/decisions.ts';
import { gateRefusals } from '../../../src/case/gates/index.ts';
import type { CaseFile, EventType, ProposedEvent, ValidityInterval } from '../../../src/case/model.ts';
import { historyOf } from '../../../src/case/read-history.ts';
import { riskAssessmentOf } from '../../../src/case/risk-assessment.ts';
import { endingsOf } from '../../../src/case/rulings.ts';
import { iso } from '../../machines/chance/scene.ts';
import { extensionContent, MAYOR, orderContent } from '../../support/case-player.ts';

type Names = (sequence: number) => string;

export function keyOf({ snapshot, events }: CaseFile): string {
  const history = historyOf(events);
  const force = forceOf(history);
  const names = namesIn(history);
  const { advancedTo: now, order } = snapshot;
  return JSON.stringify([
    now,
    Object.values(snapshot.states),
    order && [
      order.startsAt,
      order.endsAt,
      order.extensions.map(({ until, madeKnownAt, state }) => [until, madeKnownAt, state]),
    ],
    force && forceKey(force, names, now),
    decisionKeys(history),
    appealKeys(history, names),
    gateKeys(history, now),
    [
      ...new Set(snapshot.flags.map(({ code, basedOn }) => `${code} ${names(basedOn).split('#')[0] ?? ''}`)),
    ].toSorted(),
    [
      ...new Set(snapshot.tasks.filter(({ closedBy }) => closedBy === null).map(({ kind }) => kind)),
    ].toSorted(),
    snapshot.wakeAt,
  ]);
}

/** `order.extended#2`: the same for two cases that came to it by different roads. */
function namesIn({ byType, bySequence }: History): Names {
  return (sequence) => {
    const event = bySequence.get(sequence);
    if (event === undefined) return 'gone';
    return `${event.type}#${String((byType.get(event.type) ?? []).indexOf(event) + 1)}`;
  };
}

const stretches = (intervals: readonly ValidityInterval[]): unknown[] =>
  intervals.map(({ from, to, limb, person }) => [from, to, limb, person]);

function forceKey(force: Force, names: Names, now: number): unknown {
  const { outs, lifts } = force.rulings;
  const scoped = (one: (typeof lifts)[number]): unknown[] => [
    one.kind,
    one.decisions?.map(names),
    one.limbs,
    one.persons,
    one.from,
  ];
  return [
    stretches(allIntervals(force)),
    stretches(intervalsOf(force, { limb: 'home' }, ['annulled'])),
    stretches(intervalsOf(force, { limb: 'home' }, [])),
    outs.filter(({ until }) => until > now).map((out) => [...scoped(out), out.until, out.conditionUntil]),
    outs.length > 0 && lifts.map(scoped),
  ];
}

function decisionKeys(history: History): unknown[] {
  return decisionsOf(history).map(({ event, knownAt, writtenAt, decidedAt }) => {
    const { until, effectiveAt, printedEndsAt, startsAt, contactBan, form } = event.data as Record<
      string,
      unknown
    >;
    const ban = (contactBan as { person: string; status: string }[] | undefined)?.map(
      ({ person, status }) => [person, status],
    );
    return [
      event.type,
      decidedAt,
      knownAt,
      writtenAt === null,
      until,
      effectiveAt,
      printedEndsAt,
      startsAt,
      ban,
      form,
    ];
  });
}

function appealKeys(history: History, names: Names): unknown[] {
  const relief = pendingRelief(history);
  return [
    pendingAppeals(history).map(({ data }) => [names(data.against), data.by]),
    pendingHigherAppeals(history).length,
    // A court may rule again on an appeal that it decided, not on one that was withdrawn.
    ...(['appeal.lodged', 'higher-appeal.lodged'] as const).map((type) =>
      all(history, type).some(({ sequence }) =>
        endingsOf(history, sequence).every((ending) => ending.type !== 'appeal.withdrawn'),
      ),
    ),
    has(history, 'appeal.ruled'),
    relief && [relief.heard === undefined, relief.request.data.by],
  ];
}

const has = (history: History, type: EventType): boolean => allOf(history, [type]).length > 0;

/** Codes with which the gates would refuse a probe of each kind now. */
function gateKeys(history: History, now: number): unknown[] {
  const probe = (type: EventType, content: unknown): string[] => {
    const event = { type, occurredAt: now, data: content } as ProposedEvent;
    return gateRefusals(event, history).map(({ code }) => code);
  };
  if (!has(history, 'order.imposed'))
    return [riskAssessmentOf(history).missing, probe('order.imposed', orderContent())];
  return [
    probe('order.extended', extensionContent(iso(now))),
    probe('order.revoked', { decision: MAYOR, ground: 'help-accepted' }),
    probe('order.served', { method: 'electronic' }),
  ];
}
