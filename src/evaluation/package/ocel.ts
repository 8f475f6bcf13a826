/**
 * `log.ocel.json` (OCEL 2.0, JSON), line by line: the same events as the XES, each tied to what it is about. Values of attributes
 * are strings, as the schema of the standard asks, and there is no attribute but the role: the existence of a risk assessment is
 * all that is told of it.
 */
import type { LogEvent } from './case-log.ts';
import { LOG_EVENT_NAMES, LOG_OBJECTS, type LogObject } from './log-vocabulary.ts';
import { relativeTime, type LoggedCase } from './relative-clock.ts';

type Case = LoggedCase<LogEvent>;

/**
 * Without line ends. The cases are asked for twice, first for their objects and then for their events: keeping the one while
 * writing the other would take memory for all of them.
 */
export function* ocelLines(cases: () => Iterable<Case>): Generator<string> {
  yield '{';
  yield `"objectTypes": ${JSON.stringify(LOG_OBJECTS.map((name) => ({ name, attributes: [] })))},`;
  const attributes = [{ name: 'role', type: 'string' }];
  yield `"eventTypes": ${JSON.stringify(LOG_EVENT_NAMES.map((name) => ({ name, attributes })))},`;
  yield '"objects": [';
  yield* separated(cases(), objectsOf);
  yield '],';
  yield '"events": [';
  yield* separated(cases(), eventsOf);
  yield ']';
  yield '}';
}

/** One member of an array on each line. */
function* separated(cases: Iterable<Case>, membersOf: (one: Case) => object[]): Generator<string> {
  let waiting: string | undefined;
  for (const one of cases) {
    for (const member of membersOf(one)) {
      if (waiting !== undefined) yield `${waiting},`;
      waiting = JSON.stringify(member);
    }
  }
  if (waiting !== undefined) yield waiting;
}

interface Relationship {
  objectId: string;
  qualifier: string;
}

/** What an object is to the one above it: an extension belongs to its order, all else to the case. */
const ABOVE: Readonly<Record<LogObject, LogObject | undefined>> = {
  Case: undefined,
  RiskAssessment: 'Case',
  Order: 'Case',
  Extension: 'Order',
  CareTrack: 'Case',
  EnforcementAction: 'Order',
};

const SUFFIX: Readonly<Record<LogObject, string>> = {
  Case: '',
  RiskAssessment: '-risk-assessment',
  Order: '-order',
  Extension: '-extension-',
  CareTrack: '-care',
  EnforcementAction: '-enforcement-',
};

function idOf(pseudonym: string, object: LogObject, number: number): string {
  const suffix = SUFFIX[object];
  return `${pseudonym}${suffix}${suffix.endsWith('-') ? String(number) : ''}`;
}

/** An object and those above it, down to the case. */
function withAbove(pseudonym: string, { object, number }: Pick<LogEvent, 'object' | 'number'>) {
  const chain: { object: LogObject; id: string }[] = [];
  let one: LogObject | undefined = object;
  while (one !== undefined) {
    chain.push({ object: one, id: idOf(pseudonym, one, number) });
    one = ABOVE[one];
  }
  return chain;
}

function objectsOf({ pseudonym, events }: Case): object[] {
  const objects = new Map<string, { type: LogObject; relationships: Relationship[] }>();
  for (const event of events) {
    const chain = withAbove(pseudonym, event);
    for (const [index, { object, id }] of chain.entries()) {
      const above = chain[index + 1];
      const relationships =
        above === undefined ? [] : [{ objectId: above.id, qualifier: `belongs to ${above.object}` }];
      objects.set(id, { type: object, relationships });
    }
  }
  return [...objects].map(([id, { type, relationships }]) => ({ id, type, relationships, attributes: [] }));
}

function eventsOf({ pseudonym, events }: Case): object[] {
  return events.map((event, index) => ({
    id: `${pseudonym}-event-${index + 1}`,
    type: event.name,
    time: relativeTime(event.minute),
    attributes: [{ name: 'role', value: event.role }],
    relationships: withAbove(pseudonym, event).map(({ object, id }) => ({ objectId: id, qualifier: object })),
  }));
}
