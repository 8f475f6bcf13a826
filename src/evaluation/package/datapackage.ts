/**
 * `datapackage.json`: what is in the package, for people and programs (Data Package 2.0, https://datapackage.org). No `created`:
 * the same state and arguments give the same bytes.
 */
import type { Tier } from '../rows/index.ts';
import { CODEBOOK_TABLE } from './codebook-csv.ts';
import type { PackageFile } from './manifest.ts';
import type { PackageTable } from './table.ts';
import { nameOf } from './table.ts';
import { tableSchema } from './table-schema.ts';

interface DescriptorInput {
  tier: Tier;
  /** Of tier A: under what it is given, and the last day on which it may be used. */
  agreement?: { agreement: string; dpia: string; expires: string } | undefined;
  /** The id in the name of the zip. */
  id: string;
  cutoff: string;
  engineVersion: string;
  tables: readonly PackageTable[];
  /** Every file but this descriptor and the manifest, which both speak of all others. */
  files: readonly PackageFile[];
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

export function datapackage({
  tier,
  agreement,
  id,
  cutoff,
  engineVersion,
  tables,
  files,
}: DescriptorInput): string {
  const name = `wth-eval-${tier}-${id}`.toLowerCase();
  const ofFile = new Map([...tables, CODEBOOK_TABLE].map((table) => [table.file, table]));
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name,
    id: `wth-eval-${tier}-${id}`,
    title: `Tijdelijk huisverbod: doorlooptijden, niveau ${tier}`,
    description: [
      `Doorlooptijden van zaken rond het tijdelijk huisverbod, zoals bekend aan het einde van ${cutoff} in Amsterdam.`,
      DESCRIPTIONS[tier],
      ...(agreement === undefined ? [] : [agreedOn(agreement)]),
      'Lees eerst codebook.nl.md. / Durations of cases of the Dutch temporary restraining order; see codebook.csv for English.',
    ].join(' '),
    version: '1',
    keywords: ['tijdelijk huisverbod', 'doorlooptijden', 'evaluatie', 'survival analysis'],
    // A code of the Open Definition for what is not open; the agreement or the office says what may be done with it.
    licenses: [{ name: 'other-closed', title: LICENCES[tier] }],
    sources: [{ title: `Dossiers van het tijdelijk huisverbod in de engine, versie ${engineVersion}` }],
    contributors: [{ title: 'De organisatie die deze engine beheert', roles: ['publisher'] }],
    resources: files.map((file) => resource(file, ofFile.get(file.name))),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

const agreedOn = ({ agreement, dpia, expires }: NonNullable<DescriptorInput['agreement']>): string =>
  `Overeenkomst ${agreement}, DPIA ${dpia}; te gebruiken tot en met ${expires}, daarna te vernietigen.`;

const DESCRIPTIONS: Readonly<Record<Tier, string>> = {
  A: 'Rijen per zaak, gekoppeld met een pseudoniem, alleen voor de onderzoekers van de overeenkomst.',
  B: 'Losse rijen zonder koppeling, afgerond, elk in een groep van minstens 5 gelijke rijen.',
  C: 'Alleen cijfers over groepen; aantallen onder de 10 zijn verborgen.',
};

const LICENCES: Readonly<Record<Tier, string>> = {
  A: 'Alleen te gebruiken door de onderzoekers en voor het doel van de overeenkomst',
  B: 'Te gebruiken volgens de afspraken met de organisatie die dit pakket gaf',
  C: 'Te gebruiken volgens de afspraken met de organisatie die dit pakket gaf',
};

const DIALECT = {
  $schema: `${PROFILES}/tabledialect.json`,
  header: true,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
} as const;

function resource({ name, bytes, sha256 }: PackageFile, table: PackageTable | undefined): object {
  const kind = table === undefined ? OTHER_FILES[name] : CSV;
  if (kind === undefined) throw new RangeError(`Not a file of a package: ${name}`);
  const [format, mediatype, title] = kind;
  const described = {
    name: nameOf({ file: name }).toLowerCase().replaceAll('_', '-') + (format === 'csv' ? '' : `-${format}`),
    path: name,
    title: table?.dutch ?? title,
    format,
    mediatype,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
  };
  if (table === undefined) return described;
  return {
    ...described,
    $schema: `${PROFILES}/dataresource.json`,
    type: 'table',
    description: table.english,
    dialect: DIALECT,
    schema: { $schema: `${PROFILES}/tableschema.json`, ...tableSchema(table) },
  };
}

type Kind = readonly [format: string, mediatype: string, title: string];

const CSV: Kind = ['csv', 'text/csv', ''];

const OTHER_FILES: Readonly<Record<string, Kind>> = {
  'codebook.nl.md': ['md', 'text/markdown', 'Codeboek: wat de cijfers betekenen en wat er niet in staat'],
  'quality_report.json': [
    'json',
    'application/json',
    'Verslag van de kwaliteit: aantallen, tijden, bekende gaten',
  ],
  'survival_reference.json': ['json', 'application/json', 'Cijfers van de engine, om na te rekenen'],
  'import.R': ['r', 'text/x-r', 'Inlezen en narekenen met R'],
  'import.sps': ['sps', 'text/x-spss-syntax', 'Inlezen met SPSS of PSPP'],
  'log.xes': ['xes', 'application/xml', 'Gebeurtenissen per zaak (XES, IEEE 1849-2016)'],
  'log.ocel.json': ['ocel', 'application/json', 'Gebeurtenissen en waar zij bij horen (OCEL 2.0)'],
};
