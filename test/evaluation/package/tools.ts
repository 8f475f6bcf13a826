/** Programs of others that read the package, where they are found: R, PSPP, xmllint and packages of npm. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { madeUpPackage, writePackage } from './made-up.ts';
import type { Tier } from '../../../src/evaluation/rows/index.ts';

/** Another R or PSPP than the one on the path: `RSCRIPT=/opt/R/bin/Rscript`, `PSPP=…`. */
export const RSCRIPT = process.env['RSCRIPT'] ?? 'Rscript';
export const PSPP = process.env['PSPP'] ?? 'pspp';

export interface Run {
  status: number | null;
  said: string;
}

export function run(command: string, args: readonly string[], folder?: string): Run {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 120_000,
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  return { status, said: error === undefined ? `${stdout}${stderr}` : error.message };
}

/** Whether it is here; says so on the console when it is not. */
export function found(command: string, args: readonly string[], lacking: string): boolean {
  const here = run(command, args).status === 0;
  if (!here) console.log(`Not run: ${lacking}`);
  return here;
}

const require = createRequire(import.meta.url);

/** A package of npm, or `undefined` with a line on the console when it is not installed. */
export function packageOf(name: string, lacking: string): unknown {
  try {
    return require(name) as unknown;
  } catch {
    console.log(`Not run: ${lacking}`);
    return undefined;
  }
}

/** A folder of its own for one test, with the files in it; gone when the test is over. */
export function unpacked(
  tier: Tier,
  changes: Readonly<Record<string, (text: string) => string>> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'wth-eval-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = new Map(madeUpPackage(tier));
  for (const [name, change] of Object.entries(changes)) {
    const before = files.get(name);
    const after = before === undefined ? undefined : change(before);
    if (after === undefined || after === before) throw new Error(`Nothing changed in ${name}`);
    files.set(name, after);
  }
  writePackage(folder, files);
  return folder;
}
