import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLog } from '../../api/log.ts';
import { openServer } from '../../api/server.ts';
import { service } from './service.ts';
import type { Service } from './service.ts';

let api: Service;
let server: ReturnType<typeof openServer>;
const lines: string[] = [];
beforeAll(async () => {
  api = await service();
  const log = openLog('info', { write: (line: string) => void lines.push(line) });
  server = openServer({ fetch: (request) => api.fetch(request), log }, '127.0.0.1');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await api.close();
});

interface Heard {
  status: number;
  headers: Map<string, string>;
  body: string;
}

/** Sends bytes and reads until the other side closes. */
async function say(bytes: string): Promise<Heard> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(bytes);
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk.toString()));
  // Bytes that nobody reads any more make the other side reset the connection.
  socket.on('error', () => undefined);
  await once(socket, 'close');
  const [head = '', body = ''] = heard.split('\r\n\r\n');
  const [first = '', ...rest] = head.split('\r\n');
  const headers = rest.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { status: Number(first.split(' ')[1]), headers: new Map(headers), body };
}

const POST = 'POST /v1/cases/_search HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

describe('what never reaches the app is answered in the form of the contract', () => {
  test.each([
    ['a request line that is none', 'dit is geen aanvraag\r\n\r\n'],
    ['a method that is none', 'FOO /v1/health HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a Host that cannot be', 'GET /v1/health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
    ['no Host', 'GET /v1/health HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['an address that cannot be', 'GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['headers too large', `GET /v1/health HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['an Expect that nobody knows', 'GET /v1/health HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n'],
    ['two lengths', `${POST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`],
    ['a chunk that is none', `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n`],
  ])('%s', async (_name, bytes) => {
    const { status, headers, body } = await say(bytes);
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    const problem = JSON.parse(body) as { status: number; code: string; errors: { detail: string }[] };
    expect(problem).toMatchObject({
      status: 400,
      code: 'invalid',
      instance: expect.stringMatching(/^urn:uuid:/),
    });
    expect(problem.errors).toHaveLength(1);
    expect(Number(headers.get('content-length'))).toBe(Buffer.byteLength(body));
    for (const header of [
      'api-version',
      'cache-control',
      'strict-transport-security',
      'x-content-type-options',
      'x-frame-options',
      'content-security-policy',
    ])
      expect([header, headers.has(header)]).toEqual([header, true]);
  });

  test('nothing that was sent comes back, and nothing is logged as a fault of ours', async () => {
    const { body } = await say('GET /v1/health HTTP/1.1\r\nHost: geheim geheim\r\nConnection: close\r\n\r\n');
    expect(body).not.toContain('geheim');
    expect(lines).toEqual([]);
  });

  test('a broken request after a good one on the same connection', async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString()));
    socket.write('GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    socket.write('zomaar wat\r\n\r\n');
    await once(socket, 'close');
    expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });

  test('an old client that names no host is served', async () => {
    expect((await say('GET /v1/health HTTP/1.0\r\n\r\n')).status).toBe(200);
  });
});
