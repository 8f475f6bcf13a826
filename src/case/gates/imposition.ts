/** The gate of imposing and declining (Wth 2; law.md section 4). */
import { ruleAt } from '../../law/index.ts';
import { isAnnexItem } from '../../rihg/index.ts';
import { isAdultAt, type Instant } from '../../time/index.ts';
import { all, type History } from '../history.ts';
import type { Refusal } from '../model.ts';
import { peopleOf } from '../people.ts';
import type { Person } from '../events/index.ts';
import { riskAssessmentOf } from '../risk-assessment.ts';
import { storedInstant } from '../stored-instant.ts';
import { contactBanGate, factsGate, interestsGate, residenceGate } from './contents.ts';
import { decisionGate } from './decision.ts';
import { hearingGate } from './hearing.ts';
import { isWritten, refusal, unless, type Gate, type Judged } from './refuse.ts';

export const impositionGate: Gate<'order.imposed'> = (event, history) => {
  const at = event.occurredAt;
  const { persons, childAbuseSuspected } = peopleOf(history);
  return [
    ...lawGate(at),
    ...adultGate(at, persons),
    ...residenceGate(at, persons),
    ...riskAssessmentGate(event, history, true),
    ...groundsGate(at, event.data.grounds),
    ...durationGate(event),
    ...factsGate(at, event.data.facts),
    ...interestsGate(at, event.data.interests),
    ...contactBanGate(at, event.data.contactBan, persons),
    ...(childAbuseSuspected ? consultationGate(at, history) : []),
    ...hearingGate(at, history, 'imposition'),
    ...oralGate(event),
    ...newFactsGate(event),
    ...decisionGate(at, event.data.decision),
  ];
};

/** Declining answers to the instrument too (without it the procedure is closed): a decision that differs gives its reasons. */
export const declineGate: Gate<'order.declined'> = (event, history) =>
  riskAssessmentGate(event, history, false);

/** Before 2009 there was no such order. */
function lawGate(at: Instant): Refusal[] {
  return unless(ruleAt('wth-2-1', at) !== undefined, at, {
    code: 'no-law-then',
    rule: 'wth-2-1',
    detail: 'Op dat tijdstip gold de Wet tijdelijk huisverbod nog niet: zij geldt sinds 1 januari 2009.',
    pointer: '/occurredAt',
  });
}

function adultGate(at: Instant, persons: readonly Person[]): Refusal[] {
  const index = persons.findIndex(({ role }) => role === 'excluded-person');
  const excluded = persons[index];
  return unless(excluded !== undefined && isAdultAt(excluded.birthDate, at), at, {
    code: 'not-adult',
    rule: 'wth-2-2',
    detail: 'Een huisverbod kan alleen worden opgelegd aan iemand die op dat tijdstip 18 jaar of ouder is.',
    pointer: `/persons/${String(index)}/birthDate`,
  });
}

function riskAssessmentGate(
  event: Judged<'order.imposed' | 'order.declined'>,
  history: History,
  imposes: boolean,
): Refusal[] {
  const at = event.occurredAt;
  const { missing, indication } = riskAssessmentOf(history);
  if (indication === null) {
    return [
      refusal(at, {
        code: 'rihg-incomplete',
        rule: 'rihg-incomplete',
        detail: `Het risicotaxatie-instrument is nog niet af: deel ${missing.join(', ')} ontbreekt.`,
        pointer: '/data',
      }),
    ];
  }
  return unless(indication.indicated === imposes || isWritten(event.data.deviation), at, {
    code: 'deviation-missing',
    rule: 'rihg-deviation',
    detail: imposes
      ? 'Het instrument geeft geen indicatie voor een huisverbod: schrijf op waarom het toch wordt opgelegd.'
      : 'Het instrument geeft een indicatie voor een huisverbod: schrijf op waarom het niet wordt opgelegd.',
    pointer: '/data/deviation',
  });
}

function groundsGate(at: Instant, grounds: readonly string[]): Refusal[] {
  const pointers = grounds.flatMap((ground, index) =>
    isAnnexItem(ground) ? [] : [`/data/grounds/${String(index)}`],
  );
  const none = grounds.length === 0 ? ['/data/grounds'] : [];
  return [...none, ...pointers].map((pointer) =>
    refusal(at, {
      code: 'ground-not-in-annex',
      rule: 'besluit-2-1',
      detail: 'Noem ten minste één grond, en alleen gronden uit de bijlage bij het Besluit, zoals 2a.4.',
      pointer,
    }),
  );
}

/** A printed end must leave a duration: place and duration stand in the order (Wth 2 lid 4 onder a). */
function durationGate(event: Judged<'order.imposed'>): Refusal[] {
  const { startsAt, printedEndsAt } = event.data;
  const from =
    startsAt === undefined ? event.occurredAt : Math.max(storedInstant(startsAt), event.occurredAt);
  return unless(printedEndsAt === undefined || storedInstant(printedEndsAt) > from, event.occurredAt, {
    code: 'no-duration',
    rule: 'wth-2-4-a',
    detail: 'Het afgedrukte einde ligt niet na het begin: het besluit moet een duur hebben.',
    pointer: '/data/printedEndsAt',
  });
}

function consultationGate(at: Instant, history: History): Refusal[] {
  return unless(all(history, 'veilig-thuis.consulted').length > 0, at, {
    code: 'veilig-thuis-not-consulted',
    rule: 'wth-2-3',
    detail:
      'Bij (een vermoeden van) kindermishandeling wordt eerst met Veilig Thuis (vóór 2015: bureau jeugdzorg) over het voornemen overlegd.',
    pointer: '/data',
  });
}

function oralGate(event: Judged<'order.imposed'>): Refusal[] {
  return unless(event.data.form !== 'oral' || isWritten(event.data.urgency), event.occurredAt, {
    code: 'urgency-missing',
    rule: 'wth-2-7',
    detail: 'Een mondelinge aanzegging kan alleen met de reden waarom het besluit niet eerst op schrift kon.',
    pointer: '/data/urgency',
  });
}

/** Case law, held as a gate: a new order on the same home and person needs new facts. */
function newFactsGate(event: Judged<'order.imposed'>): Refusal[] {
  const earlier = event.context?.earlierOrders ?? [];
  return unless(earlier.length === 0 || isWritten(event.data.newFacts), event.occurredAt, {
    code: 'new-facts-missing',
    rule: 'wth-2-1',
    detail: 'Voor deze woning en persoon is al eerder een huisverbod opgelegd: noem de nieuwe feiten.',
    pointer: '/data/newFacts',
  });
}
