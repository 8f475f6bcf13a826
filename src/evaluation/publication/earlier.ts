/** Tables that were published, read again in their order: what each said of a count, and the trees that its cells make. */
import { nextBeside } from './constraints.ts';
import {
  GUARDED_COLUMNS,
  keyOf,
  parentName,
  type GuardedColumn,
  type Hidden,
  type Place,
} from './hierarchy.ts';
import type { CellName } from './model.ts';
import { isMarked, isShown, type RegisteredCell, type RegisteredTable } from './register-model.ts';
import { LEAST } from './thresholds.ts';

export interface EarlierCell {
  cell: RegisteredCell;
  /** The smallest that was shown beside it where it was hidden first: one who knows that the smallest go first gives it no more. */
  next: number;
  parts: PartNames;
}

/** Names of the parts of a cell, then of theirs; without the levels that its table does not have. */
export type PartNames = readonly (readonly string[])[];

export interface EarlierTables {
  /** Like-named cells, oldest first. */
  like: (name: CellName) => readonly EarlierCell[];
  /** Of each table, by measure and arm. */
  trees: Map<string, Place[]>[];
  /** Likewise of what each said nothing of and could have said. */
  unsaidTrees: Map<string, Place[]>[];
}

/** Oldest first. */
export function readTables(tables: readonly Pick<RegisteredTable, 'cells' | 'unsaid'>[]): EarlierTables {
  const all = new Map<string, EarlierCell[]>();
  const trees = tables.map(({ cells, unsaid = [] }) => {
    const places = new Map(cells.map((cell) => [placeOf(cell), cell]));
    const tied = tiedTogether([...places.keys()]);
    const read = [...places].map(([place, cell]) => ({ place, cell, parts: partsBelow(place) }));
    const earlier = ({ cell, parts }: (typeof read)[number]): EarlierCell[] =>
      (all.get(keyOf(cell)) ?? []).filter((then) => isEqual(then, { cell, parts }, 'cases'));
    for (const one of read) one.place.known.cases = earlier(one).some((then) => then.cell.casesShown);
    const kept = read.map((one): EarlierCell => {
      const first = earlier(one).find((then) => !then.cell.casesShown);
      const next = first?.next ?? nextBeside(one.place);
      const hidden = one.place.hidden.cases;
      if (hidden?.reason === 'SUBTRACTION') hidden.high = Math.max(one.cell.cases, next);
      return { cell: one.cell, parts: one.parts, next };
    });
    for (const one of kept) all.set(keyOf(one.cell), [...(all.get(keyOf(one.cell)) ?? []), one]);
    for (const cell of unsaid)
      all.set(keyOf(cell), [...(all.get(keyOf(cell)) ?? []), { cell, next: Infinity, parts: [] }]);
    return tied;
  });
  const unsaidTrees = tables.map(({ unsaid = [] }) => tiedTogether(unsaid.map(placeOf)));
  return { like: (name) => all.get(keyOf(name)) ?? [], trees, unsaidTrees };
}

export function partsBelow({ children }: Place): PartNames {
  const levels: string[][] = [];
  for (let level = children; level.length > 0; level = level.flatMap((place) => place.children))
    levels.push(level.map(({ counts }) => keyOf(counts)));
  return levels;
}

/** A whole of other parts is another number, also where the two look alike. */
export function isEqual(
  one: Pick<EarlierCell, 'cell' | 'parts'>,
  other: Pick<EarlierCell, 'cell' | 'parts'>,
  column: GuardedColumn,
): boolean {
  return one.cell[column] === other.cell[column] && areSameParts(one.parts, other.parts);
}

/** As deep as both go: where one has no parts nothing says that they are others. */
export function areSameParts(some: PartNames, others: PartNames): boolean {
  return some.every((names, depth) => {
    const named = new Set(others[depth]);
    return named.size === 0 || (names.length === named.size && names.every((name) => named.has(name)));
  });
}

export const treeName = ({ measure, arm }: CellName): string => `${measure} ${arm}`;

/** Where a table has not all parts of a count they are no parts of it: of a table of few cells nothing is a sum. */
function tiedTogether(places: readonly Place[]): Map<string, Place[]> {
  const named = new Map(places.map((place) => [keyOf(place.counts), place]));
  for (const place of places) {
    const name = parentName(place.counts);
    if (name !== undefined) named.get(keyOf(name))?.children.push(place);
  }
  for (const place of places) {
    if (!addsUp(place)) place.children = [];
    for (const child of place.children) child.parent = place;
  }
  return Map.groupBy(places, ({ counts }) => treeName(counts));
}

function placeOf(cell: RegisteredCell): Place {
  const { measure, arm, regionGroup, period, cases, events } = cell;
  const hidden = (column: GuardedColumn): Hidden | undefined => {
    if (isShown(cell, column)) return undefined;
    if (isMarked(cell, column)) return { reason: 'BELOW_TEN', low: 0, high: LEAST - 1 };
    return { reason: 'SUBTRACTION', low: LEAST, high: Infinity, isTakenOver: true };
  };
  return {
    counts: { measure, arm, regionGroup, period, cases, events, censored: cases - events },
    parent: undefined,
    children: [],
    most: Infinity,
    hidden: { cases: hidden('cases'), events: hidden('events') },
    known: { cases: false, events: false },
  };
}

const addsUp = ({ counts, children }: Place): boolean =>
  GUARDED_COLUMNS.every(
    (column) => children.reduce((sum, child) => sum + child.counts[column], 0) === counts[column],
  );
