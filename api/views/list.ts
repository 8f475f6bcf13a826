/** `{ items, links }`, with addresses that stay within this service. */

export interface ListView<T> {
  items: T[];
  links: { self: string; next?: string };
}

/** `address` is path and query as asked; the next page is the same question with another cursor. */
export function listView<T>(items: T[], address: string, nextCursor?: string): ListView<T> {
  if (nextCursor === undefined) return { items, links: { self: address } };
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', nextCursor);
  return { items, links: { self: address, next: `${path}?${parameters.toString()}` } };
}
