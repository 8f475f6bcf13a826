/** How to begin: a token, and one whole request. */
import { html } from 'hono/html';
import { asSchema, mediaExamples } from './reference-document.ts';
import type { ReferenceDocument } from './reference-document.ts';
import { command, jsonText } from './example.ts';
import type { Markup } from './layout.ts';

const SANDBOX_ADDRESS = 'http://127.0.0.1:8080';
const TOKEN_COMMAND = 'npm run --silent token -- --role mayors-office --office GM0518';

function openingExample(document: ReferenceDocument): unknown {
  const body = asSchema(asSchema(document.paths['/cases']?.['post'])['requestBody']);
  return mediaExamples(asSchema(body['content'])['application/json'], document)[0];
}

/** In single quotes for the shell: an apostrophe in the example would end them. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

function curl(document: ReferenceDocument, address: string): string {
  return [
    `curl -i ${address}/v1/cases \\`,
    `  -H "Authorization: Bearer $TOKEN" \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -H 'Idempotency-Key: mijn-eerste-zaak' \\`,
    `  -d ${quoted(jsonText(openingExample(document)))}`,
  ].join('\n');
}

const ownToken = (): Markup =>
  html`<p>
      Bijna alles vraagt een toegangstoken. In de zandbak maakt u er zelf een, in de map van de dienst (en met
      dezelfde
      <code>HUISVERBOD_DATA</code>, als u die hebt gezet), voor elke rol en elke organisatie:
    </p>
    ${command(`TOKEN=$(${TOKEN_COMMAND})`)}
    <p>
      Andere rollen zijn <code>mayor</code>, <code>hulpofficier</code>, <code>police</code>,
      <code>veilig-thuis</code>, <code>care</code>, <code>evaluator</code> en <code>administrator</code>. Een
      organisatie die geen gemeente is noemt de gemeenten waarvoor zij werkt:
      <code>--role police --office PL1500 --municipalities GM0518</code>.
    </p>`;

const issuedToken = (): Markup =>
  html`<p>
    Bijna alles vraagt een toegangstoken, van de OpenID Connect-uitgever van deze installatie. Zet het in
    <code>TOKEN</code>.
  </p>`;

export function startSection(document: ReferenceDocument, sandbox: boolean): Markup {
  return html`<h2 id="beginnen">Beginnen</h2>
    ${sandbox ? ownToken() : issuedToken()}
    <p>Open daarmee een zaak${sandbox ? ' (is uw poort een andere dan 8080, pas die dan aan)' : ''}:</p>
    ${command(curl(document, sandbox ? SANDBOX_ADDRESS : 'https://api.huisverbod.example'))}
    <p>
      Het antwoord is 201, met in <code>Location</code> het adres van de zaak. Wat er daarna gebeurt legt u
      vast met <a href="#handeling-recordEvent"><code>POST /cases/{id}/events</code></a
      >; welke gebeurtenissen er zijn staat <a href="#soorten">hieronder</a>. Dezelfde
      <code>Idempotency-Key</code> nog een keer geeft hetzelfde antwoord en geen tweede zaak.
    </p>`;
}
