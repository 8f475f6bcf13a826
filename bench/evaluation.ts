/**
 * How long a full export takes against the bare scan of the same rows (quality.md: within 3×, in constant memory):
 * `node --single-threaded-gc bench/evaluation.ts [CASES] [TIER]`, collecting garbage as `npm run evaluate` does: every core measures, and
 * threads that collect beside it only take them from each other. Both in this process and run; wall clock and processor time, for a
 * machine may be shared. It may be faster or slower from one ten seconds to the next, so the scan is taken before the export and after it.
 */
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { packageMaker } from '../api/application/evaluation/make-package.ts';
import type { PackageTask } from '../api/application/evaluation/package-task.ts';
import { measuredInThreads } from '../api/application/evaluation/measuring-threads.ts';
import { regionBook } from '../api/configuration/index.ts';
import { openEvaluationStore } from '../db/index.ts';
import { fillDatabase } from './evaluation-rows.ts';

const cases = Number(process.argv[2] ?? 100_000);
const tier = (process.argv[3] ?? 'B') as PackageTask['request']['tier'];

interface Timed<T> {
  result: T;
  wall: number;
  processor: number;
}

async function timed<T>(work: () => Promise<T> | T): Promise<Timed<T>> {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  return { result, wall: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
}

/** Every column of every event and of every case, out of SQLite and into JavaScript; nothing else. */
function scan(file: string): number {
  const raw = new Database(file, { readonly: true });
  let rows = 0;
  for (const table of ['cases join case_snapshots on case_row = cases.row_id', 'events'])
    for (const _row of raw.prepare(`select * from ${table}`).raw().iterate()) rows += 1;
  raw.close();
  return rows;
}

/** Or the machine is still writing what was filled in while the rest is measured. */
function onDisk(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

const meanOf = (one: number, other: number): number => (one + other) / 2;

async function exported(file: string, folder: string): Promise<number> {
  const store = openEvaluationStore(file);
  mkdirSync(folder);
  const agreement = { agreement: 'PROEF', dpia: 'PROEF', expires: '2099-01-01' };
  const request = { tier, cutoff: '2026-06-30', ...(tier === 'A' ? agreement : {}) };
  const task: PackageTask = {
    request,
    municipalities: 'all',
    folder,
    secret: 'ab'.repeat(32),
    now: Date.UTC(2026, 6, 1),
  };
  const threads = availableParallelism();
  const regions = regionBook([], []);
  const measured = measuredInThreads({ databaseFile: file, store, regions, threads });
  const make = packageMaker({ store, regions, measured });
  const made = await make(task, () => undefined, new AbortController().signal);
  await store.close();
  if (made.outcome === 'refused') throw new Error(made.reason);
  return made.files.reduce((sum, { bytes }) => sum + bytes, 0);
}

const folder = mkdtempSync(join(tmpdir(), 'huisverbod-bench-'));
const seconds = (time: number): string => `${time.toFixed(1)} s`;
try {
  const file = join(folder, 'bench.sqlite');
  await fillDatabase(file, cases);
  onDisk(file);
  // Once without counting: then both find the file in the memory of the machine.
  scan(file);
  const before = await timed(() => scan(file));
  const full = await timed(() => exported(file, join(folder, 'work')));
  const after = await timed(() => scan(file));
  const bare = {
    wall: meanOf(before.wall, after.wall),
    processor: meanOf(before.processor, after.processor),
  };
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${cases} cases, ${before.result} rows, tier ${tier}`);
  console.log(
    `bare scan    ${seconds(before.wall)} before, ${seconds(after.wall)} after (processor ${seconds(bare.processor)})`,
  );
  console.log(`full export  ${seconds(full.wall)} (processor ${seconds(full.processor)})`);
  console.log(
    `ratio        ${(full.wall / bare.wall).toFixed(2)} (processor ${(full.processor / bare.processor).toFixed(2)})`,
  );
  console.log(`memory       ${megabytes} MB at most`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
