/** All stories, and the examples of each event type that are taken from them. */
import { EVENT_CATALOGUE } from '../../../src/case/index.ts';
import type { EventType } from '../../../src/case/model.ts';
import { namesOf } from '../../application/role-names.ts';
import { AFTER_THE_EXTENSION } from './after-the-extension.ts';
import type { ExampleEvent, NamedExample, Story } from './example.ts';
import { OTHER_STORIES } from './other-stories.ts';
import { UNTIL_THE_ORDER } from './until-the-order.ts';
import { WHILE_IT_RUNS } from './while-it-runs.ts';

export const STORIES: readonly Story[] = [
  {
    title: 'Van melding tot hoger beroep',
    events: [...UNTIL_THE_ORDER, ...WHILE_IT_RUNS, ...AFTER_THE_EXTENSION],
  },
  ...OTHER_STORIES,
];

/** More of one type would only repeat each other. */
const MOST_OF_ONE_TYPE = 3;

/** The body with which an event of a story is posted. */
export function bodyOf({ type, occurredAt, data }: ExampleEvent): Record<string, unknown> {
  return { type, occurredAt, ...(Object.keys(data).length === 0 ? {} : { data }) };
}

/** Named after the type, from the second on with a number. */
export function examplesOfType(type: EventType): NamedExample[] {
  const told = STORIES.flatMap(({ events }) => events.filter((event) => event.type === type));
  const different = new Map(told.toReversed().map((event) => [JSON.stringify(event.data), event]));
  return [...different.values()]
    .toReversed()
    .slice(0, MOST_OF_ONE_TYPE)
    .map((event, index) => ({
      name: index === 0 ? type : `${type}-${index + 1}`,
      summary: `${EVENT_CATALOGUE[type].title}, vastgelegd door ${namesOf([event.role])}`,
      value: bodyOf(event),
    }));
}
