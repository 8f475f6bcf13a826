/** From what was measured of a case to its rows: whole minutes, and nothing by which the day of the case could be told. */
import type { CaseMeasures, ClockSpell, StageSpell } from '../durations/index.ts';
import { weekdayOf, wallClock, type Instant } from '../../time/index.ts';
import {
  START_DAYPARTS,
  type CaseGroup,
  type ExactCaseRow,
  type ExactClockRow,
  type ExactStageRow,
  type StartDaypart,
} from './model.ts';
import { toNearest } from './to-nearest.ts';

const MINUTE_MS = 60_000;
const HOURS_OF_A_DAYPART = 6;
const SATURDAY = 6;
/** Process version of a case outside the rollout calendar. */
const NO_PROCESS_VERSION = 'none';

export interface ExactRows {
  stages: ExactStageRow[];
  clocks: ExactClockRow[];
  case: ExactCaseRow;
}

export function exactRows(caseId: string, measures: CaseMeasures): ExactRows {
  const { rollout, protocol, region, reportedAt, entry } = measures;
  const group: CaseGroup = {
    caseId,
    arm: rollout?.arm ?? 'BASELINE',
    processVersion: rollout?.processVersion ?? NO_PROCESS_VERSION,
    protocol,
    region,
    quarter: quarterOf(reportedAt),
  };
  return {
    stages: measures.stages.map((spell) => ({ ...group, ...stageFields(spell, reportedAt) })),
    clocks: numbered(measures.clocks).map(({ spell, occurrence }) => ({
      ...group,
      ...clockFields(spell),
      occurrence,
    })),
    case: { ...group, times: entry.times, reconstructed: entry.reconstructed, late: entry.late },
  };
}

/** `2026-Q1`, of the calendar in Amsterdam. */
export function quarterOf(at: Instant): string {
  const { date } = wallClock(at);
  return `${date.slice(0, 4)}-Q${String(Math.ceil(Number(date.slice(5, 7)) / 3))}`;
}

function stageFields(spell: StageSpell, reportedAt: Instant): Omit<ExactStageRow, keyof CaseGroup> {
  const { start, end } = spell;
  return {
    stage: spell.stage,
    occurrence: spell.occurrence,
    atRiskFrom: minutes(spell.atRiskFrom - start.at),
    duration: minutes(end.at - start.at),
    ...endFields(spell),
    deadlineMet: spell.deadlineMet,
    startDaypart: daypartOf(start.at),
    startWeekend: weekdayOf(wallClock(start.at).date) >= SATURDAY,
    entryOffset: minutes(start.at - reportedAt),
    entryLag: minutes(start.lag),
  };
}

function clockFields(spell: ClockSpell): Omit<ExactClockRow, keyof CaseGroup | 'occurrence'> {
  const { clock, role, start, end } = spell;
  return { clock, role, value: minutes(end.at - start.at), ...endFields(spell) };
}

type End = Pick<ExactStageRow, 'observed' | 'endReason' | 'censorReason' | 'timeSource'>;

function endFields({ observed, endReason, censorReason, timeSource }: StageSpell | ClockSpell): End {
  return { observed, endReason, censorReason, timeSource };
}

function numbered(clocks: readonly ClockSpell[]): { spell: ClockSpell; occurrence: number }[] {
  const seen = new Map<string, number>();
  return clocks.map((spell) => {
    const key = `${spell.clock} ${spell.role}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return { spell, occurrence };
  });
}

function minutes(milliseconds: number): number {
  return toNearest(milliseconds, MINUTE_MS) / MINUTE_MS;
}

function daypartOf(at: Instant): StartDaypart {
  const daypart = START_DAYPARTS[Math.floor(wallClock(at).hour / HOURS_OF_A_DAYPART)];
  if (daypart === undefined) throw new RangeError('No hour of a day');
  return daypart;
}
