/** The rows that scenarios are made of, with content that is lawful unless a scenario changes it. */
import type { EventType, Role } from '../../src/case/model.ts';
import { at, opening, orderContent, part } from '../support/case-player.ts';
import type {
  Act,
  ArticleScenario,
  Content,
  ExpectedOutcome,
  Look,
  Stretch,
  When,
} from './article-scenario.ts';

/** Minutes after a wall-clock time. */
function later(when: When, minutes: number): When {
  return new Date(at(when) + minutes * 60_000).toISOString();
}

// oxlint-disable-next-line max-params -- one row of a scenario: who, what, when, its content and how it is answered
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
