/** Drives one stage machine at a time, without a clock and without a running actor. */
import {
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type StateValue,
} from 'xstate';
import type { EventType } from '../src/case/event-types.ts';
import type { MachineName } from '../src/case/model.ts';
import { MACHINE_NAMES, MACHINES } from './stage-machines.ts';
import type { StageEvent } from './stage-setup.ts';

/** Resolving a state is the costly part, and there are only a few dozen of them. */
const snapshots = new Map<string, AnyMachineSnapshot>();

function machineOf(name: MachineName): AnyStateMachine {
  return MACHINES[name];
}

function snapshotAt(name: MachineName, state: string): AnyMachineSnapshot {
  const key = `${name}:${state}`;
  let snapshot = snapshots.get(key);
  if (snapshot === undefined) {
    snapshot = machineOf(name).resolveState({ value: toValue(state), context: {} });
    snapshots.set(key, snapshot);
  }
  return snapshot;
}

/** The state in which every machine begins. */
export function initialStates(): Record<MachineName, string> {
  const entries = MACHINE_NAMES.map((name) => [name, valueOf(initialTransition(machineOf(name))[0])]);
  return Object.fromEntries(entries) as Record<MachineName, string>;
}

/** Where one machine goes; the same state when it takes no notice. */
export function move(name: MachineName, state: string, event: StageEvent): string {
  if (!knows(name, state, event.type)) return state;
  return valueOf(transition(machineOf(name), snapshotAt(name, state), event)[0]);
}

/** Whether a state has the event in its chart at all, refused or not. */
export function knows(name: MachineName, state: string, type: EventType): boolean {
  return chartOf(name, state).has(type);
}

/** Event types that a state takes as far as the chart alone says: those it only takes up to refuse are left out. */
export function acceptedBy(name: MachineName, state: string): EventType[] {
  return [...chartOf(name, state)].filter(([, refused]) => !refused).map(([type]) => type);
}

const charts = new Map<string, Map<EventType, boolean>>();

/** Event type → whether every transition for it is a refusal; from the innermost state outwards. */
function chartOf(name: MachineName, state: string): Map<EventType, boolean> {
  const key = `${name}:${state}`;
  const known = charts.get(key);
  if (known !== undefined) return known;
  const chart = new Map<EventType, boolean>();
  const machine = machineOf(name);
  let node: ReturnType<AnyStateMachine['getStateNodeById']> | undefined = machine.getStateNodeById(
    `${machine.id}.${state}`,
  );
  for (; node !== undefined; node = node.parent) {
    for (const [type, transitions] of node.transitions) {
      const refused = transitions.every(({ guard }) => guard === 'refused');
      if (!chart.has(type as EventType)) chart.set(type as EventType, refused);
    }
  }
  charts.set(key, chart);
  return chart;
}

/** `completed.expired` → `{ completed: 'expired' }`. */
function toValue(state: string): StateValue {
  const [outer = '', inner] = state.split('.');
  return inner === undefined ? outer : { [outer]: inner };
}

/** The library leaves the value untyped for a machine that is only known at run time. */
function valueOf(snapshot: AnyMachineSnapshot): string {
  return toText(snapshot.value as StateValue);
}

function toText(value: StateValue): string {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([outer, inner]) => `${outer}.${toText(inner ?? '')}`)
    .join('');
}
