/** Names for packed rows out of the hexadecimal texts that a test reads. */
import type { CaseNames } from '../../db/scratch/index.ts';

/** Puts the sixteen bytes of a name where they belong. */
export const putHex =
  <Row>(nameOf: (row: Row) => string) =>
  (row: Row, out: Uint8Array, at: number): void =>
    out.set(Buffer.from(nameOf(row), 'hex'), at);

export const NO_NAMES: CaseNames = {
  pseudonym: null,
  putStage: () => undefined,
  putClock: () => undefined,
};
