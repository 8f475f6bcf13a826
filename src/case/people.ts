/** Who and where: the home and the people as amended so far. */
import { isAdultAt, type Instant } from '../time/index.ts';
import { withPersonChanges, type EventData, type Person } from './events/index.ts';
import { all, allOf, type History } from './history.ts';
import { readOnce } from './read-once.ts';

export type Home = EventData['case.opened']['home'];

export interface People {
  home: Home;
  persons: readonly Person[];
  childAbuseSuspected: boolean;
}

/** Later entries add people or change them by key; after the order `case.amended` leaves the order's home alone. */
export const peopleOf = readOnce((history: History): People => readPeople(history));

/** Home and people as they were known to be at an instant: a duty is fixed by the people at its start. */
export function peopleAt(history: History, at: Instant): People {
  return readPeople(history, at);
}

function readPeople(history: History, until = Infinity): People {
  const opened = all(history, 'case.opened')[0];
  if (opened === undefined) throw new Error('A case begins with case.opened');
  let home = opened.data.home;
  let childAbuseSuspected = opened.data.childAbuseSuspected;
  let persons: readonly Person[] = opened.data.persons;
  const imposedAt = all(history, 'order.imposed')[0]?.occurredAt ?? Infinity;
  for (const event of allOf(history, ['case.amended', 'order.amended'])) {
    if (event.occurredAt > until) break;
    const amended: EventData['case.amended'] | EventData['order.amended'] = event.data;
    persons = withPersonChanges(persons, amended.persons ?? []);
    const writesHome = event.type === 'order.amended' || event.occurredAt < imposedAt;
    if (amended.home !== undefined && writesHome) home = amended.home;
    if ('childAbuseSuspected' in amended)
      childAbuseSuspected = amended.childAbuseSuspected ?? childAbuseSuspected;
  }
  return { home, persons, childAbuseSuspected };
}

/** The one person who must leave. */
export function excludedPerson(people: People): Person {
  const person = people.persons.find(({ role }) => role === 'excluded-person');
  if (person === undefined) throw new Error('A case has exactly one excluded person');
  return person;
}

/** Residents who live in the home or stay there more than incidentally. */
export function residents(people: People): Person[] {
  return people.persons.filter(({ role, residence }) => role === 'resident' && residence !== 'elsewhere');
}

/** Those of them who are 18 or over at the instant. */
export function adultResidents(people: People, at: Instant): Person[] {
  return residents(people).filter(({ birthDate }) => isAdultAt(birthDate, at));
}

/** Postal code, number and addition make a home, whatever the case of letters. */
export function homeKey(home: Home): string {
  return [home.postalCode, String(home.houseNumber), home.houseNumberAddition ?? ''].join('|').toLowerCase();
}
