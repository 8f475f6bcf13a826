/** The log: named fields only, so that no body, name, address or identifier of a case can slip in. */
import pino from 'pino';
import type { DestinationStream } from 'pino';

export interface RequestLine {
  method: string;
  /** Pattern of the route, never the address. */
  route: string;
  status: number;
  durationMs: number;
  requestId: string;
  office?: string;
}

export interface Log {
  request(line: RequestLine): void;
  /** `what` is a fixed word of ours. Of the error only its kind and its place in our source: no text, no stack, no values. */
  failed(what: string, error: unknown, requestId?: string): void;
  /** A fixed sentence. */
  notice(text: string): void;
}

const OWN_SOURCE = /\/((?:api|db|machines|src|web)\/[\w./-]+\.ts:\d+)/;

function fault(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const place = OWN_SOURCE.exec(error.stack ?? '')?.[1];
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    kind: error.name,
    ...(code === undefined ? {} : { code }),
    ...(place === undefined ? {} : { place }),
  };
}

/** One JSON object a line; to standard output unless a destination is given. */
export function openLog(level: string, destination?: DestinationStream): Log {
  const logger =
    destination === undefined ? pino({ level, base: null }) : pino({ level, base: null }, destination);
  return {
    request: ({ method, route, status, durationMs, requestId, office }) =>
      logger.info({ method, route, status, durationMs, requestId, office }, 'request'),
    failed: (what, error, requestId) => logger.error({ what, ...fault(error), requestId }, 'failed'),
    notice: (text) => logger.info(text),
  };
}
