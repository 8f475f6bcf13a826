/** One description of a scenario per article, as data; it is played through `step` and over HTTP alike. */
import type { EventType, Role, Stage } from '../../src/case/model.ts';

export type Content = Record<string, unknown>;

/** Wall-clock time in Amsterdam (`2010-03-27 20:00`), or RFC 3339 where an offset must choose. */
export type When = string;

export interface Act {
  role: Role;
  type: EventType;
  at: When;
  /** When it is typed in; otherwise when it happens. */
  recordedAt?: When;
  /** `$name` stands for the sequence of the act of that name. */
  data?: Content;
  name?: string;
  /** Rule ids of every reason, or what else it is answered with; absent: it is accepted. */
  refused?: readonly string[] | 'not-accepted' | 'invalid';
}

export interface ExpectedDeadline {
  rule: string;
  status: 'running' | 'met' | 'missed' | 'void';
  startedBy?: string;
  person?: string;
  to?: string;
  article?: string;
  binds?: string;
  kind?: string;
  from?: When;
  dueAt?: When | null;
  lastDay?: string;
  metAt?: When;
  calendarComplete?: boolean;
  readings?: { reading: string; status: string; dueAt?: When; lastDay?: string }[];
}

export interface Stretch {
  limb: 'home' | 'contact';
  person?: string;
  from: When;
  to: When;
}

export interface ExpectedOutcome {
  /** `null`: there is no order. */
  order?: null | {
    state: string;
    startsAt?: When | null;
    endsAt?: When | null;
    latestEndAt?: When | null;
    extensions?: { until: When; state: string; madeKnownAt?: When | null }[];
  };
  stages?: Partial<Record<Stage, string | { state: string; startedAt: When | null; endedAt: When | null }>>;
  /** Every flag there is: its code, with `code@name` resting on the act of that name. */
  flags?: readonly string[];
  deadlines?: readonly ExpectedDeadline[];
  /** Rules of which no deadline may be open or done. */
  noDeadlines?: readonly string[];
  /** Every interval there is. */
  validity?: readonly Stretch[];
  /** What the engine recorded itself and still holds: `type rule instant`. */
  engine?: readonly string[];
  /** Open and closed tasks: kind, and the name of the act that opened it. */
  tasks?: readonly { kind: string; openedBy: string; closed: boolean }[];
  /** Types that the case takes or does not take now. */
  accepts?: readonly EventType[];
  acceptsNot?: readonly EventType[];
}

/** The clock is put there and the case looked at. */
export interface Look {
  clock: When;
  expect: ExpectedOutcome;
}

export interface ArticleScenario {
  /** Dutch. */
  title: string;
  opening: Content;
  openedBy?: Role;
  /** What the mayor has given every hulpofficier of the unit before the report. No other case of the file plays in this municipality. */
  mandate?: { kind: 'decision' | 'signature'; powers: readonly string[] };
  /** In the order in which they are recorded; the last one is a look. */
  steps: readonly (Act | Look)[];
}

/** The scenarios of one article or statute. */
export interface ArticleList {
  /** Dutch. */
  about: string;
  scenarios: readonly ArticleScenario[];
}

export function isLook(step: Act | Look): step is Look {
  return 'clock' in step;
}
