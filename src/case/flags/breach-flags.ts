/** Whether a breach lies inside the order's force as known now, and whether it had been allowed beforehand. */
import type { EventOf } from '../events/index.ts';
import { forceOf, holds, namedPersons } from '../force.ts';
import { all, type History } from '../history.ts';
import type { Flag } from '../model.ts';
import { excludedPerson, peopleOf } from '../people.ts';
import { storedInstant } from '../stored-instant.ts';
import { when, type FlagReader } from './flag.ts';

type Breach = EventOf<'breach.recorded'>;

export const breachFlags: FlagReader = ({ history }) =>
  all(history, 'breach.recorded').flatMap((breach) => judgeBreach(history, breach));

function judgeBreach(history: History, breach: Breach): Flag[] {
  const basedOn = breach.sequence;
  const contact = breach.data.limb === 'contact';
  if (!contact && duringPassage(history, breach)) {
    return when(true, {
      code: 'permitted-passage',
      rule: 'wth-11',
      detail: 'Op dat tijdstip mocht de uithuisgeplaatste bij de woning zijn: geen overtreding.',
      basedOn,
    });
  }
  if (contact && arranged(history, breach)) {
    return when(true, {
      code: 'arranged-contact',
      rule: 'wth-11',
      detail: 'Dit contact was vooraf door de hulpverlening afgesproken: geen overtreding.',
      basedOn,
    });
  }
  if (insideValidity(history, breach)) {
    return when(!knownInPerson(history, breach), {
      code: 'not-known-to-person',
      rule: 'wth-11',
      detail:
        'Niet vastgelegd is dat de uithuisgeplaatste het huisverbod toen kende: het is niet aan hem zelf uitgereikt of aangezegd.',
      basedOn,
    });
  }
  return when(true, {
    code: 'breach-outside-validity',
    rule: 'wth-11',
    detail: contact
      ? `Het contactverbod${breach.data.person === undefined ? '' : ` met ${breach.data.person}`} gold op dat tijdstip niet.`
      : 'Het verbod om in of bij de woning te zijn gold op dat tijdstip niet.',
    basedOn,
  });
}

/** Handed over to him, announced to him, or he left because of it. */
function knownInPerson(history: History, { occurredAt }: Breach): boolean {
  const { key } = excludedPerson(peopleOf(history));
  const told = all(history, 'order.served').some(
    ({ data, occurredAt: at }) => data.method === 'in-person' && data.person === key && at <= occurredAt,
  );
  const announced = all(history, 'order.imposed').some(
    (order) => order.data.form === 'oral' && order.occurredAt <= occurredAt,
  );
  return told || announced || all(history, 'home.left').some((left) => left.occurredAt <= occurredAt);
}

/** Without a named person, contact with anyone under the ban counts. */
function insideValidity(history: History, { data, occurredAt }: Breach): boolean {
  const force = forceOf(history);
  if (force === undefined) return false;
  if (data.limb !== 'contact') return holds(force, occurredAt, { limb: 'home' });
  const persons = data.person === undefined ? namedPersons(force.term) : [data.person];
  return persons.some((person) => holds(force, occurredAt, { limb: 'contact', person }));
}

function duringPassage(history: History, { occurredAt }: Breach): boolean {
  return all(history, 'passage.permitted').some(
    (permit) => permit.occurredAt <= occurredAt && within(permit.data, occurredAt),
  );
}

function arranged(history: History, { data, occurredAt }: Breach): boolean {
  return all(history, 'contact.arranged').some(
    (agreed) =>
      agreed.occurredAt <= occurredAt &&
      agreed.data.person === data.person &&
      within(agreed.data, occurredAt),
  );
}

function within({ from, until }: { from: string; until: string }, at: number): boolean {
  return storedInstant(from) <= at && at < storedInstant(until);
}
