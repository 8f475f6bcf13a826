/** The headers that every answer carries, errors too (NL API Design Rules, transport/security-headers). */
import type { MiddlewareHandler } from 'hono';
import { API_VERSION } from './version.ts';

const ALWAYS: readonly (readonly [string, string])[] = [
  ['API-Version', API_VERSION],
  ['Cache-Control', 'no-store'],
  ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
];

const CSP_OF_PAGES =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const CSP_OF_THE_REST = "default-src 'none'; frame-ancestors 'none'";

const isPage = (response: Response): boolean =>
  (response.headers.get('content-type') ?? '').startsWith('text/html');

export function setHeaders(response: Response): void {
  for (const [name, value] of ALWAYS) response.headers.set(name, value);
  response.headers.set('Content-Security-Policy', isPage(response) ? CSP_OF_PAGES : CSP_OF_THE_REST);
  response.headers.set('Referrer-Policy', 'no-referrer');
}

export const responseHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  setHeaders(context.res);
};
