import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importRegions, loadRegions } from '../../api/configuration/index.ts';
import { openSqliteStore } from '../../db/index.ts';
import type { Store } from '../../db/index.ts';
import type { Json } from './service.ts';

const DEMO = readFileSync(new URL('../../config/demo-regions.json', import.meta.url), 'utf8');

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huisverbod-regions-'));
  store = openSqliteStore(join(folder, 'test.sqlite'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Regions {
  regions: Json[];
}
const changed = (change: (file: Regions) => void): string => {
  const file = JSON.parse(DEMO) as Regions;
  change(file);
  return JSON.stringify(file);
};

async function pointers(text: string): Promise<string[]> {
  const outcome = await importRegions(store, text);
  return outcome.ok ? [] : outcome.faults.map(({ pointer }) => pointer);
}

describe('importing regions', () => {
  test('the demo regions are good', async () => {
    expect(await importRegions(store, DEMO)).toEqual({ ok: true, regions: 4 });
    const book = await loadRegions(store);
    expect(book?.regionOf('GM0518')?.id).toBe('demoregio-noorderlicht');
    expect(book?.protocolFor('GM0518').id).toBe('noorderlicht@1');
    expect(book?.protocolFor('GM9999')).toEqual({ id: 'algemeen@1', norms: {} });
  });

  test('a bad file changes nothing and names all its faults', async () => {
    await importRegions(store, DEMO);
    const bad = changed(({ regions }) => {
      regions[0].name = '';
      regions[1].municipalities[0].code = 'GM0518';
      regions[2].extra = true;
    });
    // A fault of shape hides none of those between fields, nor the other way round.
    expect(await pointers(bad)).toEqual(
      expect.arrayContaining(['/regions/0/name', '/regions/2/extra', '/regions/1/municipalities/0/code']),
    );
    expect((await loadRegions(store))?.regions[0]?.name).toBe('Demoregio Noorderlicht');
  });

  test('no JSON', async () => {
    expect(await pointers('{')).toEqual(['']);
    expect(await loadRegions(store)).toBeUndefined();
  });

  test.each<[string, (file: Regions) => void, string]>([
    [
      'a municipality in two regions',
      ({ regions }) => void (regions[1].municipalities[0].code = 'GM0518'),
      '/regions/1/municipalities/0/code',
    ],
    [
      'an office twice',
      ({ regions }) => void (regions[1].offices[0].code = 'PL1500'),
      '/regions/1/offices/0/code',
    ],
    ['a region twice', ({ regions }) => void (regions[1].id = regions[0].id), '/regions/1/id'],
    [
      'an office of a municipality that is nowhere',
      ({ regions }) => void regions[0].offices[0].municipalities.push('GM0001'),
      '/regions/0/offices/0/municipalities/3',
    ],
  ])('%s', async (_name, change, pointer) => {
    expect(await pointers(changed(change))).toContain(pointer);
  });

  test.each(['wth-2-1', 'wth-9-1', 'wth-2-6', 'awb-6-7', 'nonsense'])(
    'no norm for %s: that is law, or nothing',
    async (rule) => {
      const bad = changed(({ regions }) => void (regions[0].protocol.norms[rule] = 60));
      expect(await pointers(bad)).toEqual([`/regions/0/protocol/norms/${rule}`]);
    },
  );

  test('a version of a protocol never changes, a new one stands beside it', async () => {
    await importRegions(store, DEMO);
    const other = (version: number) =>
      changed(({ regions }) => {
        regions[0].protocol.norms['wth-3-2'] = 45;
        regions[0].protocol.version = version;
      });
    expect(await pointers(other(1))).toEqual(['/regions/0/protocol/version']);
    const alsoNameless = changed(({ regions }) => {
      regions[0].protocol.norms['wth-3-2'] = 45;
      regions[1].name = '';
    });
    expect(await pointers(alsoNameless)).toEqual(['/regions/1/name', '/regions/0/protocol/version']);
    expect(await importRegions(store, other(2))).toMatchObject({ ok: true });
    const book = await loadRegions(store);
    expect(book?.protocolFor('GM0518').norms['wth-3-2']).toBe(45);
    expect(book?.protocol('noorderlicht@1').norms['wth-3-2']).toBe(60);
  });
});
