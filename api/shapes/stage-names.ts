/** Two spellings of one stage: camelCase in JSON, kebab-case in a path, where every segment has it. Both are understood in both places. */
import { STAGES } from '../../src/case/model.ts';
import type { Stage } from '../../src/case/model.ts';

/** `riskAssessment` → `risk-assessment`. */
export const kebab = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const inPaths = STAGES.map(kebab).filter((name) => !(STAGES as readonly string[]).includes(name));

export const STAGE_SPELLINGS: readonly [string, ...string[]] = [...STAGES, ...inPaths];

/** The stage as it stands in JSON; the spelling is one of `STAGE_SPELLINGS`. */
export function stageSpelled(name: string): Stage {
  const found = STAGES.find((stage) => stage === name || kebab(stage) === name);
  if (found === undefined) throw new Error(`Not a stage: ${name}`);
  return found;
}
