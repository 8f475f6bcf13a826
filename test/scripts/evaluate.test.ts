/** The command as it is given, beside a store that is open as that of a running engine is. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRegions } from '../../api/configuration/index.ts';
import { openSqliteStore } from '../../db/index.ts';
import type { Store } from '../../db/index.ts';
import { storeCases } from '../support/stored-cases.ts';
import { unzip } from '../support/unzip.ts';

const ROOT = new URL('../../', import.meta.url);
const DEMO = new URL('config/demo-regions.json', ROOT);

let folder: string;
let engine: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huisverbod-evaluate-'));
  engine = openSqliteStore(join(folder, 'data', 'huisverbod.sqlite'));
  await importRegions(engine, readFileSync(DEMO, 'utf8'));
  await storeCases(engine, 30);
  const clock = { now: Date.parse('2026-07-01T12:00:00+02:00'), ticking: false, savedAt: 0 };
  await engine.putSetting('sandbox-clock', JSON.stringify(clock));
}, 60_000);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

async function evaluate(...given: string[]): Promise<{ code: number; out: string; told: string }> {
  const child = spawn(process.execPath, ['scripts/evaluate.ts', ...given], {
    cwd: ROOT,
    env: { ...process.env, HUISVERBOD_DATA: join(folder, 'data'), HUISVERBOD_MODE: 'sandbox' },
  });
  let [out, told] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, told };
}

const into = (name: string): string[] => ['--out', join(folder, name)];
const MARCH = ['--tier', 'B', '--cutoff', '2026-03-25'];

describe('npm run evaluate', () => {
  test('puts the one zip in the folder and tells how far it is; again it is the same to the byte', async () => {
    const zips: Buffer[] = [];
    for (const out of ['eerst', 'weer']) {
      const ended = await evaluate(...MARCH, ...into(out));
      expect([ended.code, ended.told.trim().split('\n').at(-1)]).toEqual([0, '100%']);
      const names = readdirSync(join(folder, out));
      expect(names).toHaveLength(1);
      expect(names[0]).toMatch(/^wth-eval-B-[0-9a-f]{16}\.zip$/);
      expect(ended.out).toBe(`${join(folder, out, names[0]!)}\n`);
      zips.push(readFileSync(join(folder, out, names[0]!)));
    }
    expect(zips[0]!.equals(zips[1]!)).toBe(true);
    const entries = unzip(zips[0]!);
    expect(entries.map(({ name }) => name)).toContain('stage_durations.csv');
    // 1 January 1980, 00:00: no time of making.
    expect(new Set(entries.map(({ time }) => time))).toEqual(new Set([((1 << 5) | 1) << 16]));
    expect(readdirSync(join(folder, 'data', 'exports'))).toEqual([]);
  }, 60_000);

  test('refuses what differs by 1 to 9 cases from what was published, with code 2 and no file', async () => {
    const ended = await evaluate('--tier', 'C', '--cutoff', '2026-03-27', ...into('geweigerd'));
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.told).toContain('Deze tabel wordt niet gegeven');
    expect(existsSync(join(folder, 'geweigerd'))).toBe(false);
  }, 60_000);

  test('is refused at once where the zip could not come', async () => {
    const file = join(folder, 'bestand');
    writeFileSync(file, '');
    for (const out of [file, join(file, 'daarin')]) {
      const ended = await evaluate('--tier', 'C', '--cutoff', '2026-06-30', '--out', out);
      expect([ended.code, ended.told.trim()]).toEqual([
        1,
        '--out: moet een map zijn, of een pad waar die gemaakt kan worden.',
      ]);
    }
  }, 60_000);

  test('tells every fault at once, by option, in Dutch', async () => {
    const given = [
      '--tier',
      'A',
      '--cutoff',
      '2026-07-01',
      '--regions',
      'nergens,GM0518',
      '--soort',
      'x',
      'los',
    ];
    const ended = await evaluate(...given);
    expect([ended.code, ended.out]).toEqual([1, '']);
    expect(ended.told.trim().split('\n').toSorted()).toEqual([
      '--agreement: ontbreekt; bij niveau A is het verplicht.',
      '--cutoff: moet een dag zijn die voorbij is.',
      '--dpia: ontbreekt; bij niveau A is het verplicht.',
      '--expires: ontbreekt; bij niveau A is het verplicht.',
      '--out: geef de map waarin het zip-bestand komt.',
      '--regions "GM0518": noemt een regio die hier niet bestaat.',
      '--regions "nergens": noemt een regio die hier niet bestaat.',
      'Het woord "los" staat er zonder optie ervoor.',
      'Het woord "x" staat er zonder optie ervoor.',
      'Onbekende optie "--soort"; kies uit: --tier, --cutoff, --regions, --agreement, --dpia, --expires, --out.',
    ]);
  }, 60_000);
});
