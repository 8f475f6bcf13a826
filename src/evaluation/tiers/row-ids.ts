/**
 * Pseudonyms of cases and ids of rows, without a table that could leak.
 *
 * Two steps of HMAC-SHA-256. The export key is `HMAC(export secret of the installation, exportKeyText(scope))`; a pseudonym is the
 * first half (128 bits) of `HMAC(export key, text)`, its text a JSON list that begins with what is named: `["case", id]`,
 * `["stage", id, stage, occurrence]`, `["clock", id, clock, role, occurrence]`. Hence the same state and scope give the same ids,
 * two exports share none, and who holds no key cannot tell which rows are of one case: the id of a row does not contain its case.
 */
import type { ExactClockRow, ExactStageRow, Tier } from '../rows/index.ts';
import type { LocalDate } from '../../time/index.ts';

export interface ExportScope {
  tier: Tier;
  cutoff: LocalDate;
  agreement: string | null;
  /** Asked for; `null` for all. In any order. */
  regions: readonly string[] | null;
  /**
   * Those that the asker is bound to; `null` for all. Two askers with different bounds would otherwise get the same ids, and the
   * narrow file would tell which rows of the wide one are of its municipality.
   */
  municipalities: readonly string[] | null;
}

/** HMAC-SHA-256 of a text under the export key, as 64 hexadecimal digits. */
export type Sign = (text: string) => string;

export interface RowIds {
  casePseudonym: (caseId: string) => string;
  stageRowId: (row: Pick<ExactStageRow, 'caseId' | 'stage' | 'occurrence'>) => string;
  clockRowId: (row: Pick<ExactClockRow, 'caseId' | 'clock' | 'role' | 'occurrence'>) => string;
}

/** To be signed with the secret of the installation; the signature (its 32 bytes) is the key of this export and of no other. */
export function exportKeyText({ tier, cutoff, agreement, regions, municipalities }: ExportScope): string {
  return JSON.stringify(['export-key', tier, cutoff, agreement, listed(regions), listed(municipalities)]);
}

function listed(values: readonly string[] | null): string[] | null {
  return values === null ? null : [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** Throws when `sign` gives anything but an HMAC-SHA-256 in hexadecimal digits. */
export function rowIds(sign: Sign): RowIds {
  const id = (...parts: (string | number)[]): string => half(sign(JSON.stringify(parts)));
  return {
    casePseudonym: (caseId) => id('case', caseId),
    stageRowId: ({ caseId, stage, occurrence }) => id('stage', caseId, stage, occurrence),
    clockRowId: ({ caseId, clock, role, occurrence }) => id('clock', caseId, clock, role, occurrence),
  };
}

function half(signature: string): string {
  if (!/^[0-9a-f]{64}$/.test(signature)) throw new RangeError('Not an HMAC-SHA-256 in hexadecimal digits');
  return signature.slice(0, 32);
}
