/** A media type of the document: its schema, with the examples that have it. */
import type { NamedExample } from './examples/index.ts';
import { refTo } from './json-schema.ts';

/**
 * The ruleset of the API Design Rules takes every property with `post` in its name for an operation, `postalCode` in an example too
 * (nlgov:problem-invalid-input). It does not look beside a `$ref`, where a schema of OpenAPI 3.1 may have its examples as well.
 */
const takenForAnOperation = ({ value }: NamedExample): boolean =>
  /"[^"\\]*(?:put|post|patch)[^"\\]*":/.test(JSON.stringify(value));

const schemaNamed = (name: string) => (name === 'text' ? { type: 'string' as const } : refTo(name));

/** Whether the document holds the example by name, for media types to refer to. */
export const isNamed = (example: NamedExample): boolean => !takenForAnOperation(example);

export function mediaOf(schema: string, examples: readonly NamedExample[]) {
  const named = examples.filter(isNamed);
  const beside = examples.filter(takenForAnOperation).map(({ value }) => value);
  return {
    schema: { ...schemaNamed(schema), ...(beside.length === 0 ? {} : { examples: beside }) },
    ...(named.length === 0
      ? {}
      : {
          examples: Object.fromEntries(
            named.map(({ name }) => [name, { $ref: `#/components/examples/${name}` }]),
          ),
        }),
  };
}
