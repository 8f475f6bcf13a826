/** Every event type as a member of two discriminated unions: as it is sent, and as it stands recorded. */
import { EVENT_CATALOGUE, EVENT_SCHEMAS, EVENT_TYPES, POSTED_TYPES } from '../../src/case/index.ts';
import { CHECKED_TYPES } from '../../src/case/decision-check/index.ts';
import type { EventType } from '../../src/case/model.ts';
import type { JsonSchema } from './json-schema.ts';
import { refTo } from './json-schema.ts';
import { namesOf } from '../application/role-names.ts';
import { examplesOfType } from './examples/index.ts';
import { extensionsOf } from './extensions.ts';

/** `order.imposed` → `OrderImposed`. */
const pascal = (type: string): string =>
  type.replaceAll(/(?:^|[.-])([a-z])/g, (_match, letter: string) => letter.toUpperCase());

export const dataName = (type: EventType): string => `${pascal(type)}Data`;

const mayBeEmpty = (type: EventType): boolean => EVENT_SCHEMAS[type].safeParse({}).success;

const typeProperty = (type: EventType): JsonSchema => ({
  type: 'string',
  const: type,
  description: 'Soort gebeurtenis.',
});

function posted(type: EventType): JsonSchema {
  const { title, roles } = EVENT_CATALOGUE[type];
  return {
    type: 'object',
    title,
    description: `${title}. Door ${namesOf(roles)}.`,
    ...extensionsOf(type),
    additionalProperties: false,
    required: ['type', 'occurredAt', ...(mayBeEmpty(type) ? [] : ['data'])],
    properties: {
      type: typeProperty(type),
      occurredAt: {
        type: 'string',
        format: 'date-time',
        description: 'Tijdstip waarop het gebeurde; nooit na nu.',
        examples: ['2026-11-24T21:14:00+01:00'],
      },
      timeSource: {
        type: 'string',
        enum: ['entered', 'reconstructed'],
        description: 'Ingevoerd (zonder opgave) of achteraf herleid.',
      },
      data: { ...refTo(dataName(type)), description: 'Inhoud van de gebeurtenis.' },
    },
    examples: examplesOfType(type).map(({ value }) => value),
  };
}

function recorded(type: EventType): JsonSchema {
  const { title } = EVENT_CATALOGUE[type];
  return {
    title,
    description: `${title}, zoals vastgelegd.`,
    ...extensionsOf(type),
    allOf: [
      refTo('RecordedEventBase'),
      {
        type: 'object',
        required: ['type', 'data'],
        properties: {
          type: typeProperty(type),
          data: { ...refTo(dataName(type)), description: 'Inhoud van de gebeurtenis.' },
        },
      },
    ],
  };
}

function union(types: readonly EventType[], suffix: string, description: string): JsonSchema {
  const name = (type: EventType): string => `${pascal(type)}${suffix}`;
  return {
    description,
    oneOf: types.map((type) => refTo(name(type))),
    discriminator: {
      propertyName: 'type',
      mapping: Object.fromEntries(types.map((type) => [type, `#/components/schemas/${name(type)}`])),
    },
  };
}

/** The unions and their members; the shapes of `data` come from the events themselves. */
export function eventComponents(): Record<string, JsonSchema> {
  return {
    EventRequest: union(POSTED_TYPES, 'Event', 'Een gebeurtenis; de vorm van data hangt af van type.'),
    DecisionRequest: union(
      CHECKED_TYPES,
      'Event',
      'Een besluit in concept; de vorm van data hangt af van type. occurredAt mag in de toekomst liggen.',
    ),
    RecordedEvent: union(EVENT_TYPES, 'Recorded', 'Een vastgelegde gebeurtenis.'),
    ...Object.fromEntries(POSTED_TYPES.map((type) => [`${pascal(type)}Event`, posted(type)])),
    ...Object.fromEntries(EVENT_TYPES.map((type) => [`${pascal(type)}Recorded`, recorded(type)])),
  };
}
