/** A case that the search has reached, with what a question about its validity would be answered now. */
import type { CaseFile, Protocol, ValidityInterval } from '../../../src/case/model.ts';
import { historyOf, knownAt } from '../../../src/case/read-history.ts';
import { validity } from '../../../src/case/validity.ts';

export interface Visit {
  file: CaseFile;
  protocol: Protocol;
  /** All limbs and persons, as known now. */
  intervals: readonly ValidityInterval[];
}

/** Every fault in words; empty when all is well. */
export type StateInvariant = (visit: Visit) => string[];

export function visitOf(file: CaseFile, protocol: Protocol): Visit {
  const at = file.snapshot.advancedTo;
  return { file, protocol, intervals: validity(historyOf(knownAt(file.events, at)), { at }).intervals };
}

/** As people read it in a report. */
export const text = (at: number): string => new Date(at).toISOString();
