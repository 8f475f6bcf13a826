/**
 * Makes Stryker ask every test of the area for every mutant. It would ask only the tests that ran the changed line in the dry run;
 * behind a memory (of days, holidays, offsets) that is merely the test that came by first, and mutants that others find would live.
 * The setting `coverageAnalysis: off` does not do it: the vitest runner hands over what was covered all the same.
 */
import { afterAll } from 'vitest';

// Hooks after a file run last in, first out: this one before Stryker's own, which then finds nothing to hand over.
afterAll(() => {
  const stryker = (globalThis as { __stryker__?: { mutantCoverage?: unknown } }).__stryker__;
  if (stryker !== undefined) stryker.mutantCoverage = undefined;
});
