/** A made-up package, whole: rows with every kind of trouble through the tier's own cells, and every file as a text. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  codebookCsv,
  codebookMarkdown,
  datapackage,
  importR,
  importSps,
  manifest,
  ocelLines,
  survivalReference,
  xesLines,
} from '../../../src/evaluation/package/index.ts';
import type { Tier } from '../../../src/evaluation/rows/index.ts';
import { csvLines, stageCells, tablesOf, type Column } from '../../../src/evaluation/tiers/index.ts';
import { madeUpStages, shippedSpells } from './made-up-rows.ts';
import { loggedCases } from './played.ts';
import { report } from './made-up-quality.ts';

export const REGIONS = [
  { code: 'RG01', name: 'Demoregio Noorderlicht' },
  { code: 'RG02', name: 'Demoregio "Delta", zuid' },
];

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

function csvOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  return [...csvLines(columns, rows)].join('');
}

/** Cells by name, the others empty. */
function cellsOf(columns: readonly Column[], values: Readonly<Record<string, string>>): string[] {
  return columns.map(({ name }) => values[name] ?? '');
}

const HIDDEN = { stage_or_clock: 'CARE', n_cases: '<10', n_events: '<10', tau_min: '14400', suppressed: '1' };
const SHOWN = {
  stage_or_clock: 'RIHG',
  n_cases: '60',
  n_events: '48',
  n_censored: '12',
  median_min: '54.5',
  rmst_min: '90.123456789',
  tau_min: '360',
  suppressed: '0',
};
const ALL_GROUPS = { pilot_arm: 'PILOT', region_group: 'RG01', period: '2026-H1' };
const CLOCK = {
  row_id: hex('klok').slice(0, 32),
  case_pseudonym: hex('proef-1').slice(0, 32),
  clock_code: 'EXTENSION_MARGIN',
  role: 'NONE',
  pilot_arm: 'PILOT',
  region_group: 'RG01',
  period: '2026-Q1',
  value_min: '-75',
  rounding_min: '15',
  event_observed: '1',
  end_reason: 'COMPLETED',
  time_source: 'ENTERED',
};
const CASE = {
  case_pseudonym: CLOCK.case_pseudonym,
  pilot_arm: 'PILOT',
  region_group: 'RG01',
  period: '2026-Q1',
  process_version: 'pilot-1',
  protocol: 'proef@1',
  any_reconstructed: '1',
  any_late: '0',
};
const LOGGED = [
  {
    file: 'aggregates.csv',
    column: 'n_cases',
    stage_or_clock: 'CARE',
    reason: 'COUNT_BELOW_10',
    n_suppressed: '2',
  },
  { file: 'stage_durations.csv', stage_or_clock: 'CARE', reason: 'GROUP_BELOW_5', n_suppressed: '<10' },
];

function rowsOf(file: string, tier: Tier, columns: readonly Column[]): string[][] {
  const rounding = tier === 'A' ? 1 : 15;
  switch (file) {
    case 'stage_durations.csv':
      return madeUpStages(60).map((stage) => {
        const pseudonym = hex(stage.caseId).slice(0, 32);
        const rowId = hex(`${stage.caseId} ${stage.stage}`).slice(0, 32);
        const cell = { arm: stage.arm, regionGroup: 'RG01', period: '2026-Q1' };
        return stageCells(stage, tier, {
          cell,
          rounding,
          rowId,
          casePseudonym: tier === 'A' ? pseudonym : null,
        });
      });
    case 'clocks.csv':
      return [cellsOf(columns, CLOCK)];
    case 'cases.csv':
      return [cellsOf(columns, CASE)];
    case 'aggregates.csv':
      return [HIDDEN, SHOWN].map((values) => cellsOf(columns, { ...ALL_GROUPS, ...values }));
    default:
      return LOGGED.map((values) => cellsOf(columns, values));
  }
}

/** Names and texts, the descriptor and the manifest included. */
export function madeUpPackage(tier: Tier): ReadonlyMap<string, string> {
  const tables = tablesOf(tier);
  const files = new Map<string, string>(
    tables.map(({ file, columns }) => [file, csvOf(columns, rowsOf(file, tier, columns))]),
  );
  const add = (name: string, lines: Iterable<string>, end = ''): void =>
    void files.set(name, [...lines].map((line) => `${line}${end}`).join(''));
  add('codebook.csv', codebookCsv(tables, REGIONS));
  add('codebook.nl.md', [codebookMarkdown({ tier, cutoff: '2026-06-30', tables, regions: REGIONS })]);
  add('quality_report.json', [report({ tier })]);
  add('import.R', [importR(tables)]);
  add('import.sps', [importSps(tables)]);
  if (tier !== 'C')
    add('survival_reference.json', [
      survivalReference({ tier, spellsOf: (stage) => shippedSpells(tier, stage) }),
    ]);
  if (tier === 'A') {
    add('log.xes', xesLines(loggedCases()), '\n');
    add('log.ocel.json', ocelLines(loggedCases), '\n');
  }
  const described = [...files].map(([name, text]) => fileOf(name, text));
  const descriptor = datapackage({
    tier,
    id: 'proef-1',
    cutoff: '2026-06-30',
    engineVersion: '0.1.0',
    tables,
    files: described,
  });
  files.set('datapackage.json', descriptor);
  files.set('MANIFEST.sha256', manifest([...described, fileOf('datapackage.json', descriptor)]));
  return files;
}

function fileOf(name: string, text: string) {
  return { name, bytes: Buffer.byteLength(text), sha256: hex(text) };
}

export function writePackage(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}
