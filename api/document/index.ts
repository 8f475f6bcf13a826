import type { Route } from '../edge/route.ts';
import { buildDocument } from './build.ts';
import type { OpenapiDocument } from './build.ts';

export type { OpenapiDocument } from './build.ts';

/** The document and the page made from it, each made once, at the first question. */
export interface DocumentSource {
  json(): string;
  page(): Promise<string>;
}

/** `routes` is asked for late, because the routes that serve the document are among them. */
export function documentSource(
  routes: () => readonly Route[],
  render: (document: OpenapiDocument) => Promise<string>,
): DocumentSource {
  let document: OpenapiDocument | undefined;
  let text: string | undefined;
  let page: Promise<string> | undefined;
  const built = (): OpenapiDocument => (document ??= buildDocument(routes()));
  return {
    json: () => (text ??= JSON.stringify(built())),
    page: () => (page ??= render(built())),
  };
}
