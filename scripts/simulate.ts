/**
 * `npm run simulate -- --cases 3500 --seed 1`: plays a national year of invented cases through the engine's own gates, on a throwaway
 * folder or on `--data FOLDER` (an empty one). `--report` prints what the evaluation finds again of what was put in; `--out FILE`
 * writes every event, one JSON object a line. docs/evaluation/simulation.md says what is assumed.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { StartRefused } from '../api/start-fault.ts';
import { StoreRefused } from '../db/index.ts';
import { simulationArguments } from './simulation/arguments.ts';
import { findingOf } from './simulation/findings.ts';
import { measured } from './simulation/measured.ts';
import { findingLines, HOW_TO_READ } from './simulation/printed.ts';
import { simulatedYear, type SimulatedYear } from './simulation/simulated-year.ts';

/** Halfway, when the pilot has just begun, and the end of the year. */
const CUTOFFS = ['2025-12-31', '2026-06-30'] as const;
const STAGES = ['RIHG', 'CARE'] as const;
const MOST_SHOWN = 20;
const BATCH = 200;

const given = simulationArguments(process.argv.slice(2));

function progressOnStderr(): (share: number) => void {
  let shown = -1;
  return (share) => {
    const tenth = Math.floor(share * 20);
    if (tenth === shown) return;
    shown = tenth;
    process.stderr.write(`${tenth * 5} %\n`);
  };
}

async function report({ sandbox, calendar }: SimulatedYear, seed: number): Promise<void> {
  const { store, regions } = sandbox.engine;
  for (const cutoff of CUTOFFS) {
    const spells = await measured({ store, regions, calendar, now: sandbox.engine.now() }, cutoff);
    for (const stage of STAGES)
      console.log(`\n${findingLines(findingOf(stage, spells, { seed }), cutoff).join('\n')}`);
  }
  console.log(`\n${HOW_TO_READ}`);
}

/** Before the year is played, which takes minutes; what stands in it stays until there is something to put in its place. */
async function checkWritable(file: string): Promise<void> {
  try {
    await (await open(file, 'a', 0o600)).close();
  } catch {
    throw new StartRefused('--out: moet een bestand zijn dat hier geschreven kan worden.');
  }
}

async function writeEvents({ sandbox: { engine } }: SimulatedYear, file: string): Promise<void> {
  const out = createWriteStream(file, { mode: 0o600 });
  for (let after = 0; ;) {
    const cases = await engine.store.evaluationCases({ municipalities: 'all' }, after, BATCH);
    for (const { id, region, protocol } of cases) {
      // The evaluation reads neither all events nor all of what they say.
      const { events = [] } = (await engine.store.loadCase(id, 'all')) ?? {};
      for (const { sequence, type, occurredAt, recordedAt, timeSource, data } of events)
        out.write(
          `${JSON.stringify({ case: id, region, protocol, sequence, type, occurredAt, recordedAt, timeSource, data })}\n`,
        );
    }
    const last = cases.at(-1);
    if (last === undefined) break;
    after = last.rowId;
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

async function main(): Promise<void> {
  process.umask(0o077);
  const { cases, seed, data, out, faults } = given;
  if (faults.length > 0) throw new StartRefused(faults.join('\n'));
  if (out !== undefined) await checkWritable(out);
  const began = performance.now();
  const year = await simulatedYear({ cases, seed, folder: data, progress: progressOnStderr() });
  const { played, sandbox } = year;
  try {
    const posted = [...played.events.values()].reduce((sum, count) => sum + count, 0);
    const { cases: known, events } = await sandbox.engine.store.registerCounts(
      { municipalities: 'all' },
      Infinity,
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(
      `${known} zaken, ${posted} gebeurtenissen van mensen, ${events - posted} van de engine; ${seconds} s.`,
    );
    console.log(`${played.refusals.length} geweigerd; ${sandbox.faults.length} fouten in het logboek.`);
    for (const { number, type, status, why } of played.refusals.slice(0, MOST_SHOWN))
      console.error(`GEWEIGERD  zaak ${number}, ${type}: ${status} ${why}`);
    for (const line of sandbox.faults.slice(0, MOST_SHOWN)) console.error(`FOUT  ${line.trim()}`);
    if (played.refusals.length + sandbox.faults.length > 0) process.exitCode = 1;
    if (out !== undefined) await writeEvents(year, out);
    if (given.report) await report(year, seed);
  } finally {
    await sandbox.close();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartRefused || error instanceof StoreRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
