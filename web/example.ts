/** Examples and commands, to be read and copied. */
import { html } from 'hono/html';
import type { Markup } from './layout.ts';

export const jsonText = (value: unknown): string => JSON.stringify(value, undefined, 2);

export function command(text: string): Markup {
  return html`<pre><code>${text}</code></pre>`;
}

/** Closed until asked for: an example may be longer than what it explains. Nothing when there is none. */
export function examplesBlock(values: readonly unknown[], title = 'Voorbeeld'): Markup {
  return html`${values.map(
    (value, index) =>
      html`<details>
        <summary>${title}${values.length === 1 ? '' : ` ${index + 1}`}</summary>
        ${command(jsonText(value))}
      </details>`,
  )}`;
}
