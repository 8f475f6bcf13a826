/** Schemas as tables of fields. */
import { html } from 'hono/html';
import type { Markup } from './layout.ts';

export type Schema = Record<string, unknown>;
export type Schemas = Record<string, Schema>;

const asSchema = (value: unknown): Schema =>
  typeof value === 'object' && value !== null ? (value as Schema) : {};
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const nameOf = (ref: string): string => ref.split('/').at(-1) ?? '';

function link(name: string): Markup {
  return html`<a href="#vorm-${name}"><code>${name}</code></a>`;
}

const between = (parts: Markup[], word: string): Markup =>
  html`${parts.map((part, index) => (index === 0 ? part : html` ${word} ${part}`))}`;

/** What a value may be, in words. */
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
  if (schema['type'] === 'object' && schema['properties'] !== undefined) return fieldTable(schema);
  const format = typeof schema['format'] === 'string' ? ` (${schema['format']})` : '';
  return html`${WORDS[String(schema['type'])] ?? 'waarde'}${format}`;
}

const WORDS: Record<string, string> = {
  string: 'tekst',
  integer: 'geheel getal',
  number: 'getal',
  boolean: 'waar of onwaar',
  object: 'object',
  null: 'null',
};

function fieldTable(schema: Schema): Markup {
  const required = asList(schema['required']);
  const rows = Object.entries(asSchema(schema['properties'])).map(
    ([name, field]) =>
      html`<tr>
        <th scope="row"><code>${name}</code>${required.includes(name) ? '' : ' (mag weg)'}</th>
        <td>${kindOf(field)}</td>
        <td>${textOf(asSchema(field)['description'])}</td>
      </tr>`,
  );
  if (rows.length === 0) return html`object zonder velden`;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">veld</th>
        <th scope="col">wat</th>
        <th scope="col">uitleg</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

export function schemaSection(name: string, schema: Schema): Markup {
  const parts = asList(schema['allOf']);
  return html`<section aria-labelledby="vorm-${name}">
    <h3 id="vorm-${name}">${name}</h3>
    <p>${textOf(schema['description'])}</p>
    <div class="scroll">${parts.length > 0 ? between(parts.map(kindOf), 'en') : kindOf(schema)}</div>
  </section>`;
}
