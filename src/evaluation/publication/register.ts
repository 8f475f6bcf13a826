/**
 * What was published before, so that no two tables tell together what neither tells alone. Whether a table is allowed is decided by its
 * counts: figures are only shown beside those.
 */
import { isEqual, readTables, type EarlierTables } from './earlier.ts';
import { GUARDED_COLUMNS, keyOf, type GuardedColumn, type Place } from './hierarchy.ts';
import { ALL, type Cell, type PublishedTable } from './model.ts';
import {
  isMarked,
  isShown,
  nameOf,
  type Found,
  type Refusal,
  type RegisteredCell,
  type RegisteredTable,
} from './register-model.ts';
import { LEAST } from './thresholds.ts';
import { areNested } from './nested.ts';
import { whatFollows } from './two-tables.ts';
import { widerPeriods } from './wider-periods.ts';

/** What to keep of a table once it is published. */
export function registeredCells(table: readonly Cell[], { cells }: PublishedTable): RegisteredCell[] {
  const published = new Map(cells.map((cell) => [keyOf(cell), cell]));
  return table.flatMap((cell) => {
    const { cases, events } = published.get(keyOf(cell)) ?? {};
    // Hidden for want of cover and not for itself: a later table need not hide it again.
    const isSilent = [cases, events].every(
      (count) => count?.shown === false && count.reason === 'NOTHING_NEW',
    );
    if (isSilent) return [];
    return {
      ...nameOf(cell),
      cases: cell.cases,
      events: cell.events,
      casesShown: cases?.shown ?? false,
      eventsShown: events?.shown ?? false,
      casesMarked: cases?.shown === false && cases.reason === 'BELOW_TEN',
      eventsMarked: events?.shown === false && events.reason === 'BELOW_TEN',
    };
  });
}

/**
 * Empty when the table may be published. Compared are like-named cells, whatever regions a table was asked for and of whatever kind it
 * is: its readers may have both. A count may not differ by 1 to 9 when it was shown in either, nor the cases of an arm in any case.
 * Equal counts are allowed when the same of them was shown, in this earlier table or in another one. A count hidden both times is judged
 * by the sums it stands in: with every `<10` that became another `<10` no later table would be allowed, and the two look alike.
 * `earlier` from the oldest on.
 */
export function refusals(table: readonly RegisteredCell[], earlier: readonly RegisteredTable[]): Refusal[] {
  const read = readTables([...earlier, { cells: table }]);
  const now = read.trees.at(-1) ?? new Map<string, Place[]>();
  const nested = (trees = new Map<string, Place[]>()): [string, Place[]][] =>
    [...trees].filter(([name, tree]) => areNested(now.get(name) ?? [], tree));
  const all = [...read.trees.slice(0, -1), ...read.unsaidTrees];
  const besides = (name: string): Place[][] =>
    all.map((trees) => trees.get(name)).filter((tree) => tree !== undefined);
  return earlier.flatMap(({ cutoff, cells }, place) => {
    const trees = [...(read.trees[place] ?? []), ...nested(read.unsaidTrees[place])].filter(([name]) =>
      tellsAnythingNew(now.get(name) ?? [], read),
    );
    const found = [
      ...likeNamed(table, cells, read),
      ...inWiderPeriods(table, cells),
      ...trees.flatMap(([name, before]) => following(now.get(name) ?? [], before, besides(name))),
    ];
    return found.map((one): Refusal => ({ ...one, earlier: cutoff }));
  });
}

/** Of cells that are no whole table, so that no sum is made of them: those that tell few cases beside the like-named earlier ones. */
export function tooNear(cells: readonly RegisteredCell[], earlier: readonly RegisteredTable[]): Refusal[] {
  const read = readTables([...earlier, { cells }]);
  const own = new Map(cells.map((cell) => [keyOf(cell), cell]));
  // What is hidden here and was shown there is hidden from nobody.
  const matters = ({ why, cell, column }: Found): boolean => {
    const now = own.get(keyOf(cell));
    return why === 'FEW' || (now !== undefined && isShown(now, column));
  };
  return earlier.flatMap(({ cutoff, cells: before }) =>
    likeNamed(cells, before, read)
      .filter(matters)
      .map((one): Refusal => ({ ...one, earlier: cutoff })),
  );
}

function likeNamed(
  table: readonly RegisteredCell[],
  earlier: readonly RegisteredCell[],
  { like }: EarlierTables,
): Found[] {
  const then = new Map(earlier.map((cell) => [keyOf(cell), cell]));
  return eachPair(table, then, (now, before, column) => {
    const isSeen = isShown(now, column) || isShown(before, column) || isAllOfArm(now, column);
    if (isFew(now[column] - before[column])) return isSeen ? 'FEW' : undefined;
    if (isShown(now, column) === isShown(before, column)) return undefined;
    const own = like(now).find(({ cell }) => cell === now);
    const equal = like(now).filter((other) => own !== undefined && isEqual(other, own, column));
    if (!equal.some(({ cell }) => cell === before)) return undefined;
    const wasShown = equal.some((other) => other !== own && isShown(other.cell, column));
    return isShown(now, column) && wasShown ? undefined : 'UNEQUAL';
  });
}

/** Whoever has all earlier tables has every count that a tree shows, and every mark: then it gives nothing away, whatever they did. */
function tellsAnythingNew(tree: readonly Place[], { like }: EarlierTables): boolean {
  return tree.some(({ counts, hidden }) => {
    // Its own cell was read last.
    const [own, ...earlier] = like(counts).toReversed();
    if (own === undefined) return false;
    return GUARDED_COLUMNS.some((column) => {
      const equal = earlier.filter((then) => isEqual(then, own, column));
      const isTold = hidden[column] === undefined && !equal.some(({ cell }) => isShown(cell, column));
      return isTold || (isMarked(own.cell, column) && !equal.some(({ cell }) => isMarked(cell, column)));
    });
  });
}

function following(
  now: readonly Place[],
  before: readonly Place[],
  earlier: readonly (readonly Place[])[],
): Found[] {
  const found = whatFollows(now, before, earlier);
  if (found === undefined) return [];
  return [{ why: 'FOLLOWS', cell: nameOf(found.place.counts), column: found.column }];
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
export function refusalText(refused: readonly Pick<Refusal, 'earlier'>[]): string | undefined {
  return textBeside(refused.map(({ earlier }) => earlier));
}

function textBeside(days: readonly string[]): string | undefined {
  const cutoffs = [...new Set(days)].toSorted();
  if (cutoffs.length === 0) return undefined;
  const which =
    cutoffs.length === 1
      ? `de tabel met peildatum ${cutoffs.join('')}, die al gepubliceerd is,`
      : `de tabellen met peildatum ${cutoffs.join(', ')}, die al gepubliceerd zijn,`;
  return `Deze tabel wordt niet gegeven: samen met ${which} zou zij iets verraden over minder dan ${LEAST} zaken. Neem dezelfde peildatum en dezelfde regio's als toen, of wacht tot er meer zaken bij zijn gekomen.`;
}
