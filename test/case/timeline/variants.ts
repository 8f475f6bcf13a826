/** Every fixed value that a field of an event may have, read from the shapes themselves: none can be forgotten. */
import { z } from 'zod';
import type { EventType } from '../../../src/case/event-types.ts';
import { EVENT_SCHEMAS } from '../../../src/case/events/index.ts';

interface Node {
  type?: string;
  enum?: readonly unknown[];
  const?: unknown;
  properties?: Readonly<Record<string, Node>>;
  items?: Node;
  anyOf?: readonly Node[];
}

export interface Field {
  /** Names of fields from the content down; lists are passed through. */
  path: readonly string[];
  values: readonly unknown[];
}

/** Fields with a closed set of values: enumerations and booleans. */
export function fieldsWithFixedValues(type: EventType): Field[] {
  return walk(shapeOf(type), []).flatMap(({ path, node }) => {
    const values = fixedValues(node);
    return values.length === 0 ? [] : [{ path, values }];
  });
}

/** Every field name anywhere in the content of a type. */
export function fieldNames(type: EventType): string[] {
  return walk(shapeOf(type), []).flatMap(({ path }) => path.slice(-1));
}

function shapeOf(type: EventType): Node {
  return z.toJSONSchema(EVENT_SCHEMAS[type], { unrepresentable: 'any' }) as Node;
}

function walk(node: Node, path: readonly string[]): { path: readonly string[]; node: Node }[] {
  const inside = Object.entries(node.properties ?? {}).flatMap(([name, child]) =>
    walk(child, [...path, name]),
  );
  const items = node.items === undefined ? [] : walk(node.items, path);
  const choices = (node.anyOf ?? []).flatMap((choice) => walk(choice, path).slice(1));
  return [{ path, node }, ...inside, ...items, ...choices];
}

function fixedValues({ type, enum: values, const: only, anyOf = [] }: Node): unknown[] {
  if (type === 'boolean') return [true, false];
  return [...(values ?? (only === undefined ? [] : [only])), ...anyOf.flatMap(fixedValues)];
}

/** A copy with one field set, in every member of the lists on the way. */
export function withValue(content: unknown, path: readonly string[], value: unknown): unknown {
  if (Array.isArray(content) && typeof content[0] === 'object')
    return content.map((member) => withValue(member, path, value));
  const [name, ...rest] = path;
  if (name === undefined) return Array.isArray(content) ? [value] : value;
  const fields = content as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: withValue(fields[name], rest, value) };
}
