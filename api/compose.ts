/** The composition root: the one place that knows the machine's clock, chance, and every part. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../db/index.ts';
import type { Store } from '../db/index.ts';
import { referencePage, startPage, STYLE } from '../web/index.ts';
import { createApp } from './app.ts';
import type { Pages } from './app.ts';
import { caseQueue } from './application/case-queue.ts';
import type { Engine } from './application/engine.ts';
import { exportDesk } from './application/evaluation/export-desk.ts';
import type { ExportDesk } from './application/evaluation/export-desk.ts';
import { exportsFolder } from './application/evaluation/export-folder.ts';
import { threadedMaker } from './application/evaluation/export-thread.ts';
import { handleDue } from './application/handle-due.ts';
import { isCalendarNew, knowsStoredCalendar, takeUpCalendar } from './application/take-up-calendar.ts';
import type { Config } from './config.ts';
import { importRegions, loadRegions, regionBook } from './configuration/index.ts';
import type { RegionBook } from './configuration/index.ts';
import { openLog } from './log.ts';
import type { Log } from './log.ts';
import { PROBLEMS } from './problem.ts';
import { sandboxClock } from './sandbox-clock.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import { StartRefused } from './start-fault.ts';
import { issuerRules, sandboxKey, sandboxRules, tokenVerifier } from './tokens/index.ts';
import type { TokenRules } from './tokens/index.ts';
import { startWorker } from './worker.ts';

const DEMO_REGIONS = new URL('../config/demo-regions.json', import.meta.url);

export const databaseFile = (folder: string): string => join(folder, 'huisverbod.sqlite');

const NEWER_CALENDAR =
  'De gegevens zijn geteld met een feestdagenkalender die deze versie van de engine niet heeft; gebruik een nieuwere versie.';

const machineNow = (): number => Date.now();

/** The secret behind the names in exports, for an installation that has none yet. */
export const freshSecret = (): string => randomBytes(32).toString('hex');

async function regionsOf(store: Store, sandbox: boolean): Promise<RegionBook> {
  const stored = await loadRegions(store);
  if (stored !== undefined) return stored;
  if (!sandbox) return regionBook([], []);
  const imported = await importRegions(store, readFileSync(DEMO_REGIONS, 'utf8'));
  if (!imported.ok) throw new Error('The demo regions are not a good configuration');
  return (await loadRegions(store)) ?? regionBook([], []);
}

function pagesOf(sandbox: boolean): Pages {
  const problems = Object.entries(PROBLEMS).map(([code, { status, title, detail }]) => ({
    code,
    status,
    title,
    detail,
  }));
  return {
    style: STYLE,
    start: () => startPage(sandbox),
    reference: (document) => referencePage(document, problems, sandbox),
  };
}

async function clockOf({ mode }: Config, store: Store, log: Log): Promise<SandboxClock | undefined> {
  if (mode.mode !== 'sandbox') return undefined;
  try {
    return await sandboxClock({
      store,
      machineNow,
      startAt: mode.sandboxNow,
      notice: (text) => log.notice(text),
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new StartRefused('De stand van de zandbakklok in de database is beschadigd.');
  }
}

async function tokenRules({ mode, dataFolder }: Config, log: Log): Promise<TokenRules> {
  if (mode.mode === 'sandbox') return sandboxRules(await sandboxKey(dataFolder));
  return issuerRules(mode.issuer, machineNow, (error) => log.failed('issuer', error));
}

const exportsOf = (engine: Engine, folder: string): ExportDesk =>
  exportDesk({
    ...engine,
    folder: exportsFolder(folder),
    freshSecret,
    make: threadedMaker(databaseFile(folder)),
  });

export interface Service {
  fetch(request: Request): Response | Promise<Response>;
  log: Log;
  /** Handles what came due while the engine was down, then goes on looking. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function compose(config: Config): Promise<Service> {
  const log = openLog(config.logLevel);
  const rules = await tokenRules(config, log);
  const store = openSqliteStore(databaseFile(config.dataFolder));
  if (!(await knowsStoredCalendar(store))) throw new StartRefused(NEWER_CALENDAR);
  const sandbox = config.mode.mode === 'sandbox';
  const clock = await clockOf(config, store, log);
  const engine: Engine = {
    store,
    now: clock?.now ?? machineNow,
    newId: randomUUID,
    regions: await regionsOf(store, sandbox),
    mode: config.mode.mode,
    queue: caseQueue(),
    inProgress: new Set(),
    failing: new Map(),
    countingAnew: await isCalendarNew(store),
    log,
  };
  const exports = exportsOf(engine, config.dataFolder);
  let ready = false;
  const app = createApp({
    engine,
    exports,
    verify: tokenVerifier(rules, machineNow),
    rateLimit: config.rateLimit,
    stopwatch: () => performance.now(),
    isReady: () => ready,
    ...(clock === undefined ? {} : { clock }),
    pages: pagesOf(sandbox),
  });
  let worker: ReturnType<typeof startWorker> | undefined;
  let stopped = false;
  let counting: Promise<void> | undefined;
  return {
    fetch: (request) => app.fetch(request),
    log,
    async start() {
      await handleDue(engine);
      ready = true;
      worker = startWorker(engine);
      await exports.start();
      counting = takeUpCalendar(engine, () => stopped).catch((error: unknown) => {
        log.failed('calendar', error);
      });
    },
    async stop() {
      ready = false;
      stopped = true;
      await worker?.stop();
      await exports.stop();
      await counting;
      await store.close();
    },
  };
}
