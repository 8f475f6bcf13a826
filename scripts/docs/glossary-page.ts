/** docs/glossary.md: the English of the code beside the Dutch of the law. */
import { GLOSSARY, type GlossaryEntry, type GlossaryKind } from '../../src/glossary.ts';
import { code, GENERATED, page, table } from './markdown.ts';

const HEADS: Readonly<Record<GlossaryKind, string>> = {
  term: 'Begrippen',
  stage: 'Stappen',
  state: 'Toestanden',
  role: 'Rollen',
  event: 'Gebeurtenissen',
  field: 'Velden',
  value: 'Waarden',
};

export function glossaryPage(): string {
  const kinds = Object.entries(HEADS) as [GlossaryKind, string][];
  return page(
    '# Woordenlijst Engels–Nederlands',
    GENERATED,
    'De namen in de code en in de koppeling zijn Engels; wat mensen te zien krijgen is Nederlands. Dezelfde lijst geeft de engine op `/v1/glossary`.',
    ...kinds.flatMap(([kind, head]) => [
      `## ${head}`,
      glossaryTable(GLOSSARY.filter((entry) => entry.kind === kind)),
    ]),
  );
}

/** A column that no entry of the kind fills is left out. */
function glossaryTable(entries: readonly GlossaryEntry[]): string {
  const columns: [string, (entry: GlossaryEntry) => string][] = [
    ['Engels', ({ kind, english }) => (kind === 'term' ? english : code(english))],
    ['Nederlands', ({ dutch }) => dutch],
    ['Vindplaats', ({ citation }) => citation ?? ''],
    ['Betekent niet', ({ doesNotMean }) => doesNotMean ?? ''],
  ];
  const used = columns.filter(([, read]) => entries.some((entry) => read(entry) !== ''));
  return table(
    used.map(([head]) => head),
    entries.map((entry) => used.map(([, read]) => read(entry))),
  );
}
