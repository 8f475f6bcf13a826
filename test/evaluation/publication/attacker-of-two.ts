/**
 * Somebody with two tables of one day over different regions. Of a region in both he has what either prints of it, and the two wholes share
 * those regions: exact, by brute force, as with one table.
 */
import type { Cell, PublishedCell } from '../../../src/evaluation/publication/index.ts';
import { added, down, isLike, treeOf, up, type Doubt, type Node, type Pairs } from './attacker.ts';

export interface Printed {
  cells: readonly PublishedCell[];
  truth: readonly Cell[];
}

/** What he finds of every cell of both; a region that is in both comes once, as the first printed it. */
export function attackBoth(first: Printed, second: Printed): Doubt[] {
  const [one, other] = [
    treeOf(first.cells, first.truth, []),
    treeOf(second.cells, second.truth, [], first.cells),
  ];
  const shared = one.children.filter((node) => likeNode(other, node) !== undefined);
  for (const node of shared) meet(node, likeNode(other, node));
  const onlyOne = one.children.filter((node) => !shared.includes(node));
  const onlyOther = other.children.filter((node) => likeNode(one, node) === undefined);
  const [mid, left, right] = [shared, onlyOne, onlyOther].map((nodes) =>
    nodes.map(up).reduce(added, new Set([0])),
  );
  if (mid === undefined || left === undefined || right === undefined) throw new Error('three');
  const inOne = new Set([...mid].filter((sum) => some(left, (rest) => one.possible.has(sum + rest))));
  const inBoth = new Set([...inOne].filter((sum) => some(right, (rest) => other.possible.has(sum + rest))));
  const leftOk = new Set([...left].filter((rest) => some(inBoth, (sum) => one.possible.has(sum + rest))));
  const rightOk = new Set([...right].filter((rest) => some(inBoth, (sum) => other.possible.has(sum + rest))));
  const whole = (node: Node, rest: Pairs): Doubt[] =>
    down({ ...node, children: [] }, node.possible.intersection(added(inBoth, rest)));
  const below = (node: Node, children: Node[], possible: Pairs): Doubt[] =>
    down({ ...node, children }, possible).slice(1);
  return [
    ...whole(one, leftOk),
    ...whole(other, rightOk),
    ...below(one, shared, inBoth),
    ...below(one, onlyOne, leftOk),
    ...below(other, onlyOther, rightOk),
  ];
}

const likeNode = ({ children }: Node, { cell }: Node): Node | undefined =>
  children.find((node) => isLike(node.cell, cell));

/** Both printings hold, of the region and of its periods. */
function meet(node: Node, other: Node | undefined): void {
  if (other === undefined) throw new Error('not in both');
  node.possible = node.possible.intersection(other.possible);
  for (const child of node.children) meet(child, likeNode(other, child));
}

function some(values: Pairs, isFine: (value: number) => boolean): boolean {
  for (const value of values) if (isFine(value)) return true;
  return false;
}
