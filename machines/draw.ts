/**
 * A chart as a Mermaid state diagram: one arrow for each way from one state to another. What a state takes without leaving it, or
 * only to refuse it, is no way and stands in the description; drawn, it would hide the ways.
 */
import type { MachineName } from '../src/case/model.ts';
import { machineDescription, type MachineDescription, type TransitionDescription } from './describe.ts';

export function machineMermaid(stage: MachineName): string {
  const machine = machineDescription(stage);
  const lines = [
    'stateDiagram-v2',
    ...machine.states.map(({ name }) => `  state "${name}" as ${alias(name)}`),
    `  [*] --> ${alias(machine.initial)}`,
    ...arrows(machine),
  ];
  return `${lines.join('\n')}\n`;
}

function arrows({ states }: MachineDescription): string[] {
  return states.flatMap(({ name, transitions }) => {
    const ways = transitions.filter(
      ({ target, guard }) => target !== undefined && target !== name && guard !== 'refused',
    );
    const byTarget = Map.groupBy(ways, ({ target }) => target ?? name);
    return [...byTarget].map(
      ([target, group]) => `  ${alias(name)} --> ${alias(target)}: ${labels(group).join('<br/>')}`,
    );
  });
}

/** Events that lead there on the same condition, together; what the machine follows without deciding on it is marked so. */
function labels(ways: readonly TransitionDescription[]): string[] {
  const byCondition = Map.groupBy(ways, ({ guard, decides }) =>
    [guard === undefined ? '' : ` [${guard}]`, decides ? '' : ' (volgt)'].join(''),
  );
  return [...byCondition].map(
    ([condition, group]) => `${group.map(({ event }) => event).join(' / ')}${condition}`,
  );
}

function alias(name: string): string {
  return name.replaceAll(/[^a-z]/gi, '_');
}
