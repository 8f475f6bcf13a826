/** Operations of one part of the document. */
import { html } from 'hono/html';
import { mediaExamples } from './reference-document.ts';
import type { ReferenceDocument } from './reference-document.ts';
import { examplesBlock } from './example.ts';
import type { Markup } from './layout.ts';
import { inline } from './prose.ts';
import { kindOf } from './kinds.ts';

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
          ${kindOf(schema)}. ${inline(description ?? '')}
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

/** Every event type has its own example, with its own shape: here they would be too many. */
const MOST_EXAMPLES = 3;

function bodyExamples({ requestBody }: Operation, document: ReferenceDocument): Markup {
  const examples = Object.values(requestBody?.content ?? {}).flatMap((media) =>
    mediaExamples(media, document),
  );
  return examples.length > MOST_EXAMPLES
    ? html`<p>Voorbeelden staan bij elke <a href="#soorten">soort gebeurtenis</a>.</p>`
    : examplesBlock(examples, 'Voorbeeld van een aanvraag');
}

function answerExamples({ responses = {} }: Operation, document: ReferenceDocument): Markup {
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const media = good.flatMap(([, { content }]) => Object.values(content ?? {}));
  return examplesBlock(
    media.flatMap((each) => mediaExamples(each, document)),
    'Voorbeeld van een antwoord',
  );
}

interface Described {
  method: string;
  path: string;
  operation: Operation;
}

function operationSection({ method, path, operation }: Described, document: ReferenceDocument): Markup {
  const id = `handeling-${operation.operationId ?? ''}`;
  const body = operation.requestBody;
  return html`<section>
    <h3 id="${id}">
      <span class="method">${method.toUpperCase()}</span> <code>${path}</code> ${operation.summary ?? ''}
    </h3>
    <p>
      ${inline(operation.description ?? '')}
      ${(operation.security ?? []).length > 0 ? 'Met toegangstoken.' : 'Zonder toegangstoken.'}
    </p>
    ${parameterList(operation)}
    ${body === undefined ? '' : html`<p>Aanvraag: ${body.description ?? ''} ${contents(body.content)}</p>`}
    ${bodyExamples(operation, document)}
    <p>Antwoorden:</p>
    ${responseList(operation)} ${answerExamples(operation, document)}
  </section>`;
}

export function operationsOf(document: ReferenceDocument, tag: string): Markup[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .map(([method, operation]) => ({ method, path, operation: operation as Operation }))
      .filter(({ operation }) => operation.tags?.includes(tag) === true)
      .map((described) => operationSection(described, document)),
  );
}
