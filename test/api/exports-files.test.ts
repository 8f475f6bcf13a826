import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeCases } from '../support/stored-cases.ts';
import { fileOf, madeExport, zipName, zipOf } from './exports-made.ts';
import { service, token } from './service.ts';
import type { Json, Service } from './service.ts';

const ADMINISTRATOR = { role: 'administrator', office: 'BEHEER' } as const;
const UNDER_AGREEMENT = { agreement: 'PROEF-1', dpia: 'PROEF-DPIA-1', expires: '2026-12-31' };

let api: Service;
let administrator: string;
beforeAll(async () => {
  api = await service({ now: '2026-09-01T12:00:00+02:00' });
  administrator = await token(ADMINISTRATOR);
  await storeCases(api.store, 45, { region: 'demoregio-noorderlicht' });
});
afterAll(() => api.close());

const ask = (body: Json): Promise<Json> => madeExport(api, administrator, { cutoff: '2026-06-30', ...body });

const FILES: Record<string, string[]> = {
  A: [
    'MANIFEST.sha256',
    'aggregates.csv',
    'cases.csv',
    'clocks.csv',
    'codebook.csv',
    'codebook.nl.md',
    'datapackage.json',
    'import.R',
    'import.sps',
    'log.ocel.json',
    'log.xes',
    'quality_report.json',
    'stage_durations.csv',
    'suppression_log.csv',
    'survival_reference.json',
  ],
};
FILES['B'] = FILES['A']!.filter((name) => !/^(cases|log\.)/.test(name));
FILES['C'] = FILES['B'].filter((name) => !/^(clocks|stage_durations|survival_reference)/.test(name));

describe.each(['A', 'B', 'C'])('tier %s', (tier) => {
  let made: Json;
  beforeAll(async () => {
    made = await ask({ tier, ...(tier === 'A' ? UNDER_AGREEMENT : {}) });
  }, 60_000);

  test('has its files, and one zip of them', async () => {
    expect([made.status, made.reason]).toEqual(['ready', undefined]);
    const names = made.files.map(({ name }: Json) => name);
    expect(names.slice(0, -1)).toEqual(FILES[tier]);
    expect(zipName(made)).toMatch(new RegExp(`^wth-eval-${tier}-[0-9a-f]{16}\\.zip$`));
    const entries = await zipOf(api, administrator, made);
    expect(entries.map(({ name }) => name)).toEqual(FILES[tier]);
    for (const { name, content } of entries)
      expect(content.equals(await fileOf(api, administrator, made, name))).toBe(true);
  });

  test('tells of each file how large it is and its hash, and so does the manifest', async () => {
    const manifest = (await fileOf(api, administrator, made, 'MANIFEST.sha256')).toString();
    for (const { name, bytes, sha256 } of made.files) {
      const content = await fileOf(api, administrator, made, name);
      expect([name, content.length]).toEqual([name, bytes]);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      const isListed = name !== 'MANIFEST.sha256' && !name.endsWith('.zip');
      expect([name, manifest.includes(`${sha256}  ${name}\n`)]).toEqual([name, isListed]);
    }
  });

  test('is the same to the byte when it is asked for again', async () => {
    const again = await ask({ tier, ...(tier === 'A' ? UNDER_AGREEMENT : {}) });
    expect(again.id).not.toBe(made.id);
    expect(again.files).toEqual(made.files);
  }, 60_000);
});

/** Rows by the names of their columns. No cell of these files holds a comma. */
async function rowsIn(made: Json, name: string): Promise<Record<string, string>[]> {
  const text = (await fileOf(api, administrator, made, name)).toString();
  const [head = '', ...lines] = text.split('\r\n').slice(0, -1);
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

const valuesOf = (rows: Record<string, string>[], column: string): string[] =>
  [...new Set(rows.map((row) => row[column] ?? ''))].toSorted();

describe('what stands in the rows', () => {
  test('A: of every stage and clock the minutes that were played', async () => {
    const made = await ask({ tier: 'A', ...UNDER_AGREEMENT });
    const stages = await rowsIn(made, 'stage_durations.csv');
    const clocks = await rowsIn(made, 'clocks.csv');
    const minutes = (code: string): string[] =>
      valuesOf(
        stages.filter(({ stage_code }) => stage_code === code),
        'duration',
      );
    // From 20 to 50 minutes after the report, the decision at 120, everybody told at 200. A day of 23 hours makes ten days shorter.
    expect(['INITIATION', 'RIHG', 'IMPOSITION', 'EXECUTION', 'ENFORCEMENT'].map(minutes)).toEqual([
      ['20'],
      ['30'],
      ['70'],
      ['80'],
      ['14340', '14400'],
    ]);
    const toDecision = clocks.filter(({ clock_code }) => clock_code === 'REPORT_TO_DECISION');
    expect([toDecision.length, valuesOf(toDecision, 'value_min')]).toEqual([45, ['120']]);
    expect(valuesOf(stages, 'rounding_min')).toEqual(['1']);
    const cases = await rowsIn(made, 'cases.csv');
    const pseudonyms = cases.map(({ case_pseudonym }) => case_pseudonym);
    expect(pseudonyms).toHaveLength(45);
    expect(pseudonyms).toEqual(valuesOf(cases, 'case_pseudonym'));
    expect(pseudonyms).toEqual(valuesOf(stages, 'case_pseudonym'));
    expect(stages.map(({ row_id }) => row_id)).toEqual(valuesOf(stages, 'row_id'));
  }, 60_000);

  test('B: each row in a group of at least five that are alike, and what is left out is counted', async () => {
    const made = await ask({ tier: 'B' });
    const log = await rowsIn(made, 'suppression_log.csv');
    for (const [file, key] of [
      ['stage_durations.csv', ['stage_code', 'pilot_arm', 'region_group', 'period', 'duration']],
      ['clocks.csv', ['clock_code', 'role', 'pilot_arm', 'region_group', 'period', 'value_min']],
    ] as const) {
      const rows = await rowsIn(made, file);
      const groups = Map.groupBy(rows, (row) => key.map((column) => row[column]).join());
      expect(rows.length).toBeGreaterThan(100);
      expect(Math.min(...[...groups.values()].map((group) => group.length))).toBeGreaterThanOrEqual(5);
      expect(rows[0]).not.toHaveProperty('case_pseudonym');
    }
    const told = (await rowsIn(made, 'aggregates.csv')).filter(({ n_cases, n_events }) =>
      [n_cases, n_events].every((count) => Number(count) >= 10),
    );
    const cells = new Set(
      told.map((row) =>
        ['stage_or_clock', 'pilot_arm', 'region_group', 'period'].map((name) => row[name]).join(),
      ),
    );
    const stages = await rowsIn(made, 'stage_durations.csv');
    const cellOf = ({ stage_code, pilot_arm, region_group, period }: Record<string, string>) =>
      [stage_code, pilot_arm, region_group, period].join();
    expect(stages.filter((row) => !cells.has(cellOf(row)))).toEqual([]);
    const leftOut = log.filter(({ reason }) => reason === 'GROUP_BELOW_5');
    expect(
      valuesOf(leftOut, 'n_suppressed').every((count) => ['<10', ''].includes(count) || Number(count) >= 10),
    ).toBe(true);
  }, 60_000);

  test('C: counts below ten are hidden, and no statistic stands beside one', async () => {
    const made = await ask({ tier: 'C' });
    const rows = await rowsIn(made, 'aggregates.csv');
    const hidden = rows.filter(({ n_cases, n_events }) => n_cases === '<10' || n_events === '<10');
    expect(hidden.length).toBeGreaterThan(0);
    expect(valuesOf(hidden, 'median_min')).toEqual(['']);
    const shown = rows.filter(({ stage_or_clock, period }) => stage_or_clock === 'RIHG' && period === 'ALL');
    expect(valuesOf(shown, 'median_min')).toEqual(['30']);
  }, 60_000);
});
