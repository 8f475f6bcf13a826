/** What an order forbids and until when, in words. Always "tot": the end itself no longer belongs to it. */
import { ruleAt } from '../../law/index.ts';
import type { Instant } from '../../time/index.ts';
import type { DecisionType } from '../decisions.ts';
import type { EventData } from '../events/index.ts';
import { namedPersons } from '../contact-lists.ts';
import { endOf, forceOf, holds } from '../force.ts';
import type { History } from '../history.ts';
import { orderStateAt } from '../order-state.ts';
import type { Names } from './names.ts';
import { listed, sentences, spoken } from './words.ts';

type ContactBan = EventData['order.imposed']['contactBan'];

/** As the middle of a sentence. */
export const DECISION_WORDS: Readonly<Record<DecisionType, string>> = {
  'order.imposed': 'het huisverbod',
  'order.extended': 'de verlenging',
  'order.amended': 'de wijziging',
  'order.revoked': 'het besluit om te stoppen',
  'revocation.refused': 'het besluit om niet te stoppen',
};

/** A sentence that names more of them says nothing any more. */
const MOST_DECISIONS = 2;

/** `het huisverbod en de verlenging`: decisions by their sequences. May be plural, so no verb may follow it. */
export function decisionWords(history: History, sequences: readonly number[]): string {
  const words = sequences.map((sequence) => {
    const type = history.bySequence.get(sequence)?.type;
    return type === undefined || !isDecisionType(type) ? 'het besluit' : DECISION_WORDS[type];
  });
  const distinct = [...new Set(words)];
  return distinct.length > MOST_DECISIONS ? 'de besluiten in deze zaak' : listed(distinct);
}

function isDecisionType(type: string): type is DecisionType {
  return Object.hasOwn(DECISION_WORDS, type);
}

/** `10 dagen`, as the rule had it on the day. */
export function lengthWords(rule: string, at: Instant): string {
  const term = ruleAt(rule, at)?.term;
  return term === undefined ? 'een vaste tijd' : `${String(term.count)} dagen`;
}

/** More names than this in one sentence and nobody reads to the end. */
export const NAMES_AT_ONCE = 3;

/** Who may and may not have contact, status by status. */
export function contactSentences(contactBan: ContactBan, names: Names): string {
  const told = (status: ContactBan[number]['status'], say: (who: string) => string): string[] => {
    const keys = contactBan.filter((entry) => entry.status === status).map(({ person }) => person);
    return keys.flatMap((_, index) =>
      index % NAMES_AT_ONCE === 0 ? [say(names.list(keys.slice(index, index + NAMES_AT_ONCE)))] : [],
    );
  };
  return sentences(
    ...told('forbidden', (who) => `Contact met ${who} mag niet.`),
    ...told('limited', (who) => `Contact met ${who} mag alleen zoals is afgesproken.`),
    ...told('excepted', (who) => `Contact met ${who} mag wel.`),
  );
}

/** The same people with the same status, whatever the order of the list. */
export function isSameBan(one: ContactBan, other: ContactBan): boolean {
  const key = (ban: ContactBan): string =>
    ban
      .map(({ person, status }) => `${person} ${status}`)
      .toSorted()
      .join();
  return key(one) === key(other);
}

/** Where the order ends as far as is known; undefined until it is made known. */
export function endWords(history: History): string | undefined {
  const force = forceOf(history);
  const end = force === undefined ? null : endOf(force);
  return end === null ? undefined : spoken(end);
}

/** What holds at an instant, and what may again. */
export function standing(history: History, at: Instant, names: Names): string {
  const end = endWords(history);
  const home = `${names.excluded} mag weer in de woning komen en contact hebben.`;
  switch (orderStateAt(history, at)) {
    case undefined:
      return '';
    case 'imposed':
      return 'Het huisverbod is nog niet begonnen.';
    case 'in-force':
      return sentences(end && `Het huisverbod geldt tot ${end}.`, liftedContact(history, at, names));
    case 'suspended':
      return sentences('Het huisverbod geldt nu tijdelijk niet.', home.replace('weer', 'voorlopig weer'));
    case 'expired':
    case 'revoked':
    case 'annulled':
      return sentences('Het huisverbod geldt niet meer.', home, otherBan(history, names));
  }
}

/** With whom contact is allowed only because a court said so. */
function liftedContact(history: History, at: Instant, names: Names): string | undefined {
  const force = forceOf(history);
  if (force === undefined) return undefined;
  const lifted = namedPersons(force.term).filter((person) => {
    const part = { limb: 'contact' as const, person };
    return holds(force, at, part, []) && !holds(force, at, part);
  });
  return lifted.length === 0 ? undefined : `Contact met ${names.list(lifted)} mag nu wel.`;
}

/** The end of this order says nothing about another ban, such as one of a criminal judge. */
export function otherBan(history: History, names: Names): string | undefined {
  const others = history.byType.get('situation.changed') ?? [];
  const banned = others.some(({ data }) => (data as EventData['situation.changed']).kind === 'other-ban');
  return banned ? `Let op: voor ${names.excluded} kan nog een ander verbod gelden.` : undefined;
}
