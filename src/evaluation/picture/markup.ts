/** SVG as text. Presentation attributes only: a style sheet or style attribute is blocked by the policy that every answer carries. */
export type Attributes = Readonly<Record<string, string | number>>;

/** For text and for attribute values. Characters that XML 1.0 does not have are left out: one would make the whole file unreadable. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
  );
}

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : escaped(value)}"`)
    .join('');

/** `content` is markup. */
export function element(name: string, attributes: Attributes, content = ''): string {
  return content === ''
    ? `<${name}${attributesOf(attributes)}/>`
    : `<${name}${attributesOf(attributes)}>${content}</${name}>`;
}

/** An element with a text in it. */
export const textElement = (name: string, attributes: Attributes, text: string): string =>
  element(name, attributes, escaped(text));

/** Hundredths of a pixel: no more than anybody sees, and the same text from every run. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

/** A letter of a sans-serif is half its size wide on the average; a little more, so that no font runs over the edge. */
const LETTER = 0.53;

/** `95 %` and `p = 0,04` are read as one word. */
const together = (text: string): string =>
  text.replaceAll(/(?<=\d) (?=%)|(?<=\bp) (?=[=<])|(?<=\bp [=<]) /g, '\u00A0');

/** Lines of at most `width` pixels. A word longer than a line is cut: SVG neither wraps nor scrolls. */
export function wrapped(text: string, width: number, size: number): string[] {
  const most = Math.max(Math.floor(width / (size * LETTER)), 1);
  const words = together(text)
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== '')
    .flatMap((word) => word.match(new RegExp(`.{1,${String(most)}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
