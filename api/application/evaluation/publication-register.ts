/** Before a table leaves the house it is held against all that left before; then it is kept, with its true counts. */
import type { EvaluationScope, EvaluationStore } from '../../../db/evaluation-port.ts';
import { refusals, refusalText, registeredCells } from '../../../src/evaluation/publication/index.ts';
import type {
  Cell,
  PublishedTable,
  RegisteredCell,
  RegisteredTable,
} from '../../../src/evaluation/publication/index.ts';
import type { Instant, LocalDate } from '../../../src/time/index.ts';

export interface Publication {
  /** `export` or `statistics`. */
  kind: string;
  scope: EvaluationScope;
  cutoff: LocalDate;
  at: Instant;
  table: readonly Cell[];
  published: PublishedTable;
}

interface Body {
  cells: RegisteredCell[];
}

/** Two askers for the same cases ask for the same scope, in whatever order they name them. */
function scopeText({ municipalities, regions }: EvaluationScope): string {
  const listed = municipalities === 'all' ? 'all' : municipalities.toSorted();
  return JSON.stringify({ municipalities: listed, regions: regions?.toSorted() ?? null });
}

/** Why it may not be published, in Dutch for who asked; `undefined` when it was kept and may be. */
export function registerTable(
  store: Pick<EvaluationStore, 'publish'>,
  { kind, scope, cutoff, at, table, published }: Publication,
): Promise<string | undefined> {
  const cells = registeredCells(table, published);
  const body: Body = { cells };
  return store.publish(
    { kind, scope: scopeText(scope), cutoff, publishedAt: at, body: JSON.stringify(body) },
    (earlier) => refusalText(refusals(cells, earlier.map(readTable))),
  );
}

/** Written by `registerTable` alone. */
function readTable({ cutoff, body }: { cutoff: string; body: string }): RegisteredTable {
  return { cutoff, cells: (JSON.parse(body) as Body).cells };
}
