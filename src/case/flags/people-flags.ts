/** Flags about people: who was there and not heard, who was heard indirectly, registration that does not match. */
import type { EventOf, Person } from '../events/index.ts';
import { all, allOf, has, type History } from '../history.ts';
import type { Flag } from '../model.ts';
import { isAdultAt } from '../../time/index.ts';
import { excludedPerson, peopleOf } from '../people.ts';
import { when, type FlagReader } from './flag.ts';

const INDIRECT: ReadonlySet<string> = new Set(['intercom', 'through-counsel']);

/** Who was also heard directly about the same was not heard only so. */
export function heardOnlyIndirectly(history: History): EventOf<'person.heard'>[] {
  const heard = all(history, 'person.heard');
  return heard.filter(
    ({ data }) =>
      INDIRECT.has(data.channel) &&
      !heard.some(
        (other) =>
          !INDIRECT.has(other.data.channel) &&
          other.data.person === data.person &&
          other.data.about === data.about,
      ),
  );
}

export const hearingFlags: FlagReader = ({ history }) => {
  const indirect = heardOnlyIndirectly(history).map(({ sequence }): Flag => ({
    code: 'heard-indirectly',
    rule: 'awb-4-8',
    detail:
      'Alleen gehoord via een intercom of in de samenvatting van een raadsman: rechters oordelen verschillend.',
    basedOn: sequence,
  }));
  return [...indirect, ...presentNotHeard({ history })];
};

/** Present at the incident, and not among those to whom these hearings gave the opportunity. */
export function presentButNotHeard(
  persons: readonly Person[],
  hearings: readonly { data: { person: string } }[],
): Person[] {
  const heard = new Set(hearings.map(({ data }) => data.person));
  return persons.filter(({ key, presentAtIncident }) => presentAtIncident === true && !heard.has(key));
}

function presentNotHeard({ history }: Pick<Parameters<FlagReader>[0], 'history'>): Flag[] {
  const order = all(history, 'order.imposed')[0];
  if (order === undefined) return [];
  const hearings = allOf(history, ['person.heard', 'hearing.not-used', 'hearing.dispensed']).filter(
    ({ data, occurredAt }) => data.about === 'imposition' && occurredAt <= order.occurredAt,
  );
  return presentButNotHeard(peopleOf(history).persons, hearings).map(({ key }) => ({
    code: 'present-not-heard',
    rule: 'awb-4-8',
    detail: `Iemand die bij het incident aanwezig was, is niet gehoord (${key}).`,
    basedOn: order.sequence,
  }));
}

/** Registration is not required; a mismatch is shown. */
export function registrationDiffers({ residence, registeredAtHome }: Person): boolean {
  return (
    (residence === 'lives' && registeredAtHome === false) ||
    (residence === 'elsewhere' && registeredAtHome === true)
  );
}

export const registrationFlags: FlagReader = ({ history }) => {
  const basedOn = all(history, 'case.opened')[0]?.sequence ?? 1;
  return peopleOf(history).persons.flatMap((person) =>
    when(registrationDiffers(person), {
      code: 'registration-mismatch',
      rule: 'wth-1',
      detail: `De inschrijving in de basisregistratie past niet bij het opgegeven verblijf (${person.key}).`,
      basedOn,
    }),
  );
};

/** A birth date amended after the order may show that no order could have been imposed. */
export const ageFlags: FlagReader = ({ history }) => {
  const order = all(history, 'order.imposed')[0];
  if (order === undefined) return [];
  return when(!isAdultAt(excludedPerson(peopleOf(history)).birthDate, order.occurredAt), {
    code: 'not-adult-in-hindsight',
    rule: 'wth-2-2',
    detail: 'Naar wat nu bekend is, was de uithuisgeplaatste bij het opleggen nog geen 18 jaar.',
    basedOn: order.sequence,
  });
};

export const consultationFlags: FlagReader = ({ history }) =>
  all(history, 'veilig-thuis.consulted')
    .filter(({ data }) => data.reached === false)
    .map(({ sequence }) => ({
      code: 'veilig-thuis-not-reached',
      rule: 'wth-2-3',
      detail:
        'Het overleg over het voornemen is geprobeerd maar niet gelukt: een mens beslist of dit volstaat.',
      basedOn: sequence,
    }));

/** His other acts have happened; that no mandate covered them is shown. */
export const mandateFlags: FlagReader = ({ history }) =>
  history.events
    .filter(({ type, context }) => context?.mandate === null && type !== 'order.imposed')
    .map(({ sequence }) => ({
      code: 'no-authorisation',
      rule: 'wth-3-1',
      detail: 'Een hulpofficier deed dit zonder vastgelegd mandaat of machtiging van de burgemeester.',
      basedOn: sequence,
    }));

/** Entering without consent rests on present danger; an order on suspicion alone does not match it (Wth 4 lid 1). */
export const entryFlags: FlagReader = ({ history }) => {
  const suspicion = all(history, 'order.imposed')[0]?.data.danger === 'serious-suspicion';
  if (!suspicion || !has(history, 'home.entered')) return [];
  return all(history, 'home.entered')
    .filter(({ data }) => data.purpose === 'impose' && data.basis !== 'consent')
    .map(({ sequence }) => ({
      code: 'entry-on-suspicion',
      rule: 'wth-4-1',
      detail: 'Zonder toestemming binnengetreden, terwijl het huisverbod op een vermoeden rust.',
      basedOn: sequence,
    }));
};
