/** `import.sps`: syntax for SPSS that reads every table, labels it in Dutch and saves it; PSPP runs it too. */
import type { Code, Column } from '../tiers/index.ts';
import { isText, mayBeEmpty, nameOf, shownInstead, type PackageTable } from './table.ts';

/** To be run with the folder of the package as the working directory; writes one `.sav` for each table. */
export function importSps(tables: readonly PackageTable[]): string {
  const head = [
    '* Encoding: UTF-8.',
    '* Leest dit pakket in SPSS of PSPP in en maakt van elke tabel een .sav-bestand.',
    '* Zet eerst de werkmap op de map van het pakket, bijvoorbeeld: CD "C:\\pakket".',
    '* Met Nederlandse instellingen leest SPSS een komma als decimaalteken; in de bestanden staat een punt.',
    'SET DECIMAL=DOT.',
  ];
  return `${[head.join('\n'), ...tables.map(tableSyntax)].join('\n\n')}\n`;
}

function tableSyntax(table: PackageTable): string {
  const { file, dutch, columns } = table;
  return [
    `* ${file}: ${dutch.replaceAll(/\.(\s|$)/g, ';$1')}.`,
    `GET DATA\n  /TYPE=TXT\n  /FILE=${text(file)}\n  /ENCODING='UTF8'\n  /DELCASE=LINE\n  /DELIMITERS=','`,
    `  /QUALIFIER='"'\n  /ARRANGEMENT=DELIMITED\n  /FIRSTCASE=2\n  /VARIABLES=`,
    `${columns.map((column) => `    ${column.name} ${format(column)}`).join('\n')}.`,
    `VARIABLE LABELS\n   ${columns.map((column) => `${column.name} ${text(label(column))}`).join('\n  /')}.`,
    ...columns.flatMap(valueLabels),
    ...columns.flatMap(missingValues),
    ...columns.map((column) => `VARIABLE LEVEL ${column.name} (${level(column)}).`),
    `SAVE OUTFILE=${text(`${nameOf(table)}.sav`)}.`,
  ].join('\n');
}

/** Wide enough for every value: SPSS cuts off what is longer, without a word. */
const FREE_TEXT = 100;

function format(column: Column): string {
  if (!isText(column)) return column.type === 'integer' ? 'F10.0' : 'F14.4';
  const values = [...column.codes.map(({ code }) => code), ...shownInstead(column)];
  const isFree = column.codes.length === 0;
  return `A${isFree && column.type === 'string' ? FREE_TEXT : Math.max(20, ...values.map((value) => value.length))}`;
}

function label({ dutch, unit }: Column): string {
  return unit === 'min' && !dutch.includes('minuten') ? `${dutch} (minuten)` : dutch;
}

function valueLabels(column: Column): string[] {
  if (column.codes.length === 0) return [];
  const value = ({ code }: Code): string => (isText(column) ? text(code) : code);
  const lines = column.codes.map((code) => `  ${value(code)} ${text(code.dutch, VALUE_LABEL)}`);
  return [`VALUE LABELS ${column.name}\n${lines.join('\n')}.`];
}

/** An empty number is missing of itself; an empty text is not. */
function missingValues(column: Column): string[] {
  if (!isText(column)) return [];
  const cells = [...(mayBeEmpty(column) ? [''] : []), ...shownInstead(column)];
  return cells.length === 0
    ? []
    : [`MISSING VALUES ${column.name} (${cells.map((cell) => text(cell)).join(', ')}).`];
}

/** A text has no scale, also where it holds counts of which some are hidden. */
function level(column: Column): string {
  return column.codes.length > 0 || isText(column) ? 'NOMINAL' : 'SCALE';
}

/** Bytes that SPSS keeps of a label. */
const VARIABLE_LABEL = 250;
const VALUE_LABEL = 120;

/** Between quotes, at most so many bytes, cut off at a word. */
function text(value: string, limit = VARIABLE_LABEL): string {
  let words = value.split(' ');
  while (words.length > 1 && bytes(`${words.join(' ')}…`) > limit) words = words.slice(0, -1);
  const kept = words.join(' ');
  return `'${(kept === value ? value : `${kept}…`).replaceAll("'", "''")}'`;
}

const bytes = (value: string): number => new TextEncoder().encode(value).length;
