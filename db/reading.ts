/** The port is asynchronous, SQLite is not. */
import { asStorageError } from './errors.ts';

/** The port is asynchronous and SQLite is not: a fault becomes a rejection, with the same errors as a write. */
export function reading<T>(query: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    try {
      resolve(query());
    } catch (error) {
      reject(asStorageError(error));
    }
  });
}
