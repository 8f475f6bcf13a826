/** What one step of a case stores. */
import type { CaseWrite, IdempotencyRecord } from '../../db/port.ts';
import type { CaseFile, RecordedEvent } from '../../src/case/model.ts';
import type { Instant } from '../../src/time/index.ts';
import { searchKeysOf } from './search-keys.ts';

export interface Step {
  file: CaseFile;
  newEvents: readonly RecordedEvent[];
  voided: readonly { sequence: number; by: number }[];
}

/** Events after which persons or home may read otherwise. */
const CHANGES_PEOPLE: ReadonlySet<string> = new Set([
  'case.opened',
  'case.amended',
  'order.amended',
  'event.corrected',
  'event.withdrawn',
]);

export interface Recorder {
  at: Instant;
  actor: string;
  office: string;
  action: string;
}

/** `expectedVersion` is the version that the step started from; 0 for a new case. */
export function caseWrite(
  step: Step,
  expectedVersion: number,
  recorder: Recorder,
  idempotency?: IdempotencyRecord,
): CaseWrite {
  const { file, newEvents, voided } = step;
  const { id } = file.snapshot;
  const last = newEvents.at(-1);
  return {
    expectedVersion,
    snapshot: file.snapshot,
    newEvents,
    voided,
    outbox: newEvents.map(({ sequence, type, occurredAt }) => ({ caseId: id, sequence, type, occurredAt })),
    audit: { ...recorder, caseId: id, ...(last === undefined ? {} : { sequence: last.sequence }) },
    ...(newEvents.some(({ type }) => CHANGES_PEOPLE.has(type)) ? { searchKeys: searchKeysOf(file) } : {}),
    ...(idempotency === undefined ? {} : { idempotency }),
  };
}
