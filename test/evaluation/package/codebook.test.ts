/** The codebook says of everything in the package what it is, in both languages, and what is not there. */
import { describe, expect, test } from 'vitest';
import { EVENT_CATALOGUE } from '../../../src/case/event-catalogue.ts';
import { codebookCsv, codebookMarkdown, survivalReference } from '../../../src/evaluation/package/index.ts';
import { QUALITY_KEYS, REFERENCE_KEYS } from '../../../src/evaluation/package/codebook-json.ts';
import { MEASURES } from '../../../src/evaluation/publication/index.ts';
import { TIERS, type Tier } from '../../../src/evaluation/rows/index.ts';
import { tablesOf } from '../../../src/evaluation/tiers/index.ts';
import { REGIONS } from './made-up.ts';
import { report } from './made-up-quality.ts';

const markdown = (tier: Tier): string =>
  codebookMarkdown({ tier, cutoff: '2026-06-30', tables: tablesOf(tier), regions: REGIONS });
const csv = (tier: Tier): string[] => [...codebookCsv(tablesOf(tier), REGIONS)];

describe('codebook.csv', () => {
  test.each(TIERS)('tier %s: every column and every code has its row', (tier) => {
    const rows = csv(tier);
    for (const { file, columns } of tablesOf(tier)) {
      for (const { name, codes } of columns) {
        expect(rows.some((row) => row.startsWith(`${file},${name},,column,`))).toBe(true);
        for (const { code } of codes)
          expect(rows.some((row) => row.startsWith(`${file},${name},${code},code,`))).toBe(true);
      }
    }
  });

  test('says which region a code is, quoted where a name needs it', () => {
    expect(csv('B')).toContain(',region_group,RG01,code,,,Demoregio Noorderlicht,Demoregio Noorderlicht\r\n');
    expect(csv('B').at(-1)).toBe(
      ',region_group,RG02,code,,,"Demoregio ""Delta"", zuid","Demoregio ""Delta"", zuid"\r\n',
    );
  });

  test('has nothing of a tier that the package is not', () => {
    expect(csv('C').join('')).not.toContain('stage_durations.csv,duration');
    expect(csv('B').join('')).not.toContain('case_pseudonym');
    expect(csv('A').join('')).toContain('case_pseudonym');
  });
});

describe('codebook.nl.md', () => {
  test.each(TIERS)('tier %s: names every file, column and measure, and the day', (tier) => {
    const text = markdown(tier);
    for (const { file, columns } of tablesOf(tier)) {
      expect(text).toContain(`### ${file}`);
      for (const { name } of columns) expect(text).toContain(`| \`${name}\` |`);
    }
    for (const { name } of MEASURES) expect(text).toContain(`\`${name}\``);
    expect(text).toContain('stand aan het einde van 2026-06-30 in Amsterdam');
    expect(text).toContain('| RG00 | samengevoegd |');
  });

  test.each([
    'Nog open (censoring)',
    'Later gaan kijken (delayed entry)',
    'Concurrerende einden',
    '## Afronding',
    '`<10`',
    '## Termijnen gehaald',
    '## Wat niet in dit pakket staat, en waarom',
    'geweld dat terugkwam',
  ])('explains %s', (subject) => {
    expect(markdown('A')).toContain(subject);
    expect(markdown('B')).toContain(subject);
  });

  /** Paths of the keys of an object; what stands in a list, or by a name of the data, is of its list. */
  const pathsOf = (value: Record<string, unknown>, within = ''): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      ['reconciliation', 'cases', 'times'].includes(key)
        ? pathsOf(inner as Record<string, unknown>, `${key}.`)
        : [`${within}${key}`],
    );

  test.each(TIERS)('tier %s: explains every key of quality_report.json, and no other', (tier) => {
    const keys = pathsOf(JSON.parse(report({ tier })) as Record<string, unknown>);
    expect(keys).toHaveLength(24);
    for (const key of keys) expect(markdown(tier)).toContain(`| \`${key}\` |`);
    expect(Object.keys(QUALITY_KEYS).toSorted()).toEqual(keys.toSorted());
    expect(markdown(tier)).toContain('meer dan een uur nadat het gebeurde');
  });

  test('explains every figure of survival_reference.json where there is one', () => {
    const spells = [{ entry: 0, duration: 30, cause: 'COMPLETED' }];
    const reference = JSON.parse(survivalReference({ tier: 'A', spellsOf: () => spells })) as {
      stages: Record<string, object>;
    };
    const said = Object.keys(REFERENCE_KEYS).flatMap((keys) => keys.split(', '));
    expect(Object.keys(reference.stages['RIHG'] ?? {})).toEqual(said);
    for (const tier of ['A', 'B'] as const) expect(markdown(tier)).toContain('| `rmstSe` |');
    expect(markdown('C')).not.toContain('rmstSe');
  });

  test('tier A says of every event whether it is in the logs, and why not', () => {
    const text = markdown('A');
    for (const { title } of Object.values(EVENT_CATALOGUE)) expect(text).toContain(`| ${title} | `);
    expect(text).toContain('weggelaten: zegt iets over een strafbaar feit');
    expect(markdown('B')).not.toContain('log.xes');
  });

  test('tier C speaks of no rows and of nothing to count anew', () => {
    expect(markdown('C')).not.toContain('Rscript');
    expect(markdown('C')).not.toContain('## Termijnen gehaald');
  });

  test('every row of a table has as many cells as its head', () => {
    for (const tier of TIERS) {
      for (const table of markdown(tier)
        .split('\n\n')
        .filter((part) => part.startsWith('|'))) {
        const widths = new Set(
          table
            .trimEnd()
            .split('\n')
            .map((line) => line.split(/(?<!\\)\|/).length),
        );
        expect(widths.size, table).toBe(1);
      }
    }
  });
});
