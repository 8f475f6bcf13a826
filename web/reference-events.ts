/** The event types as one table: what each is, who may record it, and which rules can refuse it. */
import { html } from 'hono/html';
import { asList, asSchema, nameOf, textOf } from './reference-document.ts';
import type { ReferenceDocument, Schema } from './reference-document.ts';
import type { Markup } from './layout.ts';

interface EventRow {
  type: string;
  /** Name of the schema that the row links to. */
  schema: string;
  title: string;
  stage: string;
  roles: string[];
  rules: Schema[];
  mandate: Schema | undefined;
}

const mappingOf = (union: unknown): Record<string, string> =>
  asSchema(asSchema(asSchema(union)['discriminator'])['mapping']) as Record<string, string>;

function eventRows({ components: { schemas } }: ReferenceDocument): EventRow[] {
  const posted = mappingOf(schemas['EventRequest']);
  return Object.entries(mappingOf(schemas['RecordedEvent'])).map(([type, recorded]) => {
    const schema = nameOf(posted[type] ?? recorded);
    const described = asSchema(schemas[schema]);
    const mandate = described['x-huisverbod-mandate'];
    return {
      type,
      schema,
      title: textOf(described['title']),
      stage: textOf(asSchema(described['x-huisverbod-stage'])['name']),
      roles: asList(described['x-huisverbod-roles']).map((role) => textOf(asSchema(role)['name'])),
      rules: asList(described['x-huisverbod-rules']).map(asSchema),
      mandate: mandate === undefined ? undefined : asSchema(mandate),
    };
  });
}

const ruleLink = ({ rule, citation }: Schema): Markup =>
  html`<a href="/v1/rules/${textOf(rule)}">${textOf(citation)}</a>`;

function whoRecords({ roles, mandate }: EventRow): Markup {
  if (roles.length === 0) return html`het systeem zelf`;
  return html`${roles.join(', ')}${mandate === undefined ? '' : html`; mandaat: ${ruleLink(mandate)}`}`;
}

function ruleList(rules: readonly Schema[]): Markup {
  if (rules.length === 0) return html`–`;
  return html`<ul>
    ${rules.map((rule) => html`<li>${ruleLink(rule)} ${textOf(rule['title'])}</li>`)}
  </ul>`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function stageRows(stage: string, rows: readonly EventRow[]): Markup {
  return html`<tbody>
    <tr>
      <th colspan="3" scope="rowgroup">${capitalised(stage)}</th>
    </tr>
    ${rows.map(
      (row) =>
        html`<tr>
          <th scope="row">
            <a href="#vorm-${row.schema}"><code>${row.type}</code></a
            ><br />${row.title}
          </th>
          <td>${whoRecords(row)}</td>
          <td>${ruleList(row.rules)}</td>
        </tr>`,
    )}
  </tbody>`;
}

/** The life of the file itself, beside the stages. */
const FILE = 'dossier';

export function eventTable(document: ReferenceDocument): Markup {
  const rows = eventRows(document);
  const stages = [...new Set(rows.map(({ stage }) => stage))];
  // What may happen in every stage stands last.
  const inOrder = [...stages.filter((stage) => stage !== FILE), ...stages.filter((stage) => stage === FILE)];
  return html`<h2 id="soorten">Soorten gebeurtenissen</h2>
    <p>
      Wie een gebeurtenis mag vastleggen, en welke regels haar kunnen weigeren. Een rol die er niet bij staat
      krijgt 403. Waar een mandaat staat, kan de burgemeester dit aan een hulpofficier van justitie overlaten.
      Een regel is een verwijzing naar haar tekst en versies.
    </p>
    <section class="scroll" aria-labelledby="soorten" tabindex="0">
      <table class="wide">
        <thead>
          <tr>
            <th scope="col">gebeurtenis</th>
            <th scope="col">wie</th>
            <th scope="col">regels die haar kunnen weigeren</th>
          </tr>
        </thead>
        ${inOrder.map((stage) =>
          stageRows(
            stage,
            rows.filter((row) => row.stage === stage),
          ),
        )}
      </table>
    </section>`;
}
