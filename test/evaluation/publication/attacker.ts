/**
 * Someone who wants to know a hidden count. He has the published table and the rules of hiding, and finds every pair of cases and ends that
 * each cell can have: all combinations that fit, summed up the tree and held against what is shown, then down again from what is around
 * each. Exact, by brute force, and written without a look at how hiding is done.
 */
import { ALL, type Cell, type PublishedCell } from '../../../src/evaluation/publication/index.ts';

/** How far above its true value he tries a count; a few more would only give him more doubt. */
const FURTHER = 12;
const SPAN = 4096;

type Pairs = ReadonlySet<number>;
const pair = (cases: number, events: number): number => cases * SPAN + events;
const casesOf = (code: number): number => Math.floor(code / SPAN);
const eventsOf = (code: number): number => code % SPAN;

interface Node {
  cell: PublishedCell;
  truth: Cell;
  /** Cases of the measure around it, where those are shown. */
  base: number;
  children: Node[];
  possible: Pairs;
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

function treeOf(
  published: readonly PublishedCell[],
  table: readonly Cell[],
  around: readonly PublishedCell[],
): Node {
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
    };
  });
  for (const node of nodes) {
    const { regionGroup, period } = node.cell;
    const isAround = ({ cell }: Node): boolean =>
      cell.period === ALL && cell.regionGroup === (period === ALL ? ALL : regionGroup);
    if (regionGroup !== ALL) nodes.find(isAround)?.children.push(node);
  }
  for (const node of nodes)
    node.possible = asPrinted(
      node,
      nodes.find((other) => other.children.includes(node)),
    );
  const [top] = nodes;
  if (top === undefined) throw new Error('an empty table');
  return top;
}

/** What the cell by itself allows. */
function asPrinted({ cell, truth, base }: Node, parent: Node | undefined): Set<number> {
  const found = new Set<number>();
  const mostCases = smallestShown(cell, truth, parent);
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
function fits(value: PublishedCell['cases'], count: number, base = Infinity): boolean {
  if (value.shown) return value.value === count;
  if (value.reason === 'BELOW_TEN') return count < 10;
  if (value.reason === 'FEW_OUTSIDE') return base - count < 10;
  return value.reason === 'SMALL_BASE' || (count >= 10 && base - count >= 10);
}

/** The smallest are hidden first. */
function smallestShown(cell: PublishedCell, truth: Cell, parent: Node | undefined): number {
  const beside = (parent?.children ?? []).flatMap((node) =>
    node.cell !== cell && node.cell.cases.shown ? [node.cell.cases.value] : [],
  );
  return Math.max(truth.cases, Math.min(...beside));
}

function up(node: Node): Pairs {
  if (node.children.length > 0) {
    const sums = node.children.map(up).reduce(added);
    node.possible = node.possible.intersection(sums);
  }
  return node.possible;
}

function added(left: Pairs, right: Pairs): Pairs {
  const sums = new Set<number>();
  for (const one of left) for (const other of right) sums.add(one + other);
  return sums;
}

function down(node: Node, possible: Pairs): Doubt[] {
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
