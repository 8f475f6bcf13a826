/** Carrying out: leaving, keys, coming into the home, contact details. */
import { dutchDate } from '../../time/index.ts';
import type { EventData } from '../events/index.ts';
import type { Tales } from './tale.ts';
import { listed, remarked, sentences } from './words.ts';

const PURPOSE: Readonly<Record<EventData['home.entered']['purpose'], string>> = {
  impose: 'om het huisverbod op te leggen',
  check: 'om te kijken of het huisverbod wordt nageleefd',
};

const BASIS: Readonly<Record<EventData['home.entered']['basis'], string>> = {
  consent: 'Een bewoner vond dat goed.',
  mayor: 'De burgemeester was er zelf bij. Dan is geen toestemming nodig.',
  authorisation: 'Er was een machtiging. Dat is een papier dat binnengaan toestaat.',
  'immediate-danger': 'Er was direct gevaar. Dan mag het zonder toestemming.',
};

const ISSUER: Readonly<
  Record<NonNullable<NonNullable<EventData['home.entered']['authorisation']>['issuerRole']>, string>
> = {
  mayor: 'burgemeester',
  hulpofficier: 'hulpofficier van justitie',
  'public-prosecutor': 'officier van justitie',
};

const RECIPIENT: Readonly<Record<EventData['entry-report.sent']['to'], string>> = {
  issuer: 'wie de machtiging gaf',
  'public-prosecutor': 'de officier van justitie',
  mayor: 'de burgemeester',
  resident: 'de bewoner',
};

export const executionTales: Tales<
  'home.left' | 'keys.surrendered' | 'home.entered' | 'entry-report.sent' | 'contact-details.given'
> = {
  'home.left': (_, { names }) => ({
    title: 'Woning verlaten',
    text: `${names.excluded} heeft de woning verlaten.`,
    rule: 'wth-2-1',
  }),
  'keys.surrendered': ({ data }, { names }) => ({ ...keysTold(data, names.excluded), rule: 'wth-4-2' }),
  'home.entered': ({ data, actor }) => ({
    title: 'In de woning geweest',
    text: sentences(
      `${actor.role === 'mayor' ? 'De burgemeester' : 'De politie'} ging naar binnen ${PURPOSE[data.purpose]}.`,
      BASIS[data.basis],
      ...authorisationWords(data.authorisation),
      data.residentAbsent === true && 'De bewoner was niet thuis.',
      data.residentAbsent === false && 'De bewoner was thuis.',
      remarked('Waarom er haast was', data.urgency),
    ),
    rule: data.purpose === 'impose' ? 'wth-4-1' : 'wth-4-3',
  }),
  'entry-report.sent': ({ data }) => ({
    title: 'Verslag verstuurd',
    text: `Het verslag van het bezoek aan de woning is verstuurd. Het ging naar ${RECIPIENT[data.to]}.`,
    rule: 'awbi-11',
  }),
  'contact-details.given': ({ data }, { names }) => ({
    title: 'Doorgegeven hoe te bereiken',
    text: sentences(
      `${names.excluded} heeft doorgegeven: ${listed(detailWords(data))}.`,
      data.electronicConsent === true && 'Berichten mogen ook digitaal komen.',
      data.electronicConsent === false && 'Berichten mogen niet digitaal komen.',
    ),
    rule: 'wth-2-6',
  }),
};

/** With a receipt number one can ask for the keys again. */
function keysTold({ count, taken, receiptNumber }: EventData['keys.surrendered'], who: string) {
  const keys = count === 1 ? '1 sleutel' : `${String(count)} sleutels`;
  const receipt = receiptNumber === undefined ? undefined : `Het nummer van het bewijs is ${receiptNumber}.`;
  if (count === 0)
    return {
      title: 'Geen sleutels',
      text: `Van ${who} zijn geen sleutels ${taken ? 'ingenomen' : 'gekregen'}.`,
    };
  return taken
    ? {
        title: 'Sleutels ingenomen',
        text: sentences(`Van ${who} ${count === 1 ? 'is' : 'zijn'} ${keys} ingenomen.`, receipt),
      }
    : { title: 'Sleutels ingeleverd', text: sentences(`${who} heeft ${keys} ingeleverd.`, receipt) };
}

function authorisationWords(authorisation: EventData['home.entered']['authorisation']): string[] {
  if (authorisation === undefined) return [];
  const { issuedBy, issuerRole = 'mayor', issuedOn, nightAllowed, absenceAllowed } = authorisation;
  return [
    `Die is van ${dutchDate(issuedOn)} en gegeven door de ${ISSUER[issuerRole]}: ${issuedBy}.`,
    nightAllowed ? 'Het mocht ook in de nacht.' : 'Het mocht niet in de nacht.',
    ...(absenceAllowed === undefined
      ? []
      : [absenceAllowed ? 'Het mocht ook als niemand thuis was.' : 'Er moest iemand thuis zijn.']),
  ];
}

/** Which ways, not which address: who reads the story at home need not know where the other stays. */
function detailWords({ address, phone, email }: EventData['contact-details.given']): string[] {
  return [
    ...(address === undefined ? [] : ['een adres']),
    ...(phone === undefined ? [] : ['een telefoonnummer']),
    ...(email === undefined ? [] : ['een e-mailadres']),
  ];
}
