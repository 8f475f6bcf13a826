/** Instants as the contract writes them. */
import { formatInstant, formatLocal } from '../../src/time/index.ts';
import type { Instant } from '../../src/time/index.ts';

export const utcOrNull = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));
const localOrNull = (at: Instant | null): string | null => (at === null ? null : formatLocal(at));

type Both<Name extends string, Value> = Record<Name | `${Name}Local`, Value>;

/** `{ dueAt, dueAtLocal }`. */
export function both<Name extends string>(name: Name, at: Instant): Both<Name, string> {
  return { [name]: formatInstant(at), [`${name}Local`]: formatLocal(at) } as Both<Name, string>;
}

export function bothOrNull<Name extends string>(name: Name, at: Instant | null): Both<Name, string | null> {
  return { [name]: utcOrNull(at), [`${name}Local`]: localOrNull(at) } as Both<Name, string | null>;
}
