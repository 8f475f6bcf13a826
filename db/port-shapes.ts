/** What both halves of the port speak of. */
import type { Instant } from '../src/time/instant.ts';

/** The municipalities whose cases the asker may see; every query about cases takes one. */
export type Scope = readonly string[] | 'all';

export interface IdempotencyRecord {
  /** Office and subject of the caller: two offices may use the same key. */
  scope: string;
  key: string;
  /** SHA-256 of method, path and body. */
  fingerprint: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface AuditLine {
  at: Instant;
  actor: string;
  office: string;
  /** What was done, such as `event.recorded`, never with a person's data. */
  action: string;
  caseId?: string;
  sequence?: number;
}

export type WriteOutcome =
  | { outcome: 'stored' }
  | { outcome: 'version-changed' }
  | { outcome: 'key-exists'; record: IdempotencyRecord };
