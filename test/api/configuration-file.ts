/** A throwaway store, and the demo regions with a change in them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importRegions } from '../../api/configuration/index.ts';
import { openSqliteStore } from '../../db/index.ts';
import type { Store } from '../../db/index.ts';
import type { Fault } from '../../src/shapes/index.ts';
import type { Json } from './service.ts';

export const DEMO = readFileSync(new URL('../../config/demo-regions.json', import.meta.url), 'utf8');

export function changed(change: (regions: Json[]) => void): string {
  const file = JSON.parse(DEMO) as { regions: Json[] };
  change(file.regions);
  return JSON.stringify(file);
}

export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'huisverbod-configuration-'));
  const store = openSqliteStore(join(folder, 'test.sqlite'));
  try {
    return await work(store);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All faults of a file on a store that has the demo regions. */
export async function faultsOf(change: (regions: Json[]) => void): Promise<Fault[]> {
  return withStore(async (store) => {
    await importRegions(store, DEMO);
    const outcome = await importRegions(store, changed(change));
    return outcome.ok ? [] : outcome.faults;
  });
}
