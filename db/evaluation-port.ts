/** What the evaluation asks of a store, beside what `port.ts` has. Also a process without the engine's lock may ask all of it. */
import type { RecordedEvent } from '../src/case/model.ts';
import type { Instant } from '../src/time/instant.ts';
import type { AuditLine, IdempotencyRecord, Scope, WriteOutcome } from './port-shapes.ts';

/** Which cases are measured: those of the municipalities, and of them those in the regions, where regions are named. */
export interface EvaluationScope {
  municipalities: Scope;
  regions?: readonly string[];
}

/** As much of a case as is measured; `events` in recorded order. */
export interface EvaluationCase {
  id: string;
  /** Grows with each case that is opened. */
  rowId: number;
  region: string | null;
  /** The protocol pinned to it, `id@version`. */
  protocol: string;
  events: RecordedEvent[];
}

export interface Span {
  first: number;
  last: number;
  cases: number;
}

export interface RegisterCounts {
  cases: number;
  events: number;
}

export interface PreRegistration {
  id: string;
  office: string;
  /** A stage or clock, as the statistics name it. */
  measure: string;
  horizonMin: number;
  by: string;
  registeredAt: Instant;
}

/** A table that left the house. */
export interface PublishedTable {
  kind: string;
  /** Which cases it is about, as a canonical text. */
  scope: string;
  cutoff: string;
  publishedAt: Instant;
  /** JSON of the publisher's own shape. */
  body: string;
}

export interface ExportFile {
  name: string;
  bytes: number;
  sha256: string;
}

export type ExportStatus = 'running' | 'ready' | 'refused' | 'failed';

export interface ExportJob {
  id: string;
  office: string;
  subject: string;
  /** JSON, as it was asked. */
  request: string;
  municipalities: Scope;
  requestedAt: Instant;
  status: ExportStatus;
  /** 0 to 1. */
  progress: number;
  /** In Dutch: why it was refused, why it failed, or why its files are gone. */
  reason: string | null;
  files: readonly ExportFile[];
}

export type ExportChange = Partial<Pick<ExportJob, 'status' | 'progress' | 'reason' | 'files'>>;

export interface EvaluationStore {
  /**
   * At most `limit` cases after row `after` (0 for the first), by row; an empty list is the end. Who recorded an event,
   * and the content that no duration reads, come only when the cases are asked for as a `whole`.
   */
  evaluationCases(
    scope: EvaluationScope,
    after: number,
    limit: number,
    whole?: boolean,
  ): Promise<EvaluationCase[]>;
  /** The first and the last row of what `evaluationCases` would give, and how many cases; `undefined` at the end. */
  evaluationSpan(scope: EvaluationScope, after: number, limit: number): Promise<Span | undefined>;
  /** As `countCases`, and what was recorded of them before the instant; looks at every event. */
  registerCounts(scope: EvaluationScope, recordedBefore: Instant): Promise<RegisterCounts>;
  /** Cases in scope of which something was recorded before the instant: what an export must add up to. */
  countCases(scope: EvaluationScope, recordedBefore: Instant): Promise<number>;
  /** Hexadecimal. `fresh` is kept when there was none, and then it is the answer ever after. */
  exportSecret(fresh: string): Promise<string>;
  /**
   * Keeps the table unless `refuse` says why not: that is the answer then. It sees all that was published before, of every kind and
   * scope, oldest first: the readers of one table may have the others.
   */
  publish(
    table: PublishedTable,
    refuse: (earlier: readonly PublishedTable[]) => string | undefined,
  ): Promise<string | undefined>;
  /** Of one kind, or of all; oldest first. */
  publishedTables(kind?: string): Promise<PublishedTable[]>;
  addPreRegistration(
    added: PreRegistration,
    audit: AuditLine,
    idempotency?: IdempotencyRecord,
  ): Promise<WriteOutcome>;
  /** In the order in which they were registered. */
  preRegistrations(): Promise<PreRegistration[]>;
  addExport(job: ExportJob, idempotency: IdempotencyRecord, audit: AuditLine): Promise<WriteOutcome>;
  exportJob(id: string): Promise<ExportJob | undefined>;
  changeExport(id: string, change: ExportChange): Promise<void>;
  /** Oldest first. */
  exportsWith(status: ExportStatus): Promise<ExportJob[]>;
  setting(name: string): Promise<string | undefined>;
  latestRecordedAt(): Promise<Instant | undefined>;
  close(): Promise<void>;
}
