import type { Deadline, Flag } from '../model.ts';
import type { Force } from '../force.ts';
import type { History } from '../history.ts';
import type { Instant } from '../../time/index.ts';

export interface FlagContext {
  history: History;
  /** `undefined` before an order was imposed. */
  force: Force | undefined;
  deadlines: readonly Deadline[];
  now: Instant;
}

export type FlagReader = (context: FlagContext) => Flag[];

/** `[flag]` when the condition holds, else nothing. */
export function when(condition: boolean, flag: Flag): Flag[] {
  return condition ? [flag] : [];
}
