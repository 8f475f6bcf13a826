/**
 * A chart as a Mermaid state diagram: one arrow for each way from one state to another. What a state takes without leaving it, or
 * only to refuse it, is no way and stands in the description; drawn, it would hide the ways.
 */
import type { MachineName } from '../src/case/model.ts';
import {
  machineDescription,
  machineDescriptions,
  type MachineDescription,
  type TransitionDescription,
} from './describe.ts';

export function machineMermaid(stage: MachineName): string {
  return diagram(chart(machineDescription(stage), alias));
}

/** The whole case: the stages side by side, each in a frame of its own. */
export function caseMermaid(): string {
  return diagram(
    machineDescriptions().flatMap((machine) => [
      `  state ${machine.stage} {`,
      ...chart(machine, (name) => `${machine.stage}_${alias(name)}`).map((line) => `  ${line}`),
      '  }',
    ]),
  );
}

function diagram(lines: readonly string[]): string {
  return `${['stateDiagram-v2', ...lines].join('\n')}\n`;
}

type Alias = (name: string) => string;

function chart(machine: MachineDescription, named: Alias): string[] {
  return [
    ...machine.states.map(({ name }) => `  state "${name}" as ${named(name)}`),
    `  [*] --> ${named(machine.initial)}`,
    ...arrows(machine, named),
  ];
}

function arrows({ states }: MachineDescription, named: Alias): string[] {
  return states.flatMap(({ name, transitions }) => {
    const ways = transitions.filter(
      ({ target, guard }) => target !== undefined && target !== name && guard !== 'refused',
    );
    const byTarget = Map.groupBy(ways, ({ target }) => target ?? name);
    return [...byTarget].map(
      ([target, group]) => `  ${named(name)} --> ${named(target)}: ${labels(group).join('<br/>')}`,
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
