import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cruiseLayers } from '../../scripts/checks/cruise.ts';

let house: string;

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'layers-'));
});
afterEach(() => {
  rmSync(house, { recursive: true });
});

function write(path: string, text: string): void {
  const target = join(house, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** An empty file in each folder, so that an import of it resolves. */
function furnish(): void {
  for (const path of [
    'src/a',
    'machines/a',
    'db/a',
    'api/a',
    'api/contract/a',
    'web/a',
    'test/a',
    'scripts/a',
  ]) {
    write(`${path}.ts`, 'export const a = 1;\n');
  }
  for (const name of ['zod', 'xstate', 'date-fns', '@date-fns/tz', 'pino', 'hono', 'drizzle-orm']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
}

async function brokenBy(from: string, specifier: string, statement = 'import * as x'): Promise<string[]> {
  furnish();
  write(from, `${statement} from '${specifier}';\nexport const b = x;\n`);
  const { modules, violations } = await cruiseLayers(
    ['src', 'machines', 'db', 'api', 'web', 'scripts', 'test'],
    house,
  );
  expect(modules).toBeGreaterThanOrEqual(8);
  return violations.map(({ rule }) => rule);
}

describe('layer rules', () => {
  test.each([
    ['src/b.ts', '../machines/a.ts', 'src-imports-only-its-layers'],
    ['src/b.ts', '../db/a.ts', 'src-imports-only-its-layers'],
    ['src/b.ts', '../test/a.ts', 'src-imports-only-its-layers'],
    ['src/b.ts', 'xstate', 'src-imports-only-its-packages'],
    ['src/b.ts', 'date-fns', 'src-imports-only-its-packages'],
    ['src/time/zone.ts', 'pino', 'zone-file-imports-only-its-packages'],
    ['src/b.ts', 'node:fs', 'src-does-no-io'],
    ['machines/b.ts', '../db/a.ts', 'machines-imports-only-its-layers'],
    ['machines/b.ts', '../api/a.ts', 'machines-imports-only-its-layers'],
    ['machines/b.ts', 'drizzle-orm', 'machines-imports-only-its-packages'],
    ['machines/b.ts', 'node:crypto', 'machines-does-no-io'],
    ['db/b.ts', '../machines/a.ts', 'db-imports-only-its-layers'],
    ['db/b.ts', '../api/a.ts', 'db-imports-only-its-layers'],
    ['db/b.ts', 'hono', 'db-imports-only-its-packages'],
    ['api/b.ts', '../web/a.ts', 'api-imports-only-its-layers'],
    ['api/b.ts', '../scripts/a.ts', 'api-imports-only-its-layers'],
    ['api/compose.ts', '../scripts/a.ts', 'composition-root-imports-no-tests-or-scripts'],
    ['web/b.ts', '../src/a.ts', 'web-imports-only-its-layers'],
    ['web/b.ts', '../api/a.ts', 'web-imports-only-its-layers'],
    ['src/b.ts', './nowhere.ts', 'resolvable'],
  ])('%s may not import %s', async (from, specifier, rule) => {
    expect(await brokenBy(from, specifier)).toContain(rule);
  });

  test('a type import counts as an import', async () => {
    expect(await brokenBy('db/b.ts', '../machines/a.ts', 'import type * as x')).toContain(
      'db-imports-only-its-layers',
    );
  });

  test('a cycle is found', async () => {
    write('src/c.ts', "import { b } from './b.ts';\nexport const c = b;\n");
    expect(await brokenBy('src/b.ts', './c.ts')).toContain('no-cycles');
  });

  test.each([
    ['src/b.ts', 'zod'],
    ['src/time/zone.ts', 'date-fns'],
    ['src/time/zone.ts', '@date-fns/tz'],
    ['machines/b.ts', '../src/a.ts'],
    ['machines/b.ts', 'xstate'],
    ['db/b.ts', '../src/a.ts'],
    ['db/b.ts', 'drizzle-orm'],
    ['api/b.ts', '../machines/a.ts'],
    ['api/b.ts', '../db/a.ts'],
    ['api/b.ts', 'node:fs'],
    ['api/compose.ts', '../web/a.ts'],
    ['web/b.ts', '../api/contract/a.ts'],
    ['test/b.ts', '../src/a.ts'],
  ])('%s may import %s', async (from, specifier) => {
    expect(await brokenBy(from, specifier)).toEqual([]);
  });
});
