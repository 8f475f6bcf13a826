/**
 * What `log.ocel.json` may be, as a JSON Schema: the required members and types of OCEL 2.0
 * (https://www.ocel-standard.org/2.0/ocel20-schema-json.json), and nothing beside them.
 */
type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const instant: Schema = { type: 'string', format: 'date-time', pattern: '^(1999-12|20)' };
const list = (items: Schema): Schema => ({ type: 'array', items });
const record = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const types = list(
  record({ name: text, attributes: list(record({ name: text, type: { const: 'string' } })) }),
);
const relationships = list(record({ objectId: text, qualifier: text }));

export const OCEL_SCHEMA: Schema = record({
  objectTypes: types,
  eventTypes: types,
  objects: list(
    record({
      id: text,
      type: text,
      relationships,
      attributes: list(record({ name: text, value: text, time: instant })),
    }),
  ),
  events: list(
    record({
      id: text,
      type: text,
      time: instant,
      attributes: list(record({ name: text, value: text })),
      relationships,
    }),
  ),
});
