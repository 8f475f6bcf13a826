/** From what was measured of a case to its rows: whole minutes, and nothing by which the day of the case could be told. */
import type { CaseMeasures, StageSpell } from '../durations/index.ts';
import { weekdayOf, wallClock, type Instant, type WallClock } from '../../time/index.ts';
import {
  START_DAYPARTS,
  type CaseClock,
  type CaseGroup,
  type CaseStage,
  type ExactCaseRow,
  type StartDaypart,
} from './model.ts';
import { placeOfClock } from './row-measures.ts';
import { toNearest } from './to-nearest.ts';

const MINUTE_MS = 60_000;
const HOURS_OF_A_DAYPART = 6;
const SATURDAY = 6;
/** Process version of a case outside the rollout calendar. */
const NO_PROCESS_VERSION = 'none';

export interface ExactRows {
  stages: CaseStage[];
  clocks: CaseClock[];
  /** With what all rows of the case share. */
  case: ExactCaseRow;
}

export function exactRows(caseId: string, measures: CaseMeasures): ExactRows {
  const { arm, rollout, protocol, region, reportedAt, entry } = measures;
  const group: CaseGroup = {
    caseId,
    arm,
    processVersion: rollout?.processVersion ?? NO_PROCESS_VERSION,
    protocol,
    region,
    quarter: quarterOf(reportedAt),
  };
  return {
    stages: measures.stages.map((spell) => stageRow(spell, reportedAt)),
    clocks: clockRows(measures),
    case: { ...group, reconstructed: entry.reconstructed > 0, late: entry.late > 0 },
  };
}

/** `2026-Q1`, of the calendar in Amsterdam. */
export function quarterOf(at: Instant): string {
  const { date } = wallClock(at);
  return `${date.slice(0, 4)}-Q${String(Math.ceil(Number(date.slice(5, 7)) / 3))}`;
}

function stageRow(spell: StageSpell, reportedAt: Instant): CaseStage {
  const { start, end } = spell;
  const wall = wallClock(start.at);
  return {
    stage: spell.stage,
    occurrence: spell.occurrence,
    atRiskFrom: minutes(spell.atRiskFrom - start.at),
    duration: minutes(end.at - start.at),
    observed: spell.observed,
    endReason: spell.endReason,
    censorReason: spell.censorReason,
    timeSource: spell.timeSource,
    deadlineMet: spell.deadlineMet,
    startDaypart: daypartOf(wall),
    startWeekend: weekdayOf(wall.date) >= SATURDAY,
    entryOffset: minutes(start.at - reportedAt),
    entryLag: minutes(start.lag),
  };
}

/** Occurrences are counted per clock and role. */
function clockRows({ clocks, until }: CaseMeasures): CaseClock[] {
  const seen: number[] = [];
  return clocks.map((spell) => {
    const { clock, role, start, end } = spell;
    const place = placeOfClock(clock, role);
    const occurrence = (seen[place] ?? 0) + 1;
    seen[place] = occurrence;
    return {
      clock,
      role,
      value: minutes(end.at - start.at),
      followUp: minutes(until - start.at),
      observed: spell.observed,
      endReason: spell.endReason,
      censorReason: spell.censorReason,
      timeSource: spell.timeSource,
      occurrence,
    };
  });
}

function minutes(milliseconds: number): number {
  return toNearest(milliseconds, MINUTE_MS) / MINUTE_MS;
}

function daypartOf({ hour }: WallClock): StartDaypart {
  const daypart = START_DAYPARTS[Math.floor(hour / HOURS_OF_A_DAYPART)];
  if (daypart === undefined) throw new RangeError('No hour of a day');
  return daypart;
}
