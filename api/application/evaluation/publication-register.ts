/** Before a table leaves the house it is held against all that left before; then it is kept, with its true counts. */
import type { EvaluationScope, EvaluationStore } from '../../../db/evaluation-port.ts';
import { registeredCells, whyRefused } from '../../../src/evaluation/publication/index.ts';
import type { Cell, PublishedTable, RegisteredTable } from '../../../src/evaluation/publication/index.ts';
import type { Instant, LocalDate } from '../../../src/time/index.ts';

export interface Publication {
  /** `export` or `statistics`. */
  kind: string;
  scope: EvaluationScope;
  cutoff: LocalDate;
  at: Instant;
  table: readonly Cell[];
  /** Made with `earlier`. */
  published: PublishedTable;
  earlier: readonly RegisteredTable[];
}

/** Another table came in between, and what is hidden in this one does not fit beside it: it has to be made anew. */
export const OVERTAKEN = 'overtaken';

type Body = Pick<RegisteredTable, 'cells' | 'unsaid'>;

/** Two askers for the same cases ask for the same scope, in whatever order they name them. */
function scopeText({ municipalities, regions }: EvaluationScope): string {
  const listed = municipalities === 'all' ? 'all' : municipalities.toSorted();
  return JSON.stringify({ municipalities: listed, regions: regions?.toSorted() ?? null });
}

/** All that left the house, oldest first. */
export async function earlierTables(
  store: Pick<EvaluationStore, 'publishedTables'>,
): Promise<RegisteredTable[]> {
  return (await store.publishedTables()).map(readTable);
}

/** Why it may not be published, in Dutch for who asked, or `OVERTAKEN`; `undefined` when it was kept and may be. */
export function registerTable(
  store: Pick<EvaluationStore, 'publish'>,
  { kind, scope, cutoff, at, table, published, earlier }: Publication,
): Promise<string | undefined> {
  const cells = registeredCells(table, published);
  const body: Body = { cells };
  return store.publish(
    { kind, scope: scopeText(scope), cutoff, publishedAt: at, body: JSON.stringify(body) },
    (all) => {
      const refused = whyRefused(published, cells, all.map(readTable));
      return refused !== undefined && all.length !== earlier.length ? OVERTAKEN : refused;
    },
  );
}

/** Written by `registerTable` and by the statistics. */
function readTable({ cutoff, body }: { cutoff: string; body: string }): RegisteredTable {
  return { cutoff, ...(JSON.parse(body) as Body) };
}
