/**
 * Pseudonyms of cases and ids of rows, without a table that could leak.
 *
 * The export key is `HMAC-SHA-256(export secret of the installation, exportKeyText(scope))`. The pseudonym of a case is the first half
 * (128 bits) of `HMAC-SHA-256(export key, ["case", id])`. Row ids are cut from `SHAKE256(export key as 64 hexadecimal digits, then
 * ["rows", id, occurrence])`, 16 bytes each: first the stages, then the clocks with their roles, in the order of their lists. Hence the
 * same state and scope give the same ids, two exports share none, and who holds no key cannot tell which rows are of one case.
 *
 * One long hash for all rows of a case, where a hash for each took six times as long over two million: a sponge with its key before
 * a text is a keyed hash (NIST SP 800-185, 4), and gives as many bytes as are asked.
 */
import { placeOfClock, placeOfStage, ROW_MEASURES } from '../rows/index.ts';
import type { CaseClock, CaseStage, Tier } from '../rows/index.ts';
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
  /** HMAC-SHA-256 of a text under the export key: 32 bytes. */
  sign: (text: string) => Uint8Array;
  /** So many bytes of SHAKE256 of the export key and then a text. */
  stream: (text: string, bytes: number) => Uint8Array;
}

/** Sixteen bytes each, put where they belong: nothing is made for a row of millions. */
export interface CaseIds {
  /** Asked for only where rows are linked. */
  pseudonym: () => Uint8Array;
  putStage: (row: Pick<CaseStage, 'stage' | 'occurrence'>, out: Uint8Array, at: number) => void;
  putClock: (row: Pick<CaseClock, 'clock' | 'role' | 'occurrence'>, out: Uint8Array, at: number) => void;
}

/** To be signed with the secret of the installation; the signature (its 32 bytes) is the key of this export and of no other. */
export function exportKeyText({ tier, cutoff, agreement, regions, municipalities }: ExportScope): string {
  return JSON.stringify(['export-key', tier, cutoff, agreement, listed(regions), listed(municipalities)]);
}

function listed(values: readonly string[] | null): string[] | null {
  return values === null ? null : [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1));
}

const ID_BYTES = 16;
const SIGNED_BYTES = 32;
const STREAM_BYTES = ROW_MEASURES.length * ID_BYTES;

/** Throws when `sign` or `stream` gives fewer bits than it should, and for a stage or clock that there is not. */
export function rowIds({ sign, stream }: Hashing): (caseId: string) => CaseIds {
  return (caseId) => {
    const streams: Uint8Array[] = [];
    const put = (place: number, occurrence: number, out: Uint8Array, at: number): void => {
      const ids = (streams[occurrence] ??= whole(
        stream(JSON.stringify(['rows', caseId, occurrence]), STREAM_BYTES),
        STREAM_BYTES,
      ));
      const from = place * ID_BYTES;
      for (let byte = 0; byte < ID_BYTES; byte += 1) out[at + byte] = ids[from + byte] ?? 0;
    };
    return {
      pseudonym: () => whole(sign(JSON.stringify(['case', caseId])), SIGNED_BYTES).subarray(0, ID_BYTES),
      putStage: ({ stage, occurrence }, out, at) => put(placeOfStage(stage), occurrence, out, at),
      putClock: ({ clock, role, occurrence }, out, at) => put(placeOfClock(clock, role), occurrence, out, at),
    };
  };
}

function whole(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length !== length) throw new RangeError('Fewer bits than an id is cut from');
  return bytes;
}
