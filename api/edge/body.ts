/** Reads a JSON body within its limit. */
import { invalid, problem } from '../problem.ts';
import type { FieldError, Problem } from '../problem.ts';

const BODY_LIMIT_BYTES = 1_000_000;
const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

export type ReadBody =
  | { outcome: 'read'; value: unknown }
  /** Not JSON, too large or of another kind: told only after tenancy and role, as every fault of shape. */
  | { outcome: 'unreadable'; problem: Problem };

const unreadable = (fault: Problem): ReadBody => ({ outcome: 'unreadable', problem: fault });

/** What is wrong with a body that could not be read, together with the other faults where it is one of their kind. */
export function withFaults(fault: Problem, others: readonly FieldError[]): Problem {
  return fault.problem === 'invalid' ? invalid([...others, ...(fault.errors ?? [])]) : fault;
}

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
    return unreadable(problem('unsupported-media-type'));
  }
  const bytes = await readWithinLimit(request);
  if (bytes === undefined) return unreadable(problem('too-large'));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { outcome: 'read', value: JSON.parse(text) };
  } catch {
    return unreadable(invalid([{ pointer: '', detail: 'De aanvraag is geen geldige JSON.' }]));
  }
}
