/** Imports a file of regions: `npm run regions -- FILE`. The engine must not be running; it reads the configuration at its start. */
import { readFileSync } from 'node:fs';
import { dataFolder } from '../api/config.ts';
import { databaseFile } from '../api/compose.ts';
import { importRegions } from '../api/configuration/index.ts';
import { startFault } from '../api/start-fault.ts';
import { openSqliteStore, StoreRefused } from '../db/index.ts';

function fail(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

async function importFile(text: string): Promise<void> {
  const store = openSqliteStore(databaseFile(dataFolder(process.env)));
  try {
    const outcome = await importRegions(store, text);
    if (outcome.ok) process.stdout.write(`${outcome.regions} regio’s ingesteld.\n`);
    else
      fail([
        'Er is niets veranderd. Fouten in het bestand:',
        ...outcome.faults.map(({ pointer, detail }) => `${pointer}: ${detail}`),
      ]);
  } finally {
    await store.close();
  }
}

async function main(): Promise<void> {
  // Also this command may be the one that makes the database.
  process.umask(0o077);
  const file = process.argv[2];
  const text = file === undefined ? undefined : readText(file);
  if (text === undefined) {
    fail(['Geef een leesbaar bestand: npm run regions -- BESTAND']);
    return;
  }
  try {
    await importFile(text);
  } catch (error) {
    const inUse = error instanceof StoreRefused && error.code === 'in-use';
    fail([startFault(error), ...(inUse ? ['Stop de dienst, stel de regio’s in en start weer.'] : [])]);
  }
}

await main();
