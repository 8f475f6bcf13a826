/** Data fields in which a scenario names an event by its type, where the contract wants its sequence. */
const REFERENCES = ['against', 'decisions', 'decision', 'appeal', 'breach', 'ruling', 'service'];

/** `sequences` holds the latest sequence of each type that was recorded. */
export function withSequences(
  data: Record<string, unknown>,
  sequences: ReadonlyMap<string, number>,
): Record<string, unknown> {
  const sequenceOf = (value: unknown): unknown =>
    (typeof value === 'string' ? sequences.get(value) : undefined) ?? value;
  const entries = Object.entries(data).map(([field, value]) => {
    if (!REFERENCES.includes(field)) return [field, value];
    return [field, Array.isArray(value) ? value.map(sequenceOf) : sequenceOf(value)];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}
