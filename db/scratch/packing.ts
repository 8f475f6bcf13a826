/** The rows of a batch of cases, packed: made where cases are measured, kept where the export is made. */
import type {
  CaseClock,
  CaseGroup,
  CaseStage,
  ExactCaseRow,
  ExactRows,
} from '../../src/evaluation/rows/index.ts';
import { packClock, packStage, RECORD_BYTES, viewsOf } from './record.ts';

/**
 * Names of one case and its rows: sixteen bytes and random, or the order of the files would be that of the cases. Those of rows are put at
 * a place; what puts none leaves rows without.
 */
export interface CaseNames {
  pseudonym: Uint8Array | null;
  putStage: (row: CaseStage, out: Uint8Array, at: number) => void;
  putClock: (row: CaseClock, out: Uint8Array, at: number) => void;
}

export type RowNames = (caseId: string) => CaseNames;

/** What all cases of a group share; rows name it by its place in the list. */
export type GroupKey = Omit<CaseGroup, 'caseId'>;

/** A case that is named, with what its own file and the logs tell of it. */
export interface PackedCase {
  pseudonym: string;
  groupNo: number;
  times: Pick<ExactCaseRow, 'reconstructed' | 'late'>;
  log: string;
}

/** Can be handed to another thread; `records` as a transfer. */
export interface PackedBatch {
  records: ArrayBuffer;
  rows: number;
  groups: { key: GroupKey; cases: number }[];
  cases: PackedCase[];
}

export interface PackedInput {
  rows: ExactRows;
  /** Grows with each case, and is the same in every export. */
  caseNo: number;
  log: string | undefined;
}

export function packBatch(inputs: readonly PackedInput[], namesOf: RowNames): PackedBatch {
  const rows = inputs.reduce((sum, { rows: { stages, clocks } }) => sum + stages.length + clocks.length, 0);
  const records = new ArrayBuffer(rows * RECORD_BYTES);
  const views = viewsOf(records);
  const groups = new Map<string, { key: GroupKey; cases: number; groupNo: number }>();
  const cases: PackedCase[] = [];
  let index = 0;
  for (const { rows: ofCase, caseNo, log } of inputs) {
    const groupNo = placeIn(groups, ofCase.case);
    const { pseudonym, putStage, putClock } = namesOf(ofCase.case.caseId);
    const shared = { pseudonym, caseNo, groupNo };
    for (const row of ofCase.stages) {
      putStage(row, views.bytes, index * RECORD_BYTES);
      packStage(views, index++, row, shared);
    }
    for (const row of ofCase.clocks) {
      putClock(row, views.bytes, index * RECORD_BYTES);
      packClock(views, index++, row, shared);
    }
    const { reconstructed, late } = ofCase.case;
    if (log !== undefined && pseudonym !== null)
      cases.push({ pseudonym: hexOf(pseudonym), groupNo, times: { reconstructed, late }, log });
  }
  return {
    records,
    rows,
    groups: [...groups.values()].map(({ key, cases: count }) => ({ key, cases: count })),
    cases,
  };
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function placeIn(
  groups: Map<string, { key: GroupKey; cases: number; groupNo: number }>,
  { arm, processVersion, protocol, region, quarter }: GroupKey,
): number {
  const name = `${arm}\n${processVersion}\n${protocol}\n${region ?? ''}\n${quarter}`;
  let group = groups.get(name);
  if (group === undefined) {
    group = { key: { arm, processVersion, protocol, region, quarter }, cases: 0, groupNo: groups.size };
    groups.set(name, group);
  }
  group.cases += 1;
  return group.groupNo;
}
