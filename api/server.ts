/** The HTTP server around the app, and the answers to what never reaches the app: with the same headers, in the same form. */
import { randomUUID } from 'node:crypto';
import { createServer, STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import { setHeaders } from './headers.ts';
import type { Log } from './log.ts';
import { invalid, problem, problemResponse } from './problem.ts';
import type { Problem } from './problem.ts';

interface Answering {
  fetch(request: Request): Response | Promise<Response>;
  log: Log;
}

const DETAILS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'De headers van de aanvraag zijn te groot.',
  ERR_HTTP_REQUEST_TIMEOUT: 'De aanvraag kwam niet op tijd geheel binnen.',
};
const BROKEN = 'De aanvraag is geen geldige HTTP-aanvraag.';
const ADDRESS = 'De aanvraag heeft geen geldig adres of geen geldige Host.';
const EXPECTATION = 'Wat de header Expect vraagt, kan deze dienst niet.';

const refusal = (detail: string): Problem => invalid([{ pointer: '', detail }]);

function answered(answer: Problem): Response {
  const response = problemResponse(answer, randomUUID());
  setHeaders(response);
  return response;
}

/** Closes the connection after it: the body of the request was not read. */
async function refuse(outgoing: ServerResponse, detail: string): Promise<void> {
  const response = answered(refusal(detail));
  const body = await response.text();
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  outgoing.end(body);
}

async function onTheWire(answer: Problem): Promise<string> {
  const response = answered(answer);
  const body = await response.text();
  const lines = [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`,
    ...Array.from(response.headers, ([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** What Node's parser refuses: there is no request to answer, only a connection. */
function answerBrokenRequests(server: Server): void {
  const underWay = new WeakMap<Duplex, ServerResponse>();
  const refused = new WeakSet<Duplex>();
  server.prependListener('request', ({ socket }, outgoing) => underWay.set(socket, outgoing));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (refused.has(socket)) return;
    refused.add(socket);
    void onTheWire(refusal(DETAILS[error.code ?? ''] ?? BROKEN)).then((text) => {
      const outgoing = underWay.get(socket);
      // Within an answer that has begun, another one would be read as a part of it.
      const begun = outgoing?.headersSent === true && !outgoing.writableFinished;
      if (socket.writable && !begun && error.code !== 'ECONNRESET') socket.end(text, () => socket.destroy());
      else socket.destroy();
    });
  });
}

/** Not listening yet. `hostname` stands in where a request of HTTP/1.0 names no host. */
export function openServer({ fetch, log }: Answering, hostname: string): Server {
  const listener = getRequestListener((request) => fetch(request), {
    hostname,
    errorHandler: (error) => {
      if (error instanceof RequestError) return answered(refusal(ADDRESS));
      log.failed('server', error);
      return answered(problem('internal'));
    },
  });
  // Node's own refusal of a request without Host is bare; HTTP/1.1 asks for one (RFC 9112 section 3.2).
  const withHost = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    if (incoming.headers.host === undefined && incoming.httpVersion === '1.1') void refuse(outgoing, ADDRESS);
    else void listener(incoming, outgoing);
  };
  const server = createServer({ requireHostHeader: false }, withHost);
  server.on('checkExpectation', (_incoming, outgoing) => void refuse(outgoing, EXPECTATION));
  answerBrokenRequests(server);
  return server;
}
