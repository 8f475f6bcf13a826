/**
 * What follows from one sum in two tables. Hidden counts that are equal in both fall away when the sums are subtracted; those that are
 * left must still have room, as they have in each table by itself. With that, and with the room that each table left, a hidden count
 * has room in both together: where each two of three ranges meet, all three do.
 */
import { smallestShown } from './earlier.ts';
import type { Follows } from './guard.ts';
import { GUARDED_COLUMNS, keyOf, type GuardedColumn, parentName, type Place } from './hierarchy.ts';
import { networkOf, values, type Arc } from './network.ts';
import {
  isShown,
  nameOf,
  type Found,
  type RegisteredCell,
  type RegisteredTable,
} from './register-model.ts';
import { LEAST } from './thresholds.ts';

export function whatFollows(now: readonly RegisteredCell[], before: readonly RegisteredCell[]): Found[] {
  const sumsBefore = sumsOf(before);
  return [...sumsOf(now)].flatMap(([key, sum]) => {
    const earlier = sumsBefore.get(key);
    if (earlier === undefined || !isWhole(sum) || !isWhole(earlier)) return [];
    return GUARDED_COLUMNS.flatMap((column): Found[] =>
      isSafe(termsOf(sum, column), termsOf(earlier, column))
        ? []
        : [{ why: 'FOLLOWS', cell: nameOf(sum.whole), column }],
    );
  });
}

interface Sum {
  whole: RegisteredCell;
  parts: RegisteredCell[];
}

function sumsOf(cells: readonly RegisteredCell[]): Map<string, Sum> {
  const sums = new Map(cells.map((whole) => [keyOf(whole), { whole, parts: [] as RegisteredCell[] }]));
  for (const part of cells) {
    const name = parentName(part);
    if (name !== undefined) sums.get(keyOf(name))?.parts.push(part);
  }
  return sums;
}

/** A table that has not all the parts of a count makes no sum of them. */
const isWhole = ({ whole, parts }: Sum): boolean =>
  GUARDED_COLUMNS.every((column) => parts.reduce((sum, part) => sum + part[column], 0) === whole[column]);

/** A hidden count of a sum: a part, or the whole, which counts the other way. */
interface Term {
  key: string;
  count: number;
  isPart: boolean;
}

function termsOf({ whole, parts }: Sum, column: GuardedColumn): Term[] {
  const term = (cell: RegisteredCell): Term[] =>
    isShown(cell, column)
      ? []
      : [{ key: `${keyOf(cell)} ${cell[column]}`, count: cell[column], isPart: cell !== whole }];
  return [whole, ...parts].flatMap(term);
}

function isSafe(now: readonly Term[], before: readonly Term[]): boolean {
  const onlyNow = without(now, before);
  const onlyBefore = without(before, now);
  // Nothing in common: the two sums are about different counts, and each was guarded by itself.
  if (onlyNow.length === now.length) return true;
  const arcs = [
    ...onlyNow.map((term) => arcOf(term, term.isPart)),
    ...onlyBefore.map((term) => arcOf(term, !term.isPart)),
  ];
  if (arcs.length === 0) return true;
  const alone = onlyNow.length === 0 || onlyBefore.length === 0;
  const total = Math.abs(arcs.reduce((sum, { from, value }) => sum + (from === 0 ? value : -value), 0));
  return !(alone && total < LEAST) && hasRoom(arcs);
}

function without(terms: readonly Term[], others: readonly Term[]): Term[] {
  const keys = new Set(others.map(({ key }) => key));
  return terms.filter(({ key }) => !keys.has(key));
}

function arcOf({ count }: Term, adds: boolean): Arc {
  const bounds = count < LEAST ? { low: 0, high: LEAST - 1 } : { low: LEAST, high: Infinity };
  const [from, to] = adds ? [0, 1] : [1, 0];
  return { from, to, value: count, ...bounds };
}

function hasRoom(arcs: readonly Arc[]): boolean {
  const network = networkOf(arcs);
  return arcs.every((arc) => arc.value >= LEAST || values(network, arc, LEAST) >= LEAST - 1);
}
