/** `codebook.csv`: every column and every code of every table, in Dutch and English. */
import { csvLines, type Column } from '../tiers/index.ts';
import { TIERS } from '../rows/index.ts';
import type { PackageTable } from './table.ts';

/** Which region a code stands for; RG00 needs none. */
export interface RegionName {
  code: string;
  name: string;
}

function column(name: string, dutch: string, english: string, empty?: readonly [string, string]): Column {
  const missing = empty === undefined ? [] : [{ cell: '' as const, dutch: empty[0], english: empty[1] }];
  return { name, dutch, english, type: 'string', unit: null, codes: [], missing, tiers: TIERS };
}

export const CODEBOOK_TABLE: PackageTable = {
  file: 'codebook.csv',
  dutch: 'Codeboek: elke kolom en elke code, in het Nederlands en het Engels',
  english: 'Codebook: every column and every code, in Dutch and English',
  columns: [
    column('file', 'bestand', 'file', ['in elk bestand', 'in every file']),
    column('column', 'kolom', 'column'),
    column('code', 'code die in de kolom kan staan', 'code that may stand in the column', [
      'de rij gaat over de kolom zelf',
      'the row is about the column itself',
    ]),
    column('kind', 'soort rij: column, code of missing', 'kind of row: column, code or missing'),
    column('type', 'soort waarde', 'type of value', ['geldt niet voor een code', 'does not apply to a code']),
    column('unit', 'eenheid', 'unit', ['geen eenheid', 'no unit']),
    column('dutch', 'betekenis', 'meaning in Dutch'),
    column('english', 'betekenis in het Engels', 'meaning'),
  ],
};

/** Line by line, each with its end. */
export function codebookCsv(
  tables: readonly PackageTable[],
  regions: readonly RegionName[],
): Generator<string> {
  return csvLines(CODEBOOK_TABLE.columns, [
    ...tables.flatMap(({ file, columns }) => columns.flatMap((one) => rowsOf(file, one))),
    ...regions.map(({ code, name }) => ['', 'region_group', code, 'code', '', '', name, name]),
  ]);
}

function rowsOf(file: string, { name, type, unit, codes, missing, dutch, english }: Column): string[][] {
  return [
    [file, name, '', 'column', type, unit ?? '', dutch, english],
    ...codes.map((code) => [file, name, code.code, 'code', '', '', code.dutch, code.english]),
    ...missing.map((one) => [file, name, one.cell, 'missing', '', '', one.dutch, one.english]),
  ];
}
