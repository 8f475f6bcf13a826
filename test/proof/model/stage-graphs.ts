/** Each stage chart searched by the library's own graph walk: where every state goes on every offer. */
import type { AnyStateMachine, StateValue } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { MACHINE_NAMES, MACHINES } from '../../../machines/stage-machines.ts';
import type { MachineName } from '../../../src/case/model.ts';
import { OFFERS, type Offer } from './chart-offers.ts';

export interface StageGraph {
  initial: string;
  /** State → for each offer, by its place in `OFFERS`, the state it leads to. */
  moves: ReadonlyMap<string, readonly string[]>;
}

/** `{ completed: 'expired' }` → `completed.expired`. */
export function stateText(value: StateValue | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  return Object.entries(value)
    .map(([outer, inner]) => `${outer}.${stateText(inner)}`)
    .join('');
}

function graphOf(machine: AnyStateMachine): StageGraph {
  const named = OFFERS.map(({ name, event }) => ({ ...event, name }));
  const map = getAdjacencyMap(machine, {
    events: named,
    serializeState: (state) => stateText((state as { value: StateValue }).value) as never,
    serializeEvent: (event) => (event as unknown as Offer).name as never,
  });
  const moves = new Map<string, string[]>();
  for (const [state, { transitions }] of Object.entries(map)) {
    const to = Object.values(transitions as Record<string, { state: unknown }>).map((edge) =>
      stateText((edge.state as { value: StateValue }).value),
    );
    if (to.length !== OFFERS.length) throw new Error(`Not every offer was made in ${state}`);
    moves.set(state, to);
  }
  const [initial] = moves.keys();
  return { initial: initial ?? '', moves };
}

let graphs: Record<MachineName, StageGraph> | undefined;

/** Walked once; every state that is reached by any answers to the guards. */
export function stageGraphs(): Record<MachineName, StageGraph> {
  graphs ??= Object.fromEntries(MACHINE_NAMES.map((name) => [name, graphOf(MACHINES[name])])) as Record<
    MachineName,
    StageGraph
  >;
  return graphs;
}
