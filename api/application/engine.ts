/** What the application works with: handed in by the composition root, so that no clock and no chance hides in here. */
import type { Store } from '../../db/port.ts';
import type { Instant } from '../../src/time/index.ts';
import type { RegionBook } from '../configuration/index.ts';
import type { Log } from '../log.ts';
import type { CaseQueue } from './case-queue.ts';

export interface Engine {
  store: Store;
  /** The engine's clock: the machine's in production, the settable one in the sandbox. */
  now(): Instant;
  newId(): string;
  regions: RegionBook;
  mode: 'sandbox' | 'production';
  queue: CaseQueue;
  /** Scopes and keys of commands that this process is working on. */
  inProgress: Set<string>;
  /** Cases whose waking failed → how many rounds of the worker they are still left alone. */
  failing: Map<string, number>;
  /** After an update with a newer holiday calendar, until the dates it moves have moved: no list can be right before. */
  countingAnew: boolean;
  log: Log;
}
