import type { Caller } from '../tokens/caller.ts';

/** What the guards of a request leave behind for those after them. */
export interface Edge {
  Variables: {
    requestId: string;
    /** Route pattern, for the log: never the address. */
    pattern: string;
    /** Absent until the token was found good. */
    caller: Caller | undefined;
  };
}
