/** The people of a case by what they are in it: a key alone says nothing to who reads it for the first time. */
import { isAdultAt } from '../../src/time/index.ts';
import type { Scenario } from './scenario.ts';

/** Who a deadline or a ruling is for, when it is no person of the case. */
const OTHERS: Readonly<Record<string, string>> = {
  issuer: 'wie de machtiging gaf',
  'public-prosecutor': 'de officier van justitie',
  mayor: 'de burgemeester',
  resident: 'de bewoner',
  police: 'de politie',
};

function roleOf(role: string, adult: boolean): string {
  if (role === 'excluded-person') return 'de uithuisgeplaatste';
  return adult ? 'huisgenoot' : 'minderjarige huisgenoot';
}

/** Key → `p2 (huisgenoot)`, as at the report. */
export function peopleOf({ case: { persons, reportedAt } }: Scenario): ReadonlyMap<string, string> {
  const at = Date.parse(reportedAt);
  return new Map(
    persons.map(({ key, role, birthDate }) => [key, `${key} (${roleOf(role, isAdultAt(birthDate, at))})`]),
  );
}

/** The person or the other party; a key that nobody knows stays as it is. */
export const namedIn = (people: ReadonlyMap<string, string>, key: string): string =>
  people.get(key) ?? OTHERS[key] ?? key;
