/** Reads a JSON body within its limit. */
import { invalid, problem } from '../problem.ts';
import type { FieldError, Problem } from '../problem.ts';
import { hiddenFaults } from './json-text.ts';

const BODY_LIMIT_BYTES = 1_000_000;
const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

export type ReadBody =
  | { outcome: 'read'; value: unknown }
  /** Not JSON, incomplete, too large or of another kind: told only after tenancy and role, as every fault of shape. */
  | { outcome: 'unreadable'; problem: Problem };

const unreadable = (fault: Problem): ReadBody => ({ outcome: 'unreadable', problem: fault });
const faulty = (detail: string): ReadBody => unreadable(invalid([{ pointer: '', detail }]));

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
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readWithinLimit(request);
  } catch {
    // Only the sender can break off what it sends: no fault of the service.
    return faulty('De aanvraag brak af voordat zij geheel was ontvangen.');
  }
  return bytes === undefined ? unreadable(problem('too-large')) : parsed(bytes);
}

function parsed(bytes: Uint8Array): ReadBody {
  let value: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return faulty('De aanvraag is geen geldige JSON.');
  }
  const faults = hiddenFaults(text);
  return faults.length === 0 ? { outcome: 'read', value } : unreadable(invalid(faults));
}
