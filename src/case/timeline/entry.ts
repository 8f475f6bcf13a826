import type { Instant, LocalDate } from '../../time/index.ts';

/** One thing on the timeline of a case, in Dutch that a resident can read. */
export interface TimelineEntry {
  /** What happened, or what comes by itself after now. */
  kind: 'event' | 'planned';
  /** Number of the event; what is planned has none yet. */
  sequence?: number;
  /** When it happened or will happen; for a correction or withdrawal: when it was recorded. */
  at: Instant;
  /** Calendar terms that are planned: the last day that is in time, for `at` is then the first instant that is too late. */
  lastDay?: LocalDate;
  recordedAt?: Instant;
  title: string;
  /** Whole sentences. */
  text: string;
  /** Who did it or has to do it, with its article: `de burgemeester`. */
  by: string;
  /** The rule behind it, cited as on the day. */
  article?: string;
  /** Typed in more than an hour after it happened; `note` says how much. */
  late?: true;
  /** Whole sentences on the entry itself: late, estimated, corrected or gone, with old and new. */
  note?: string;
  /** Whole sentences of the office: flags that rest on it and tasks that came of it, as the case has them now. */
  signals?: string[];
  /** It no longer counts; its text is what it said then. */
  void?: true;
  /** The event through which it no longer counts. */
  voidedBy?: number;
  /** A correction or withdrawal: the event that it is about. */
  corrects?: number;
  /** An event with corrected content, in its corrected place: the correction that it follows. */
  correctedBy?: number;
}
