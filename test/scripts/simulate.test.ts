/** The command as it is given. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

function simulate(...given: string[]) {
  const words = ['scripts/simulate.ts', '--cases', '5', ...given];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  return { status, told: stderr.trim() };
}

test('a file of --out that cannot be is refused before the year is played; one that is there is not emptied for a refused year', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huisverbod-simulate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'events.jsonl');
  writeFileSync(file, 'eerder\n');
  const refused = '--out: moet een bestand zijn dat hier geschreven kan worden.';
  for (const out of [folder, join(file, 'daarin')])
    expect(simulate('--out', out)).toEqual({ status: 1, told: refused });
  // A file is no folder for a database.
  expect(simulate('--out', file, '--data', file).status).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe('eerder\n');
}, 60_000);
