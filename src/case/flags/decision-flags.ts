/** What is worth a second look in the decisions themselves: recorded and shown, never refused. */
import { countTerm } from '../count-term.ts';
import { decisionsOf } from '../decisions.ts';
import { naturalEnd } from '../force.ts';
import { all, allOf, has, type History } from '../history.ts';
import type { Flag } from '../model.ts';
import { extensionTerm, orderStateAt } from '../order-state.ts';
import type { OrderTerm } from '../order-term.ts';
import { storedInstant } from '../stored-instant.ts';
import { when, type FlagContext, type FlagReader } from './flag.ts';

export const decisionFlags: FlagReader = (context) => {
  const { force } = context;
  if (force === undefined) return [];
  return [
    ...printedDates(force.term),
    ...extensions(context),
    ...revocationsNotKnown(context),
    ...retroactiveRevocations(force.term),
  ];
};

/** A printed start before the making-known has no effect; a printed end is marked as a reading, not a ruling. */
function printedDates({ order, startsAt, statutoryEnd, amendments }: OrderTerm): Flag[] {
  return [order, ...amendments].flatMap(({ sequence, event }) => {
    const start = event.data.startsAt;
    const end = event.data.printedEndsAt;
    const early = start !== undefined && order.knownAt !== null && storedInstant(start) < order.knownAt;
    const differs = end !== undefined && startsAt !== null && storedInstant(end) !== statutoryEnd;
    return [
      ...when(early, {
        code: 'printed-start-early',
        rule: 'awb-3-40',
        detail: 'Het afgedrukte begin ligt vóór de eerste bekendmaking: die tijd heeft geen werking.',
        basedOn: sequence,
      }),
      ...when(differs, {
        code: 'printed-end-differs',
        rule: 'wth-2-4-a',
        detail:
          'Het afgedrukte einde wijkt af van het berekende. Gelezen is: eerder telt het afgedrukte, later het wettelijke einde (lezing, geen uitspraak).',
        basedOn: sequence,
      }),
    ];
  });
}

function extensions({ history, force, now }: FlagContext): Flag[] {
  const decided = all(history, 'order.extended');
  return decided.flatMap((event, index) => {
    const decision = decisionsOf(history).find(({ sequence }) => sequence === event.sequence);
    if (force === undefined || decision === undefined) return [];
    const basedOn = event.sequence;
    const end = naturalEnd(force);
    const late =
      extensionTerm(force, decision) === undefined &&
      (decision.knownAt !== null || (end !== null && now >= end));
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
      ...when(inDisputedDifference(force.term, storedInstant(event.data.until)), {
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
function inDisputedDifference({ order, latestEnd }: OrderTerm, until: number): boolean {
  return latestEnd !== null && until > countTerm('wth-9-1', order.decidedAt).dueAt && until <= latestEnd;
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

/** What was left out on the way to the order. */
export const impositionFlags: FlagReader = ({ history }) => {
  const order = all(history, 'order.imposed')[0];
  if (order === undefined) return [];
  const before = <T extends { occurredAt: number }>(events: readonly T[]): T[] =>
    events.filter(({ occurredAt }) => occurredAt <= order.occurredAt);
  const asked = before(allOf(history, ['counsel.requested', 'counsel.declined'])).length > 0;
  const askedLater = allOf(history, ['counsel.requested', 'counsel.declined']).some(
    ({ data }) => data.about === 'imposition',
  );
  return [
    ...when(!asked && !askedLater, {
      code: 'counsel-not-asked',
      rule: 'wth-5-1',
      detail: 'Niet vastgelegd is of de betrokkene een raadsman wenst.',
      basedOn: order.sequence,
    }),
    ...when(has(history, 'order.imposed') && order.data.conflictingAccounts !== undefined, {
      code: 'conflicting-accounts',
      rule: 'wth-2-1',
      detail: 'De verklaringen spreken elkaar tegen: het besluit zegt wie moet vertrekken en waarom.',
      basedOn: order.sequence,
    }),
  ];
};
