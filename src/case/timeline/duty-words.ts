/** What the rules with a deadline ask of whom, in words. The numbers stand in the register, never here. */
import { ruleAt, ruleOf, type Binds } from '../../law/index.ts';
import type { Instant } from '../../time/index.ts';
import type { Names } from './names.ts';
import { capital, sentences } from './words.ts';

interface About {
  rule: string;
  person?: string | undefined;
  to?: string | undefined;
  /** Rights to go to court: against which decision. */
  against?: string | undefined;
}

interface Duty {
  /** As a thing, for when its time moves. */
  name: string;
  /** Completes "moet …". */
  must: (about: About, names: Names) => string;
  /** Who in the case it is, where the register says only whom it binds. */
  who?: (names: Names) => string;
}

const BOUND: Readonly<Record<Binds, string>> = {
  municipality: 'de gemeente',
  police: 'de politie',
  court: 'de rechter',
  'excluded-person': 'de persoon die weg moet blijven',
  'interested-party': 'iedereen om wie het gaat',
};

const REPORT_TO: Readonly<Record<string, string>> = {
  issuer: 'wie de machtiging gaf',
  'public-prosecutor': 'de officier van justitie',
  mayor: 'de burgemeester',
  resident: 'de bewoner',
};

const personIn = ({ person }: About, names: Names): string =>
  person === undefined ? 'een huisgenoot' : names.of(person);

const DUTIES: Readonly<Record<string, Duty>> = {
  'wth-2-6': {
    name: 'het doorgeven van een adres',
    who: ({ excluded }) => excluded,
    must: () => 'een adres, telefoonnummer of e-mailadres doorgeven',
  },
  'wth-2-7': {
    name: 'het huisverbod op papier',
    must: (_, { excluded }) => `het huisverbod op papier zetten en aan ${excluded} geven`,
  },
  'wth-2-8-household': {
    name: 'het bericht aan de huisgenoten',
    must: (about, names) => `${personIn(about, names)} over het huisverbod vertellen`,
  },
  'wth-2-8-veilig-thuis': {
    name: 'het bericht aan Veilig Thuis',
    must: () => 'Veilig Thuis over het huisverbod vertellen',
  },
  'wth-2-8-agency': {
    name: 'het bericht aan de hulpverlening',
    must: () => 'de hulpverlening over het huisverbod vertellen',
  },
  'wth-3-2': {
    name: 'het bericht aan de burgemeester',
    must: () => 'de burgemeester over het huisverbod vertellen',
  },
  'wth-5-1': { name: 'de advocaat', must: (_, { excluded }) => `zorgen dat ${excluded} een advocaat krijgt` },
  'wth-6-1-a': {
    name: 'de zitting over het spoedverzoek',
    must: () => 'het spoedverzoek op een zitting bespreken',
  },
  'wth-6-1-b': { name: 'de uitspraak op het spoedverzoek', must: () => 'beslissen over het spoedverzoek' },
  'wth-8-1-interim': {
    name: 'de kopie van de uitspraak op het spoedverzoek',
    must: () => 'een kopie van de uitspraak op het spoedverzoek sturen',
  },
  'wth-8-1-court': {
    name: 'de kopie van de uitspraak van de rechtbank',
    must: () => 'een kopie van de uitspraak van de rechtbank sturen',
  },
  'wth-8-2': {
    name: 'het doorgeven van de uitspraak',
    must: (about, names) =>
      `${about.to === 'police' ? 'de politie' : personIn(about, names)} vertellen wat de rechter heeft beslist`,
  },
  'awb-3-47': { name: 'de uitleg bij het besluit', must: () => 'de uitleg bij het besluit nasturen' },
  'awbi-11': {
    name: 'het verslag van het bezoek',
    must: ({ to = '' }) =>
      `het verslag van het bezoek sturen naar ${REPORT_TO[to] ?? 'wie het moet krijgen'}`,
  },
  'practice-first-care-contact': {
    name: 'het eerste gesprek',
    must: (about, names) =>
      `zorgen voor een eerste gesprek van ${personIn(about, names)} met de hulpverlening`,
  },
  'practice-care-agency-informed': {
    name: 'het bericht aan de hulpverlening',
    must: () => 'de hulpverlening laten weten dat er een huisverbod is',
  },
  'practice-care-advice': {
    name: 'het advies van de hulpverlening',
    must: () => 'zorgen voor een advies van de hulpverlening',
  },
  'practice-extension-decision': {
    name: 'het besluit over verlengen',
    must: () => 'beslissen of het huisverbod langer duurt',
  },
  'practice-reassessment': {
    name: 'de nieuwe blik op het huisverbod',
    must: () => 'opnieuw kijken of het huisverbod nog nodig is',
  },
};

/** Rights and limits: nobody has to do something by then. */
const RIGHTS: Readonly<Record<string, { name: string; until: (about: About, names: Names) => string }>> = {
  'awb-6-7': {
    name: 'de tijd om in beroep te gaan',
    until: ({ against = 'het besluit' }) => `Beroep bij de rechter tegen ${against} kan nog.`,
  },
  'awb-6-24': {
    name: 'de tijd om in hoger beroep te gaan',
    until: () => 'Hoger beroep bij de Raad van State kan nog.',
  },
  'wth-9-1-decide': {
    name: 'de tijd om te verlengen',
    until: (_, { excluded }) =>
      `Tot dan kan de burgemeester het huisverbod verlengen. Het besluit moet dan ook aan ${excluded} zijn gegeven of gestuurd.`,
  },
  'wth-9-1': { name: 'de langste duur', until: () => 'Langer dan dit kan het huisverbod nooit duren.' },
  'wth-10-1': {
    name: 'de bewaartijd',
    until: () => 'Zo lang worden de papieren bewaard. Daarna worden ze vernietigd.',
  },
  'awbi-6-2': { name: 'de machtiging', until: () => 'Zo lang geldt de machtiging om binnen te gaan.' },
};

/** Whom the rule binds, as the start of no sentence. */
export function boundWords(rule: string, names: Names): string {
  return DUTIES[rule]?.who?.(names) ?? BOUND[ruleOf(rule).binds];
}

/** `de tijd om in beroep te gaan`, `het verslag van het bezoek`. */
export function deadlineName(rule: string): string {
  return RIGHTS[rule]?.name ?? DUTIES[rule]?.name ?? ruleOf(rule).title;
}

function mustWords(about: About, names: Names): string {
  return DUTIES[about.rule]?.must(about, names) ?? `dit doen: ${ruleOf(about.rule).title}`;
}

/** What has to be done, or what may still be done until then. */
export function plannedWords(about: About, names: Names): string {
  const right = RIGHTS[about.rule];
  if (right !== undefined) return right.until(about, names);
  return `Voor die tijd moet ${boundWords(about.rule, names)} ${mustWords(about, names)}.`;
}

/** Who had to do what; a duty without a number in law has its time from the region. */
export function missedWords(about: About, at: Instant, names: Names): string {
  const practice = about.rule.startsWith('practice-');
  const numbered = ruleAt(about.rule, at)?.term !== undefined;
  return sentences(
    `${capital(boundWords(about.rule, names))} moest ${mustWords(about, names)}.`,
    'Dat is niet op tijd gebeurd.',
    practice && 'Dit is een afspraak in de regio en geen wet.',
    !practice && !numbered && 'De regio had daarvoor een tijd afgesproken.',
  );
}
