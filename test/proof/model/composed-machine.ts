/**
 * The composed machine beside the stage charts one by one: on the same offer, the same answer. Its regions look at their own state and
 * the event alone, so every state of every stage with every offer, and a sample of the rest, says as much as all ways together.
 */
import { transition, type StateValue } from 'xstate';
import { caseMachine } from '../../../machines/index.ts';
import { MACHINE_NAMES } from '../../../machines/stage-machines.ts';
import { OFFERS } from './chart-offers.ts';
import { isTaken, moved, type Combination, type States } from './chart-search.ts';
import { stateText } from './stage-graphs.ts';

export interface Comparison {
  compared: number;
  differences: string[];
}

interface Sample {
  /** Compare whatever shows a state of a stage with an offer for the first time. */
  cover: boolean;
  /** And of the rest one in so many. */
  every: number;
  /** Where the stages go one by one. */
  alone?: typeof moved;
}

export function compareWithComposed(
  search: readonly Combination[],
  { cover, every, alone = moved }: Sample,
): Comparison {
  const differences: string[] = [];
  const shown = new Set<string>();
  let seen = 0;
  let compared = 0;
  for (const { states } of search) {
    const snapshot = caseMachine.resolveState({ value: valueOf(states), context: {} });
    for (const [offer, offered] of OFFERS.entries()) {
      if (!isTaken(offered, states)) continue;
      seen += 1;
      if (!(cover && showsNew(shown, states, offer)) && seen % every !== 0) continue;
      compared += 1;
      const [next] = transition(caseMachine, snapshot, offered.event);
      const value = next.value as Record<string, StateValue>;
      const expected = alone(states, offer);
      differences.push(
        ...MACHINE_NAMES.filter((name) => stateText(value[name]) !== expected[name]).map(
          (name) => `${name} ${states[name]} on ${offered.name}: ${stateText(value[name])}`,
        ),
      );
    }
  }
  return { compared, differences };
}

function showsNew(shown: Set<string>, states: States, offer: number): boolean {
  const before = shown.size;
  for (const name of MACHINE_NAMES) shown.add(`${name} ${states[name]} ${offer}`);
  return shown.size > before;
}

function valueOf(states: States): StateValue {
  return Object.fromEntries(
    MACHINE_NAMES.map((name) => {
      const [outer = '', inner] = states[name].split('.');
      return [name, inner === undefined ? outer : { [outer]: inner }];
    }),
  );
}
