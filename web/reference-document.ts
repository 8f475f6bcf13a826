/** What the pages read of the OpenAPI document. It arrives as JSON, so nothing is believed before it is looked at. */

export type Schema = Record<string, unknown>;
export type Schemas = Record<string, Schema>;

export interface ReferenceDocument {
  info: { title: string; version: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Schemas; examples?: Record<string, { summary?: string; value?: unknown }> };
}

export const asSchema = (value: unknown): Schema =>
  typeof value === 'object' && value !== null ? (value as Schema) : {};
export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `#/components/schemas/Case` → `Case`. */
export const nameOf = (ref: string): string => ref.split('/').at(-1) ?? '';

/** The examples of a media type: those it refers to, and those beside its schema. */
export function mediaExamples(media: unknown, { components }: ReferenceDocument): unknown[] {
  const { examples, schema } = asSchema(media);
  const named = Object.values(asSchema(examples)).map((example) => {
    const { $ref, value } = asSchema(example);
    return typeof $ref === 'string' ? components.examples?.[nameOf($ref)]?.value : value;
  });
  return [...named, ...asList(asSchema(schema)['examples'])];
}
