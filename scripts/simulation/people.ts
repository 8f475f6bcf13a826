/** A home and the people in it. Their names say that they are invented, and nothing here resembles anybody. */
import {
  addCalendarDays,
  addYears,
  localDateOf,
  type Instant,
  type LocalDate,
} from '../../src/time/index.ts';
import type { Draws } from './draws.ts';

const GIVEN_NAMES = ['Proef', 'Voorbeeld', 'Demo', 'Test', 'Verzonnen', 'Denkbeeldig'] as const;
const FAMILY_NAMES = ['Persoon', 'Naamloos', 'Niemand', 'Verzinsel', 'Zandbak', 'Papier', 'Schets'] as const;
const STREETS = ['Proefstraat', 'Voorbeeldlaan', 'Demoplein', 'Testweg', 'Verzonnenpad'] as const;
/** Every excluded person has a surname of the own case, so that no two homes are taken for one. */
const LETTERS = 'ABCDEFGHJKLMNPRSTVWXZ';

export interface InventedPerson {
  key: string;
  role: 'excluded-person' | 'resident';
  givenNames: string;
  familyName: string;
  birthDate: LocalDate;
  residence: 'lives' | 'stays-more-than-incidentally' | 'elsewhere';
  registeredAtHome: boolean;
  presentAtIncident: boolean;
}

export interface Household {
  home: { street: string; houseNumber: number; postalCode: string; city: string };
  persons: readonly InventedPerson[];
  /** Residents over 18, and under. */
  adults: readonly string[];
  children: readonly string[];
  childAbuseSuspected: boolean;
}

export const EXCLUDED = 'p1';

function born(draws: Draws, at: Instant, years: readonly [number, number]): LocalDate {
  const birthday = addYears(localDateOf(at), -draws.whole(...years));
  return addCalendarDays(birthday, -draws.whole(1, 360));
}

/** `number` is that of the case in the year; `city` the name of its municipality. */
export function household(
  draws: Draws,
  { number, city, at }: { number: number; city: string; at: Instant },
): Household {
  const person = (place: number, years: readonly [number, number]): InventedPerson => ({
    key: `p${place}`,
    role: place === 1 ? 'excluded-person' : 'resident',
    givenNames: draws.one(GIVEN_NAMES),
    familyName: `${draws.one(FAMILY_NAMES)}-${number}`,
    birthDate: born(draws, at, years),
    residence: draws.chance(0.93) ? 'lives' : 'stays-more-than-incidentally',
    registeredAtHome: draws.chance(0.94),
    presentAtIncident: draws.chance(0.8),
  });
  const adults = draws.chance(0.08) ? [2, 3] : [2];
  const children = Number(draws.weighted({ '0': 38, '1': 28, '2': 24, '3': 10 }));
  const firstChild = adults.length + 2;
  const persons = [
    person(1, [19, 62]),
    ...adults.map((place) => person(place, [19, 62])),
    ...Array.from({ length: children }, (_, index) => person(firstChild + index, [1, 14])),
  ];
  const letter = (): string => LETTERS[draws.whole(0, LETTERS.length - 1)] ?? 'A';
  return {
    home: {
      street: draws.one(STREETS),
      houseNumber: draws.whole(1, 400),
      postalCode: `${1000 + (number % 9000)}${letter()}${letter()}`,
      city,
    },
    persons,
    adults: adults.map((place) => `p${place}`),
    children: persons.slice(adults.length + 1).map(({ key }) => key),
    childAbuseSuspected: children > 0 && draws.chance(0.2),
  };
}
