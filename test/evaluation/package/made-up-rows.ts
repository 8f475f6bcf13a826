/** Made-up rows of stages with every kind of trouble: no length, delayed entry, never at risk, open at the cut-off. */
import { STAGE_CODES, type StageCode } from '../../../src/evaluation/durations/index.ts';
import { toNearest, type ExactStageRow } from '../../../src/evaluation/rows/index.ts';
import { bits } from '../../../src/evaluation/statistics/random.ts';
import type { Spell } from '../../../src/evaluation/statistics/index.ts';

/** `CARE` has nine ends, so that tier B gives no reference for it. */
const ENDS: Readonly<Partial<Record<StageCode, number>>> = { CARE: 9 };

export function madeUpStages(cases: number): ExactStageRow[] {
  const next = bits(41);
  const share = (): number => next() / 2 ** 32;
  const rows: ExactStageRow[] = [];
  for (const stage of STAGE_CODES) {
    let ends = 0;
    for (let index = 0; index < cases; index++) {
      // Every eleventh takes no time at all, every seventh was open before the region was observed.
      const duration = index % 11 === 0 ? 0 : Math.round(Math.exp(4 + 1.2 * (share() - 0.5) * 4));
      const atRiskFrom = index % 7 === 0 ? Math.floor(duration * (index % 14 === 0 ? 1 : share())) : 0;
      const observed = share() < 0.8 && ends < (ENDS[stage] ?? Infinity);
      if (observed && !(atRiskFrom > 0 && atRiskFrom >= duration)) ends++;
      rows.push(row({ stage, index, duration, atRiskFrom, observed }));
    }
  }
  return rows;
}

type Chosen = Pick<ExactStageRow, 'stage' | 'duration' | 'atRiskFrom' | 'observed'> & { index: number };

function row({ index, observed, ...chosen }: Chosen): ExactStageRow {
  return {
    ...chosen,
    observed,
    caseId: `proef-${index}`,
    arm: index % 2 === 0 ? 'PILOT' : 'BASELINE',
    processVersion: index % 2 === 0 ? 'pilot-1' : 'none',
    protocol: 'proef@1',
    region: 'proef',
    quarter: '2026-Q1',
    occurrence: 1,
    endReason: observed ? 'COMPLETED' : 'CENSORED',
    censorReason: observed ? null : 'CUTOFF',
    timeSource: index % 5 === 0 ? 'RECONSTRUCTED' : 'ENTERED',
    deadlineMet: index % 3 === 0 ? null : index % 3 === 1,
    startDaypart: 'EVENING',
    startWeekend: index % 4 === 0,
    entryOffset: index,
    entryLag: index,
  };
}

/** The shipped rows of a stage, rounded as they are shipped. */
export function shippedSpells(tier: 'A' | 'B', stage: StageCode): Spell[] {
  const rounding = tier === 'A' ? 1 : 15;
  return madeUpStages(60)
    .filter((one) => one.stage === stage)
    .map(({ atRiskFrom, duration, observed, endReason, caseId }) => ({
      entry: toNearest(atRiskFrom, rounding),
      duration: toNearest(duration, rounding),
      cause: observed ? endReason : null,
      cluster: caseId,
    }));
}
