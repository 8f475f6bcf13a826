/** Cases that are named, each with what its own file and the logs tell of it. */
import type Database from 'better-sqlite3';
import type { ExactCaseRow } from '../../src/evaluation/rows/index.ts';
import type { GroupKey, PackedCase } from './packing.ts';

interface CaseRow {
  pseudonym: string;
  group_no: number;
  reconstructed: number;
  late: number;
}

export const CASE_TABLE =
  'create table cases (pseudonym text primary key, group_no integer, reconstructed integer, late integer, log text) without rowid;';

export interface ScratchCases {
  add(added: PackedCase, groupNo: number): void;
  /** In the order of the pseudonyms, as the logs. */
  rows(keyOf: (groupNo: number) => GroupKey): Iterable<{ row: ExactCaseRow; groupNo: number }>;
  logs(): Iterable<{ pseudonym: string; log: string }>;
}

export function casesIn(raw: Database.Database): ScratchCases {
  const put = raw.prepare('insert into cases values (?, ?, ?, ?, ?)');
  const rows = raw.prepare<[], CaseRow>(
    'select pseudonym, group_no, reconstructed, late from cases order by pseudonym',
  );
  // Not prepared once: the writer of a file with two parts goes through the logs twice, one not yet done when the next begins.
  const logs = 'select pseudonym, log from cases order by pseudonym';
  return {
    add: ({ pseudonym, times: { reconstructed, late }, log }, groupNo) => {
      put.run(pseudonym, groupNo, Number(reconstructed), Number(late), log);
    },
    rows: function* (keyOf) {
      for (const { pseudonym, group_no: groupNo, reconstructed, late } of rows.iterate()) {
        const times = { reconstructed: reconstructed === 1, late: late === 1 };
        yield { row: { caseId: pseudonym, ...keyOf(groupNo), ...times }, groupNo };
      }
    },
    logs: () => raw.prepare<[], { pseudonym: string; log: string }>(logs).iterate(),
  };
}
