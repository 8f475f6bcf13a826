/** A lawyer for who must leave, and telling everybody who has to know. */
import { ruleAt } from '../../law/index.ts';
import type { EventData } from '../events/index.ts';
import type { Tales } from './tale.ts';
import { capital } from './words.ts';

const ABOUT: Readonly<Record<EventData['counsel.requested']['about'], string>> = {
  imposition: 'bij het huisverbod',
  extension: 'bij de verlenging van het huisverbod',
};

export const informingTales: Tales<
  | 'counsel.requested'
  | 'counsel.declined'
  | 'legal-aid-board.notified'
  | 'counsel.assigned'
  | 'mayor.informed'
  | 'veilig-thuis.informed'
  | 'household.informed'
  | 'care-agency.informed'
> = {
  'counsel.requested': ({ data }, { names }) => ({
    title: 'Advocaat gevraagd',
    text: `${names.excluded} wil een advocaat ${ABOUT[data.about]}.`,
    rule: 'wth-5-1',
  }),
  'counsel.declined': ({ data }, { names }) => ({
    title: 'Geen advocaat gewenst',
    text: `${names.excluded} is gevraagd naar een advocaat ${ABOUT[data.about]}. Het antwoord was nee.`,
    rule: 'wth-5-1',
  }),
  'legal-aid-board.notified': (_, { names }) => ({
    title: 'Advocaat aangevraagd',
    text: `De Raad voor Rechtsbijstand weet dat ${names.excluded} een advocaat wil. De Raad wijst er een aan.`,
    rule: 'wth-5-1',
  }),
  'counsel.assigned': ({ data }, { names }) => ({
    title: 'Advocaat gevonden',
    text: `${names.excluded} heeft een advocaat: ${data.name}.`,
    rule: 'wth-5-1',
  }),
  'mayor.informed': () => ({
    title: 'Burgemeester weet ervan',
    text: 'De hulpofficier van justitie heeft de burgemeester over het huisverbod verteld.',
    rule: 'wth-3-2',
  }),
  'veilig-thuis.informed': ({ occurredAt }) => ({
    title: 'Veilig Thuis weet ervan',
    text: 'Veilig Thuis heeft gehoord wat er in het huisverbod staat.',
    rule: ruleAt('wth-2-8-veilig-thuis', occurredAt) === undefined ? 'wth-2-8' : 'wth-2-8-veilig-thuis',
  }),
  'household.informed': ({ data }, { names }) => ({
    title: 'Huisgenoot weet ervan',
    text: `${names.of(data.person)} heeft gehoord wat het huisverbod inhoudt en wat dat betekent.`,
    rule: 'wth-2-8-household',
  }),
  // Law until 18 September 2018, practice since.
  'care-agency.informed': ({ data, occurredAt }, { names }) => ({
    title: 'Hulpverlening weet ervan',
    text: `${capital(names.ofCode(data.agency, 'de hulpverlening'))} weet nu van het huisverbod.`,
    rule: ruleAt('wth-2-8-agency', occurredAt) === undefined ? undefined : 'wth-2-8-agency',
  }),
};
