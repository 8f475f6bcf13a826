/** The tests as the mutation tests run them; the area stands in `MUTATION_AREA` (scripts/mutation.ts). */
import { matchesGlob, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { areaOf } from './test/mutation/areas.ts';

const { tests, alone = [], remembers = false } = areaOf(process.env['MUTATION_AREA'] ?? '');

/** The nearest tests first, whatever took longest last time: the order decides how soon a mutant falls. */
class NearestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification): number => {
      const path = relative(project.config.root, moduleId);
      return tests.findIndex((glob) => matchesGlob(path, glob));
    };
    return Promise.resolve(
      files.toSorted((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId)),
    );
  }
}

/** One worker for the whole run of a mutant, started anew for the next: files share what they load, which is most of their time. */
const together = { name: 'together', include: [...tests], exclude: [...alone], isolate: false };
const byThemselves = { name: 'alone', include: [...alone], isolate: true };

export default defineConfig({
  test: {
    projects: [together, ...(alone.length === 0 ? [] : [byThemselves])].map((test) => ({
      extends: true as const,
      test,
    })),
    sequence: { sequencer: NearestFirst },
    setupFiles: ['test/setup/property-seed.ts', ...(remembers ? ['test/mutation/every-test.ts'] : [])],
    // A seed of its own for each run would give each run other tests, and so other survivors.
    env: { FC_SEED: '20260302', TZ: 'UTC' },
    testTimeout: 20_000,
  },
});
