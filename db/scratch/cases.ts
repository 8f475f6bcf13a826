/**
 * Cases that are named, each with what its own file and the logs tell of it. The logs lie in a plain file, in the order in which they
 * come: in a table by their random names every one is put between two others, which takes ten times as long.
 */
import type Database from 'better-sqlite3';
import type { ExactCaseRow } from '../../src/evaluation/rows/index.ts';
import type { GroupKey, PackedCase } from './packing.ts';
import type { Spool } from './spool.ts';

interface CaseRow {
  pseudonym: string;
  group_no: number;
  reconstructed: number;
  late: number;
}

interface LogRow {
  pseudonym: string;
  log_start: number;
  log_bytes: number;
}

export const CASE_TABLE =
  'create table cases (pseudonym text primary key, group_no integer, reconstructed integer, late integer, log_start integer, log_bytes integer) without rowid;';

export interface ScratchCases {
  add(added: PackedCase, groupNo: number): void;
  /** In the order of the pseudonyms, as the logs. */
  rows(keyOf: (groupNo: number) => GroupKey): Iterable<{ row: ExactCaseRow; groupNo: number }>;
  logs(): Iterable<{ pseudonym: string; log: string }>;
}

export function casesIn(raw: Database.Database, spool: Spool): ScratchCases {
  const put = raw.prepare('insert into cases values (?, ?, ?, ?, ?, ?)');
  const rows = raw.prepare<[], CaseRow>(
    'select pseudonym, group_no, reconstructed, late from cases order by pseudonym',
  );
  // Not prepared once: the writer of a file with two parts goes through the logs twice, one not yet done when the next begins.
  const logs = 'select pseudonym, log_start, log_bytes from cases order by pseudonym';
  return {
    add: ({ pseudonym, times: { reconstructed, late }, log }, groupNo) => {
      const bytes = Buffer.from(log);
      put.run(pseudonym, groupNo, Number(reconstructed), Number(late), spool.append(bytes), bytes.length);
    },
    rows: function* (keyOf) {
      for (const { pseudonym, group_no: groupNo, reconstructed, late } of rows.iterate()) {
        const times = { reconstructed: reconstructed === 1, late: late === 1 };
        yield { row: { caseId: pseudonym, ...keyOf(groupNo), ...times }, groupNo };
      }
    },
    logs: function* () {
      for (const { pseudonym, log_start: start, log_bytes: bytes } of raw
        .prepare<[], LogRow>(logs)
        .iterate()) {
        const log = Buffer.allocUnsafe(bytes);
        spool.read(log, start);
        yield { pseudonym, log: log.toString() };
      }
    },
  };
}
