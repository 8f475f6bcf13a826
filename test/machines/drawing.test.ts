import { describe, expect, test } from 'vitest';
import { caseMermaid, machineDescriptions, machineMermaid, MACHINE_NAMES } from '../../machines/index.ts';

/** The lines of a drawing without the name of the kind of diagram. */
function body(drawing: string): string[] {
  const [kind, ...lines] = drawing.trimEnd().split('\n');
  expect(kind).toBe('stateDiagram-v2');
  expect(drawing.endsWith('\n')).toBe(true);
  return lines;
}

describe('the drawing of the whole case', () => {
  const lines = body(caseMermaid());

  test('frames each machine by name, and closes every frame', () => {
    const frames = lines.filter((line) => line.endsWith('{'));
    expect(frames).toEqual(MACHINE_NAMES.map((name) => `  state ${name} {`));
    expect(lines.filter((line) => line === '  }')).toHaveLength(MACHINE_NAMES.length);
  });

  test.each(MACHINE_NAMES)('holds the drawing of %s, its states named after it', (name) => {
    const start = lines.indexOf(`  state ${name} {`);
    const inside = lines.slice(start + 1, lines.indexOf('  }', start));
    const states = machineDescriptions().find(({ stage }) => stage === name)?.states ?? [];
    for (const state of states) {
      const alias = `${name}_${state.name.replaceAll(/[.-]/g, '_')}`;
      expect(inside).toContain(`    state "${state.name}" as ${alias}`);
    }
    const alone = body(machineMermaid(name));
    expect(inside).toHaveLength(alone.length);
    expect(inside.map((line) => line.replaceAll(`${name}_`, ''))).toEqual(alone.map((line) => `  ${line}`));
  });

  test('names every state once', () => {
    const named = lines.flatMap((line) => / as (\w+)$/.exec(line)?.[1] ?? []);
    expect(new Set(named).size).toBe(named.length);
  });
});
