/** The shapes that the whole house shares: what a case is made of. Instants are epoch milliseconds, days `YYYY-MM-DD`. */
import type { Instant, LocalDate } from '../time/instant.ts';
import type { EventType } from './event-types.ts';
import type { RecordingContext } from './recording-context.ts';

export type { EventType } from './event-types.ts';
export type { RecordingContext } from './recording-context.ts';

export const ROLES = [
  'mayor',
  'mayors-office',
  'hulpofficier',
  'police',
  'veilig-thuis',
  'care',
  'evaluator',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Who did it. `engine` records what time brings about; `onBehalfOf` is set when a mayors' office records for a partner. */
export interface Actor {
  role: Role | 'engine';
  office: string;
  subject: string;
  name?: string | undefined;
  onBehalfOf?: Role | undefined;
}

export type TimeSource = 'entered' | 'reconstructed' | 'system';

export interface RecordedEvent {
  sequence: number;
  type: EventType;
  occurredAt: Instant;
  recordedAt: Instant;
  timeSource: TimeSource;
  actor: Actor;
  /** As its schema in `event-schemas.ts` leaves it: instants in UTC. */
  data: unknown;
  context?: RecordingContext;
  /** Sequence of the event through which this one no longer counts. */
  voidedBy?: number;
}

/** An event before it is recorded. */
export type ProposedEvent = Omit<RecordedEvent, 'sequence' | 'recordedAt' | 'voidedBy'>;

export const STAGES = [
  'initiation',
  'riskAssessment',
  'imposition',
  'execution',
  'care',
  'enforcement',
  'review',
] as const;
export type Stage = (typeof STAGES)[number];
/** The seven stages, and the life of the file itself. */
export type MachineName = Stage | 'caseFile';

export interface Refusal {
  code: string;
  /** Rule id, such as `wth-2-2`. */
  rule: string;
  /** Citation on the day of the event, such as `Wth art. 2 lid 2`. */
  article: string;
  /** One Dutch sentence that says what is missing. */
  detail: string;
  pointer: string;
}

export interface Flag {
  code: string;
  rule: string;
  detail: string;
  /** Sequence of the event it rests on. */
  basedOn: number;
}

export interface Task {
  id: string;
  kind: 'reassessment' | 'rectification' | 'notice';
  openedBy: number;
  detail: string;
  dueAt: Instant | null;
  closedBy: number | null;
}

export interface ExplanationStep {
  text: string;
  article: string;
}

export type DeadlineStatus = 'running' | 'met' | 'missed' | 'void';

export interface DeadlineReading {
  reading: string;
  dueAt: Instant;
  lastDay?: LocalDate;
  status: DeadlineStatus;
}

export interface Deadline {
  rule: string;
  article: string;
  kind: 'statutory' | 'duty' | 'practice';
  binds: 'municipality' | 'police' | 'court' | 'excluded-person' | 'interested-party';
  /** Sequence of the event that starts it. */
  startedBy: number;
  person?: string;
  to?: string;
  calendarComplete: boolean;
  readings?: DeadlineReading[];
  from: Instant;
  /** First instant that is too late; `null` for a duty without a norm. */
  dueAt: Instant | null;
  /** Calendar terms: last day that is in time. */
  lastDay?: LocalDate;
  status: DeadlineStatus;
  /** When it was done; its explanation is made on demand by `explainDeadline` in `src/case`. */
  metAt?: Instant;
  /** With what a statute's number was counted: the version of the rule by its first day, and the edition of the calendar. */
  countedWith?: { ruleVersion: LocalDate; calendar: LocalDate };
  /** The region's norm in minutes, where the law has no number. */
  normMinutes?: number;
  /** The decision's own earlier end, where that counts instead of the number. */
  printedEnd?: Instant;
  /** Earlier ends, oldest first, and the event that moved each of them. */
  recounted?: { by: number; dueAt: Instant; lastDay?: LocalDate; because: string }[];
}

/** What a correction or withdrawal changed, old beside new. */
export interface Consequence {
  kind: 'deadline' | 'interval' | 'document' | 'notice' | 'flag' | 'task';
  /** What it is about: a rule id with its start, a limb with its person, a sequence. */
  ref: string;
  old: unknown;
  new: unknown;
}

export type OrderState = 'imposed' | 'in-force' | 'suspended' | 'expired' | 'revoked' | 'annulled';

export interface OrderSummary {
  state: OrderState;
  startsAt: Instant | null;
  endsAt: Instant | null;
  latestEndAt: Instant | null;
  extensions: {
    sequence: number;
    until: Instant;
    madeKnownAt: Instant | null;
    state: 'decided' | 'in-force' | 'lapsed' | 'annulled';
  }[];
}

/** A stretch during which a limb of the order holds, half-open: `from` is in, `to` is out. */
export interface ValidityInterval {
  from: Instant;
  to: Instant;
  limb: 'home' | 'contact';
  person?: string;
  /** Sequence of the event that made it begin. */
  because: number;
}

export interface RiskIndication {
  indicated: boolean;
  redSignals: { '1': number; '2': number; '3': number };
  instrument: string;
  /** Codes of the red signals in the parts that carry the indication. */
  drivers: string[];
  /** Item 2c.4 was ticked: shown prominently wherever the assessment is shown. */
  strangulation: boolean;
}

/** The case as it stands at `advancedTo`. Everything but `id` and `number` follows from the events. */
export interface CaseSnapshot {
  id: string;
  number: string;
  municipality: string;
  region: string | null;
  /** Protocol pinned at the start, `id@version`. */
  protocol: string;
  /** Highest sequence recorded; the ETag. */
  version: number;
  advancedTo: Instant;
  /** State of each machine, nested states with a dot: `completed.expired`. */
  states: Record<MachineName, string>;
  stages: Record<Stage, { startedAt: Instant | null; endedAt: Instant | null }>;
  riskAssessment: RiskIndication | null;
  order: OrderSummary | null;
  flags: Flag[];
  tasks: Task[];
  deadlines: Deadline[];
  /** Next instant at which something changes by itself; `null` when nothing is pending. */
  wakeAt: Instant | null;
}

/** A case as it is stored: its events in recorded order and the snapshot they lead to. */
export interface CaseFile {
  snapshot: CaseSnapshot;
  events: readonly RecordedEvent[];
}

/** Practice norms of a region in minutes: configuration, never law. Keys are the rule ids of duties and practice norms. */
export type Norms = Readonly<Record<string, number>>;

/** A region's protocol: versioned data, pinned to a case at its start; `id` is `id@version`. */
export interface Protocol {
  id: string;
  norms: Norms;
}

export interface Mandate {
  id: string;
  municipality: string;
  kind: 'decision' | 'signature';
  /** `sub` of the hulpofficier, or else `holderOffice`. */
  holder?: string;
  holderOffice?: string;
  powers: string[];
  from: Instant;
  until: Instant | null;
  reference: string;
}
