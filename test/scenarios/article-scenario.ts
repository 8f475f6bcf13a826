/** One description of a scenario per article, as data; it is played through `step` and over HTTP alike. */
import type { EventType, Role, Stage } from '../../src/case/model.ts';
import { at, opening, orderContent, part } from '../support/case-player.ts';

type Content = Record<string, unknown>;

/** Wall-clock time in Amsterdam (`2010-03-27 20:00`), or RFC 3339 where an offset must choose. */
type When = string;

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
  /** In the order in which they are recorded; the last one is a look. */
  steps: readonly (Act | Look)[];
  /** Data that a late entry could not have known: it is not played a second time, long afterwards. */
  onlyThen?: boolean;
}

export function isLook(step: Act | Look): step is Look {
  return 'clock' in step;
}

/** Minutes after a wall-clock time. */
export function later(when: When, minutes: number): When {
  return new Date(at(when) + minutes * 60_000).toISOString();
}

export function act(
  role: Role,
  type: EventType,
  when: When,
  data: Content = {},
  more: Partial<Act> = {},
): Act {
  return { role, type, at: when, data, ...more };
}

export const refusedFor = (...rules: string[]): Pick<Act, 'refused'> => ({ refused: rules });

export const screened = (when: When): Act =>
  act('police', 'screening.completed', when, { domesticViolence: true, livesThere: true, adult: true });

/** The instrument with an indication (two red signals in part 2), or with the given red ones. */
export function assessed(
  when: When,
  red: Partial<Record<1 | 2 | 3, string[]>> = { 1: ['1a'], 2: ['2a', '2c'] },
): Act[] {
  const parts = ([1, 2, 3] as const).map((number) =>
    act(
      'police',
      'risk-assessment.part-completed',
      later(when, number * 5),
      part(number, ...(red[number] ?? [])),
    ),
  );
  return [act('police', 'risk-assessment.started', when), ...parts];
}

export function heard(when: When, about = 'imposition', changes: Content = {}): Act {
  return act('mayors-office', 'person.heard', when, {
    person: 'p1',
    about,
    channel: 'in-person',
    views: 'Proef: ik wil thuisblijven.',
    ...changes,
  });
}

export const counselDeclined = (when: When, about = 'imposition'): Act =>
  act('mayors-office', 'counsel.declined', when, { about });

/** From the report to the hearing, in 35 minutes. */
export function prepared(reportedAt: When): Act[] {
  return [
    screened(later(reportedAt, 5)),
    ...assessed(later(reportedAt, 10)),
    heard(later(reportedAt, 30)),
    counselDeclined(later(reportedAt, 35)),
  ];
}

export function imposed(when: When, changes: Content = {}, more: Partial<Act> = {}): Act {
  return act('mayor', 'order.imposed', when, orderContent(changes), { name: 'order', ...more });
}

export function served(when: When, changes: Content = {}, more: Partial<Act> = {}): Act {
  return act(
    'police',
    'order.served',
    when,
    { person: 'p1', method: 'in-person', place: 'Proefbureau', ...changes },
    more,
  );
}

export const reachable = (when: When, changes: Content = {}): Act =>
  act('police', 'contact-details.given', when, { phone: '0600000000', ...changes });

/** Advice, hearing and the question about counsel, in half an hour. */
export function readyToExtend(when: When): Act[] {
  return [
    act('care', 'system-meeting.held', when, {
      participants: ['p1', 'p2'],
      result: 'Proef: afspraken gemaakt.',
    }),
    act('care', 'care-advice.given', later(when, 10), {
      advice: 'extend',
      reasons: 'Proef: het gevaar duurt voort.',
    }),
    heard(later(when, 20), 'extension'),
    counselDeclined(later(when, 30), 'extension'),
  ];
}

export function extended(when: When, until: When, changes: Content = {}, more: Partial<Act> = {}): Act {
  const { decision, facts, interests, contactBan } = orderContent();
  const content = { decision, until: new Date(at(until)).toISOString(), facts, interests, contactBan };
  return act('mayor', 'order.extended', when, { ...content, ...changes }, { name: 'extension', ...more });
}

/** Report, preparation, order and service at their own times; reachable at the service. */
export function orderOf({ reported, decided, known }: { reported: When; decided: When; known: When }): Act[] {
  return [...prepared(reported), imposed(decided), served(known, {}, { name: 'service' }), reachable(known)];
}

/** The whole order in force for one person under the ban and a child, `from` to `to`. */
export const wholeBan = (from: When, to: When): Stretch[] => [
  { limb: 'home', from, to },
  { limb: 'contact', person: 'p2', from, to },
  { limb: 'contact', person: 'p3', from, to },
];

/** Outside the regions: no practice norms, so only the law makes a deadline pass. */
const WITHOUT_REGION = 'GM0983';

/** A scenario from its report on, in a municipality without practice norms unless the opening says otherwise. */
export function story(
  title: string,
  reportedAt: When,
  steps: readonly (Act | Look)[],
  changes: Content = {},
): ArticleScenario {
  return { title, opening: opening(reportedAt, { municipality: WITHOUT_REGION, ...changes }), steps };
}

export const look = (clock: When, expect: ExpectedOutcome): Look => ({ clock, expect });
