/** The few pieces of Markdown that the generated pages are made of. */

/** Said on every page, so that nobody mends the page where the code is wrong. */
export const GENERATED =
  '> Deze bladzijde is gemaakt uit de code met `npm run docs`. Wijzig de code, niet de bladzijde.';

/** A table with its bars escaped; an empty cell becomes a dash. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text === '' ? '–' : text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ');
}

export function link(text: string, target: string | null): string {
  return target === null ? text : `[${text}](${target})`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Blocks with an empty line between them; one line end at the end of the page. */
export function page(...blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
