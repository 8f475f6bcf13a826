/** Breadth first through the real `step` and `advance`: every case that the moves lead to, each looked at, the first road to it kept. */
import { performance } from 'node:perf_hooks';
import { MACHINE_NAMES } from '../../../machines/index.ts';
import type { CaseFile } from '../../../src/case/model.ts';
import { iso } from '../../machines/chance/scene.ts';
import type { CasePlayer } from '../../support/case-player.ts';
import { EDGE_INVARIANTS } from './edge-invariants.ts';
import { Faults, type Fault } from './faults.ts';
import { keyOf } from './key.ts';
import { make } from './make.ts';
import type { Move } from './move.ts';
import { refusalFaults } from './refusal-invariant.ts';
import { EVERY_STATE, EVERY_STEP } from './state-invariants.ts';
import { visitOf, type StateInvariant } from './visit.ts';

export interface Search {
  /** The case to begin with; it drives the steps too. */
  player: CasePlayer;
  moves: readonly Move[];
  /** How many moves after the beginning, at most. */
  depth: number;
}

export interface Explored {
  states: number;
  /** Moves that the case took, each from one case to another. */
  edges: number;
  /** Roads of at most `depth` moves from the beginning, all of them. */
  paths: number;
  refused: number;
  /** Nothing new was left before the bound was reached: more moves would find no more. */
  closed: boolean;
  deepest: number;
  faults: Fault[];
  /** `enforcement in-force` and so on, of the cases reached. */
  reached: Set<string>;
  seconds: number;
}

interface Node {
  depth: number;
  from: number;
  move: string;
  /** Dropped once the moves from it have been made, and never kept at the bound: it would be thousands of cases for nothing. */
  file: CaseFile | undefined;
  /** Where its moves lead, repeats included. */
  to: number[];
}

export function explore({ player, moves, depth }: Search): Explored {
  const began = performance.now();
  const nodes: Node[] = [];
  const places = new Map<string, number>();
  const faults = new Faults();
  const reached = new Set<string>();
  let refused = 0;

  const pathTo = (place: number): string[] => {
    const node = nodes[place];
    return node === undefined || node.from < 0 ? [] : [...pathTo(node.from), node.move];
  };
  const visit = (file: CaseFile, from: number, move: string): number => {
    const key = keyOf(file);
    const known = places.get(key);
    const seen = visitOf(file, player.protocol);
    const path = (): string[] => [...pathTo(from), ...(from < 0 ? [] : [move])];
    const look = (invariants: Readonly<Record<string, StateInvariant>>): void => {
      for (const [invariant, faultsIn] of Object.entries(invariants))
        faults.add(invariant, faultsIn(seen), path);
    };
    look(EVERY_STEP);
    if (known !== undefined) return known;
    look(EVERY_STATE);
    const at = (nodes[from]?.depth ?? -1) + 1;
    const place = nodes.push({ depth: at, from, move, file: at < depth ? file : undefined, to: [] }) - 1;
    places.set(key, place);
    for (const name of MACHINE_NAMES) reached.add(`${name} ${file.snapshot.states[name]}`);
    return place;
  };

  visit(player.file, -1, '');
  for (const [place, node] of nodes.entries()) {
    const { file } = node;
    if (file === undefined) continue;
    for (const move of moves) {
      const made = make(player, file, move);
      if (made === undefined) continue;
      const name = `${iso(file.snapshot.advancedTo)} ${move.name}`;
      const path = (): string[] => [...pathTo(place), name];
      if ('refusal' in made) {
        refused += 1;
        faults.add('a refusal says why', refusalFaults(made.refusal), path);
        continue;
      }
      for (const edge of made.edges)
        for (const [invariant, faultsIn] of Object.entries(EDGE_INVARIANTS))
          faults.add(invariant, faultsIn(edge), path);
      node.to.push(visit(made.file, place, name));
    }
    node.file = undefined;
  }
  return {
    states: nodes.length,
    edges: nodes.reduce((sum, { to }) => sum + to.length, 0),
    paths: pathsIn(nodes, depth),
    refused,
    closed: nodes.every((node) => node.depth < depth),
    deepest: Math.max(...nodes.map((node) => node.depth)),
    faults: faults.list(),
    reached,
    seconds: (performance.now() - began) / 1000,
  };
}

/** How many roads of at most `depth` moves there are; two that meet count twice. */
function pathsIn(nodes: readonly Node[], depth: number): number {
  let ends = new Map([[0, 1]]);
  let total = 0;
  for (let length = 0; length < depth; length += 1) {
    const next = new Map<number, number>();
    for (const [place, roads] of ends)
      for (const to of nodes[place]?.to ?? []) next.set(to, (next.get(to) ?? 0) + roads);
    for (const roads of next.values()) total += roads;
    ends = next;
  }
  return total;
}
