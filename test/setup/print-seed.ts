import type { TestProject } from 'vitest/node';

/** Says which seed the run has, so that `FC_SEED=<seed> npm test` shows a failure again. */
export function setup(project: TestProject): void {
  console.log(`FC_SEED=${project.config.env['FC_SEED'] ?? 'unset'}`);
}
