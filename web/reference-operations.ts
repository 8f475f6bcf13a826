/** Operations of one part of the document. */
import { html } from 'hono/html';
import type { Markup } from './layout.ts';
import { kindOf } from './reference-schemas.ts';

interface Media {
  schema?: unknown;
}

interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: unknown }[];
  requestBody?: { description?: string; content?: Record<string, Media> };
  responses?: Record<string, { description?: string; content?: Record<string, Media> }>;
}

const PLACES: Record<string, string> = { path: 'in het adres', query: 'in de vraag', header: 'header' };

function parameterList(operation: Operation): Markup {
  const { parameters = [] } = operation;
  if (parameters.length === 0) return html``;
  return html`<ul>
    ${parameters.map(
      ({ name, in: place, required, description, schema }) =>
        html`<li>
          <code>${name}</code> (${PLACES[place] ?? place}${required === true ? ', verplicht' : ''}):
          ${kindOf(schema)}. ${description ?? ''}
        </li>`,
    )}
  </ul>`;
}

const contents = (content: Record<string, Media> | undefined): Markup[] =>
  Object.entries(content ?? {}).map(([type, { schema }]) => html`<code>${type}</code> ${kindOf(schema)} `);

function responseList({ responses = {} }: Operation): Markup {
  return html`<ul>
    ${Object.entries(responses).map(
      ([status, { description, content }]) =>
        html`<li><strong>${status}</strong> ${description ?? ''} ${contents(content)}</li>`,
    )}
  </ul>`;
}

function operationSection(method: string, path: string, operation: Operation): Markup {
  const id = `handeling-${operation.operationId ?? ''}`;
  const body = operation.requestBody;
  return html`<section aria-labelledby="${id}">
    <h3 id="${id}">
      <span class="method">${method.toUpperCase()}</span> <code>${path}</code> ${operation.summary ?? ''}
    </h3>
    <p>
      ${operation.description ?? ''}
      ${(operation.security ?? []).length > 0 ? 'Met toegangstoken.' : 'Zonder toegangstoken.'}
    </p>
    ${parameterList(operation)}
    ${body === undefined ? '' : html`<p>Aanvraag: ${body.description ?? ''} ${contents(body.content)}</p>`}
    <p>Antwoorden:</p>
    ${responseList(operation)}
  </section>`;
}

export function operationsOf(paths: Record<string, Record<string, unknown>>, tag: string): Markup[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .map(([method, operation]) => ({ method, operation: operation as Operation }))
      .filter(({ operation }) => operation.tags?.includes(tag) === true)
      .map(({ method, operation }) => operationSection(method, path, operation)),
  );
}
