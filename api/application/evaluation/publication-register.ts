/** Before a table leaves the house it is held against all that left before; then it is kept, with its true counts. */
import type {
  EvaluationScope,
  EvaluationStore,
  PublishedTable as KeptTable,
} from '../../../db/evaluation-port.ts';
import { refusals, refusalText, registeredCells } from '../../../src/evaluation/publication/index.ts';
import type {
  Cell,
  PublishedTable,
  RegisteredCell,
  RegisteredTable,
} from '../../../src/evaluation/publication/index.ts';
import type { KeptBlocks } from '../statistics/known-counts.ts';
import { tellsFewBesideAnswer } from './beside-answers.ts';
import { mayShareCases } from './shared-cases.ts';
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
  /** Which regions a cell is of. */
  regionsOf: (cell: RegisteredCell) => readonly (string | null)[];
}

/** Another table came in between, and what is hidden in this one does not fit beside it: it has to be made anew. */
export const OVERTAKEN = 'overtaken';

type Body = Pick<RegisteredTable, 'cells' | 'unsaid'> & { blocks?: KeptBlocks };

type Earlier = RegisteredTable & Body;

/** Two askers for the same cases ask for the same scope, in whatever order they name them. */
function scopeText({ municipalities, regions }: EvaluationScope): string {
  const listed = municipalities === 'all' ? 'all' : municipalities.toSorted();
  return JSON.stringify({ municipalities: listed, regions: regions?.toSorted() ?? null });
}

/** All that left the house and may be about the same cases, oldest first. */
export async function earlierTables(
  store: Pick<EvaluationStore, 'publishedTables'>,
  scope: EvaluationScope,
): Promise<RegisteredTable[]> {
  return besides(await store.publishedTables(), scope);
}

function besides(all: readonly KeptTable[], scope: EvaluationScope): Earlier[] {
  return all.filter((table) => mayShareCases(table.scope, scopeText(scope))).map(readTable);
}

/** Why it may not be published, in Dutch for who asked, or `OVERTAKEN`; `undefined` when it was kept and may be. */
export function registerTable(
  store: Pick<EvaluationStore, 'publish'>,
  { kind, scope, cutoff, at, table, published, earlier, regionsOf }: Publication,
): Promise<string | undefined> {
  const cells = registeredCells(table, published);
  const body: Body = { cells };
  return store.publish(
    { kind, scope: scopeText(scope), cutoff, publishedAt: at, body: JSON.stringify(body) },
    (all) => {
      const tables = besides(all, scope);
      const few = tables.filter(tellsFewBeside(cells, regionsOf)).map((one) => ({ earlier: one.cutoff }));
      const refused = refusalText([...refusals(cells, tables), ...few]);
      return refused !== undefined && tables.length !== earlier.length ? OVERTAKEN : refused;
    },
  );
}

/** Written by `registerTable` and by the statistics. */
function readTable({ cutoff, body }: { cutoff: string; body: string }): Earlier {
  return { cutoff, ...(JSON.parse(body) as Body) };
}

/** An answer of the statistics is of one measure. */
const tellsFewBeside =
  (cells: readonly RegisteredCell[], regionsOf: Publication['regionsOf']) =>
  ({ cells: [first], unsaid = [], blocks }: Earlier): boolean => {
    const measure = (first ?? unsaid[0])?.measure;
    if (blocks === undefined || measure === undefined) return false;
    const like = cells.filter((cell) => cell.measure === measure);
    return tellsFewBesideAnswer(like, regionsOf, blocks);
  };
