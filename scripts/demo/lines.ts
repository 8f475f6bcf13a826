/** Lines for a screen: short dates, and long sentences broken where a word ends. */
import { dutchInstant, parseInstant, wallClock } from '../../src/time/index.ts';
import type { Instant } from '../../src/time/index.ts';

const WIDTH = 110;

export function instantOf(written: string): Instant {
  const at = parseInstant(written);
  if (at === undefined) throw new Error(`Not an instant: ${written}`);
  return at;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Kept on one line; printed as a plain space. */
const UNBROKEN = '\u00A0';

/** A date or a citation says nothing when a line ends within it. */
export const unbroken = (words: string): string => words.replaceAll(' ', UNBROKEN);

/** `za 27-03-2010`, on the clock in Amsterdam. */
export function dayStamp(at: Instant): string {
  const { date } = wallClock(at);
  return unbroken(`${dutchInstant(at).slice(0, 2)} ${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`);
}

/** `20:00`. */
export function timeStamp(at: Instant): string {
  const { hour, minute } = wallClock(at);
  return `${two(hour)}:${two(minute)}`;
}

/** `za 27-03-2010 20:00`. */
export const stamp = (at: Instant): string => unbroken(`${dayStamp(at)} ${timeStamp(at)}`);

/** The first line begins with `head`, the others with as many spaces. */
export function hanging(head: string, text: string): string[] {
  const lines: string[] = [];
  let line = head;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = ' '.repeat(head.length);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].map((each) => each.replaceAll(UNBROKEN, ' '));
}
