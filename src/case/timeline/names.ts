/** What people and organisations are called in a sentence: never by the keys and codes that the events hold. */
import { dutchDateWithoutWeekday } from '../../time/index.ts';
import type { EventData, PersonChange } from '../events/index.ts';
import type { History } from '../history.ts';
import type { RecordedEvent } from '../model.ts';
import { excludedPerson, peopleOf } from '../people.ts';
import { listed } from './words.ts';

/** Code of an office or a programme → what people call it. */
export type CodeNames = ReadonlyMap<string, string>;

export interface Names {
  /** Who must stay away. */
  excluded: string;
  of: (key: string) => string;
  list: (keys: readonly string[]) => string;
  /** A person of the case by key, or the words as they were given. */
  ofAnyone: (keyOrName: string) => string;
  /** The name of an office or programme, or general words where the code is not known. */
  ofCode: (code: string, general: string) => string;
  /** Undefined for a key that the case never had. */
  known: (key: string) => string | undefined;
}

type Book = ReadonlyMap<string, string>;
type Named = Pick<PersonChange, 'key'> &
  Partial<Pick<PersonChange, 'givenNames' | 'familyName' | 'birthDate'>>;

/** Names as the case knows them now, so that one person has one name in the whole story; also of people since taken out. */
export function nameBook(events: readonly RecordedEvent[], whole: History): Book {
  const people = new Map<string, Named>();
  const add = (person: Named): void => void people.set(person.key, { ...people.get(person.key), ...person });
  for (const event of events) personsIn(event).forEach(add);
  peopleOf(whole).persons.forEach(add);
  const all = [...people.values()];
  return new Map(
    all.flatMap((person): [string, string][] => {
      const name = distinctName(person, all);
      return name === '' ? [] : [[person.key, name]];
    }),
  );
}

function personsIn({ type, data }: RecordedEvent): readonly Named[] {
  const content = type === 'event.corrected' ? (data as EventData['event.corrected']).data : data;
  const persons = (content as { persons?: unknown } | undefined)?.persons;
  // A ruling's `persons` are plain keys.
  return Array.isArray(persons)
    ? persons.filter((person): person is Named => typeof person === 'object')
    : [];
}

const fullName = ({ givenNames = '', familyName = '' }: Named): string =>
  `${givenNames} ${familyName}`.trim();

/** Father and son may share a name: then the date of birth tells them apart. */
function distinctName(person: Named, all: readonly Named[]): string {
  const name = fullName(person);
  const shared = all.filter((other) => fullName(other) === name).length > 1;
  if (name === '' || !shared || person.birthDate === undefined) return name;
  return `${name} (geboren op ${dutchDateWithoutWeekday(person.birthDate)})`;
}

const NAMELESS = 'iemand van wie de naam ontbreekt';

/** `until` says who had to stay away at that moment: before an order the roles may still change. */
export function namesAt(book: Book, until: History, codes: CodeNames): Names {
  const known = (key: string): string | undefined => book.get(key);
  const of = (key: string): string => known(key) ?? NAMELESS;
  return {
    excluded: known(excludedPerson(peopleOf(until)).key) ?? 'de persoon die weg moet blijven',
    of,
    list: (keys) => listed(keys.map(of)),
    ofAnyone: (keyOrName) => known(keyOrName) ?? keyOrName,
    ofCode: (code, general) => codes.get(code) ?? general,
    known,
  };
}
