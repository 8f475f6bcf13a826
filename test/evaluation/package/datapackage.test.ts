/** `datapackage.json` and the tables it describes, as it is written and as a validator of others reads it. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { datapackage, manifest } from '../../../src/evaluation/package/index.ts';
import { TIERS } from '../../../src/evaluation/rows/index.ts';
import { tablesOf } from '../../../src/evaluation/tiers/index.ts';
import { madeUpPackage, writePackage } from './made-up.ts';
import { packageOf, run, unpacked } from './tools.ts';

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  type?: string;
  dialect?: { lineTerminator: string };
  schema?: {
    fields: { name: string; constraints: object }[];
    missingValues: string[];
    primaryKey?: string[];
  };
}
interface Descriptor {
  $schema: string;
  resources: Resource[];
}

const descriptorOf = (files: ReadonlyMap<string, string>): Descriptor =>
  JSON.parse(files.get('datapackage.json') ?? '') as Descriptor;

const INPUT = { id: 'abc', cutoff: '2026-06-30', engineVersion: '0.1.0', tables: [], files: [] };

describe('datapackage.json', () => {
  test.each(TIERS)('tier %s: every file but itself and the manifest, with its size and hash', (tier) => {
    const files = madeUpPackage(tier);
    const { resources } = descriptorOf(files);
    const others = [...files.keys()].filter(
      (name) => !['datapackage.json', 'MANIFEST.sha256'].includes(name),
    );
    expect(resources.map(({ path }) => path).toSorted()).toEqual(others.toSorted());
    for (const { path, bytes, hash } of resources) {
      const content = Buffer.from(files.get(path) ?? '');
      expect(bytes).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  });

  test('is of version 2 of the standard and says nowhere when it was made', () => {
    const text = madeUpPackage('A').get('datapackage.json') ?? '';
    const { $schema, resources } = JSON.parse(text) as Descriptor;
    expect($schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    for (const { schema, type, dialect } of resources.filter(({ path }) => path.endsWith('.csv'))) {
      expect(type).toBe('table');
      expect(dialect?.lineTerminator).toBe('\r\n');
      expect(schema).toBeDefined();
    }
    expect(text).not.toContain('"created"');
    expect(text).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });

  test.each(TIERS)('tier %s: the fields of a table are the header of its file', (tier) => {
    const files = madeUpPackage(tier);
    for (const { path, schema } of descriptorOf(files).resources.filter((one) => one.schema !== undefined)) {
      const [header = ''] = (files.get(path) ?? '').split('\r\n');
      expect(schema?.fields.map(({ name }) => name).join(',')).toBe(header);
    }
  });

  test('of tier A says under which agreement, and until when', () => {
    const agreement = { agreement: 'OV-1', dpia: 'DPIA-2', expires: '2027-01-31' };
    const text = datapackage({ ...INPUT, tier: 'A', agreement });
    expect(text).toContain(
      'Overeenkomst OV-1, DPIA DPIA-2; te gebruiken tot en met 2027-01-31, daarna te vernietigen.',
    );
    expect(datapackage({ ...INPUT, tier: 'B' })).not.toContain('Overeenkomst ');
  });

  test('keys, hidden counts and empty cells are in the schema', () => {
    const { resources } = descriptorOf(madeUpPackage('A'));
    const schemaOf = (path: string) => resources.find((one) => one.path === path)?.schema;
    expect(schemaOf('stage_durations.csv')?.primaryKey).toEqual(['row_id']);
    expect(schemaOf('cases.csv')?.primaryKey).toEqual(['case_pseudonym']);
    expect(schemaOf('aggregates.csv')?.missingValues).toEqual(['', '<10']);
    expect(schemaOf('clocks.csv')?.missingValues).toEqual(['']);
    const field = (name: string) => schemaOf('stage_durations.csv')?.fields.find((one) => one.name === name);
    expect(field('deadline_met')?.constraints).toMatchObject({ required: false, enum: [0, 1] });
    expect(field('row_id')?.constraints).toMatchObject({ required: true, unique: true });
    expect(field('duration')?.constraints).toMatchObject({ required: true, minimum: 0 });
  });

  test('a file that nobody knows is refused', () => {
    const stray = { name: 'names.txt', bytes: 1, sha256: 'a'.repeat(64) };
    const input = {
      tier: 'C',
      id: 'x',
      cutoff: '2026-06-30',
      engineVersion: '1',
      tables: tablesOf('C'),
    } as const;
    expect(() => datapackage({ ...input, files: [stray] })).toThrow('names.txt');
  });
});

describe('MANIFEST.sha256', () => {
  test.each(TIERS)('tier %s: sha256sum finds every file as it was, and a changed one', (tier) => {
    const folder = unpacked(tier);
    const checked = run('sha256sum', ['-c', 'MANIFEST.sha256'], folder);
    expect(checked.status).toBe(0);
    expect(checked.said.match(/: OK/g)).toHaveLength(readdirSync(folder).length - 1);
    writePackage(folder, new Map([['codebook.nl.md', 'anders']]));
    expect(run('sha256sum', ['-c', 'MANIFEST.sha256'], folder).status).toBe(1);
  });

  test('stands by name, in the order of characters and not of a language', () => {
    const sha256 = 'a'.repeat(64);
    const names = ['log.xes', 'import.R', 'MANIFEST', 'cases.csv'];
    const text = manifest(names.map((name) => ({ name, sha256 })));
    expect([...text.matchAll(/ {2}(.*)\n/g)].map(([, name]) => name)).toEqual([
      'MANIFEST',
      'cases.csv',
      'import.R',
      'log.xes',
    ]);
  });

  test.each(['../cases.csv', 'a b', ''])('refuses a file named %j', (name) => {
    expect(() => manifest([{ name, sha256: 'a'.repeat(64) }])).toThrow(RangeError);
  });
});

interface Validator {
  Package: {
    load: (descriptor: unknown, options: { basePath: string }) => Promise<LoadedPackage>;
  };
}
interface LoadedPackage {
  valid: boolean;
  errors: unknown[];
  resources: {
    name: string;
    descriptor: Record<string, unknown>;
    commit: () => void;
    read: () => Promise<unknown[]>;
  }[];
}

const validator = packageOf(
  'datapackage',
  'datapackage.json with a validator of others, for datapackage is not installed.',
) as Validator | undefined;

/** It knows version 1 of the standard, of which version 2 is an extension; that calls a table by another property. */
describe.skipIf(validator === undefined)('datapackage of frictionlessdata.io', () => {
  async function read(files: ReadonlyMap<string, string>): Promise<Record<string, number>> {
    const folder = mkdtempSync(join(tmpdir(), 'wth-eval-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writePackage(folder, files);
    const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Descriptor;
    const loaded = await validator?.Package.load(descriptor, { basePath: folder });
    expect(loaded?.errors).toEqual([]);
    expect(loaded?.valid).toBe(true);
    const rows: Record<string, number> = {};
    for (const resource of loaded?.resources ?? []) {
      if (resource.descriptor['type'] !== 'table') continue;
      resource.descriptor['profile'] = 'tabular-data-resource';
      resource.commit();
      rows[resource.name] = (await resource.read()).length;
    }
    return rows;
  }

  test.each(TIERS)('tier %s: takes the descriptor and every row of every table', async (tier) => {
    const rows = await read(madeUpPackage(tier));
    expect(rows).toMatchObject({
      aggregates: 2,
      'suppression-log': 2,
      ...(tier === 'C' ? {} : { 'stage-durations': 360, clocks: 1 }),
      ...(tier === 'A' ? { cases: 1 } : {}),
    });
    expect(rows['codebook']).toBeGreaterThan(90);
  });

  test.each([
    ['a code that is not listed', (text: string) => text.replace(',COMPLETED,', ',DONE,')],
    ['a negative duration', (text: string) => text.replace(/,(\d+),1,1,COMPLETED/, ',-1,1,1,COMPLETED')],
    ['the same id twice', (text: string) => text.replaceAll(/\r\n[0-9a-f]{32},/g, `\r\n${'a'.repeat(32)},`)],
    ['an id that is none', (text: string) => text.replace(/\r\n[0-9a-f]{32},/, '\r\nzaak 12,')],
    ['an empty cell where there must be a value', (text: string) => text.replace(',RIHG,', ',,')],
  ])('refuses %s', async (_, change) => {
    const files = new Map(madeUpPackage('A'));
    const before = files.get('stage_durations.csv') ?? '';
    const after = change(before);
    expect(after).not.toBe(before);
    files.set('stage_durations.csv', after);
    await expect(read(files)).rejects.toThrow();
  });
});
