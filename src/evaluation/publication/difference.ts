/** Every sum of one table less the like-named sum of another, as a network over what is hidden. */
import { boundsIn, lowsOf, type Constraints } from './constraints.ts';
import { keyOf, type Place } from './hierarchy.ts';
import { COUNT_COLUMNS, type CountColumn } from './model.ts';
import { networkOf, type Arc } from './network.ts';
import { isSame, type Pair } from './pairs.ts';

export interface Difference extends Constraints {
  arcs: readonly Arc[];
}

/** Like-named sums are one sum here: that of the one table less that of the other, whose counts flow the other way. */
export function differenceOf(
  now: readonly Place[],
  before: readonly Place[],
  pairs: readonly Pair[],
): Difference {
  const nodes = new Map<string, number>();
  const [lowsNow, lowsBefore] = [lowsOf(now), lowsOf(before)];
  const known = new Map<Place, Partial<Record<CountColumn, Arc>>>();
  const arcs: Arc[] = [];
  const add = (place: Place, column: CountColumn, arc: Arc): void => {
    if (arc.from === arc.to) return;
    arcs.push(arc);
    known.set(place, { ...known.get(place), [column]: arc });
  };
  for (const pair of pairs) {
    for (const column of COUNT_COLUMNS) {
      const own = pair.now && boundsIn(pair.now, column, lowsNow);
      const other = pair.before && boundsIn(pair.before, column, lowsBefore);
      const [mine, theirs] = [endsOf(nodes, pair.now, column), endsOf(nodes, pair.before, column)];
      if (isSame(pair, column)) {
        if (pair.now === undefined || own === undefined || other === undefined) continue;
        // Where it has parts in one of the two only, it ties what is inside here to what is inside there.
        const bounds = { low: Math.max(own.low, other.low), high: Math.min(own.high, other.high) };
        const value = pair.now.counts[column];
        add(pair.now, column, { ...directed(column, theirs.inner, mine.inner), value, ...bounds });
        continue;
      }
      if (pair.now && own) {
        const value = pair.now.counts[column];
        add(pair.now, column, { ...directed(column, mine.outer, mine.inner), value, ...own });
      }
      if (pair.before && other) {
        const value = pair.before.counts[column];
        add(pair.before, column, { ...directed(column, theirs.inner, theirs.outer), value, ...other });
      }
    }
  }
  return { arcs, network: networkOf(arcs), arcOf: (place, column) => known.get(place)?.[column] };
}

/** Cases flow into a place, its ends and the others out of it. */
const directed = (column: CountColumn, from: number, to: number): Pick<Arc, 'from' | 'to'> =>
  column === 'cases' ? { from, to } : { from: to, to: from };

/** The sum that a count is of, and the one that it is in; 0 is the outside. */
function endsOf(
  nodes: Map<string, number>,
  place: Place | undefined,
  column: CountColumn,
): { inner: number; outer: number } {
  if (place === undefined) return { inner: 0, outer: 0 };
  const offset = COUNT_COLUMNS.indexOf(column);
  const isLeaf = place.children.length === 0;
  return {
    inner: nodeOf(nodes, place) + (isLeaf ? 0 : offset),
    outer: place.parent === undefined ? 0 : nodeOf(nodes, place.parent) + offset,
  };
}

function nodeOf(nodes: Map<string, number>, place: Place): number {
  const key = `${keyOf(place.counts)} ${place.children.length === 0 ? 'alone' : 'sum'}`;
  const known = nodes.get(key) ?? nodes.size * COUNT_COLUMNS.length + 1;
  nodes.set(key, known);
  return known;
}
