/** What the quality report counts while the cases are measured, and no row tells. */
import type { CaseMeasures, StageSpell } from '../../../src/evaluation/durations/index.ts';
import { spellFault } from '../../../src/evaluation/statistics/spell.ts';
import { localDateOf, yearOf } from '../../../src/time/index.ts';

/** Can be handed to another thread. */
export interface Tally {
  measured: number;
  open: number;
  withoutArm: number;
  times: { given: number; reconstructed: number; late: number };
  /** By fault. */
  spellsLeftOut: Map<string, number>;
  /** Cases by the name of their protocol. */
  protocols: Map<string, number>;
  years: Set<number>;
}

export function emptyTally(): Tally {
  return {
    measured: 0,
    open: 0,
    withoutArm: 0,
    times: { given: 0, reconstructed: 0, late: 0 },
    spellsLeftOut: new Map(),
    protocols: new Map(),
    years: new Set(),
  };
}

export function countCase(tally: Tally, measures: CaseMeasures): void {
  const { stages, rollout, entry, protocol, reportedAt } = measures;
  tally.measured += 1;
  if (stages.some(({ censorReason }) => censorReason === 'CUTOFF')) tally.open += 1;
  if (rollout === undefined) tally.withoutArm += 1;
  addTimes(tally, { given: entry.times, reconstructed: entry.reconstructed, late: entry.late });
  addCount(tally.protocols, protocol, 1);
  tally.years.add(yearOf(localDateOf(reportedAt)));
  for (const stage of stages) {
    const fault = faultOf(stage);
    if (fault !== undefined) addCount(tally.spellsLeftOut, fault, 1);
  }
}

/** Adds the second to the first. */
export function addTally(sum: Tally, added: Tally): void {
  sum.measured += added.measured;
  sum.open += added.open;
  sum.withoutArm += added.withoutArm;
  addTimes(sum, added.times);
  for (const [fault, count] of added.spellsLeftOut) addCount(sum.spellsLeftOut, fault, count);
  for (const [protocol, cases] of added.protocols) addCount(sum.protocols, protocol, cases);
  for (const year of added.years) sum.years.add(year);
}

function addTimes({ times }: Tally, { given, reconstructed, late }: Tally['times']): void {
  times.given += given;
  times.reconstructed += reconstructed;
  times.late += late;
}

function addCount(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

const MINUTE = 60_000;

function faultOf({ start, end, atRiskFrom }: StageSpell): string | undefined {
  const entry = (atRiskFrom - start.at) / MINUTE;
  return spellFault({ entry, duration: (end.at - start.at) / MINUTE });
}
