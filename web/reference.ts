/** The readable reference: the OpenAPI document as one page, without script. */
import { html } from 'hono/html';
import type { ReferenceDocument } from './reference-document.ts';
import type { Markup } from './layout.ts';
import { page } from './layout.ts';
import { prose } from './prose.ts';
import { eventTable } from './reference-events.ts';
import { operationsOf } from './reference-operations.ts';
import { schemaSection } from './reference-schemas.ts';
import { startSection } from './reference-start.ts';

/** One kind of error, as the service explains it. */
interface ProblemRow {
  code: string;
  status: number;
  title: string;
  detail: string;
}

function problemTable(problems: readonly ProblemRow[]): Markup {
  return html`<h2 id="fouten">Fouten</h2>
    <p>Elke fout is <code>application/problem+json</code> (RFC 9457).</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">code</th>
            <th scope="col">status</th>
            <th scope="col">betekenis</th>
          </tr>
        </thead>
        <tbody>
          ${problems.map(
            ({ code, status, title, detail }) =>
              html`<tr id="probleem-${code}">
                <th scope="row"><code>${code}</code></th>
                <td>${status}</td>
                <td>${title}. ${detail}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

export function referencePage(
  document: ReferenceDocument,
  problems: readonly ProblemRow[],
  sandbox: boolean,
): Promise<string> {
  const { info, tags = [], components } = document;
  const body = html`<h1>${info.title}: naslag</h1>
    ${prose(info.description ?? '')}
    <p>
      Versie ${info.version}. Alle adressen beginnen met <code>/v1</code>. De beschrijving voor machines:
      <a href="/v1/openapi.json">openapi.json</a>.
    </p>
    <nav aria-label="Inhoud">
      <ul>
        <li><a href="#beginnen">Beginnen</a></li>
        <li><a href="#soorten">Soorten gebeurtenissen</a></li>
        ${tags.map(({ name }, index) => html`<li><a href="#deel-${index}">${name}</a></li>`)}
        <li><a href="#fouten">Fouten</a></li>
        <li><a href="#vormen">Vormen</a></li>
      </ul>
    </nav>
    ${startSection(document, sandbox)} ${eventTable(document)}
    ${tags.map(
      ({ name, description }, index) =>
        html`<h2 id="deel-${index}">${name}</h2>
          <p>${description ?? ''}</p>
          ${operationsOf(document, name)}`,
    )}
    ${problemTable(problems)}
    <h2 id="vormen">Vormen</h2>
    ${Object.entries(components.schemas)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]) => schemaSection(name, schema))}`;
  return page({ title: `${info.title}: naslag`, sandbox, body });
}
