/**
 * How far one hidden number can move while all sums still hold. Where each number stands in at most two sums, once on either side,
 * the numbers are arcs of a network and the sums its nodes; a change that keeps every sum goes round in circles, so the room of a number is
 * the largest flow back from its head to its tail (Ford and Fulkerson 1962). Exact, and in whole numbers: what simple bounds of sum after
 * sum call possible need not be possible at once.
 */

/** A hidden number: it adds to the sum `to` and takes from the sum `from`. */
export interface Arc {
  from: number;
  to: number;
  /** The true one. */
  value: number;
  /** What it may be when nothing else is known; `value` lies between. */
  low: number;
  high: number;
}

/** One way along an arc, or against it. */
interface Step {
  to: number;
  arc: Arc;
  sign: 1 | -1;
}

export interface Network {
  stepsFrom: ReadonlyMap<number, readonly Step[]>;
}

export function networkOf(arcs: readonly Arc[]): Network {
  const stepsFrom = new Map<number, Step[]>();
  const add = (from: number, step: Step): void => {
    const known = stepsFrom.get(from);
    if (known === undefined) stepsFrom.set(from, [step]);
    else known.push(step);
  };
  for (const arc of arcs) {
    add(arc.from, { to: arc.to, arc, sign: 1 });
    add(arc.to, { to: arc.from, arc, sign: -1 });
  }
  return { stepsFrom };
}

/** How many values `target` can have, its true one among them, going at most `enough` below and above it. */
export function values(network: Network, target: Arc, enough: number): number {
  const { down, up } = roomOf(network, target, enough);
  return 1 + down + up;
}

/** How far a number can go below and above its true value. */
export interface Room {
  down: number;
  up: number;
}

/** At most `enough` either way. */
export function roomOf(network: Network, target: Arc, enough: number): Room {
  const up = Math.min(enough, target.high - target.value);
  const down = Math.min(enough, target.value - target.low);
  const more = flow(network, { target, source: target.to, sink: target.from, wanted: up });
  const less = flow(network, { target, source: target.from, sink: target.to, wanted: down });
  return { down: less, up: more };
}

interface Demand {
  /** Does not help itself. */
  target: Arc;
  source: number;
  sink: number;
  wanted: number;
}

function flow(network: Network, demand: Demand): number {
  const changes = new Map<Arc, number>();
  const left = ({ arc, sign }: Step): number => {
    if (arc === demand.target) return 0;
    const value = arc.value + (changes.get(arc) ?? 0);
    return sign === 1 ? arc.high - value : value - arc.low;
  };
  let moved = 0;
  while (moved < demand.wanted) {
    const path = pathBetween(network, demand, left);
    if (path === undefined) break;
    const amount = Math.min(demand.wanted - moved, ...path.map(left));
    for (const { arc, sign } of path) changes.set(arc, (changes.get(arc) ?? 0) + sign * amount);
    moved += amount;
  }
  return moved;
}

/** A shortest one along which something is left. */
function pathBetween(
  { stepsFrom }: Network,
  { source, sink }: Demand,
  left: (step: Step) => number,
): Step[] | undefined {
  const cameBy = new Map<number, { from: number; step: Step }>();
  const queue = [source];
  for (const node of queue) {
    for (const step of stepsFrom.get(node) ?? []) {
      if (step.to === source || cameBy.has(step.to) || left(step) <= 0) continue;
      cameBy.set(step.to, { from: node, step });
      if (step.to === sink) return backFrom(sink, source, cameBy);
      queue.push(step.to);
    }
  }
  return undefined;
}

function backFrom(
  sink: number,
  source: number,
  cameBy: ReadonlyMap<number, { from: number; step: Step }>,
): Step[] {
  const path: Step[] = [];
  for (let by = cameBy.get(sink); by !== undefined; by = by.from === source ? undefined : cameBy.get(by.from))
    path.push(by.step);
  return path;
}
