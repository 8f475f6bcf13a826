/** Every property and every parameter of the document says in Dutch what it is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from './service.ts';
import type { Json, Service } from './service.ts';

let api: Service;
let document: Json;
beforeAll(async () => {
  api = await service();
  document = (await api.ask('/v1/openapi.json')).body;
});
afterAll(() => api.close());

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Values, not shapes: what stands in them is whatever the example says. */
const VALUES: ReadonlySet<string> = new Set(['examples', 'const', 'enum', 'default']);

/** Pointers of all properties without a description of their own, within one schema. */
function undescribed(schema: unknown, path: string): string[] {
  if (!isObject(schema)) return [];
  const { properties = {}, ...rest } = schema as { properties?: Record<string, Json> };
  const here = Object.entries(properties).flatMap(([name, property]) => [
    ...(typeof property.description === 'string' && property.description.trim() !== ''
      ? []
      : [`${path}.${name}`]),
    ...undescribed(property, `${path}.${name}`),
  ]);
  const deeper = Object.entries(rest)
    .filter(([name]) => !VALUES.has(name))
    .flatMap(([name, part]) => undescribed(part, `${path}/${name}`));
  return [...here, ...deeper];
}

test('every property of every schema has a description', () => {
  const missing = Object.entries(document.components.schemas).flatMap(([name, schema]) =>
    undescribed(schema, name),
  );
  expect(missing).toEqual([]);
});

test('the walk itself finds a property without one, however deep', () => {
  const hidden = {
    properties: {
      list: {
        description: 'Lijst.',
        items: { anyOf: [{ properties: { bare: {}, blank: { description: ' ' } } }] },
      },
    },
  };
  expect(undescribed(hidden, 'X')).toEqual(['X.list/items/anyOf/0.bare', 'X.list/items/anyOf/0.blank']);
});

test('every schema, operation, parameter and answer has one too', () => {
  const schemas = Object.entries<Json>(document.components.schemas);
  const parts: [string, unknown][] = schemas.map(([name, { description }]) => [name, description]);
  for (const [path, methods] of Object.entries<Json>(document.paths)) {
    for (const [method, operation] of Object.entries<Json>(methods)) {
      const where = `${method} ${path}`;
      parts.push([where, operation.summary], [where, operation.description]);
      for (const { name, description } of operation.parameters ?? [])
        parts.push([`${where} ${name}`, description]);
      for (const [status, { description }] of Object.entries<Json>(operation.responses))
        parts.push([`${where} ${status}`, description]);
    }
  }
  expect(parts.filter(([, text]) => typeof text !== 'string' || text === '').map(([where]) => where)).toEqual(
    [],
  );
});
