/** What a case is searched and linked by: its home and its people, as they read now. */
import type { SearchKeys } from '../../db/port.ts';
import { peopleOf } from '../../src/case/index.ts';
import type { CaseFile } from '../../src/case/model.ts';

export function searchKeysOf(file: CaseFile): SearchKeys {
  const { home, persons } = peopleOf(file.events);
  const { postalCode, houseNumber, houseNumberAddition = '' } = home;
  return {
    home: { postalCode, houseNumber, houseNumberAddition },
    persons: persons.map(({ key, role, familyName, birthDate }) => ({
      key,
      excluded: role === 'excluded-person',
      familyName,
      birthDate,
    })),
  };
}
