/** A chart as a Mermaid state diagram: one arrow for each way between two states, with its events. */
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
    const targets = new Map<string, string[]>();
    for (const transition of transitions) {
      const target = transition.target ?? name;
      targets.set(target, [...(targets.get(target) ?? []), label(transition)]);
    }
    return [...targets].map(
      ([target, labels]) => `  ${alias(name)} --> ${alias(target)}: ${labels.join(' / ')}`,
    );
  });
}

/** What the machine follows without deciding on it is marked so. */
function label({ event, guard, decides }: TransitionDescription): string {
  const condition = guard === undefined ? '' : ` [${guard}]`;
  return `${event}${condition}${decides ? '' : ' (volgt)'}`;
}

function alias(name: string): string {
  return name.replaceAll(/[^a-z]/gi, '_');
}
