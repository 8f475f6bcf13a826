/** A quality report over made-up counts. */
import { qualityReport, type QualityInput } from '../../../src/evaluation/package/index.ts';

export const COUNTS: QualityInput = {
  tier: 'A',
  cutoff: '2026-06-30',
  engineVersion: '0.1.0',
  cases: {
    inRegister: 1004,
    recordedLater: 4,
    measured: 1000,
    inRows: 1000,
    open: 31,
    withoutArm: 9,
    destroyed: 12,
    isArmHidden: false,
  },
  times: { given: 20_000, reconstructed: 412, late: 2_600 },
  spellsLeftOut: { NEVER_AT_RISK: 14 },
  rowsSuppressed: { 'stage_durations.csv': 0, 'clocks.csv': 0 },
  protocols: [
    { protocol: { id: 'proef@1', norms: { 'wth-2-7': 480, 'wth-5-1': 240 } }, cases: 400 },
    { protocol: { id: 'proef@2', norms: { 'wth-2-7': 240, 'wth-5-1': 240, 'wth-3-2': 60 } }, cases: 591 },
    { protocol: { id: 'delta@1', norms: { 'wth-2-7': 480 } }, cases: 9 },
  ],
  years: [2026],
};

export function report(changes: Partial<QualityInput>): string {
  return qualityReport({ ...COUNTS, ...changes });
}
