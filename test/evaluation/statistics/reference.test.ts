/**
 * Equal to R `survival`. Golden answers stand beside this file and are checked everywhere; where `Rscript` is found, R itself answers
 * anew, on them and on all made-up data sets. To make the golden answers again, after a change of `golden/spells.csv`:
 * `cd test/evaluation/statistics && Rscript reference.R golden/spells.csv golden/answers.csv`
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Comparison, compare, ourAnswers, readAnswers, type Row } from './answers.ts';
import { type DataSet, dataSetsOf, fromCsv, KIND_NAMES, toCsv } from './data-sets.ts';

const HERE = import.meta.dirname;
const golden = fromCsv(readFileSync(join(HERE, 'golden/spells.csv'), 'utf8'));
const goldenAnswers = readAnswers(readFileSync(join(HERE, 'golden/answers.csv'), 'utf8'));

/** Another R than the one on the path: `RSCRIPT=/opt/R/bin/Rscript`. */
const RSCRIPT = process.env['RSCRIPT'] ?? 'Rscript';
const VERSIONS = 'cat(R.version.string, "with survival", format(packageVersion("survival")))';
const found = spawnSync(RSCRIPT, ['-e', VERSIONS], { encoding: 'utf8' });
const r = found.status === 0 ? found.stdout : undefined;
if (r === undefined)
  console.log(
    'Not compared with R itself, only with its golden answers: no Rscript with survival here (r-cran-survival).',
  );

function compareAll(sets: readonly DataSet[], theirs: (set: string) => Row[]): Comparison {
  const parts = sets.map((set) => compare(ourAnswers(set), theirs(set.name)));
  return {
    figures: parts.reduce((sum, { figures }) => sum + figures, 0),
    largest: Math.max(...parts.map(({ largest }) => largest)),
    differences: parts.flatMap(({ differences }) => differences),
  };
}

describe('golden answers of R', () => {
  test.each(golden.map((set) => [set.name, set] as const))('%s', (name, set) => {
    expect(goldenAnswers(name).length).toBeGreaterThan(set.spells.length > 1 ? 8 : 7);
    expect(compare(ourAnswers(set), goldenAnswers(name)).differences).toEqual([]);
  });

  test('a figure that is off by 2e-9 of itself is seen, and one that is missing', () => {
    const [set] = golden;
    const rows = ourAnswers(set!);
    const off = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell * (1 + 2e-9) : cell)));
    expect(compare(off, goldenAnswers(set!.name)).differences.length).toBeGreaterThan(10);
    const gone = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? null : cell)));
    expect(compare(gone, goldenAnswers(set!.name)).differences.length).toBeGreaterThan(10);
    expect(compare(rows.slice(1), goldenAnswers(set!.name)).differences.length).toBeGreaterThan(0);
  });
});

describe.skipIf(r === undefined)(`R itself: ${r ?? 'not here'}`, () => {
  const seen: Comparison[] = [];
  let folder: string;
  let answers: (set: string) => Row[];

  // One process for all data sets: starting R and loading its package costs more than most of them.
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'statistics-'));
    const [spells, answered] = [join(folder, 'spells.csv'), join(folder, 'answers.csv')];
    writeFileSync(spells, toCsv([...KIND_NAMES.flatMap(dataSetsOf), ...golden]));
    await promisify(execFile)(RSCRIPT, [join(HERE, 'reference.R'), spells, answered]);
    answers = readAnswers(readFileSync(answered, 'utf8'));
  }, 900_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
    const figures = seen.reduce((sum, part) => sum + part.figures, 0);
    const off = seen.reduce((sum, { differences }) => sum + differences.length, 0);
    const largest = Math.max(...seen.map((part) => part.largest));
    console.log(`${r ?? ''}: ${figures} figures, ${off} differ by more than 1e-9, largest ${largest}`);
  });

  test.each(KIND_NAMES)('%s', { timeout: 120_000 }, (kind) => {
    const sets = dataSetsOf(kind);
    const result = compareAll(sets, answers);
    seen.push(result);
    expect(result.differences).toEqual([]);
    expect(result.figures).toBeGreaterThan(sets.length * 40);
  });

  test('the golden answers are what this R answers', () => {
    for (const { name } of golden) {
      const now = answers(name).map((row) => row.map((cell, place) => (place > 1 ? asNumber(cell) : cell)));
      expect(compare(now, goldenAnswers(name)).differences).toEqual([]);
    }
  });
});

/** Labels of groups stay what they are. */
function asNumber(cell: string | number | null): string | number | null {
  return cell === null || Number.isNaN(Number(cell)) ? cell : Number(cell);
}
