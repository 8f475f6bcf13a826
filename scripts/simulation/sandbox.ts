/** The engine in this process: the application layer on a real store, with a clock that the simulation moves. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseQueue } from '../../api/application/case-queue.ts';
import type { Engine } from '../../api/application/engine.ts';
import { handleDue } from '../../api/application/handle-due.ts';
import { databaseFile } from '../../api/compose.ts';
import {
  importRegions,
  loadRegions,
  type RegionBook,
  type RegionConfiguration,
} from '../../api/configuration/index.ts';
import { openLog } from '../../api/log.ts';
import { StartRefused } from '../../api/start-fault.ts';
import { sandboxClock } from '../../api/sandbox-clock.ts';
import { openConnection } from '../../db/connection.ts';
import type { Store } from '../../db/index.ts';
import { sqliteStoreOn } from '../../db/sqlite-store.ts';
import type { Instant } from '../../src/time/index.ts';
import { Draws } from './draws.ts';

const DEMO_REGIONS = new URL('../../config/demo-regions.json', import.meta.url);

export interface Sandbox {
  engine: Engine;
  /** What the engine could not handle by itself, such as a deadline: its log lines. */
  faults: readonly string[];
  regions: () => readonly RegionConfiguration[];
  /** An administrator imports a file, as `npm run regions` does. */
  configure(regions: readonly RegionConfiguration[]): Promise<void>;
  /** Forward only; what comes due on the way is handled at its own instant. */
  moveClock(to: Instant): Promise<void>;
  close(): Promise<void>;
}

export interface SandboxOptions {
  seed: number;
  startsAt: Instant;
  /** Absent: a folder of its own, gone afterwards. */
  folder?: string | undefined;
}

/** Refuses (`StartRefused`) a folder that was used before: the year cannot be played before what is there, nor beside its regions. */
export async function openSandbox({ seed, startsAt, folder }: SandboxOptions): Promise<Sandbox> {
  const own = folder === undefined ? mkdtempSync(join(tmpdir(), 'huisverbod-simulation-')) : undefined;
  const data = folder ?? own ?? '';
  mkdirSync(data, { recursive: true });
  const connection = openConnection(databaseFile(data));
  // A year that is being made need not survive a power cut: without this nine tenths of the time is waiting for the disk.
  connection.raw.pragma('synchronous = OFF');
  const store = sqliteStoreOn(connection);
  const end = async (): Promise<void> => {
    connection.raw.pragma('synchronous = FULL');
    connection.raw.pragma('wal_checkpoint(TRUNCATE)');
    await store.close();
    if (own !== undefined) rmSync(own, { recursive: true, force: true });
  };
  if (!(await isFresh(store))) {
    await end();
    throw new StartRefused(`In ${data} staat al een installatie; neem een lege map.`);
  }
  let now = startsAt;
  const faults: string[] = [];
  const engine: Engine = {
    store,
    now: () => now,
    newId: seededIds(seed),
    regions: await book(store, readFileSync(DEMO_REGIONS, 'utf8')),
    mode: 'sandbox',
    queue: caseQueue(),
    inProgress: new Set(),
    failing: new Map(),
    countingAnew: false,
    log: openLog('error', { write: (line: string) => void faults.push(line) }),
  };
  return {
    engine,
    faults,
    regions: () => engine.regions.regions,
    configure: async (regions) => {
      engine.regions = await book(store, JSON.stringify({ regions }));
    },
    moveClock: async (to) => {
      for (;;) {
        const due = await store.nextToWake(to, [...engine.failing.keys()]);
        if (due === undefined) break;
        now = Math.max(now, due.wakeAt);
        await handleDue(engine);
      }
      now = Math.max(now, to);
    },
    close: async () => {
      // A service that is started on the folder goes on from here.
      const clock = await sandboxClock({
        store,
        machineNow: () => now,
        startAt: now,
        notice: () => undefined,
      });
      await clock.set({ now, ticking: false });
      await end();
    },
  };
}

async function isFresh(store: Store): Promise<boolean> {
  return (await store.latestRecordedAt()) === undefined && (await loadRegions(store)) === undefined;
}

async function book(store: Store, text: string): Promise<RegionBook> {
  const imported = await importRegions(store, text);
  if (!imported.ok)
    throw new Error(imported.faults.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('\n'));
  const loaded = await loadRegions(store);
  if (loaded === undefined) throw new Error('No regions after their import');
  return loaded;
}

/** Version 4 in form, but the same ones for the same seed. */
function seededIds(seed: number): Engine['newId'] {
  const draws = new Draws(seed, 'ids');
  const digits = (count: number): string =>
    Array.from({ length: count }, () => draws.whole(0, 15).toString(16)).join('');
  return () => {
    const variant = (8 + draws.whole(0, 3)).toString(16);
    return [digits(8), digits(4), `4${digits(3)}`, `${variant}${digits(3)}`, digits(12)].join('-');
  };
}
