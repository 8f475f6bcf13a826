/** The demo's own Dutch words; the titles of events come from the engine's catalogue. */
import type { EventType, Role } from '../../src/case/model.ts';
import type { Expectation } from './scenario.ts';

export const ROLE_NAMES: Readonly<Record<Role | 'engine', string>> = {
  mayor: 'burgemeester',
  'mayors-office': 'gemeente',
  hulpofficier: 'hulpofficier van justitie',
  police: 'politie',
  'veilig-thuis': 'Veilig Thuis',
  care: 'hulpverlening',
  evaluator: 'onderzoeker',
  administrator: 'beheerder',
  engine: 'door de tijd',
};

export const STATUS_WORDS: Readonly<Record<string, string>> = {
  running: 'loopt',
  met: 'gehaald',
  missed: 'niet gehaald',
  void: 'vervallen',
};

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

type Detail = (data: Record<string, unknown>, stamp: (instant: string) => string) => string;

const ADVICE: Readonly<Record<string, string>> = {
  extend: 'verlengen',
  end: 'laten eindigen',
  revoke: 'intrekken',
};
const OUTCOMES: Readonly<Record<string, string>> = {
  'annulled-from': 'vernietigd',
  annulled: 'vernietigd',
  dismissed: 'ongegrond',
};
const person: Detail = (data) => text(data['person']);
const rule: Detail = (data) => text(data['rule']);

const DETAILS: Readonly<Partial<Record<EventType, Detail>>> = {
  'risk-assessment.part-completed': (data) => `deel ${text(data['part'])}`,
  'person.heard': person,
  'hearing.dispensed': person,
  'household.informed': person,
  'care.contacted': person,
  'order.served': (data) =>
    data['method'] === 'in-person' ? `in persoon, ${text(data['place'])}` : text(data['method']),
  'order.extended': (data, stamp) => `tot ${stamp(text(data['until']))}`,
  'care-advice.given': (data) => ADVICE[text(data['advice'])] ?? '',
  'appeal.ruled': (data, stamp) =>
    `${OUTCOMES[text(data['outcome'])] ?? text(data['outcome'])} per ${stamp(text(data['effectiveAt']))}`,
  'deadline.missed': rule,
  'order.expired': rule,
  'retention.due': rule,
};

/** What is worth saying beside the title: never free text about people, of which a timeline has no need. */
export const detailOf = (type: EventType, ...given: Parameters<Detail>): string =>
  DETAILS[type]?.(...given) ?? '';

/** What was found to be as it was published. */
export function checkedSentence(expectation: Expectation): string {
  const { startsAtLocal, endsAtLocal, latestEndAtLocal, orderState, order, validity } = expectation;
  const parts = [
    startsAtLocal === undefined ? '' : `begin ${startsAtLocal}`,
    endsAtLocal === undefined ? '' : `einde ${endsAtLocal}`,
    latestEndAtLocal === undefined ? '' : `uiterste einde ${latestEndAtLocal}`,
    orderState === undefined ? '' : `toestand ${orderState}`,
    order === null ? 'geen huisverbod' : '',
    validity === undefined
      ? ''
      : `geldigheid ${validity.map(({ from, to }) => `${from} – ${to}`).join(', ')}`,
  ];
  return `klopt: ${parts.filter((part) => part !== '').join(' · ')}`;
}
