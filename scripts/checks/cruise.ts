/** Runs dependency-cruiser with the house's layer rules over some folders. */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { CRUISE_OPTIONS, LAYER_RULES } from './layer-rules.ts';

interface BrokenLayerRule {
  rule: string;
  from: string;
  to: string;
}

export interface LayerReport {
  /** Modules of the house that were read, packages not counted. */
  modules: number;
  violations: BrokenLayerRule[];
}

/** Folders are relative to `baseDir`, by default the root of the repository. */
export async function cruiseLayers(folders: string[], baseDir = process.cwd()): Promise<LayerReport> {
  const answer = await cruise(folders, {
    ...CRUISE_OPTIONS,
    baseDir,
    validate: true,
    ruleSet: { forbidden: LAYER_RULES },
  });
  const { modules, summary } = answer.output as ICruiseResult;
  return {
    modules: modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`))).length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
