import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../../db/port.ts';

/** A store with nothing in it for each test, closed after it. Call it inside a `describe`. */
export function freshStore(open: () => Promise<Store>): () => Store {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());
  return () => store;
}

/** So that a test fails where a store or its caller changes a case that it only has on loan. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
