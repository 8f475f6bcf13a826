/** A move on a case: letting time pass to an instant, or offering events one after another. */
import type { EventType } from '../../../src/case/model.ts';
import type { Instant } from '../../../src/time/index.ts';
import type { Position } from './position.ts';

export interface Act {
  type: EventType;
  data?: unknown;
  /** When it happened, for what is entered late; otherwise now. */
  at?: Instant;
}

export type Move =
  | { kind: 'wait'; name: string; until: (position: Position) => Instant | undefined }
  | { kind: 'act'; name: string; acts: (position: Position) => readonly Act[] | undefined };

/** A move of one or more events; `undefined` when the case has nothing for it to be about. */
export function act(
  name: string,
  acts: (position: Position) => Act | readonly Act[] | undefined,
): Move & { kind: 'act' } {
  return {
    kind: 'act',
    name,
    acts: (position) => {
      const made = acts(position);
      return made === undefined || Array.isArray(made) ? made : [made as Act];
    },
  };
}
