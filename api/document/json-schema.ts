/** JSON Schema from zod shapes. zod's own generator is used: the library's lists exactly-optional members as required. */
import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

export const refTo = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

function cleaned(schema: JsonSchema): JsonSchema {
  const { $schema: _schema, $id: _id, ...rest } = schema;
  return rest;
}

const OPTIONS = { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' } as const;

/** Shapes by name; a shape that is used inside another becomes a reference to its name. */
export function componentsOf(shapes: Readonly<Record<string, z.ZodType>>): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, { ...OPTIONS, uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, cleaned(schema as JsonSchema)]),
  );
}

export interface ParameterSchema {
  name: string;
  description: string;
  required: boolean;
  schema: JsonSchema;
}

export function parametersOf(shape: z.ZodObject): ParameterSchema[] {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, OPTIONS);
  return Object.entries(properties).map(([name, property]) => {
    const { description = '', ...schema } = property as JsonSchema & { description?: string };
    return { name, description, required: required.includes(name), schema };
  });
}
