/** The charts in words: read from the machines, for `/v1/machines` and the drawings in docs/machines. */
import type { AnyStateMachine } from 'xstate';
import { EVENT_CATALOGUE } from '../src/case/event-catalogue.ts';
import type { EventType } from '../src/case/event-types.ts';
import type { MachineName } from '../src/case/model.ts';
import { MACHINE_NAMES, MACHINES } from './stage-machines.ts';

export interface TransitionDescription {
  event: EventType;
  /** Absent: the state stays. */
  target?: string;
  guard?: string;
  /** Whether this machine decides on the event, or follows what another decides. */
  decides: boolean;
}

export interface StateDescription {
  /** With a dot for a state inside another: `completed.expired`. */
  name: string;
  /** Event types on which this machine decides here. */
  accepts: EventType[];
  transitions: TransitionDescription[];
}

export interface MachineDescription {
  stage: MachineName;
  initial: string;
  states: StateDescription[];
}

type Node = AnyStateMachine['root'];

export function machineDescription(stage: MachineName): MachineDescription {
  const machine: AnyStateMachine = MACHINES[stage];
  return {
    stage,
    initial: leafOf(machine.root),
    states: leaves(machine.root).map((node) => describeState(stage, node)),
  };
}

export function machineDescriptions(): MachineDescription[] {
  return MACHINE_NAMES.map(machineDescription);
}

function describeState(stage: MachineName, node: Node): StateDescription {
  const transitions = transitionsOf(stage, node);
  const accepts = transitions
    .filter(({ decides, guard }) => decides && guard !== 'refused')
    .map(({ event }) => event);
  return { name: nameOf(node), accepts: [...new Set(accepts)].toSorted(), transitions };
}

function leaves(node: Node): Node[] {
  const children: Node[] = Object.values(node.states);
  return children.length === 0 ? [node] : children.flatMap(leaves);
}

/** Its own transitions and those of the states around it. */
function transitionsOf(stage: MachineName, node: Node): TransitionDescription[] {
  const own = [...node.transitions].flatMap(([type, transitions]) =>
    transitions.map(({ guard, target }) => {
      const event = type as EventType;
      const [first] = target ?? [];
      return {
        event,
        ...(first === undefined ? {} : { target: leafOf(first) }),
        ...(typeof guard === 'string' ? { guard } : {}),
        decides: EVENT_CATALOGUE[event].owner === stage,
      };
    }),
  );
  return node.parent === undefined ? own : [...own, ...transitionsOf(stage, node.parent)];
}

/** Where entering a state ends: the innermost initial state. */
function leafOf(node: Node): string {
  const [initial] = node.initial.target;
  return initial === undefined ? nameOf(node) : leafOf(initial);
}

function nameOf(node: Node): string {
  return node.path.join('.');
}
