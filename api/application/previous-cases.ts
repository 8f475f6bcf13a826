/** Earlier cases on the same home and person, oldest first. They lie in the same municipality, so whoever sees this one sees them. */
import type { Store } from '../../db/port.ts';
import type { CaseFile } from '../../src/case/model.ts';
import { searchKeysOf } from './search-keys.ts';

/** The same whether the case is stored already or is being opened. Of cases reported at one instant the number tells which was first. */
export async function previousCasesOf(store: Store, file: CaseFile): Promise<string[]> {
  const { snapshot, events } = file;
  const reportedAt = snapshot.stages.initiation.startedAt ?? events[0]?.occurredAt ?? snapshot.advancedTo;
  const related = await store.relatedCases(searchKeysOf(file), snapshot.municipality);
  return related
    .filter((other) =>
      other.reportedAt === reportedAt ? other.number < snapshot.number : other.reportedAt < reportedAt,
    )
    .map(({ id }) => id);
}
