/**
 * `node scripts/mutation.ts [area …] [--concurrency 2]`: changes the code in thousands of small ways and looks whether a test fails
 * each time (Stryker). Fails below the threshold of quality.md in any area, and on a mutant that lives without a reason in
 * test/mutation/survivors.json. Reports stand in reports/mutation/<area>.json.
 *
 * No checker of types: it made a run five times longer, and what the compiler refuses a test finds as well.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { AREAS, areaOf, type Area } from '../test/mutation/areas.ts';
import {
  compareWithList,
  explainedSurvivors,
  survivorOf,
  type Run,
  type Survivor,
} from '../test/mutation/survivors.ts';

const THRESHOLD = 90;

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

interface AreaResult {
  area: string;
  mutants: number;
  killed: number;
  timeout: number;
  survived: number;
  noCoverage: number;
  /** Mutants on which the run itself broke: neither found nor alive. */
  errors: number;
  score: number;
  seconds: number;
  run: Run;
}

async function mutated(area: Area, concurrency: number): Promise<AreaResult> {
  const began = process.hrtime.bigint();
  // Read by vitest.mutation.config.ts in the processes that Stryker starts.
  process.env['MUTATION_AREA'] = area.name;
  const results = await new Stryker({
    configFile: 'stryker.config.json',
    mutate: [...area.mutate],
    mutator: { excludedMutations: [...(area.excluded ?? [])] },
    jsonReporter: { fileName: `reports/mutation/${area.name}.json` },
    concurrency,
  }).runMutationTest();
  return summary(area, results, Number(process.hrtime.bigint() - began) / 1e9);
}

function summary({ name }: Area, results: readonly MutantResult[], seconds: number): AreaResult {
  const count = (status: MutantResult['status']): number =>
    results.filter((mutant) => mutant.status === status).length;
  const [killed, timeout] = [count('Killed'), count('Timeout')];
  const [survived, noCoverage] = [count('Survived'), count('NoCoverage')];
  const valid = killed + timeout + survived + noCoverage;
  const survivorsOf = (...statuses: MutantResult['status'][]): Survivor[] =>
    results.filter(({ status }) => statuses.includes(status)).map(named);
  return {
    area: name,
    mutants: valid,
    killed,
    timeout,
    survived,
    noCoverage,
    errors: count('RuntimeError') + count('CompileError'),
    score: valid === 0 ? 0 : (100 * (killed + timeout)) / valid,
    seconds,
    run: {
      survivors: survivorsOf('Survived', 'NoCoverage'),
      timedOut: survivorsOf('Timeout'),
      files: new Set(results.map(({ fileName }) => relative(process.cwd(), fileName))),
    },
  };
}

function named(mutant: MutantResult): Survivor {
  const fileName = relative(process.cwd(), mutant.fileName);
  return survivorOf({ ...mutant, fileName }, readFileSync(fileName, 'utf8'));
}

function row(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(12) : String(cell).padStart(9)))
    .join('');
}

function line(result: AreaResult): string {
  const { area, mutants, killed, timeout, survived, noCoverage, errors, score, seconds } = result;
  const shown = `${(Math.floor(score * 100) / 100).toFixed(2)}%`;
  return row([
    area,
    mutants,
    killed,
    timeout,
    survived,
    noCoverage,
    errors,
    shown,
    `${seconds.toFixed(0)} s`,
  ]);
}

const { values, positionals } = parseArgs({
  options: { concurrency: { type: 'string', default: '2' } },
  allowPositionals: true,
});
const areas = positionals.length === 0 ? AREAS : positionals.map(areaOf);

const results: AreaResult[] = [];
for (const area of areas) results.push(await mutated(area, Number(values.concurrency)));

console.log(`\n── mutation (threshold ${THRESHOLD} % in each area)`);
console.log(row(['area', 'mutants', 'killed', 'timeout', 'survived', 'no cover', 'errors', 'score', 'time']));
for (const result of results) console.log(line(result));

const { unexplained, outlived } = compareWithList(
  {
    survivors: results.flatMap(({ run }) => run.survivors),
    timedOut: results.flatMap(({ run }) => run.timedOut),
    files: new Set(results.flatMap(({ run }) => [...run.files])),
  },
  explainedSurvivors(),
);
for (const survivor of unexplained) console.error('Lives without a reason:', JSON.stringify(survivor));
for (const entry of outlived) console.error('Explained, but no longer there:', JSON.stringify(entry));
const low = results.filter(({ score }) => score < THRESHOLD);
for (const { area } of low) console.error(`${area} is below ${THRESHOLD} %`);
if (low.length + unexplained.length + outlived.length > 0) process.exitCode = 1;
