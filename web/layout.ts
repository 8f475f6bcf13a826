/** The frame of every page. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Frame {
  title: string;
  /** Says on every page that nothing here is real. */
  sandbox: boolean;
  body: Markup;
}

const banner = html`<p class="sandbox">
  Zandbak: alles hier is verzonnen. Gebruik geen gegevens van echte mensen.
</p>`;

export async function page({ title, sandbox, body }: Frame): Promise<string> {
  const markup = html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        ${sandbox ? banner : ''}
        <main>${body}</main>
      </body>
    </html>`;
  return String(await markup);
}
