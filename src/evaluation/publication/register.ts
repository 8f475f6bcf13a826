/**
 * What was published before, so that no two tables tell together what neither tells alone. Whether a table is allowed is decided by its
 * counts: figures are only shown beside those.
 */
import { GUARDED_COLUMNS, keyOf, type GuardedColumn } from './hierarchy.ts';
import { ALL, type Cell, type PublishedTable } from './model.ts';
import {
  isShown,
  nameOf,
  type Found,
  type Refusal,
  type RegisteredCell,
  type RegisteredTable,
} from './register-model.ts';
import { LEAST } from './thresholds.ts';
import { whatFollows } from './two-tables.ts';
import { widerPeriods } from './wider-periods.ts';

/** What to keep of a table once it is published. */
export function registeredCells(table: readonly Cell[], { cells }: PublishedTable): RegisteredCell[] {
  const published = new Map(cells.map((cell) => [keyOf(cell), cell]));
  return table.map((cell) => ({
    ...nameOf(cell),
    cases: cell.cases,
    events: cell.events,
    casesShown: published.get(keyOf(cell))?.cases.shown ?? false,
    eventsShown: published.get(keyOf(cell))?.events.shown ?? false,
  }));
}

/**
 * Empty when the table may be published. Compared are like-named cells, whatever regions a table was asked for and of whatever kind it
 * is: its readers may have both. A count may not differ by 1 to 9 when it was shown in either, nor the cases of an arm in any case.
 * Equal counts are allowed when the same of them was shown. A count hidden both times is judged by the sums it stands in: with every
 * `<10` that became another `<10` no later table would be allowed, and the two look alike.
 */
export function refusals(table: readonly RegisteredCell[], earlier: readonly RegisteredTable[]): Refusal[] {
  return earlier.flatMap(({ cutoff, cells }) => {
    const found = [...likeNamed(table, cells), ...inWiderPeriods(table, cells), ...whatFollows(table, cells)];
    return found.map((one): Refusal => ({ ...one, earlier: cutoff }));
  });
}

function likeNamed(table: readonly RegisteredCell[], earlier: readonly RegisteredCell[]): Found[] {
  const then = new Map(earlier.map((cell) => [keyOf(cell), cell]));
  return eachPair(table, then, (now, before, column) => {
    const isSeen = isShown(now, column) || isShown(before, column) || isAllOfArm(now, column);
    if (isFew(now[column] - before[column])) return isSeen ? 'FEW' : undefined;
    const isEqual = now[column] === before[column];
    return isEqual && isShown(now, column) !== isShown(before, column) ? 'UNEQUAL' : undefined;
  });
}

/** Every case has been reported, so this is how many cases the table has. */
function isAllOfArm({ measure, regionGroup, period }: RegisteredCell, column: GuardedColumn): boolean {
  return measure === 'INITIATION' && regionGroup === ALL && period === ALL && column === 'cases';
}

/** Where one table has the half and the other its quarters. Of a sum nothing is seen unless all its parts are. */
function inWiderPeriods(table: readonly RegisteredCell[], earlier: readonly RegisteredCell[]): Found[] {
  const named = new Set(table.map(keyOf)).intersection(new Set(earlier.map(keyOf)));
  const wider = [...widerPeriods(table).values()].filter((cell) => !named.has(keyOf(cell)));
  return eachPair(wider, widerPeriods(earlier), (now, before, column) =>
    isFew(now[column] - before[column]) && (isShown(now, column) || isShown(before, column))
      ? 'FEW'
      : undefined,
  );
}

function eachPair(
  table: readonly RegisteredCell[],
  earlier: ReadonlyMap<string, RegisteredCell>,
  compare: (now: RegisteredCell, before: RegisteredCell, column: GuardedColumn) => Refusal['why'] | undefined,
): Found[] {
  return table.flatMap((now) => {
    const before = earlier.get(keyOf(now));
    if (before === undefined) return [];
    return GUARDED_COLUMNS.flatMap((column): Found[] => {
      const why = compare(now, before, column);
      return why === undefined ? [] : [{ why, cell: nameOf(now), column }];
    });
  });
}

const isFew = (difference: number): boolean => difference !== 0 && Math.abs(difference) < LEAST;

/** For who asked: what to do. Dutch; undefined without refusals. Which cell it was and by how many would be an answer. */
export function refusalText(refused: readonly Refusal[]): string | undefined {
  const cutoffs = [...new Set(refused.map(({ earlier }) => earlier))].toSorted();
  if (cutoffs.length === 0) return undefined;
  const which =
    cutoffs.length === 1
      ? `de tabel met peildatum ${cutoffs.join('')}, die al gepubliceerd is,`
      : `de tabellen met peildatum ${cutoffs.join(', ')}, die al gepubliceerd zijn,`;
  return `Deze tabel wordt niet gegeven: samen met ${which} zou zij iets verraden over minder dan ${LEAST} zaken. Neem dezelfde peildatum en dezelfde regio's als toen, of wacht tot er meer zaken bij zijn gekomen.`;
}
