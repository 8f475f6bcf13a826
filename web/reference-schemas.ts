/**
 * Schemas as lists of fields. Not as tables: fields within fields would be tables within tables, and on a phone a column of one letter.
 */
import { html } from 'hono/html';
import { asList, asSchema, textOf } from './reference-document.ts';
import type { Schema } from './reference-document.ts';
import { examplesBlock } from './example.ts';
import { between, kindOf } from './kinds.ts';
import type { Markup } from './layout.ts';
import { inline } from './prose.ts';

/** The objects that a value is, holds as members or may be. */
function objectsIn(value: unknown): Schema[] {
  const schema = asSchema(value);
  if (schema['properties'] !== undefined) return [schema];
  const inside = [schema['items'], ...asList(schema['oneOf']), ...asList(schema['anyOf'])];
  return inside.flatMap((each) => (each === undefined ? [] : objectsIn(each)));
}

function fieldList(schema: Schema): Markup {
  const required = asList(schema['required']);
  const fields = Object.entries(asSchema(schema['properties']));
  if (fields.length === 0) return html`<p>Zonder velden.</p>`;
  return html`<dl>
    ${fields.map(
      ([name, field]) =>
        html`<dt>
            <code>${name}</code> <span>${kindOf(field)}${required.includes(name) ? '' : '; mag weg'}</span>
          </dt>
          <dd>${inline(textOf(asSchema(field)['description']))} ${fieldsOf(field)}</dd>`,
    )}
  </dl>`;
}

const fieldsOf = (value: unknown): Markup => html`${objectsIn(value).map(fieldList)}`;

/** Its list of fields says all. */
const isPlainObject = (schema: Schema): boolean => schema['properties'] !== undefined;

export function schemaSection(name: string, schema: Schema): Markup {
  const parts = asList(schema['allOf']);
  const whole = parts.length > 0 ? parts : [schema];
  return html`<section>
    <h3 id="vorm-${name}">${name}</h3>
    <p>${inline(textOf(schema['description']))}</p>
    ${isPlainObject(schema) ? '' : html`<p>Dit is: ${between(whole.map(kindOf), 'en')}.</p>`}
    ${whole.map(fieldsOf)} ${examplesBlock(asList(schema['examples']))}
  </section>`;
}
