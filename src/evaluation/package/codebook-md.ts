/** `codebook.nl.md`: what the package is, how its figures are to be read and what is not in it. Dutch; English is in `codebook.csv`. */
import { EVENT_CATALOGUE } from '../../case/event-catalogue.ts';
import type { EventType } from '../../case/model.ts';
import { MEASURES } from '../publication/index.ts';
import type { Tier } from '../rows/index.ts';
import type { RegionName } from './codebook-csv.ts';
import { ABSENT, DEADLINES, GROUPS, READING_TIMES, ROUNDING, THRESHOLDS, WARNINGS } from './codebook-text.ts';
import { QUALITY_COUNTS, QUALITY_KEYS, REFERENCE_KEYS } from './codebook-json.ts';
import { LOG_RULES } from './log-vocabulary.ts';
import type { PackageTable } from './table.ts';

interface CodebookInput {
  tier: Tier;
  cutoff: string;
  tables: readonly PackageTable[];
  regions: readonly RegionName[];
}

export function codebookMarkdown({ tier, cutoff, tables, regions }: CodebookInput): string {
  const hasRows = tier !== 'C';
  const sections: readonly (readonly [string, string])[] = [
    ['Bestanden', fileList(tier, tables)],
    ['Fasen en klokken', measureTable()],
    ['Hoe u de tijden leest', READING_TIMES],
    ['Afronding', ROUNDING[tier]],
    ['Drempels en wat is verborgen', THRESHOLDS],
    ...(hasRows ? [['Termijnen gehaald', DEADLINES] as const] : []),
    ['Groepen', `${GROUPS}\n\n${regionTable(regions)}`],
    ['Waarschuwingen', bullets(Object.entries(WARNINGS).map(([code, text]) => `${code}: ${text}.`))],
    ...(tier === 'A' ? [['Gebeurtenissen in log.xes en log.ocel.json', logRules()] as const] : []),
    ['Kwaliteit: quality_report.json', `${QUALITY_COUNTS[tier]}\n\n${keyTable(QUALITY_KEYS)}`],
    ...(hasRows ? [['Referentie: survival_reference.json', reference(tier)] as const] : []),
    ['Wat niet in dit pakket staat, en waarom', ABSENT],
    ['Narekenen', checking(tier)],
    ['Kolommen', tables.map(columnTable).join('\n\n')],
  ];
  const intro = `Niveau ${tier}, stand aan het einde van ${cutoff} in Amsterdam. In scope zijn alle zaken, ook zonder huisverbod, ingetrokken en nog open.`;
  const body = sections.map(([title, text]) => `## ${title}\n\n${text}`).join('\n\n');
  return `# Codeboek: doorlooptijden rond het tijdelijk huisverbod\n\n${intro}\n\n${body}\n`;
}

function fileList(tier: Tier, tables: readonly PackageTable[]): string {
  return bullets([
    ...tables.map(({ file, dutch }) => `\`${file}\`: ${dutch}.`),
    '`quality_report.json`: aansluiting op het register, teruggezochte en late tijden, bekende gaten.',
    ...(tier === 'C' ? [] : ['`survival_reference.json`: de cijfers van de engine, om na te rekenen.']),
    ...(tier === 'A' ? ['`log.xes`, `log.ocel.json`: de gebeurtenissen, voor process mining.'] : []),
    '`import.R`, `import.sps`: inlezen met R, SPSS of PSPP.',
    '`codebook.csv`, `datapackage.json`: dit codeboek voor programma’s, ook in het Engels.',
    '`MANIFEST.sha256`: controlegetallen van alle bestanden.',
  ]);
}

function measureTable(): string {
  return table(
    ['code', 'wat', 'grens van het gemiddelde (min)', 'soort'],
    MEASURES.map(({ name, title, horizon, competingEnds, countsOnly }) => [
      `\`${name}\``,
      title,
      String(horizon),
      competingEnds ? 'concurrerende einden' : countsOnly ? 'alleen aantallen in aggregates.csv' : 'curve',
    ]),
  );
}

function reference(tier: Tier): string {
  const few = tier === 'B' ? ' of met minder dan 10 waargenomen einden' : '';
  return `De cijfers van de engine over de rijen van \`stage_durations.csv\` zoals die in dit pakket staan, per fase; tijden in minuten. Een fase zonder rijen${few} staat er niet in. Kwantielen die niet zijn bereikt, zijn null.\n\n${keyTable(REFERENCE_KEYS)}`;
}

const keyTable = (keys: Readonly<Record<string, string>>): string =>
  table(
    ['sleutel', 'betekenis'],
    Object.entries(keys).map(([key, text]) => [`\`${key}\``, text]),
  );

function regionTable(regions: readonly RegionName[]): string {
  return table(
    ['code', 'regio'],
    [['RG00', 'samengevoegd'], ...regions.map(({ code, name }) => [code, name] as const)],
  );
}

function logRules(): string {
  const rows = (Object.keys(LOG_RULES) as EventType[]).map((type) => {
    const rule = LOG_RULES[type];
    const title = EVENT_CATALOGUE[type].title;
    if ('leftOut' in rule) return [title, '–', `weggelaten: ${rule.leftOut}`];
    const how = {
      EACH: 'elke keer',
      FIRST: 'alleen de eerste keer per besluit',
      MAKES_KNOWN: 'alleen de keer die het besluit bekendmaakte',
    };
    return [title, `\`${rule.as ?? type}\``, `${how[rule.keep]}; hoort bij ${rule.object}`];
  });
  return `Elke zaak begint op 2000-01-01T00:00:00.000Z: de tijden tellen vanaf de melding, in hele minuten. Van wie iets deed staat er alleen de rol in.\n\n${table(['gebeurtenis', 'naam in de log', 'hoe'], rows)}`;
}

function checking(tier: Tier): string {
  const parts = ['`sha256sum -c MANIFEST.sha256` controleert dat er niets is veranderd.'];
  if (tier !== 'C')
    parts.push(
      '`Rscript import.R` leest alles in, rekent de curven van de fasen na met `survival` en stopt als een cijfer meer dan 1e-9 verschilt van `survival_reference.json`.',
    );
  return parts.join(' ');
}

function columnTable({ file, columns }: PackageTable): string {
  const rows = columns.map(({ name, dutch, type, unit, codes }) => [
    `\`${name}\``,
    unit === null ? type : `${type}, ${unit}`,
    codes.length === 0
      ? dutch
      : `${dutch}. ${codes.map(({ code, dutch: word }) => `\`${code}\`: ${word}`).join('; ')}`,
  ]);
  return `### ${file}\n\n${table(['kolom', 'soort', 'betekenis'], rows)}`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
