import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Gives a database file in a new folder each time; all of them go when the test file is done. */
export function temporaryFiles(): () => string {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'huisverbod-db-'));
    folders.push(folder);
    return join(folder, 'huisverbod.db');
  };
}
