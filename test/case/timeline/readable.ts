/** How plain a Dutch text is: the length of its sentences, and words that nobody uses at the kitchen table. */
import type { TimelineEntry } from '../../../src/case/timeline/index.ts';

/** Words of the law and of offices, each with a plainer one: the story uses that. */
const HARD_WORDS = [
  'aanhangig',
  'aanzegging',
  'achterblijver',
  'afschrift',
  'alsmede',
  'alvorens',
  'belanghebbende',
  'bekendgemaakt',
  'bekendmaking',
  'beschikking',
  'betreffende',
  'betrokkene',
  'bevoegd',
  'binnentreden',
  'conform',
  'dan wel',
  'derhalve',
  'desbetreffende',
  'dienaangaande',
  'gegrond',
  'gemachtigde',
  'geschorst',
  'heden',
  'herbeoordeling',
  'hieromtrent',
  'indicatie',
  'indien',
  'ingevolge',
  'inzake',
  'jegens',
  'krachtens',
  'mandaat',
  'middels',
  'motivering',
  'nederlegging',
  'nopens',
  'omtrent',
  'ongegrond',
  'onmiddellijk',
  'onverwijld',
  'opschorting',
  'proces-verbaal',
  'raadsman',
  'rechtsmiddel',
  'reeds',
  'risicotaxatie',
  'schorsing',
  'systeemgesprek',
  'tenuitvoerlegging',
  'teneinde',
  'tevens',
  'uithuisgeplaatste',
  'uitreiking',
  'verschoonbaar',
  'verweerder',
  'verzoeker',
  'voorlopige voorziening',
  'voornoemd',
  'voorziening',
  'vigerend',
  'zienswijze',
  'zulks',
];

/** What a person reads of an entry, without its title: a title is no sentence and would make the average look better. */
export function proseOf({ text, note }: TimelineEntry): string {
  return [text, note].filter((part) => part !== undefined).join(' ');
}

/** The sentences of the story itself: somebody's own words count as one, a bare label before them as no sentence. */
export function sentencesOf(prose: string): string[] {
  return prose
    .replaceAll(/“[^”]*”/g, 'citaat')
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !/^[^:]{1,30}: citaat\.?$/.test(sentence) && sentence !== '');
}

export function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
}

/** Of what is planned, not the title: that is the law's own name for the rule. */
export function hardWordsIn(entry: TimelineEntry): string[] {
  const own = [entry.kind === 'event' ? entry.title : '', proseOf(entry)]
    .join(' ')
    .replaceAll(/“[^”]*”/g, '')
    .toLowerCase();
  return HARD_WORDS.filter((word) => new RegExp(`(?<!\\p{L})${word}`, 'u').test(own));
}

/** Words per sentence. */
export function averageLength(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + wordsIn(sentence), 0) / sentences.length;
}

const LEAKS: readonly RegExp[] = [
  /undefined|null|NaN|\[object|Infinity/,
  // A person's key, a uuid, an id of a rule, a code of an office or municipality, a name of a field or type.
  /(?<!Persoon-)\bp[1-9]\b/,
  /[0-9a-f]{8}-[0-9a-f]{4}/,
  /\b(wth|awb|awbi|atw|besluit|practice)-\d|rihg/,
  /\bGM\d{4}\b|zorgaanbieder|wijkteam|training-1|\bt-1\b|\bm-1\b|proef-onderwerp|\bZORG1\b/,
  /\b[a-z]+[A-Z][a-z]+\b|\b[a-z]+\.[a-z]+\b/,
  /\d{4}-\d{2}-\d{2}/,
  /tot en met/,
  / {2}|\(\)|: \.|,\.|\.\.| \./,
];

/** What must never stand in a sentence for people. */
export function leaks(prose: string): string[] {
  return LEAKS.flatMap((leak) => leak.exec(prose)?.[0] ?? []);
}
