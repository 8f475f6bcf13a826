/** What the mutation tests change, area by area, and by which tests each area must hold. */

export interface Area {
  name: string;
  /** Globs of the files that are changed; `!` leaves files out. */
  mutate: readonly string[];
  /** Globs of the tests, the nearest first: most mutants fall there, and a run stops at the first test that fails. */
  tests: readonly string[];
  /** Those of them that put a module in the place of another, and so share nothing that was loaded before. */
  alone?: readonly string[];
  /** Code that remembers answers: every mutant meets every test (every-test.ts), not only those seen to run the changed line. */
  remembers?: boolean;
  /** Kinds of change that are left out. */
  excluded?: readonly string[];
}

/**
 * Statutes, norms and readings: tables of text, compared letter for letter with docs/law by the drift test. Emptying each string in
 * turn would only run that comparison a thousand times; their structure (which versions, terms, readings, flags) is changed.
 */
const TABLES = ['atw', 'awb', 'awbi', 'besluit', 'known-gaps', 'practice-norms', 'unsettled', 'wth'].map(
  (name) => `src/law/${name}.ts`,
);

const DRIFT = 'test/architecture/docs-drift.test.ts';
/** Cases as read from the law, through `step`. */
const STORIES = ['test/scenarios/legal-reading/!(over-http).test.ts'];
const HISTORY = 'test/case/history/*.test.ts';
const NEXT_EDITIONS = ['calendar-edition', 'next-rule-version'].map(
  (name) => `test/case/history/${name}.test.ts`,
);

export const AREAS: readonly Area[] = [
  {
    name: 'time',
    mutate: ['src/time/*.ts'],
    tests: ['test/time/!(zone).test.ts', 'test/law/!(invented-rules).test.ts', 'test/time/zone.test.ts'],
    alone: ['test/time/calendar-editions.test.ts'],
    remembers: true,
  },
  {
    name: 'gates',
    mutate: ['src/case/gates/*.ts'],
    tests: ['test/case/gates/*.test.ts', ...STORIES],
  },
  {
    name: 'machines',
    mutate: ['machines/*.ts'],
    // Without the long properties: they find what nobody thought of, but would take 20 seconds for each mutant that lives.
    // The table of states comes first: it asks for every state before the charts are remembered.
    tests: [
      'test/machines/state-table.test.ts',
      'test/machines/!(properties|state-table).test.ts',
      HISTORY,
      'test/case/validity/*.test.ts',
      ...STORIES,
      DRIFT,
    ],
    alone: [...NEXT_EDITIONS, 'test/machines/later-edition.test.ts'],
  },
  {
    name: 'law',
    mutate: ['src/law/*.ts', ...TABLES.map((file) => `!${file}`)],
    tests: ['test/law/*.test.ts', DRIFT],
    alone: ['test/law/invented-rules.test.ts', ...NEXT_EDITIONS],
  },
  {
    name: 'law-tables',
    mutate: TABLES,
    tests: ['test/law/*.test.ts', DRIFT],
    alone: ['test/law/invented-rules.test.ts'],
    excluded: ['StringLiteral'],
  },
];

export function areaOf(name: string): Area {
  const area = AREAS.find((candidate) => candidate.name === name);
  if (area === undefined)
    throw new Error(`No such area: ${name}. Areas: ${AREAS.map((one) => one.name).join(', ')}`);
  return area;
}
