/** Shapes of single fields that events and request bodies share, each with the Dutch words for its refusal. */
import { z } from 'zod';
import { formatInstant, parseInstant, parseLocalDate } from '../time/index.ts';

/**
 * Words for a refusal: `must('tekst zijn')` also says when the field is absent. A length that is wrong is left to
 * `dutchErrors`, which names the bound: zod asks the shape's words for its checks too.
 */
export function must(be: string): (issue: Judged) => string | undefined {
  return (issue) => {
    if (issue.input === undefined) return `ontbreekt; het moet ${be}.`;
    const ofLength = issue.code === 'too_small' || issue.code === 'too_big';
    return ofLength && (issue.origin === 'string' || issue.origin === 'array') ? undefined : `moet ${be}.`;
  };
}

interface Judged {
  readonly input?: unknown;
  readonly code?: string | undefined;
  readonly origin?: unknown;
}

/**
 * Line ends and tabs are text; other control characters and half characters do not survive storage or print, and those
 * that turn the direction of reading around make a name look like another.
 */
function isPlainText(text: string): boolean {
  return (
    text.isWellFormed() &&
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/.test(text)
  );
}

/** Text of characters without width seems empty but is not: neither a reader nor a gate would see it. */
function showsOrIsBlank(text: string): boolean {
  return !/\S/.test(text) || /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

const PLAIN = { error: 'mag geen besturingstekens of halve tekens bevatten.' };
const VISIBLE = { error: 'mag niet alleen uit onzichtbare tekens bestaan.' };

/** Text that may be empty: what the law asks is then a matter for its gate. At most `max` UTF-16 units. */
export function textOrEmpty(max: number) {
  return z
    .string({ error: must('tekst zijn') })
    .max(max)
    .refine(isPlainText, PLAIN)
    .refine(showsOrIsBlank, VISIBLE);
}

/** Text with at least one visible character, at most `max` UTF-16 units. */
export function text(max: number) {
  return textOrEmpty(max).regex(/\S/, { error: 'mag niet leeg zijn.' }).meta({ minLength: 1 });
}

/** As `text`, on one line and without the spaces around it: names are compared, and printed among other words. */
export function trimmedText(max: number) {
  return z
    .string({ error: must('tekst zijn') })
    .trim()
    .max(max)
    .refine(isPlainText, PLAIN)
    .refine(showsOrIsBlank, VISIBLE)
    .regex(/\S/, { error: 'mag niet leeg zijn.' })
    .regex(/^[^\t\n\r\u2028\u2029]*$/, { error: 'moet op één regel staan.' })
    .meta({ minLength: 1 });
}

/** Text of a fixed form; `be` completes "moet …". */
export function patternedText(pattern: RegExp, be: string) {
  return z.string({ error: must(be) }).regex(pattern, { error: `moet ${be}.` });
}

/** A narrative: facts, interests, reasons. */
export const narrative = () => text(20_000);
/** A short description: a place, a result, a purpose. */
export const remark = () => text(2_000);
/** A name of a person, an office or a thing. */
export const label = () => trimmedText(200);

const INSTANT = 'een bestaand tijdstip met tijdzone zijn, zoals 2026-11-24T21:14:00+01:00';

/** RFC 3339 with any offset in, UTC out; refuses an instant without offset, 24:00 and days that do not exist. */
export function instant() {
  return z
    .string({ error: must(INSTANT) })
    .refine((written) => inUtc(written) !== undefined, { error: `moet ${INSTANT}.` })
    .overwrite((written) => inUtc(written) ?? written)
    .meta({
      format: 'date-time',
      description: 'Tijdstip met tijdzone (RFC 3339).',
      examples: ['2026-11-24T21:14:00+01:00'],
    });
}

/** UTC, or `undefined` when it is no instant or lies in a year that could not be read again once in UTC. */
function inUtc(written: string): string | undefined {
  const ms = parseInstant(written);
  if (ms === undefined) return undefined;
  const utc = formatInstant(ms);
  return parseInstant(utc) === undefined ? undefined : utc;
}

const DATE = 'een bestaande datum zijn, zoals 2026-11-24';

/** `YYYY-MM-DD`, a day that exists. */
export function localDate() {
  return z
    .string({ error: must(DATE) })
    .refine((written) => parseLocalDate(written) !== undefined, { error: `moet ${DATE}.` })
    .meta({ format: 'date', description: 'Datum (JJJJ-MM-DD).', examples: ['2026-11-24'] });
}

/** One of the values named; the refusal lists them. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  const list = values.join(', ');
  return z.enum(values, {
    error: (issue) =>
      issue.input === undefined
        ? `ontbreekt; kies een van deze waarden: ${list}.`
        : `moet een van deze waarden hebben: ${list}.`,
  });
}

export const yesOrNo = () => z.boolean({ error: must('true of false zijn') });

/** A whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number) {
  return z
    .int({ error: must(`een geheel getal van ${min} tot en met ${max} zijn`) })
    .min(min)
    .max(max);
}

const SEQUENCE = 'het volgnummer van een gebeurtenis zijn, een geheel getal vanaf 1';

/** Number of an event within its case. */
export const sequence = () =>
  z
    .int({ error: must(SEQUENCE) })
    .min(1)
    .max(1_000_000)
    .meta({ description: 'Volgnummer van een gebeurtenis in deze zaak.', examples: [4] });

/** A list without doubles. */
export function distinct<Item extends z.ZodType<string | number>>(item: Item, min = 0) {
  return z
    .array(item, { error: must('een lijst zijn') })
    .min(min)
    .max(200)
    .superRefine((items, context) => {
      items.forEach((value, index) => {
        if (items.indexOf(value) === index) return;
        context.addIssue({ code: 'custom', path: [index], message: 'komt al eerder in de lijst voor.' });
      });
    })
    .meta({ uniqueItems: true });
}

export const municipalityCode = () =>
  patternedText(/^GM\d{4}$/, 'een gemeentecode van het CBS zijn, zoals GM0518').meta({
    description: 'Gemeentecode (CBS).',
    examples: ['GM0518'],
  });

/** Office of police, Veilig Thuis or care: any well-formed code; whether it is configured is not a matter of shape. */
export const officeCode = () =>
  patternedText(/^[A-Za-z0-9-]{1,40}$/, 'een organisatiecode zijn: letters, cijfers en koppeltekens').meta({
    description: 'Code van een organisatie.',
    examples: ['zorgaanbieder'],
  });
