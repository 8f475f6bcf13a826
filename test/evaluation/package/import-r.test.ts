/** `import.R`, run by R itself: it takes the package as it is, and nothing that differs from it. */
import { describe, expect, test } from 'vitest';
import { importR } from '../../../src/evaluation/package/index.ts';
import { tablesOf } from '../../../src/evaluation/tiers/index.ts';
import { found, RSCRIPT, run, unpacked } from './tools.ts';

const here = found(
  RSCRIPT,
  ['-e', 'library(survival)'],
  'import.R, for there is no Rscript with survival here (r-cran-survival).',
);

describe.skipIf(!here)('import.R in R', { timeout: 120_000 }, () => {
  const readBy = (folder: string) => run(RSCRIPT, ['import.R'], folder);

  test('tier A: counts every stage anew and finds the same', () => {
    const { status, said } = readBy(unpacked('A'));
    expect(said).toContain('stage_durations.csv: 360 rijen');
    expect(said).toContain('24 rijen liepen nooit risico en tellen niet mee');
    expect(said.match(/gelijk aan de referentie/g)).toHaveLength(6);
    expect(said).toContain('Alle curven zijn nagerekend en gelijk');
    expect(status).toBe(0);
  });

  test('tier B: a stage with nine ends has no reference, and that is said', () => {
    const { status, said } = readBy(unpacked('B'));
    expect(said.match(/gelijk aan de referentie/g)).toHaveLength(5);
    expect(said).toMatch(/CARE: \d+ rijen, geen referentie \(minder dan 10 waargenomen einden\)/);
    expect(status).toBe(0);
  });

  test('tier B: a stage of which no row was left is named too', () => {
    const without = (text: string): string =>
      text
        .split('\r\n')
        .filter((line) => !line.includes(',CARE,') && !line.startsWith('CARE,'))
        .join('\r\n');
    const { status, said } = readBy(unpacked('B', { 'stage_durations.csv': without }));
    expect(said).toContain('CARE: geen rijen in dit pakket; zie suppression_log.csv en aggregates.csv');
    expect(said).not.toContain('RIHG: geen rijen');
    expect(status).toBe(0);
  });

  test('tier C: the tables, and nothing to count anew', () => {
    const { status, said } = readBy(unpacked('C'));
    expect(said).toContain('aggregates.csv: 2 rijen');
    expect(said).not.toContain('referentie');
    expect(status).toBe(0);
  });

  test('runs from another folder, and sourced from within R', () => {
    const folder = unpacked('A');
    expect(run(RSCRIPT, [`${folder}/import.R`]).status).toBe(0);
    const types = [
      `source("${folder}/import.R", chdir = TRUE)`,
      'stopifnot(is.factor(stage_durations$stage_code), is.numeric(stage_durations$duration))',
      'stopifnot(anyNA(stage_durations$deadline_met), is.character(aggregates$n_cases))',
      'stopifnot(identical(aggregates$n_cases, c("<10", "60")), identical(aggregates$median_min, c(NA, 54.5)))',
      'stopifnot(clocks$value_min == -75, nrow(cases) == 1)',
    ];
    expect(run(RSCRIPT, ['-e', types.join('; ')])).toMatchObject({ status: 0 });
  });

  const times = (factor: number) => (text: string) =>
    text.replace(/"rmst": ([0-9.]+)/, (_, value: string) => `"rmst": ${String(Number(value) * factor)}`);
  const refused: readonly [string, Record<string, (text: string) => string>, RegExp][] = [
    [
      'a mean that is off by 2e-9 of itself',
      { 'survival_reference.json': times(1 + 2e-9) },
      /INITIATION: rmst/,
    ],
    [
      'one duration more than was counted',
      {
        'stage_durations.csv': (text) =>
          text.replace(/(RIHG,1,.*,)(\d+),1,1,COMPLETED/, '$1999,1,1,COMPLETED'),
      },
      /RIHG: /,
    ],
    [
      'a stage that is not in the reference',
      { 'survival_reference.json': (text) => text.replace(/"RIHG": \{[^}]*\},/, '') },
      /RIHG ontbreekt/,
    ],
    [
      'a stage that nobody knows',
      { 'survival_reference.json': (text) => text.replace('"RIHG"', '"RIGH"') },
      /onbekende fase in de referentie: RIGH/,
    ],
    [
      'a code that is not in the codebook',
      { 'stage_durations.csv': (text) => text.replace(',CUTOFF,', ',LATER,') },
      /kolom censor_reason: onverwachte waarde 'LATER'/,
    ],
    [
      'a text where a number should be',
      { 'clocks.csv': (text) => text.replace('-75', 'veel') },
      /kolom value_min: onverwachte waarde 'veel'/,
    ],
    [
      'another column',
      { 'clocks.csv': (text) => text.replace('value_min', 'waarde') },
      /clocks.csv: andere kolommen/,
    ],
  ];
  test('stops at what differs, and takes what is rounding', () => {
    const rounding = unpacked('A', { 'survival_reference.json': times(1 + 1e-12) });
    const folders = [...refused.map(([, changes]) => unpacked('A', changes)), rounding];
    // One process for all of them: starting R takes longer than what it does here.
    const each = folders.map(
      (folder, index) =>
        `cat("\n== ${String(index)}\n"); tryCatch(source("${folder}/import.R", chdir = TRUE), error = function(e) cat("STOP", conditionMessage(e)))`,
    );
    const said = run(RSCRIPT, ['-e', each.join('\n')])
      .said.split(/== \d+\n/)
      .slice(1);
    expect(said).toHaveLength(folders.length);
    for (const [index, [what, , reason]] of refused.entries()) {
      expect(said[index], what).toMatch(reason);
      expect(said[index], what).toContain('STOP');
    }
    expect(said.at(-1)).not.toContain('STOP');
  });

  test('a script that stops ends with an error', () => {
    expect(readBy(unpacked('A', refused[0]?.[1])).status).toBe(1);
  });
});

test('without rows of stages there is nothing about survival in the script', () => {
  expect(importR(tablesOf('C'))).not.toContain('survival::');
  expect(importR(tablesOf('B'))).toContain('survival::survfit');
});
