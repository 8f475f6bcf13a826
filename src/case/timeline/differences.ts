/** What a correction changed in the content of an event, old beside new, in words. */
import { dutchDate, parseInstant, parseLocalDate } from '../../time/index.ts';
import { FIELD_WORDS } from './field-words.ts';
import { VALUE_WORDS } from './value-words.ts';
import type { Moment } from './tale.ts';
import { capital, listed, quoted, spoken } from './words.ts';

type Fields = Readonly<Record<string, unknown>>;
type Say = Pick<Moment, 'names' | 'refer' | 'tasks'>;

/** A correction needs the gist of two texts beside each other. */
const LONGEST_QUOTE = 60;
/** Fields that hold the number of another event. */
const REFERENCES = new Set([
  'decision',
  'decisions',
  'service',
  'breach',
  'appeal',
  'against',
  'ruling',
  'sequence',
]);
/** Codes and references that mean nothing at home: only that they changed is told. */
const UNSPOKEN = new Set(['bagAddressId', 'instrument', 'mandate', 'municipality']);
const CODES = new Set(['agency', 'programme']);
/** What people are called, and places: a name that happens to be a word of the engine stays a name. */
const NAMES = new Set([
  'givenNames',
  'familyName',
  'street',
  'city',
  'houseNumberAddition',
  'name',
  'decidedBy',
]);
/** Ways to reach who must stay away: which, never where. */
const PRIVATE = new Set(['address', 'phone', 'email']);

/** One sentence per field that differs: `Manier: eerst per post, nu in persoon.` */
export function differences(old: unknown, now: unknown, say: Say): string[] {
  return inFields(fields(old), fields(now), say).map((difference) => `${capital(difference)}.`);
}

function inFields(old: Fields, now: Fields, say: Say): string[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) =>
    inField(field, { old: old[field], now: now[field] }, say),
  );
}

function inField(field: string, { old, now }: { old: unknown; now: unknown }, say: Say): string[] {
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const label = FIELD_WORDS[field] ?? 'een gegeven';
  if (UNSPOKEN.has(field) || PRIVATE.has(field)) return [`${label} is aangepast`];
  if (isListOfThings(old) || isListOfThings(now))
    return inList(field, { old: things(old), now: things(now) }, say);
  if (isThing(old) && isThing(now)) return inFields(old, now, say);
  if (isThing(old)) return [`${label} is weggehaald`];
  if (isThing(now)) return [`${label} is erbij gezet`];
  return [`${label}: eerst ${value(field, old, say)}, nu ${value(field, now, say)}`];
}

/** Members are told apart by what they are about: a person, a signal, an item. */
function inList(field: string, { old, now }: { old: Fields[]; now: Fields[] }, say: Say): string[] {
  const keys = [...new Set([...old, ...now].map(keyOf))];
  return keys.flatMap((key) => {
    const before = old.find((member) => keyOf(member) === key);
    const after = now.find((member) => keyOf(member) === key);
    const who = say.names.known(key) ?? `${FIELD_WORDS[field] ?? 'onderdeel'} ${key}`;
    if (before === undefined) return [`${who}: erbij gezet`];
    if (after === undefined) return [`${who}: weggehaald`];
    return inFields(before, after, say).map((difference) => `${who}: ${difference}`);
  });
}

function value(field: string, content: unknown, say: Say): string {
  if (field === 'task') return taskWords(content, say);
  if (content === undefined) return 'niets';
  if (content === true) return 'ja';
  if (content === false) return 'nee';
  if (Array.isArray(content))
    return content.length === 0 ? 'niemand' : listed(content.map((member) => value(field, member, say)));
  if (typeof content === 'number') return REFERENCES.has(field) ? say.refer(content) : String(content);
  return typeof content === 'string' ? words(field, content, say) : 'iets anders';
}

/** A task has no name at home: it is known by what it came from. */
function taskWords(task: unknown, { tasks, refer }: Say): string {
  if (task === undefined) return 'alles wat openstond';
  const named = tasks.find(({ id }) => id === task);
  return named === undefined ? 'een taak die er niet meer is' : `die na ${refer(named.openedBy)}`;
}

function words(field: string, content: string, { names }: Say): string {
  if (content.trim() === '') return 'leeg';
  const instant = parseInstant(content);
  if (instant !== undefined) return spoken(instant);
  if (parseLocalDate(content) !== undefined) return dutchDate(content);
  if (CODES.has(field)) return names.ofCode(content, 'een organisatie of programma');
  if (NAMES.has(field)) return quoted(content, LONGEST_QUOTE);
  const word = Object.hasOwn(VALUE_WORDS, content) ? VALUE_WORDS[content] : undefined;
  return names.known(content) ?? word ?? quoted(content, LONGEST_QUOTE);
}

function isThing(content: unknown): content is Fields {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

function isListOfThings(content: unknown): boolean {
  return Array.isArray(content) && content.some(isThing);
}

function things(content: unknown): Fields[] {
  return Array.isArray(content) ? content.filter(isThing) : [];
}

function fields(content: unknown): Fields {
  return isThing(content) ? content : {};
}

function keyOf(member: Fields): string {
  const keys = [member['key'], member['person'], member['code']];
  return keys.find((key) => typeof key === 'string') ?? '';
}
