/**
 * `npm run docs`: writes the pages under docs/ that are made from the code; `-- --check` writes nothing and fails, naming what
 * differs.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { driftIn } from './docs/drift.ts';
import { generatedPages } from './docs/pages.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const drift = driftIn(ROOT);
if (values.check) {
  for (const path of drift) console.error(`${path} is not what the code makes: run npm run docs`);
  if (drift.length > 0) process.exitCode = 1;
} else {
  const pages = generatedPages();
  for (const path of drift) {
    const target = join(ROOT, path);
    const text = pages.get(path);
    if (text === undefined) rmSync(target);
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
  console.log(drift.length === 0 ? 'docs: nothing changed' : `docs: ${drift.join(', ')}`);
}
