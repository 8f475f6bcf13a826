/** An invented year: 3,500 cases in four regions, of which two change arm in the middle of it. */
import type { StageCode } from '../../../src/evaluation/durations/index.ts';
import type { ExactStageRow } from '../../../src/evaluation/rows/index.ts';
import { drawing } from './cases.ts';

/** Median minutes, spread of the logarithm, and which share of the cases comes so far. */
const LENGTHS: readonly [StageCode, median: number, sigma: number, share: number][] = [
  ['INITIATION', 40, 0.8, 1],
  ['RIHG', 120, 0.6, 0.95],
  ['IMPOSITION', 75, 0.7, 0.9],
  ['EXECUTION', 180, 0.9, 0.75],
  ['CARE', 20_000, 0.6, 0.75],
  ['ENFORCEMENT', 14_400, 0.02, 0.72],
];
export const REGIONS = ['noord', 'oost', 'west', 'zuid'];

export interface Year {
  cases: ExactStageRow[];
  rows: ExactStageRow[];
}

export function nationalYear(seed: number, cases = 3500): Year {
  const { below, lognormal, uniform } = drawing(seed);
  const year: Year = { cases: [], rows: [] };
  for (let number = 0; number < cases; number += 1) {
    const region = REGIONS[below(4)]!;
    const quarter = 1 + below(4);
    const piloting = quarter > 2 && (region === 'noord' || region === 'west');
    const first = stageRow({
      caseId: `zaak-${number}`,
      region,
      quarter: `2026-Q${quarter}`,
      arm: piloting ? 'PILOT' : 'BASELINE',
      processVersion: piloting ? '2' : '1',
    });
    year.cases.push(first);
    let entryOffset = 0;
    for (const [stage, median, sigma, share] of LENGTHS) {
      if (uniform() >= share) continue;
      // A third of the orders is extended to four weeks.
      const longer = stage === 'ENFORCEMENT' && uniform() < 1 / 3 ? 2.8 : 1;
      const duration = lognormal(median * longer, sigma);
      year.rows.push({ ...first, stage, duration, entryOffset });
      entryOffset += duration;
    }
  }
  return year;
}

export function stageRow(changes: Partial<ExactStageRow> = {}): ExactStageRow {
  return {
    caseId: 'zaak',
    arm: 'BASELINE',
    processVersion: 'none',
    protocol: 'proef@1',
    region: 'noord',
    quarter: '2026-Q1',
    stage: 'INITIATION',
    occurrence: 1,
    atRiskFrom: 0,
    duration: 0,
    observed: true,
    endReason: 'COMPLETED',
    censorReason: null,
    timeSource: 'ENTERED',
    deadlineMet: null,
    startDaypart: 'EVENING',
    startWeekend: false,
    entryOffset: 0,
    entryLag: 0,
    ...changes,
  };
}
