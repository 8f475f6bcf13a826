/** The readable reference: the OpenAPI document as one page, without script. */
import { html } from 'hono/html';
import type { Markup } from './layout.ts';
import { page } from './layout.ts';
import { operationsOf } from './reference-operations.ts';
import { schemaSection } from './reference-schemas.ts';
import type { Schemas } from './reference-schemas.ts';

/** What the page reads of the document. */
interface ReferenceDocument {
  info: { title: string; version: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Schemas };
}

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
  const { info, tags = [], paths, components } = document;
  const body = html`<h1>${info.title}: naslag</h1>
    <p>Versie ${info.version}. ${info.description ?? ''}</p>
    <p>
      Alle adressen beginnen met <code>/v1</code>. De beschrijving voor machines:
      <a href="/v1/openapi.json">openapi.json</a>.
    </p>
    <nav aria-label="Inhoud">
      <ul>
        ${tags.map(({ name }, index) => html`<li><a href="#deel-${index}">${name}</a></li>`)}
        <li><a href="#fouten">Fouten</a></li>
        <li><a href="#vormen">Vormen</a></li>
      </ul>
    </nav>
    ${tags.map(
      ({ name, description }, index) =>
        html`<h2 id="deel-${index}">${name}</h2>
          <p>${description ?? ''}</p>
          ${operationsOf(paths, name)}`,
    )}
    ${problemTable(problems)}
    <h2 id="vormen">Vormen</h2>
    ${Object.entries(components.schemas)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]) => schemaSection(name, schema))}`;
  return page({ title: `${info.title}: naslag`, sandbox, body });
}
