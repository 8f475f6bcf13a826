/**
 * Someone who wants to know a hidden count. He has the published table and the rules of hiding, and finds every pair of cases and ends that
 * each cell can have: all combinations that fit, summed up the tree and held against what is shown, then down again from what is around
 * each. Exact, by brute force, and written without a look at how hiding is done.
 */
import { ALL, type Cell, type PublishedCell } from '../../../src/evaluation/publication/index.ts';

/** How far above its true value he tries a count; a few more would only give him more doubt. */
const FURTHER = 12;
const SPAN = 4096;

export type Pairs = ReadonlySet<number>;
const pair = (cases: number, events: number): number => cases * SPAN + events;
const casesOf = (code: number): number => Math.floor(code / SPAN);
const eventsOf = (code: number): number => code % SPAN;

export interface Node {
  cell: PublishedCell;
  truth: Cell;
  /** Cases of the measure around it, where those are shown. */
  base: number;
  children: Node[];
  possible: Pairs;
  /** Somewhere in the table a count below ten has lost its mark: then whatever has none may be one. */
  unmarked: boolean;
}

export interface Doubt {
  cell: PublishedCell;
  truth: Cell;
  /** Values that are possible. */
  cases: ReadonlySet<number>;
  events: ReadonlySet<number>;
}

/** Of one measure and arm; with the cells of the measure around it, in the same order, when there is one. */
export function attack(
  published: readonly PublishedCell[],
  table: readonly Cell[],
  around: readonly PublishedCell[] = [],
): Doubt[] {
  const top = treeOf(published, table, around);
  return down(top, up(top));
}

export function treeOf(
  published: readonly PublishedCell[],
  table: readonly Cell[],
  around: readonly PublishedCell[],
  earlier: readonly PublishedCell[] = [],
): Node {
  const unmarked = published.some(
    ({ cases, events }, index) =>
      isUnmarked(cases, table[index]?.cases) || isUnmarked(events, table[index]?.events),
  );
  const nodes = published.map((cell, index): Node => {
    const truth = table[index];
    if (truth === undefined) throw new Error('tables of different length');
    const base = around[index]?.cases;
    return {
      cell,
      truth,
      base: base?.shown === true ? base.value : Infinity,
      children: [],
      possible: new Set(),
      unmarked,
    };
  });
  for (const node of nodes) {
    const { regionGroup, period } = node.cell;
    const isAround = ({ cell }: Node): boolean =>
      cell.period === ALL && cell.regionGroup === (period === ALL ? ALL : regionGroup);
    if (regionGroup !== ALL) nodes.find(isAround)?.children.push(node);
  }
  for (const node of nodes) {
    const parent = nodes.find((other) => other.children.includes(node));
    node.possible = asPrinted(node, parent, earlier);
  }
  const [top] = nodes;
  if (top === undefined) throw new Error('an empty table');
  return top;
}

export const isLike = (one: PublishedCell, other: PublishedCell): boolean =>
  one.regionGroup === other.regionGroup && one.period === other.period;

const isUnmarked = (value: PublishedCell['cases'], count = 0): boolean => isLarge(value) && count < 10;

/** What the cell by itself allows. */
function asPrinted(
  { cell, truth, base, unmarked }: Node,
  parent: Node | undefined,
  earlier: readonly PublishedCell[],
): Set<number> {
  const found = new Set<number>();
  const fits = (value: PublishedCell['cases'], count: number, around = Infinity): boolean =>
    (unmarked && isLarge(value)) || fitsMark(value, count, around);
  const before = (shown: boolean) => (other: PublishedCell) =>
    earlier.some((then) => isLike(then, other) && then.cases.shown === shown);
  // What was hidden for an earlier table was not hidden for being the smallest here, and what was shown there could not be.
  const mostCases = before(false)(cell) ? Infinity : smallestShown({ cell, truth }, parent, before(true));
  for (let cases = 0; cases <= Math.min(base, truth.cases + FURTHER); cases++) {
    if (!fits(cell.cases, cases, base) || (isLarge(cell.cases) && cases > mostCases)) continue;
    for (let events = 0; events <= cases; events++) {
      const censored = !cell.censored.shown || cell.censored.value === cases - events;
      if (censored && fits(cell.events, events)) found.add(pair(cases, events));
    }
  }
  return found;
}

const isLarge = (value: PublishedCell['cases']): boolean => !value.shown && value.reason === 'SUBTRACTION';

/** Of ends there is nothing around: their `base` is endless. */
function fitsMark(value: PublishedCell['cases'], count: number, base: number): boolean {
  if (value.shown) return value.value === count;
  if (value.reason === 'BELOW_TEN') return count < 10;
  if (value.reason === 'FEW_OUTSIDE') return base - count < 10;
  // An empty cell does not say for which of the reasons it is empty.
  if (value.reason === 'SMALL_BASE' || value.reason === 'NOTHING_NEW') return true;
  return count >= 10 && base - count >= 10;
}

/** The smallest are hidden first. */
function smallestShown(
  { cell, truth }: Pick<Node, 'cell' | 'truth'>,
  parent: Node | undefined,
  wasShown: (cell: PublishedCell) => boolean,
): number {
  const beside = (parent?.children ?? []).flatMap((node) =>
    node.cell !== cell && node.cell.cases.shown && !wasShown(node.cell) ? [node.cell.cases.value] : [],
  );
  return Math.max(truth.cases, Math.min(...beside));
}

export function up(node: Node): Pairs {
  if (node.children.length > 0) {
    const sums = node.children.map(up).reduce(added);
    node.possible = node.possible.intersection(sums);
  }
  return node.possible;
}

export function added(left: Pairs, right: Pairs): Pairs {
  const sums = new Set<number>();
  for (const one of left) for (const other of right) sums.add(one + other);
  return sums;
}

export function down(node: Node, possible: Pairs): Doubt[] {
  const { cell, truth, children } = node;
  const own: Doubt = {
    cell,
    truth,
    cases: new Set([...possible].map(casesOf)),
    events: new Set([...possible].map(eventsOf)),
  };
  const below = children.flatMap((child) => {
    const rest = children
      .filter((other) => other !== child)
      .map(({ possible: pairs }) => pairs)
      .reduce(added, new Set([0]));
    const left = [...child.possible].filter((one) => [...rest].some((other) => possible.has(one + other)));
    return down(child, new Set(left));
  });
  return [own, ...below];
}
