/** `Idempotency-Key`: the same command again gives the first answer, whatever happened to that answer on its way. */
import { createHash } from 'node:crypto';
import type { IdempotencyRecord } from '../../db/port.ts';
import type { Answer, Success } from '../edge/answer.ts';
import { problem } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import type { Caller } from '../tokens/index.ts';
import type { Engine } from './engine.ts';

export interface Keyed {
  scope: string;
  key: string;
  fingerprint: string;
}

export interface CommandAddress {
  method: string;
  path: string;
  key: string | undefined;
  /** Faults of the query, to be told with those of the body. */
  faults: readonly FieldError[];
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Stands among the errors of shape: the contract wants all of them at once. */
export function addressErrors({ key, faults }: CommandAddress): FieldError[] {
  return [...faults, ...keyErrors(key)];
}

function keyErrors(key: string | undefined): FieldError[] {
  if (key === undefined || key === '') {
    return [{ pointer: '', detail: 'De header Idempotency-Key ontbreekt.' }];
  }
  return KEY.test(key)
    ? []
    : [
        {
          pointer: '',
          detail: 'De header Idempotency-Key moet 1 tot en met 255 zichtbare ASCII-tekens hebben.',
        },
      ];
}

/** The order of members in JSON has no meaning, so it must not make another command. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, canonical(member)]),
  );
}

export function keyed(caller: Caller, address: CommandAddress, body: unknown): Keyed {
  const text = JSON.stringify([address.method, address.path, canonical(body)]);
  return {
    scope: `${caller.office}/${caller.subject}`,
    key: address.key ?? '',
    fingerprint: createHash('sha256').update(text).digest('hex'),
  };
}

export function replay(record: IdempotencyRecord, { fingerprint }: Keyed): Answer {
  if (record.fingerprint !== fingerprint) return problem('key-reused');
  const { status, headers, body } = record;
  return { status, headers, body, mediaType: 'application/json' };
}

export function recordOf(command: Keyed, answer: Success): IdempotencyRecord {
  const { status, headers, body } = answer;
  return { ...command, status, headers, body };
}

/** The stored answer, or the work when the key is new; meanwhile the same key is `in-progress`. */
export async function once(engine: Engine, command: Keyed, work: () => Promise<Answer>): Promise<Answer> {
  const mark = `${command.scope}\n${command.key}`;
  if (engine.inProgress.has(mark)) return problem('in-progress');
  engine.inProgress.add(mark);
  try {
    const earlier = await engine.store.idempotencyRecord(command.scope, command.key);
    return earlier === undefined ? await work() : replay(earlier, command);
  } finally {
    engine.inProgress.delete(mark);
  }
}
