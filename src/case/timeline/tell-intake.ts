/** From the report to the procedure: what came in, who it is about, and what was put right. */
import type { EventData, Person, PersonChange } from '../events/index.ts';
import { has } from '../history.ts';
import { peopleOf, type Home } from '../people.ts';
import type { Names } from './names.ts';
import { NAMES_AT_ONCE } from './order-words.ts';
import type { Moment, Tales } from './tale.ts';
import { instantWords, listed, reason, sentences } from './words.ts';

const ORIGIN: Readonly<Record<EventData['case.opened']['origin'], string>> = {
  'police-incident': 'De politie heeft een incident gemeld.',
  'veilig-thuis': 'Veilig Thuis heeft een melding gedaan.',
  municipality: 'De gemeente heeft zelf een melding gedaan.',
  other: 'Er is een melding gedaan.',
};

const CLOSED: Readonly<Record<NonNullable<EventData['procedure.closed']['kind']>, string>> = {
  'no-ground': 'Er is geen reden voor een huisverbod.',
  withdrawn: 'De melding is teruggenomen.',
  transferred: 'Een andere gemeente of organisatie gaat ermee verder.',
  migrated: 'De zaak gaat verder in een ander systeem.',
  other: 'Er is een andere reden om te stoppen.',
};

export const intakeTales: Tales<'case.opened' | 'screening.completed' | 'case.amended' | 'procedure.closed'> =
  {
    'case.opened': ({ data }, { names }) => ({
      title: 'Melding en begin van de zaak',
      text: sentences(
        ORIGIN[data.origin],
        `Het gaat om de woning ${homeWords(data.home)}.`,
        data.incidentAt !== undefined && `Het gebeurde op ${instantWords(data.incidentAt)}.`,
        `De vraag is of ${names.excluded} tijdelijk weg moet blijven.`,
        othersIn(data.persons, names),
        data.childAbuseSuspected && 'Er zijn zorgen dat een kind wordt mishandeld.',
      ),
    }),
    'screening.completed': ({ data }, { names }) => ({
      title: 'Eerste toets',
      text: sentences(
        'Eerst is gekeken of een huisverbod hier kan.',
        ...screeningAnswers(data, names.excluded),
      ),
    }),
    'case.amended': ({ data }, moment) => ({
      title: 'Gegevens aangepast',
      text: sentences(
        'De gegevens van de zaak zijn aangepast.',
        ...personSentences(data.persons ?? [], moment),
        data.home !== undefined && amendedHome(data.home, moment),
        data.incidentAt !== undefined && `Het gebeurde op ${instantWords(data.incidentAt)}.`,
        data.childAbuseSuspected !== undefined &&
          (data.childAbuseSuspected
            ? 'Er zijn zorgen dat een kind wordt mishandeld.'
            : 'Er zijn geen zorgen dat een kind wordt mishandeld.'),
        reason(data.reason),
      ),
    }),
    'procedure.closed': ({ data }, { before }) => ({
      title: 'Procedure gestopt',
      text: sentences(
        'De procedure is gestopt.',
        data.kind && CLOSED[data.kind],
        reason(data.reason),
        has(before, 'order.imposed') && 'Aan het huisverbod zelf verandert dit niets.',
      ),
    }),
  };

function othersIn(persons: readonly Person[], names: Names): string | undefined {
  const keys = persons.filter(({ role }) => role === 'resident').map(({ key }) => key);
  if (keys.length === 0) return undefined;
  return keys.length > NAMES_AT_ONCE
    ? `Er zijn nog ${String(keys.length)} andere mensen om wie het gaat.`
    : `Het gaat ook om ${names.list(keys)}.`;
}

function screeningAnswers(
  { domesticViolence, livesThere, adult }: EventData['screening.completed'],
  who: string,
): string[] {
  return [
    domesticViolence && livesThere && adult ? 'Dat kan.' : 'Daarvoor ontbreekt iets.',
    domesticViolence
      ? 'Er is huiselijk geweld, of de dreiging daarvan.'
      : 'Er is geen huiselijk geweld, en ook geen dreiging daarvan.',
    livesThere
      ? `${who} woont in de woning of is er vaak.`
      : `${who} woont niet in de woning en is er niet vaak.`,
    adult ? `${who} is 18 jaar of ouder.` : `${who} is nog geen 18 jaar.`,
  ];
}

/** `Voorbeeldstraat 12a in Voorbeeldstad`. */
export function homeWords({ street, houseNumber, houseNumberAddition = '', city }: Home): string {
  return `${street} ${String(houseNumber)}${houseNumberAddition} in ${city}`;
}

/** After the order only an amendment of it writes its home anew. */
function amendedHome(home: Home, { before }: Moment): string {
  const stays = has(before, 'order.imposed') ? ' Het huisverbod zelf blijft zoals het was.' : '';
  return `Het adres staat er nu zo: ${homeWords(home)}.${stays}`;
}

const ROLE: Readonly<Record<Person['role'], string>> = {
  'excluded-person': 'als de persoon die weg moet blijven',
  resident: 'als huisgenoot',
};

const FIELD: Readonly<Record<Exclude<keyof PersonChange, 'key'>, string>> = {
  role: 'rol',
  givenNames: 'voornamen',
  familyName: 'achternaam',
  birthDate: 'geboortedatum',
  residence: 'verblijf',
  registeredAtHome: 'inschrijving',
  presentAtIncident: 'aanwezigheid bij het incident',
  phone: 'telefoonnummer',
  email: 'e-mailadres',
  language: 'taal',
};

/** Who was added, and of whom which particulars changed. */
export function personSentences(changes: readonly PersonChange[], { before, names }: Moment): string[] {
  const known = peopleOf(before).persons;
  return changes.flatMap(({ key, ...changed }) => {
    const person = known.find((one) => one.key === key);
    if (person === undefined)
      return [`${names.of(key)} staat nu in de zaak ${ROLE[changed.role ?? 'resident']}.`];
    const fields = (Object.keys(changed) as (keyof typeof changed)[]).filter(
      (field) => changed[field] !== person[field],
    );
    const words = fields.map((field) => FIELD[field]);
    return words.length === 0 ? [] : [`Van ${names.of(key)} is aangepast: ${listed(words)}.`];
  });
}
