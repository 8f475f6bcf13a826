import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { chosenSeed } from './test/setup/seed.ts';

const ALL = 'test/**/*.test.ts';

/** Files that put a module in the place of another: what a file before them has loaded would stay as it was. */
const alone = globSync(ALL).filter((file) =>
  /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(file, 'utf8')),
);

export default defineConfig({
  test: {
    projects: [
      // Files share what a worker has loaded: loading the engine anew for each took two thirds of the time.
      { extends: true, test: { name: 'together', include: [ALL], exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone, isolate: true } },
    ],
    // Two cores: more workers only wait for each other, and threads start sooner than processes.
    pool: 'threads',
    maxWorkers: 2,
    globalSetup: ['test/setup/print-seed.ts'],
    setupFiles: ['test/setup/property-seed.ts'],
    env: { FC_SEED: String(chosenSeed()), TZ: 'UTC' },
    testTimeout: 20_000,
    coverage: { include: ['src/**', 'machines/**', 'db/**', 'api/**'] },
  },
});
