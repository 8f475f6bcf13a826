import { defineConfig } from 'vitest/config';
import { chosenSeed } from './test/setup/seed.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
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
