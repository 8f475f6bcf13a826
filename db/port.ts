/** What the application asks of a store. Asynchronous, because a PostgreSQL store follows; no method throws for what a caller may cause. */
import type {
  CaseFile,
  CaseSnapshot,
  Deadline,
  Mandate,
  OrderState,
  RecordedEvent,
} from '../src/case/model.ts';
import type { Instant } from '../src/time/instant.ts';
import type { EvaluationStore } from './evaluation-port.ts';
import type { AuditLine, IdempotencyRecord, Scope, WriteOutcome } from './port-shapes.ts';

export type { AuditLine, IdempotencyRecord, Scope, WriteOutcome } from './port-shapes.ts';

export interface OutboxRow {
  caseId: string;
  sequence: number;
  type: string;
  occurredAt: Instant;
}

/** An outbox row that is not sent yet; `position` grows with each row. */
export interface UnsentRow extends OutboxRow {
  position: number;
}

/** What people and the linking of cases look for; never leaves the store but as a case id. */
export interface SearchKeys {
  home: { postalCode: string; houseNumber: number; houseNumberAddition: string };
  persons: { key: string; excluded: boolean; familyName: string; birthDate: string }[];
}

/** One step of one case: all of it is stored, or nothing. */
export interface CaseWrite {
  /** 0 for a case that is not there yet. */
  expectedVersion: number;
  snapshot: CaseSnapshot;
  newEvents: readonly RecordedEvent[];
  voided: readonly { sequence: number; by: number }[];
  /** Given when persons or home changed. */
  searchKeys?: SearchKeys;
  outbox: readonly OutboxRow[];
  idempotency?: IdempotencyRecord;
  audit: AuditLine;
}

export interface CaseFilter {
  municipality?: string;
  region?: string;
  /** Stage that has started and has not ended. */
  stage?: string;
  orderState?: OrderState;
  /** Recorded at or after. */
  changedSince?: Instant;
}

export interface Page<T> {
  items: T[];
  /** Opaque; absent on the last page. */
  nextCursor?: string;
}

export interface PageRequest {
  pageSize: number;
  cursor?: string;
}

export interface CaseSearch {
  familyName?: string;
  birthDate?: string;
  postalCode?: string;
  houseNumber?: number;
  number?: string;
}

export interface RelatedCase {
  id: string;
  number: string;
  imposed: boolean;
  reportedAt: Instant;
}

export interface Store extends EvaluationStore {
  /** The next number of a municipality in a year: `GM0518-2026-000123`. Gaps are allowed, repeats are not. */
  nextCaseNumber(municipality: string, year: number): Promise<string>;
  record(write: CaseWrite): Promise<WriteOutcome>;
  loadCase(id: string, scope: Scope): Promise<CaseFile | undefined>;
  listCases(filter: CaseFilter, scope: Scope, page: PageRequest): Promise<Page<CaseFile>>;
  searchCases(search: CaseSearch, scope: Scope, page: PageRequest): Promise<Page<CaseFile>>;
  /** Cases on this home and excluded person, oldest first, within one municipality; also the asking case once stored. */
  relatedCases(keys: SearchKeys, municipality: string): Promise<RelatedCase[]>;
  /** The case whose `wakeAt` is earliest among those at or before `now`, cases in `except` and out of scope left out. */
  nextToWake(
    now: Instant,
    except?: readonly string[],
    scope?: Scope,
  ): Promise<{ caseId: string; wakeAt: Instant } | undefined>;
  /** When the last event of all was recorded; `undefined` while there is none. */
  latestRecordedAt(): Promise<Instant | undefined>;
  listDeadlines(
    filter: { status?: Deadline['status']; dueBefore?: Instant; dueAfter?: Instant; rule?: string },
    scope: Scope,
    page: PageRequest,
  ): Promise<Page<{ caseId: string; caseNumber: string; municipality: string; deadline: Deadline }>>;
  idempotencyRecord(scope: string, key: string): Promise<IdempotencyRecord | undefined>;
  addMandate(mandate: Mandate, idempotency: IdempotencyRecord, audit: AuditLine): Promise<WriteOutcome>;
  /** `undefined` when there is none. Sets the end of a mandate. */
  endMandate(id: string, until: Instant, audit: AuditLine): Promise<Mandate | undefined>;
  mandate(id: string): Promise<Mandate | undefined>;
  mandatesOf(municipality: string): Promise<Mandate[]>;
  /** The oldest rows of the outbox that are not marked as sent, at most `limit`. */
  unsentOutbox(limit: number): Promise<UnsentRow[]>;
  markSent(positions: readonly number[]): Promise<void>;
  /** Small named values that outlive a restart: the sandbox clock, the configuration of regions. */
  setting(name: string): Promise<string | undefined>;
  putSetting(name: string, value: string): Promise<void>;
  close(): Promise<void>;
}
