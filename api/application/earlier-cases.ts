/** The earlier cases of a case that is not stored yet: looked for by its home, as the store links them afterwards. */
import { foldName } from '../../db/index.ts';
import type { Store } from '../../db/port.ts';
import { homeKey, peopleOf } from '../../src/case/index.ts';
import type { CaseFile } from '../../src/case/model.ts';

const PAGE = 100;

const openedAt = ({ events }: CaseFile): number => events[0]?.occurredAt ?? 0;

/** Same home, and the same birth date and family name of who must leave, folded as the store folds them. */
function linkOf(file: CaseFile): string {
  const { home, persons } = peopleOf(file.events);
  const excluded = persons.find(({ role }) => role === 'excluded-person');
  return [homeKey(home), excluded?.birthDate, foldName(excluded?.familyName ?? '')].join('|');
}

export async function earlierCases(store: Store, file: CaseFile): Promise<string[]> {
  const { home } = peopleOf(file.events);
  const wanted = { postalCode: home.postalCode, houseNumber: home.houseNumber };
  const link = linkOf(file);
  const found: CaseFile[] = [];
  let cursor: string | undefined;
  do {
    const page = { pageSize: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const { items, nextCursor } = await store.searchCases(wanted, [file.snapshot.municipality], page);
    found.push(...items);
    cursor = nextCursor;
  } while (cursor !== undefined);
  return (
    found
      .filter((other) => linkOf(other) === link && openedAt(other) <= openedAt(file))
      // The store lists the newest first; of cases reported at one instant the one opened first comes first.
      .toReversed()
      .toSorted((a, b) => openedAt(a) - openedAt(b))
      .map(({ snapshot }) => snapshot.id)
  );
}
