/** Why a stretch of force has an edge where it has one. */
import type { Instant } from '../time/index.ts';
import type { Force, Part } from './force.ts';
import type { History } from './history.ts';

export interface Reason {
  rule: string;
  text: string;
  /** The event behind it; absent where a term does it. */
  sequence?: number;
}

export interface Edge {
  history: History;
  force: Force;
  at: Instant;
  part: Part;
}

export const eventText = (sequence: number): string => `gebeurtenis ${String(sequence)}`;
