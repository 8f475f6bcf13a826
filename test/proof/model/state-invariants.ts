/** What must hold in every case that is reached. */
import { faultsOf } from '../../machines/invariants.ts';
import { deadlineFaults } from './deadline-invariant.ts';
import { endFaults } from './end-invariant.ts';
import { asDecided, contactFaults, shownEndFaults, validityFaults } from './force-invariants.ts';
import { machineFaults, replayFaults } from './machine-invariants.ts';
import type { StateInvariant } from './visit.ts';

/**
 * Looked at after every step, also one that leads to a case with a key that is known: the key is the engine's own reading, and an engine
 * that misreads would call a wrong case the same as a right one.
 */
export const EVERY_STEP = {
  'nothing is in force longer than the decisions allow': asDecided,
  'never a contact ban without an order': contactFaults,
  'the end that is shown is the end of what stands': shownEndFaults,
  'the machines stand where the events have the order': machineFaults,
  'deadlines begin at their cause and agree with the clock': deadlineFaults,
} as const satisfies Record<string, StateInvariant>;

/** Each of these costs as much as some steps: looked at once for each key. */
export const EVERY_STATE = {
  'the case holds together': ({ file }) => faultsOf(file),
  'validity answers alike at every turning point': validityFaults,
  'every order ends by itself, for good': endFaults,
  'replay gives what is stored': replayFaults,
} as const satisfies Record<string, StateInvariant>;

export const STATE_INVARIANTS = { ...EVERY_STEP, ...EVERY_STATE };
