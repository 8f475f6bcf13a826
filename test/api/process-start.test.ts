import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startFault } from '../../api/start-fault.ts';
import { sandboxKey } from '../../api/tokens/index.ts';
import { openSqliteStore, StorageFull } from '../../db/index.ts';

const ROOT = new URL('../../', import.meta.url);
const base = mkdtempSync(join(tmpdir(), 'huisverbod-start-'));
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

/** What a process with this data folder says before it ends. */
async function complaint(data: string, script = 'api/main.ts', given: string[] = []): Promise<string> {
  const child = spawn(process.execPath, [script, ...given], {
    cwd: ROOT,
    env: { ...process.env, HUISVERBOD_DATA: data, HUISVERBOD_LOG: 'silent', PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(1);
  return said;
}

const newFolder = (): string => mkdtempSync(join(base, 'data-'));
const MAYOR = ['--role', 'mayor', '--office', 'GM0518'];
const ONE_SENTENCE = /^[^\n]+\.\n$/;

/** Of each damage: what is done to a new data folder, and what the one sentence names. */
const DAMAGES: [string, (folder: string) => Promise<void> | void, string][] = [
  [
    'a database that is none',
    (folder) => writeFileSync(join(folder, 'huisverbod.sqlite'), 'geen database '.repeat(400)),
    'beschadigd',
  ],
  [
    'a folder in place of the database',
    (folder) => {
      mkdirSync(join(folder, 'huisverbod.sqlite'));
    },
    'SQLITE_CANTOPEN',
  ],
  [
    'a folder in place of the key',
    (folder) => {
      mkdirSync(join(folder, 'sandbox-token-key.json'));
    },
    'HUISVERBOD_DATA',
  ],
  [
    'an empty key',
    (folder) => writeFileSync(join(folder, 'sandbox-token-key.json'), ''),
    'sandbox-token-key.json',
  ],
  [
    'a key of another kind',
    (folder) => writeFileSync(join(folder, 'sandbox-token-key.json'), '{"kty":"RSA","kid":"k"}'),
    'sandbox-token-key.json',
  ],
  [
    'a damaged clock',
    async (folder) => {
      const store = openSqliteStore(join(folder, 'huisverbod.sqlite'));
      await store.putSetting('sandbox-clock', '{"now":');
      await store.close();
    },
    'zandbakklok',
  ],
];

describe('a start that fails says why in one sentence, without a stack', () => {
  test.each(DAMAGES)('%s', async (_name, damage, named) => {
    const folder = newFolder();
    await damage(folder);
    const said = await complaint(folder);
    expect(said).toMatch(ONE_SENTENCE);
    expect(said).toContain(named);
  });

  test('a data folder that is a file', async () => {
    const file = join(base, 'file');
    writeFileSync(file, '');
    for (const data of [file, join(file, 'below')]) {
      expect(await complaint(data)).toBe('De gegevensmap (HUISVERBOD_DATA) is geen map.\n');
      expect(await complaint(data, 'scripts/token.ts', MAYOR)).toMatch(ONE_SENTENCE);
      expect(await complaint(data, 'scripts/regions.ts', ['config/demo-regions.json'])).toMatch(ONE_SENTENCE);
    }
  }, 60_000);

  test('a damaged key, of which nothing is shown', async () => {
    const folder = newFolder();
    await sandboxKey(folder);
    const file = join(folder, 'sandbox-token-key.json');
    const whole = readFileSync(file, 'utf8');
    const secret = (JSON.parse(whole) as { d: string }).d;
    for (const damaged of [`x${whole}`, whole.replace('"RSA"', '"EC"'), whole.replace('"d"', '"c"')]) {
      writeFileSync(file, damaged);
      await expect(sandboxKey(folder)).rejects.toMatchObject({ name: 'StartRefused' });
    }
    writeFileSync(file, whole.slice(0, -40));
    for (const said of [await complaint(folder), await complaint(folder, 'scripts/token.ts', MAYOR)]) {
      expect(said).toMatch(ONE_SENTENCE);
      expect(said).toContain('sandbox-token-key.json');
      expect(said).not.toContain('kty');
      expect(said).not.toContain(secret.slice(0, 10));
    }
  });

  test('a full disk', () => {
    const full = 'De gegevensmap (HUISVERBOD_DATA) heeft geen ruimte meer.';
    expect(startFault(new StorageFull())).toBe(full);
    expect(startFault(Object.assign(new Error('/data/x'), { code: 'ENOSPC' }))).toBe(full);
  });

  test('a fault that nobody thought of', () => {
    expect(startFault(new TypeError('secret'))).toBe('De engine kon niet starten (TypeError).');
    expect(startFault(Object.assign(new Error('secret'), { code: 'a secret' }))).toBe(
      'De engine kon niet starten (Error).',
    );
    expect(startFault('secret')).toBe('De engine kon niet starten (string).');
  });
});
