/** The first page. */
import { html } from 'hono/html';
import { page } from './layout.ts';

export function startPage(sandbox: boolean): Promise<string> {
  const body = html`<h1>Tijdelijk huisverbod</h1>
    <p>
      Open dienst voor het tijdelijk huisverbod: van melding tot einde, met elke termijn en elke weigering
      herleid tot haar artikel.
    </p>
    <ul>
      <li><a href="/v1/docs">Naslag van de dienst</a></li>
      <li><a href="/v1/openapi.json">Beschrijving (OpenAPI 3.1)</a></li>
    </ul>`;
  return page({ title: 'Tijdelijk huisverbod', sandbox, body });
}
