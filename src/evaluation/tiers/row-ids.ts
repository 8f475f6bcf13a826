/**
 * Pseudonyms of cases and ids of rows, without a table that could leak.
 *
 * Three steps. The export key is `HMAC-SHA-256(export secret of the installation, exportKeyText(scope))`; the key of a case is
 * `HMAC-SHA-256(export key, ["case-key", id])`, as 64 hexadecimal digits; and the id of a row is the first half (128 bits) of
 * `SHA-256(key of the case, then the text of the row)`, its text `stage RIHG 1` or `clock DECISION_TO_FIRST_CONTACT CHILD 1`. The
 * pseudonym is the first half of `HMAC-SHA-256(export key, ["case", id])`. Hence the same state and scope give the same ids, two
 * exports share none, and who holds no key cannot tell which rows are of one case: the id of a row does not contain its case.
 *
 * A plain hash does for the rows, where an HMAC for each would take four times as long over two million: the key comes first, texts
 * are a few fixed words, nobody can have a text of theirs hashed, and what half a hash leaves out cannot be lengthened.
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

export interface Hashing {
  /** HMAC-SHA-256 of a text under the export key, as 64 hexadecimal digits. */
  sign: (text: string) => string;
  /** SHA-256 of a text, likewise. */
  digest: (text: string) => string;
}

export interface CaseIds {
  /** Asked for only where rows are linked. */
  pseudonym: () => string;
  ofStage: (row: Pick<ExactStageRow, 'stage' | 'occurrence'>) => string;
  ofClock: (row: Pick<ExactClockRow, 'clock' | 'role' | 'occurrence'>) => string;
}

/** To be signed with the secret of the installation; the signature (its 32 bytes) is the key of this export and of no other. */
export function exportKeyText({ tier, cutoff, agreement, regions, municipalities }: ExportScope): string {
  return JSON.stringify(['export-key', tier, cutoff, agreement, listed(regions), listed(municipalities)]);
}

function listed(values: readonly string[] | null): string[] | null {
  return values === null ? null : [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** Throws when `sign` or `digest` gives anything but 256 bits in hexadecimal digits. */
export function rowIds({ sign, digest }: Hashing): (caseId: string) => CaseIds {
  return (caseId) => {
    const key = whole(sign(JSON.stringify(['case-key', caseId])));
    return {
      pseudonym: () => half(sign(JSON.stringify(['case', caseId]))),
      ofStage: ({ stage, occurrence }) => half(digest(`${key}stage ${stage} ${occurrence}`)),
      ofClock: ({ clock, role, occurrence }) => half(digest(`${key}clock ${clock} ${role} ${occurrence}`)),
    };
  };
}

const DIGITS = 64;

/** Only the key of a case is looked at digit by digit: of millions of rows that alone took as long as a hash. */
function whole(digits: string): string {
  if (!/^[0-9a-f]{64}$/.test(digits)) throw new RangeError('Not 256 bits in hexadecimal digits');
  return digits;
}

function half(digits: string): string {
  if (digits.length !== DIGITS) throw new RangeError('Not 256 bits in hexadecimal digits');
  return digits.slice(0, DIGITS / 2);
}
