/** Every hint with what it rests on, so that none is shown without its ground. */
import { cite } from '../../law/index.ts';
import type { Instant } from '../../time/index.ts';

/**
 * What a hint rests on. `statute`: the words of the law. `case-law`: courts ask it. `reading`: how law is read here. `unsettled`:
 * the law is silent or courts differ. `practice`: neither law nor case law.
 */
export const HINT_KINDS = ['statute', 'case-law', 'reading', 'unsettled', 'practice'] as const;
export type HintKind = (typeof HINT_KINDS)[number];

export interface Basis {
  /** Rule id. */
  rule: string;
  kind: HintKind;
  /** Dutch, for all but statute: what case law, reading or practice says. */
  says?: string | undefined;
}

const statute = (rule: string): Basis => ({ rule, kind: 'statute' });
const basis = (kind: HintKind, rule: string, says: string): Basis => ({ kind, rule, says });

const MINORS = 'elke minderjarige in het contactverbod heeft een eigen reden nodig';
const SOURCES = 'wat in het RiHG is aangekruist, moet op een bron steunen';

/** No case is cited by number: the project holds the themes, not the rulings. */
export const HINTS = {
  'facts-bare': statute('wth-2-4-b'),
  'facts-undated': statute('wth-2-4-b'),
  'facts-by-reference': statute('wth-2-4-b'),
  'facts-copied': statute('wth-9-1'),
  'interests-bare': statute('awb-3-4'),
  'interests-copied': statute('awb-3-4'),
  'minor-reason-bare': basis('case-law', 'wth-2-4-c', MINORS),
  'minor-reason-copied': basis('case-law', 'wth-2-4-c', MINORS),
  'deviation-bare': statute('rihg-deviation'),
  'deviation-copied': statute('rihg-deviation'),
  'new-facts-bare': basis(
    'case-law',
    'wth-2-1',
    'een nieuw huisverbod voor dezelfde woning en persoon vraagt nieuwe feiten',
  ),
  'conflicting-accounts-bare': basis(
    'reading',
    'wth-2-1',
    'bij tegenstrijdige verklaringen zegt het besluit wie moet vertrekken en waarom',
  ),
  'conflicting-accounts-unanswered': basis(
    'reading',
    'wth-2-1',
    'bij tegenstrijdige verklaringen zegt het besluit wie moet vertrekken en waarom',
  ),
  'urgency-bare': statute('wth-2-7'),
  'no-advice-reason-bare': statute('wth-9-1'),
  /** Each decision has its own rule for its reasons; this one is for what carries none of its own. */
  'reasons-bare': statute('wth-2-1'),
  'reasons-copied': statute('wth-2-1'),
  'placeholder-left': statute('wth-2-4-b'),

  'resident-left-out': statute('wth-2-4-c'),
  'limited-without-terms': statute('wth-2-4-c'),
  'registration-mismatch': basis(
    'reading',
    'wth-1',
    'inschrijving is niet vereist, feitelijk wonen of verblijven wel',
  ),

  'present-not-heard': basis(
    'case-law',
    'awb-4-8',
    'wie bij het incident aanwezig was, hoort te worden gehoord',
  ),
  'heard-indirectly': basis(
    'case-law',
    'awb-4-8',
    'rechters oordelen verschillend over horen via een intercom of de raadsman',
  ),
  'resident-not-heard': statute('awb-4-8'),
  'dispensation-bare': statute('awb-4-11'),
  'heard-before-not-recorded': statute('awb-4-11'),
  'hearing-dispensed-at-extension': basis(
    'case-law',
    'awb-4-11',
    'verlengingen zijn vernietigd omdat niet was gehoord',
  ),
  'counsel-wish-open': statute('wth-5-1'),

  'ground-not-ticked': basis(
    'reading',
    'besluit-2-1',
    'een grond hoeft niet te zijn aangekruist, maar het verschil vraagt uitleg',
  ),
  'ground-contested': basis(
    'reading',
    'besluit-2-1',
    'een weersproken grond vraagt een antwoord in het besluit',
  ),
  'red-signal-unused': basis(
    'reading',
    'besluit-2-1',
    'een rood signaal zonder grond in het besluit vraagt uitleg',
  ),
  'red-signal-without-items': basis('case-law', 'besluit-2-1', SOURCES),
  'tick-without-source': basis('case-law', 'besluit-2-1', SOURCES),
  'contested-without-reply': basis('case-law', 'besluit-2-1', SOURCES),
  'strangulation-ticked': basis(
    'practice',
    'besluit-2-1',
    'niet-dodelijke verwurging is een bekende voorbode van doding',
  ),
  'child-abuse-to-ask': statute('wth-2-3'),
  'child-not-recorded': statute('wth-2-4-c'),
  'veilig-thuis-not-reached': statute('wth-2-3'),

  'extension-on-last-day': basis(
    'reading',
    'wth-9-1-decide',
    'een verlenging is genomen en bekendgemaakt terwijl het huisverbod loopt',
  ),
  'extension-very-short': basis('reading', 'wth-9-1', 'een heel korte verlenging kan een verschrijving zijn'),
  'advice-there-after-all': statute('wth-9-1'),

  'printed-end-without-start': statute('wth-2-4-a'),
  'start-put-off': statute('wth-1'),
  'revocation-after-end': statute('wth-2-9'),

  'deputy-authority-missing': statute('gemeentewet-77'),
  'no-authorisation': statute('wth-3-1'),
  'call-after-decision': statute('wth-3-1'),
  'reasons-follow': statute('awb-3-47'),
  'amendment-changes-nothing': statute('wth-2-4-a'),
  'revoked-against-advice': basis('practice', 'wth-2-9', 'het advies van de hulpverlening weegt mee'),
  'declined-against-advice': basis('practice', 'wth-9-1', 'het advies van de hulpverlening weegt mee'),
  'no-request-recorded': basis('reading', 'wth-2-9', 'een weigering antwoordt op een vastgelegd verzoek'),
} as const satisfies Record<string, Basis>;

export type HintCode = keyof typeof HINTS;

export interface Hint {
  code: string;
  kind: HintKind;
  /** Citation as on the day of the draft; what is no statute begins with a word that says so, such as `rechtspraak:`. */
  ground: string;
  /** One or two Dutch sentences: what it is about and what to do. */
  detail: string;
  /** JSON pointer into the draft event; `''` when it lies in the file, not in the draft. */
  pointer: string;
}

const OPENING_WORD: Readonly<Record<Exclude<HintKind, 'statute'>, string>> = {
  'case-law': 'rechtspraak',
  reading: 'lezing',
  unsettled: 'niet uitgemaakt',
  practice: 'praktijk',
};

/** `Wth art. 2 lid 1`, or `rechtspraak: … (Wth art. 2 lid 1)`. */
export function groundOf({ rule, kind, says }: Basis, at: Instant): string {
  const citation = cite(rule, at);
  if (kind === 'statute') return citation;
  return `${OPENING_WORD[kind]}: ${says ?? 'zie het artikel'} (${citation})`;
}

interface Finding {
  code: HintCode;
  detail: string;
  pointer: string;
  /** Where the rule depends on the kind of decision. */
  rule?: string | undefined;
}

export function hint(at: Instant, { code, detail, pointer, rule }: Finding): Hint {
  const found: Basis = HINTS[code];
  const ground = groundOf(rule === undefined ? found : { ...found, rule }, at);
  return { code, kind: found.kind, ground, detail, pointer };
}

/** `[hint]` when the condition holds, else nothing. */
export function hintWhen(condition: boolean, at: Instant, finding: Finding): Hint[] {
  return condition ? [hint(at, finding)] : [];
}
