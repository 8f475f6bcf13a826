/** The demo's own Dutch words; the titles of events come from the engine's catalogue. */
import type { EventType, Role } from '../../src/case/model.ts';
import type { DeadlineWire } from './client.ts';
import { instantOf, stamp } from './lines.ts';
import { namedIn } from './people.ts';
import type { RuleBook } from './rules.ts';
import type { Expectation } from './scenario.ts';

/** Short enough for a column. */
export const ROLE_NAMES: Readonly<Record<Role | 'engine', string>> = {
  mayor: 'burgemeester',
  'mayors-office': 'gemeente',
  hulpofficier: 'hulpofficier',
  police: 'politie',
  'veilig-thuis': 'Veilig Thuis',
  care: 'hulpverlening',
  evaluator: 'onderzoeker',
  administrator: 'beheerder',
  engine: '(vanzelf)',
};

const STATUS_WORDS: Readonly<Record<string, string>> = {
  running: 'loopt nog',
  met: 'gehaald',
  missed: 'niet gehaald',
  void: 'vervallen',
};

/** Limits of the order or of an authorisation: nobody has to meet them, so none is missed (contract, Deadlines). */
const LIMITS: ReadonlySet<string> = new Set(['wth-2-1', 'wth-9-1', 'awbi-6-2']);

/** Met by nobody but by time: at its own instant, or as a limit. */
export const metByTime = ({ rule, dueAt, metAt }: DeadlineWire): boolean =>
  LIMITS.has(rule) || (metAt !== undefined && metAt === dueAt);

export function statusWord(deadline: DeadlineWire): string {
  const { rule, status } = deadline;
  if (status === 'met' && metByTime(deadline)) return LIMITS.has(rule) ? 'nageleefd' : 'bereikt';
  return STATUS_WORDS[status] ?? status;
}

const ORDER_STATES: Readonly<Record<string, string>> = {
  imposed: 'opgelegd, nog niet in werking',
  'in-force': 'in werking',
  suspended: 'geschorst',
  expired: 'afgelopen',
  revoked: 'ingetrokken',
  annulled: 'vernietigd',
};
const ADVICE: Readonly<Record<string, string>> = {
  extend: 'verlengen',
  end: 'laten eindigen',
  revoke: 'intrekken',
};
const METHODS: Readonly<Record<string, string>> = {
  'in-person': 'in persoon',
  sent: 'verzonden',
  electronic: 'elektronisch',
  'to-counsel': 'aan de raadsman',
  deposited: 'ter inzage gelegd',
  other: 'op een andere manier',
};
const OUTCOMES: Readonly<Record<string, string>> = {
  'annulled-from': 'vernietigd',
  annulled: 'vernietigd',
  dismissed: 'ongegrond',
};

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const worded = (words: Readonly<Record<string, string>>, value: unknown): string =>
  words[text(value)] ?? text(value);

/** What a detail may look up: the people of the case, the rules, and when it happened. */
export interface Surroundings {
  people: ReadonlyMap<string, string>;
  rules: RuleBook;
}

type Detail = (data: Record<string, unknown>, around: Surroundings & { at: number }) => string;

const person: Detail = (data, { people }) => namedIn(people, text(data['person']));

/** `Raadsman, p1 (de uithuisgeplaatste) – Wth art. 5 lid 1`. */
const rule: Detail = (data, { people, rules, at }) => {
  const id = text(data['rule']);
  const whom = text(data['person'] ?? data['to']);
  const citation = rules.citation(id, at);
  return `${rules.title(id)}${whom === '' ? '' : `, ${namedIn(people, whom)}`}${citation === '' ? '' : ` – ${citation}`}`;
};

const DETAILS: Readonly<Partial<Record<EventType, Detail>>> = {
  'risk-assessment.part-completed': (data) => `deel ${text(data['part'])}`,
  'person.heard': person,
  'hearing.dispensed': person,
  'household.informed': person,
  'care.contacted': person,
  'order.served': (data) => `${worded(METHODS, data['method'])}, ${text(data['place'])}`,
  'order.extended': (data) => `tot ${stamp(instantOf(text(data['until'])))}`,
  'care-advice.given': (data) => worded(ADVICE, data['advice']),
  'appeal.ruled': (data) =>
    `${worded(OUTCOMES, data['outcome'])} per ${stamp(instantOf(text(data['effectiveAt'])))}`,
  'ruling.passed-on': (data, { people }) => namedIn(people, text(data['to'])),
  'deadline.missed': rule,
  'order.expired': rule,
  'retention.due': rule,
};

/** What is worth saying beside the title: never free text about people, of which a timeline has no need. */
export const detailOf = (type: EventType, ...given: Parameters<Detail>): string =>
  DETAILS[type]?.(...given) ?? '';

const shownLocal = (local: string): string => stamp(instantOf(local.replace(/\[.*$/, '')));

/** What was found to be as it was published. */
export function checkedSentence(expectation: Expectation): string {
  const { startsAtLocal, endsAtLocal, latestEndAtLocal, orderState, order, validity } = expectation;
  const parts = [
    startsAtLocal === undefined ? '' : `begin ${shownLocal(startsAtLocal)}`,
    endsAtLocal === undefined ? '' : `einde ${shownLocal(endsAtLocal)}`,
    latestEndAtLocal === undefined ? '' : `uiterste einde ${shownLocal(latestEndAtLocal)}`,
    orderState === undefined ? '' : `het huisverbod is ${worded(ORDER_STATES, orderState)}`,
    order === null ? 'geen huisverbod' : '',
    validity === undefined
      ? ''
      : `het verbod gold van ${validity
          .map(({ from, to }) => `${stamp(instantOf(from))} tot ${stamp(instantOf(to))}`)
          .join(', ')}`,
  ];
  return `klopt: ${parts.filter((part) => part !== '').join(' · ')}`;
}
