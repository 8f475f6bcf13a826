/** docs/law/rules.md: every rule in all its versions, what is open, what is missing, and the calendar. For a lawyer to check. */
import {
  KNOWN_GAPS,
  RULES,
  UNSETTLED_READINGS,
  type Binds,
  type Rule,
  type RuleUse,
  type RuleVersion,
} from '../../src/law/index.ts';
import { calendarTable, incompleteYears } from './holiday-calendar.ts';
import { code, codes, GENERATED, link, page, table } from './markdown.ts';
import { termInWords } from './term-in-words.ts';

const USES: Readonly<Record<RuleUse, string>> = {
  term: 'termijn',
  gate: 'poort (weigert)',
  duty: 'plicht zonder getal',
  practice: 'praktijknorm, geen wet',
  reference: 'verwijzing',
};

const BINDS: Readonly<Record<Binds, string>> = {
  municipality: 'de gemeente',
  police: 'de politie',
  court: 'de rechter',
  'excluded-person': 'de uithuisgeplaatste',
  'interested-party': 'de belanghebbende',
};

const REVIEW: Readonly<Record<RuleVersion['review'], string>> = {
  confirmed: 'gelezen',
  unconfirmed: 'nog na te lezen',
};

export function rulesPage(): string {
  return page(
    '# De regels van de engine',
    GENERATED,
    'Wat de engine zelf beslist, beslist zij uit deze regels. De regel die telt is die van de dag van de gebeurtenis. ' +
      '*Gelezen* wil zeggen dat het project deze tekst zelf heeft gelezen, niet dat een jurist ervoor tekende; *nog na te lezen* wacht daarop. ' +
      'De zinnen zijn in eigen woorden: de vindplaats leidt naar de tekst van de wet. Dezelfde regels geeft de engine op `/v1/rules`.',
    '## Overzicht',
    table(['Regel', 'Waarover', 'Gebruik', 'Bindt', 'Status'], RULES.map(summary)),
    '## De regels in al hun versies',
    ...RULES.flatMap(ruleSection),
    '## Wat de wet openlaat',
    'De engine laat de lezingen naast elkaar zien en houdt er niets op tegen.',
    table(['Vraag', 'Lezingen', 'Wat de engine doet', 'Regels'], UNSETTLED_READINGS.map(unsettledRow)),
    '## Wat de engine niet kent',
    table(
      ['Onderwerp', 'Waarom'],
      KNOWN_GAPS.map(({ subject, why }) => [subject, why]),
    ),
    '## De feestdagen van de Algemene termijnenwet',
    'Vaste feestdagen zijn 1 januari, 5 mei, 25 en 26 december. ' +
      `De gelijkgestelde dagen zijn niet volledig bekend van ${incompleteYears()}; een antwoord dat daarvan kan afhangen, zegt dat.`,
    calendarTable(),
  );
}

/** As GitHub names the heading of a rule. */
function anchor({ id }: Rule): string {
  return `#${id}`;
}

function summary(rule: Rule): string[] {
  const { id, title, uses, binds, versions } = rule;
  return [
    link(code(id), anchor(rule)),
    title,
    uses.map((use) => USES[use]).join(', '),
    BINDS[binds],
    status(versions),
  ];
}

function status(versions: readonly RuleVersion[]): string {
  const open = versions.filter(({ review }) => review === 'unconfirmed').length;
  if (open === 0) return REVIEW.confirmed;
  return open === versions.length
    ? REVIEW.unconfirmed
    : `${String(open)} van ${String(versions.length)} versies ${REVIEW.unconfirmed}`;
}

function ruleSection({ id, title, versions }: Rule): string[] {
  return [
    `### ${id}`,
    `**${title}**`,
    table(['Geldt', 'Vindplaats', 'Wat er staat', 'Termijn', 'Nagekeken'], versions.map(versionRow)),
  ];
}

function versionRow(version: RuleVersion): string[] {
  const { from, to, citation, sentence, review, readIn, checkedOn } = version;
  return [
    to === undefined ? `sinds ${from}` : `${from} t/m ${to}`,
    link(citation, version.link),
    [sentence, ...additions(version)].join('\n'),
    term(version),
    `${checkedOn}: ${REVIEW[review]}${readIn === undefined ? '' : ` (${readIn.join(', ')})`}`,
  ];
}

function term({ term: length, countsFrom, atwExcludedBy }: RuleVersion): string {
  if (length === undefined) return '';
  const from = countsFrom === undefined ? '' : `, vanaf ${countsFrom}`;
  const excluded = atwExcludedBy === undefined ? '' : ` (Atw uitgesloten door ${atwExcludedBy})`;
  return `${termInWords(length)}${from}${excluded}`;
}

/** What else counts, each on a line of its own. */
function additions({ afterwards, remarks, practice, unsettled }: RuleVersion): string[] {
  return [
    ...(afterwards === undefined ? [] : [`*Daarna:* ${afterwards}`]),
    ...(remarks ?? []).map(({ text, citation }) => `*Ook:* ${text} (${citation})`),
    ...(practice === undefined
      ? []
      : [`*Praktijk:* ${practice.sentence} (${termInWords(practice.term)}; ${practice.citation})`]),
    ...(unsettled === undefined ? [] : [`*Niet uitgemaakt:* ${unsettled}`]),
  ];
}

function unsettledRow({ question, readings, engine, rules }: (typeof UNSETTLED_READINGS)[number]): string[] {
  return [question, readings.map((reading) => `– ${reading}`).join('\n'), engine, codes(rules)];
}
