/** What is worth a second look in the decisions themselves: recorded and shown, never refused. */
import { countTerm } from '../count-term.ts';
import { decisionsOf } from '../decisions.ts';
import { naturalEnd } from '../force.ts';
import { all, type History } from '../history.ts';
import type { Flag } from '../model.ts';
import { extensionTerm, orderStateAt } from '../order-state.ts';
import type { OrderTerm } from '../order-term.ts';
import { storedInstant } from '../stored-instant.ts';
import { when, type FlagContext, type FlagReader } from './flag.ts';
import { printedDates } from './printed-dates.ts';

export const decisionFlags: FlagReader = (context) => {
  const { force } = context;
  if (force === undefined) return [];
  return [
    ...printedDates(force, context.now),
    ...extensions(context),
    ...revocationsNotKnown(context),
    ...retroactiveRevocations(force.term),
    ...retroactiveAmendments(force.term),
    ...putOff(force.term),
    ...depositedThoughReachable(context),
  ];
};

function extensions({ history, force, now }: FlagContext): Flag[] {
  const decided = all(history, 'order.extended');
  return decided.flatMap((event, index) => {
    const decision = decisionsOf(history).find(({ sequence }) => sequence === event.sequence);
    if (force === undefined || decision === undefined) return [];
    const basedOn = event.sequence;
    const end = naturalEnd(force);
    const madeKnown = decision.knownAt ?? now;
    const late = extensionTerm(force, decision) === undefined && end !== null && madeKnown >= end;
    const advice = all(history, 'care-advice.given').findLast(
      ({ occurredAt }) => occurredAt <= event.occurredAt,
    );
    return [
      ...when(late, {
        code: 'extension-lapsed',
        rule: 'wth-9-1',
        detail: 'De verlenging is niet bekendgemaakt terwijl het huisverbod liep en is vervallen.',
        basedOn,
      }),
      ...when(index > 0, {
        code: 'second-extension',
        rule: 'wth-9-1',
        detail:
          'Een tweede verlenging binnen de vier weken: de wet zwijgt erover, advocaten lezen "eenmaal".',
        basedOn,
      }),
      ...when(stateBefore(history, event) === 'suspended', {
        code: 'extended-while-suspended',
        rule: 'wth-9-1',
        detail: 'Verlengd terwijl het huisverbod door de rechter was geschorst.',
        basedOn,
      }),
      ...when(!all(history, 'system-meeting.held').some(({ occurredAt }) => occurredAt <= event.occurredAt), {
        code: 'no-system-meeting',
        rule: 'wth-9-1',
        detail: 'Verlengd zonder dat er een systeemgesprek is geweest.',
        basedOn,
      }),
      ...when(advice !== undefined && advice.data.advice !== 'extend', {
        code: 'extended-against-advice',
        rule: 'wth-9-1',
        detail: 'Verlengd terwijl het laatste advies van de hulpverlening iets anders zei.',
        basedOn,
      }),
      ...when(inDisputedDifference(history, force.term, storedInstant(event.data.until)), {
        code: 'extension-in-disputed-difference',
        rule: 'wth-9-1',
        detail:
          'Het nieuwe einde ligt na vier weken vanaf het besluit, maar binnen vier weken vanaf de werking: dit punt is niet uitgemaakt.',
        basedOn,
      }),
    ];
  });
}

/** Four weeks from the decision against four weeks from the effect (unsettled). */
function inDisputedDifference(history: History, { order, latestEnd }: OrderTerm, until: number): boolean {
  return (
    latestEnd !== null && until > countTerm('wth-9-1', order.decidedAt, history).dueAt && until <= latestEnd
  );
}

function stateBefore(history: History, event: { occurredAt: number }): string | undefined {
  return orderStateAt(history, event.occurredAt);
}

/** A revocation lifts a burden and works before it is made known; the missing making-known is shown. */
function revocationsNotKnown({ history, now }: FlagContext): Flag[] {
  return decisionsOf(history)
    .filter(
      ({ event, knownAt }) => event.type === 'order.revoked' && knownAt === null && event.occurredAt <= now,
    )
    .map(({ sequence }) => ({
      code: 'not-made-known',
      rule: 'awb-3-40',
      detail: 'De intrekking werkt al, maar is nog niet bekendgemaakt.',
      basedOn: sequence,
    }));
}

function retroactiveRevocations({ revocations }: OrderTerm): Flag[] {
  return revocations
    .filter(({ event, decidedAt }) => storedInstant(event.data.effectiveAt) < decidedAt)
    .map(({ sequence }) => ({
      code: 'revoked-retroactively',
      rule: 'wth-2-9',
      detail: 'De intrekking werkt vanaf een tijdstip vóór het besluit.',
      basedOn: sequence,
    }));
}

/** An amended end before the amendment was made known makes lawful in hindsight what was a breach then. */
function retroactiveAmendments({ amendments }: OrderTerm): Flag[] {
  return amendments
    .filter(({ event, decidedAt, knownAt }) => {
      const end = event.data.printedEndsAt;
      return end !== undefined && storedInstant(end) < (knownAt ?? decidedAt);
    })
    .map(({ sequence }) => ({
      code: 'amended-retroactively',
      rule: 'wth-2-4-a',
      detail: 'De wijziging noemt een einde dat al voorbij was toen zij bekend werd gemaakt.',
      basedOn: sequence,
    }));
}

/** An amended start later than the one printed before moves the end along: shown, for "onmiddellijk" stands in article 1. */
function putOff({ order, amendments }: OrderTerm): Flag[] {
  const printed = order.event.data.startsAt;
  const before = printed === undefined ? order.knownAt : storedInstant(printed);
  return amendments
    .filter(
      ({ event }) =>
        event.data.startsAt !== undefined && before !== null && storedInstant(event.data.startsAt) > before,
    )
    .map(({ sequence }) => ({
      code: 'start-put-off',
      rule: 'wth-1',
      detail: 'De wijziging noemt een later begin dan eerst was afgedrukt: het einde schuift mee.',
      basedOn: sequence,
    }));
}

/** Depositing is for whose whereabouts are unknown, and article 9 lid 1 leaves it out for an extension. */
function depositedThoughReachable({ history }: FlagContext): Flag[] {
  return all(history, 'order.served')
    .filter(({ data }) => data.method === 'deposited')
    .flatMap(({ sequence, occurredAt }) => {
      const decision = decisionsOf(history).find(({ writtenBy }) => writtenBy === sequence);
      const reachable = all(history, 'contact-details.given').some((given) => given.occurredAt <= occurredAt);
      return when(decision !== undefined && (reachable || decision.event.type === 'order.extended'), {
        code: 'deposited-though-reachable',
        rule: 'wth-2-7',
        detail:
          'Neergelegd bij de gemeentesecretarie, terwijl dat alleen kan als de verblijfplaats niet bekend is, en niet bij een verlenging.',
        basedOn: sequence,
      });
    });
}
