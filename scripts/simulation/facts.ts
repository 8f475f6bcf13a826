/** What is fixed about a case before anything happens in it. */
import type { PilotArm } from '../../src/evaluation/durations/index.ts';
import type { Instant } from '../../src/time/index.ts';
import { Draws } from './draws.ts';
import type { Household } from './people.ts';

export interface CaseFacts {
  seed: number;
  /** From 1, in the order in which the cases were made. */
  number: number;
  region: string;
  municipality: string;
  arm: PilotArm;
  reportedAt: Instant;
  /** An incident with police at the door; otherwise signals, and weeks of them. */
  acute: boolean;
  household: Household;
  /** There was an order on this home and person before. */
  returning: boolean;
  /** Care agencies of the region. */
  agencies: readonly [string, ...string[]];
}

/** A source of chance of its own for each chapter. */
export const drawsFor = ({ seed, number }: CaseFacts, chapter: string): Draws =>
  new Draws(seed, 'case', number, chapter);
