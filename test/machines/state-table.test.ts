import { describe, expect, test } from 'vitest';
import { EVENT_CATALOGUE } from '../../src/case/event-catalogue.ts';
import { EVENT_TYPES, isEngineEvent, type EventType } from '../../src/case/event-types.ts';
import { acceptedBy, initialStates, knows } from '../../machines/drive.ts';
import { machineDescriptions, MACHINE_NAMES, type MachineDescription } from '../../machines/index.ts';
import { MACHINES } from '../../machines/stage-machines.ts';
import type { MachineName } from '../../src/case/model.ts';
import { STATE_TABLE } from './state-table.ts';

type Answer = 'accepts' | 'refuses' | 'follows' | 'takes no notice';

const described = machineDescriptions();
const leaves = described.flatMap((machine) =>
  machine.states.map((state) => ({ machine, stage: machine.stage, state })),
);

function written(stage: MachineName, state: string, type: EventType): Answer {
  const row = STATE_TABLE[stage][state];
  if (row === undefined) throw new Error(`The table has no ${stage} ${state}`);
  if (row.accepts.includes(type)) return 'accepts';
  if (row.refuses?.includes(type) === true) return 'refuses';
  return row.follows?.includes(type) === true ? 'follows' : 'takes no notice';
}

function drawn(stage: MachineName, state: string, type: EventType): Answer {
  if (!knows(stage, state, type)) return 'takes no notice';
  if (EVENT_CATALOGUE[type].owner !== stage) return 'follows';
  return acceptedBy(stage, state).includes(type) ? 'accepts' : 'refuses';
}

describe('state by event', () => {
  test('the table names every leaf state of every machine, and no other', () => {
    const inTable = MACHINE_NAMES.flatMap((stage) =>
      Object.keys(STATE_TABLE[stage]).map((state) => `${stage} ${state}`),
    );
    expect(inTable.toSorted()).toEqual(leaves.map(({ stage, state }) => `${stage} ${state.name}`).toSorted());
  });

  test.each(leaves.map(({ stage, state }) => [stage, state.name] as const))('%s %s', (stage, state) => {
    const row = (answer: typeof written) =>
      Object.fromEntries(EVENT_TYPES.map((type) => [type, answer(stage, state, type)]));
    expect(row(drawn)).toEqual(row(written));
  });

  test('the description lists what the driver accepts and the machine decides on', () => {
    for (const { stage, state } of leaves) {
      const decides = acceptedBy(stage, state.name).filter((type) => EVENT_CATALOGUE[type].owner === stage);
      expect(state.accepts, `${stage} ${state.name}`).toEqual(decides.toSorted());
    }
  });

  test('every event type is decided on in some state of its owner', () => {
    const decided = new Set(leaves.flatMap(({ state }) => state.accepts));
    expect(EVENT_TYPES.filter((type) => !decided.has(type))).toEqual([]);
  });
});

describe('the charts', () => {
  test.each(described.map((machine) => [machine.stage, machine] as const))(
    'every state of %s can be reached',
    (_, machine) => {
      expect(reachable(machine)).toEqual(new Set(machine.states.map(({ name }) => name)));
    },
  );

  test('every machine begins where its description says', () => {
    const initial = initialStates();
    for (const { stage, initial: name } of described) expect(initial[stage]).toBe(name);
  });

  test('an event that is taken always finds a way: the last transition has no condition of its own', () => {
    const stuck = leaves.flatMap(({ stage, state }) =>
      EVENT_TYPES.filter((type) => EVENT_CATALOGUE[type].owner === stage && !isEngineEvent({ type })).flatMap(
        (type) => {
          const last = state.transitions.filter(({ event }) => event === type).at(-1);
          const open =
            last === undefined ||
            last.guard === undefined ||
            last.guard === 'lawful' ||
            last.guard === 'refused';
          return open ? [] : [`${stage} ${state.name} ${type}`];
        },
      ),
    );
    expect(stuck).toEqual([]);
  });

  test('no machine has a timer, an invoked machine, an eventless transition or an action', () => {
    const forbidden = MACHINE_NAMES.flatMap((name) => keysIn(MACHINES[name].config)).filter((key) =>
      ['after', 'invoke', 'always', 'entry', 'exit', 'actions'].includes(key),
    );
    expect(forbidden).toEqual([]);
    expect(keysIn({ on: { x: [{ after: 1 }] } })).toContain('after');
  });
});

function reachable({ initial, states }: MachineDescription): Set<string> {
  const seen = new Set([initial]);
  for (const name of seen) {
    const here = states.find((state) => state.name === name);
    // `refused` never leads anywhere: an arrow drawn with it is no way.
    for (const { target, guard } of here?.transitions ?? [])
      if (target !== undefined && guard !== 'refused') seen.add(target);
  }
  return seen;
}

/** Every key of a chart, however deep. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}
