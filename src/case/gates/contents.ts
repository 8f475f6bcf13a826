/** What an order, an extension and an amendment must contain alike: facts, interests, the contact ban (Wth 2 lid 4, Awb 3:4). */
import { isAdultAt, type Instant } from '../../time/index.ts';
import type { EventData, Person } from '../events/index.ts';
import type { Refusal } from '../model.ts';
import { isWritten, refusal, unless } from './refuse.ts';

type ContactBan = EventData['order.imposed']['contactBan'];

export function factsGate(at: Instant, facts: string): Refusal[] {
  return unless(isWritten(facts), at, {
    code: 'facts-missing',
    rule: 'wth-2-4-b',
    detail: 'Schrijf in het besluit zelf de feiten en omstandigheden op die er aanleiding toe geven.',
    pointer: '/data/facts',
  });
}

export function interestsGate(at: Instant, interests: string): Refusal[] {
  return unless(isWritten(interests), at, {
    code: 'interests-missing',
    rule: 'awb-3-4',
    detail: 'Schrijf de afweging van de belangen op, los van het gevaar.',
    pointer: '/data/interests',
  });
}

/** Every person named lives or stays in the home; every minor under the ban has a reason of its own. */
export function contactBanGate(at: Instant, contactBan: ContactBan, persons: readonly Person[]): Refusal[] {
  if (contactBan.length === 0) {
    return [
      refusal(at, {
        code: 'contact-ban-missing',
        rule: 'wth-2-4-c',
        detail: 'Noem de personen voor wie het contactverbod geldt, ieder met een status.',
        pointer: '/data/contactBan',
      }),
    ];
  }
  return contactBan.flatMap((_, index) => entryGate(at, { contactBan, index, persons }));
}

function entryGate(
  at: Instant,
  { contactBan, index, persons }: { contactBan: ContactBan; index: number; persons: readonly Person[] },
): Refusal[] {
  const entry = contactBan[index];
  const person = persons.find(({ key }) => key === entry?.person);
  if (entry === undefined || person === undefined) return [];
  const pointer = `/data/contactBan/${String(index)}`;
  const banned = entry.status !== 'excepted';
  const adult = isAdultAt(person.birthDate, at);
  return [
    ...unless(person.role !== 'excluded-person', at, {
      code: 'ban-on-excluded-person',
      rule: 'wth-2-4-c',
      detail: 'Het contactverbod noemt huisgenoten, niet de uithuisgeplaatste zelf.',
      pointer: `${pointer}/person`,
    }),
    ...unless(!banned || person.role === 'excluded-person' || person.residence !== 'elsewhere', at, {
      code: 'not-a-resident',
      rule: 'wth-1',
      detail:
        'Het contactverbod kan alleen iemand noemen die in de woning woont of er anders dan incidenteel verblijft.',
      pointer: `${pointer}/person`,
    }),
    ...unless(!banned || adult || person.role === 'excluded-person' || isWritten(entry.reason), at, {
      code: 'minor-without-reason',
      rule: 'wth-2-4-c',
      detail: 'Geef voor deze minderjarige een eigen reden voor het contactverbod.',
      pointer: `${pointer}/reason`,
    }),
  ];
}

/**
 * Excluded person and at least one resident live in the home or stay there more than incidentally (Wth 1 onder b). Once he is out
 * that is no longer asked of him, only that somebody stays to be protected.
 */
export function residenceGate(at: Instant, persons: readonly Person[]): Refusal[] {
  return [...excludedPersonGate(at, persons), ...protectedPersonGate(at, persons)];
}

function excludedPersonGate(at: Instant, persons: readonly Person[]): Refusal[] {
  const excluded = persons.findIndex(({ role }) => role === 'excluded-person');
  return unless(persons[excluded]?.residence !== 'elsewhere', at, {
    code: 'excluded-person-elsewhere',
    rule: 'wth-1',
    detail:
      'De persoon die moet vertrekken woont niet in de woning en verblijft er niet meer dan incidenteel.',
    pointer: `/persons/${String(excluded)}/residence`,
  });
}

export function protectedPersonGate(at: Instant, persons: readonly Person[]): Refusal[] {
  const stays = persons.some(({ role, residence }) => role === 'resident' && residence !== 'elsewhere');
  return unless(stays, at, {
    code: 'no-resident',
    rule: 'wth-1',
    detail: 'Er is geen achterblijver die in de woning woont of er anders dan incidenteel verblijft.',
    pointer: '/persons',
  });
}
