/** Building sentences: joining, listing, quoting, times. Plain text; nothing here knows the law. */
import { dutchDate, dutchInstant, localDateOf, type Instant } from '../../time/index.ts';
import { storedInstant } from '../stored-instant.ts';

/** What a reader wants to see of somebody's own words; the whole stands in the event. */
const LONGEST_QUOTE = 160;

const SECOND = 1_000;

/** Sentences that apply, one after the other. */
export function sentences(...parts: readonly (string | false | undefined)[]): string {
  return parts
    .flatMap((part) => (part === undefined || part === false || part === '' ? [] : [capital(part)]))
    .join(' ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a`, `a en b`, `a, b en c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} en ${last}`;
}

/** Somebody's own words on one line, cut at a word; quotation marks inside become single ones so that the pair stays clear. */
export function quoted(text: string, longest = LONGEST_QUOTE): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll(/[“”"]/g, "'").trim();
  return `“${shorter(line, longest).replace(/[.\s]+$/, '')}”`;
}

function shorter(line: string, longest: number): string {
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > longest / 2 ? end : longest).trimEnd()} …`;
}

/** `Reden: “…”.`; nothing without words of somebody. */
export function remarked(label: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${label}: ${quoted(text)}.`;
}

export const reason = (text: string | undefined): string | undefined => remarked('Reden', text);

/** An instant in words, to the second: nobody looks at a clock more closely, whatever a system sent. */
export const spoken = (at: Instant): string => dutchInstant(Math.floor(at / SECOND) * SECOND);

/** An instant as an event stores it, in words. */
export const instantWords = (text: string): string => spoken(storedInstant(text));

/** `op dinsdag 3 maart 2026 van 10:00 uur tot 12:00 uur`, over midnight with both days. Half-open, as all stretches are. */
export function stretchWords(from: Instant, until: Instant): string {
  const day = localDateOf(from);
  if (day !== localDateOf(until)) return `van ${spoken(from)} tot ${spoken(until)}`;
  return `op ${dutchDate(day)} van ${timeOf(from)} tot ${timeOf(until)}`;
}

/** `10:00 uur`, with the offset beside a clock change. */
export function timeOf(at: Instant): string {
  return spoken(at).replace(/^.* om /, '');
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long something took, for people: `3 uur`, `5 dagen`, `ongeveer 4 maanden`. */
export function durationWords(duration: number): string {
  if (duration < 2 * DAY) return `${String(Math.round(duration / HOUR))} uur`;
  const days = Math.round(duration / DAY);
  if (days <= 60) return `${String(days)} dagen`;
  const months = Math.round(days / 30.4);
  return months < 24
    ? `ongeveer ${String(months)} maanden`
    : `ongeveer ${String(Math.round(days / 365.25))} jaar`;
}
