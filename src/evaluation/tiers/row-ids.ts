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
import { CLOCK_CODES, CLOCK_ROLES, STAGE_CODES } from '../durations/index.ts';
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
  /** So many bytes of SHAKE256 of the export key and then a text, as hexadecimal digits. */
  stream: (text: string, bytes: number) => string;
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

const DIGITS = 32;
const NAMES: ReadonlyMap<string, number> = new Map(
  [...STAGE_CODES, ...CLOCK_CODES.flatMap((clock) => CLOCK_ROLES.map((role) => `${clock} ${role}`))].map(
    (name, place) => [name, place],
  ),
);
const STREAM_BYTES = (NAMES.size * DIGITS) / 2;

/** Throws when `sign` or `stream` gives fewer bits than it should, and for a stage or clock that there is not. */
export function rowIds({ sign, stream }: Hashing): (caseId: string) => CaseIds {
  return (caseId) => {
    const streams: string[] = [];
    const idOf = (name: string, occurrence: number): string => {
      const place = NAMES.get(name);
      if (place === undefined) throw new RangeError('No such stage or clock');
      const ids = (streams[occurrence] ??= whole(
        stream(JSON.stringify(['rows', caseId, occurrence]), STREAM_BYTES),
        2 * STREAM_BYTES,
      ));
      return ids.slice(place * DIGITS, (place + 1) * DIGITS);
    };
    return {
      pseudonym: () => whole(sign(JSON.stringify(['case', caseId])), 2 * DIGITS).slice(0, DIGITS),
      ofStage: ({ stage, occurrence }) => idOf(stage, occurrence),
      ofClock: ({ clock, role, occurrence }) => idOf(`${clock} ${role}`, occurrence),
    };
  };
}

function whole(digits: string, length: number): string {
  if (digits.length !== length) throw new RangeError('Fewer bits than an id is cut from');
  return digits;
}
