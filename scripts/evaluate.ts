/**
 * Makes an export of the whole installation, beside a running engine or without one:
 * `npm run --silent evaluate -- --tier B --cutoff 2026-06-30 --out FOLDER [--agreement A --dpia D --expires DAY] [--regions R,S]`.
 * Progress on stderr; the folder receives the one zip, whose path is printed. Ends with 1 on faults and 2 when it is refused.
 */
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { canonicalRequest } from '../api/application/evaluation/export-request.ts';
import { exportsFolder, removeLeftovers, workFolder } from '../api/application/evaluation/export-folder.ts';
import { packageMaker } from '../api/application/evaluation/make-package.ts';
import { measuredInThreads } from '../api/application/evaluation/measuring-threads.ts';
import type { PackageOutcome } from '../api/application/evaluation/package-task.ts';
import { databaseFile, freshSecret } from '../api/compose.ts';
import { dataFolder } from '../api/config.ts';
import { loadRegions, regionBook } from '../api/configuration/index.ts';
import { readSandboxClock } from '../api/sandbox-clock.ts';
import type { ExportRequest } from '../api/shapes/export.ts';
import { startFault } from '../api/start-fault.ts';
import type { EvaluationStore } from '../db/evaluation-port.ts';
import { StorageFailed } from '../db/errors.ts';
import { openEvaluationStore, StorageFull, StoreRefused } from '../db/index.ts';
import { calendarFaults, readArguments } from './evaluate/arguments.ts';

const REFUSED = 2;

function complain(lines: readonly string[], code = 1): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = code;
}

/** That of the engine: in the sandbox the one that can be set. */
async function now(store: EvaluationStore): Promise<number> {
  const machine = Date.now();
  if (process.env['HUISVERBOD_MODE'] === 'production') return machine;
  return (await readSandboxClock(store, machine)) ?? machine;
}

let told = -1;
function progress(share: number): void {
  const percent = Math.floor(share * 20) * 5;
  if (percent === told) return;
  told = percent;
  process.stderr.write(`${percent}%\n`);
}

async function made(store: EvaluationStore, request: ExportRequest, out: string): Promise<PackageOutcome> {
  const folder = exportsFolder(dataFolder(process.env));
  removeLeftovers(folder);
  const working = workFolder(folder, 'evaluate');
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  process.once('SIGTERM', () => stopping.abort());
  mkdirSync(working, { recursive: true, mode: 0o700 });
  try {
    const regions = (await loadRegions(store)) ?? regionBook([], []);
    const task = {
      request: canonicalRequest(request),
      municipalities: 'all' as const,
      folder: working,
      secret: await store.exportSecret(freshSecret()),
      now: await now(store),
    };
    const file = databaseFile(dataFolder(process.env));
    const threads = availableParallelism();
    const measured = measuredInThreads({ databaseFile: file, store, regions, threads });
    const make = packageMaker({ store, regions, measured });
    const outcome = await make(task, progress, stopping.signal);
    if (outcome.outcome === 'ready') deliver(outcome, out);
    return outcome;
  } finally {
    rmSync(working, { recursive: true, force: true });
  }
}

/** Whoever looks into the folder meanwhile sees no half zip. */
function deliver({ folder, files }: Extract<PackageOutcome, { outcome: 'ready' }>, out: string): void {
  const zip = files.at(-1)?.name ?? '';
  mkdirSync(out, { recursive: true });
  const partial = join(out, `.${zip}.${process.pid}`);
  copyFileSync(join(folder, zip), partial);
  renameSync(partial, join(out, zip));
  process.stderr.write('100%\n');
  process.stdout.write(`${join(out, zip)}\n`);
}

function failure(error: unknown): string {
  if (error instanceof StoreRefused || error instanceof StorageFailed || error instanceof StorageFull)
    return error.message;
  const { code, name } = error as NodeJS.ErrnoException;
  if (name === 'AbortError') return 'Afgebroken; er is niets geleverd.';
  return `De levering is niet gelukt (${code ?? name}); kijk of de gegevensmap en de map van --out te beschrijven zijn.`;
}

async function main(): Promise<void> {
  process.umask(0o077);
  const read = readArguments(process.argv.slice(2));
  let store: EvaluationStore;
  try {
    store = openEvaluationStore(databaseFile(dataFolder(process.env)));
  } catch (error) {
    complain([...read.faults, startFault(error)]);
    return;
  }
  try {
    const regions = (await loadRegions(store)) ?? regionBook([], []);
    const faults = [...read.faults, ...calendarFaults(read.given, { regions, now: await now(store) })];
    if (faults.length > 0 || read.request === undefined) {
      complain(faults);
      return;
    }
    const outcome = await made(store, read.request, read.out);
    if (outcome.outcome === 'refused') complain([outcome.reason], REFUSED);
  } catch (error) {
    complain([failure(error)]);
  } finally {
    await store.close();
  }
}

await main();
