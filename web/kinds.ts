/** What a value may be, in words. */
import { html } from 'hono/html';
import { asList, asSchema, nameOf } from './reference-document.ts';
import type { Markup } from './layout.ts';

const WORDS: Record<string, string> = {
  string: 'tekst',
  integer: 'geheel getal',
  number: 'getal',
  boolean: 'waar of onwaar',
  object: 'object',
  null: 'null',
};

function link(name: string): Markup {
  return html`<a href="#vorm-${name}"><code>${name}</code></a>`;
}

export const between = (parts: Markup[], word: string): Markup =>
  html`${parts.map((part, index) => (index === 0 ? part : html` ${word} ${part}`))}`;

function typeOf(type: unknown): string {
  const types = Array.isArray(type) ? type : [type];
  return types.map((each) => WORDS[String(each)] ?? 'waarde').join(' of ');
}

/** An object is only named here: its fields stand below it. */
export function kindOf(value: unknown): Markup {
  const schema = asSchema(value);
  if (typeof schema['$ref'] === 'string') return link(nameOf(schema['$ref']));
  if ('const' in schema) return html`<code>${JSON.stringify(schema['const'])}</code>`;
  const values = asList(schema['enum']);
  if (values.length > 0)
    return between(
      values.map((each) => html`<code>${String(each)}</code>`),
      '·',
    );
  const choices = [...asList(schema['oneOf']), ...asList(schema['anyOf'])];
  if (choices.length > 0) return between(choices.map(kindOf), 'of');
  if (schema['type'] === 'array') return html`lijst van ${kindOf(schema['items'])}`;
  const format = typeof schema['format'] === 'string' ? ` (${schema['format']})` : '';
  return html`${typeOf(schema['type'])}${format}`;
}
