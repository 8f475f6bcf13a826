/** Reads a JSON body within its limit. */
import { invalid, problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

const BODY_LIMIT_BYTES = 1_000_000;
const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

export type ReadBody =
  | { outcome: 'read'; value: unknown }
  /** Not JSON: a fault of shape, which waits for its turn behind tenancy and role. */
  | { outcome: 'malformed'; problem: Problem }
  | { outcome: 'refused'; problem: Problem };

/** Stops reading at the limit, whatever `Content-Length` says; `undefined` when it is passed. */
async function readWithinLimit(request: Request): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT_BYTES) return undefined;
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> = request.body;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > BODY_LIMIT_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export async function readBody(request: Request): Promise<ReadBody> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) {
    return { outcome: 'refused', problem: problem('unsupported-media-type') };
  }
  const bytes = await readWithinLimit(request);
  if (bytes === undefined) return { outcome: 'refused', problem: problem('too-large') };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { outcome: 'read', value: JSON.parse(text) };
  } catch {
    return {
      outcome: 'malformed',
      problem: invalid([{ pointer: '', detail: 'De aanvraag is geen geldige JSON.' }]),
    };
  }
}
