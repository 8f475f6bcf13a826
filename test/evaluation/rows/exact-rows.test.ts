import { describe, expect, test } from 'vitest';
import type { CaseMeasures, ClockSpell, StageSpell } from '../../../src/evaluation/durations/index.ts';
import { exactRows, quarterOf } from '../../../src/evaluation/rows/index.ts';
import { at, inForce } from '../../support/case-player.ts';
import { measure } from '../durations/measured.ts';

const START = at('2026-06-12 21:00');
const CUTOFF = at('2026-07-12 21:00');

function spell(
  lengthMs: number,
  start = START,
): Omit<StageSpell & { observed: true }, 'stage' | 'occurrence'> {
  return {
    start: { at: start, source: 'ENTERED', lag: 0 },
    end: { at: start + lengthMs, source: 'SYSTEM', lag: 0 },
    timeSource: 'ENTERED',
    observed: true,
    endReason: 'COMPLETED',
    censorReason: null,
    atRiskFrom: start,
    deadlineMet: null,
  };
}

const stage = (lengthMs: number, start = START): StageSpell => ({
  ...spell(lengthMs, start),
  stage: 'RIHG',
  occurrence: 1,
});
const clock = (
  lengthMs: number,
  code: ClockSpell['clock'],
  role: ClockSpell['role'] = 'NONE',
): ClockSpell => {
  const { atRiskFrom: _from, deadlineMet: _met, ...rest } = spell(lengthMs);
  return { ...rest, clock: code, role };
};

function measures(given: Partial<CaseMeasures> = {}): CaseMeasures {
  return {
    reportedAt: START,
    municipality: 'GM0518',
    region: 'proef',
    protocol: 'proef@1',
    arm: 'BASELINE',
    rollout: undefined,
    until: CUTOFF,
    stages: [],
    clocks: [],
    entry: { times: 9, reconstructed: 2, late: 1 },
    ...given,
  };
}

const stagesOf = (...stages: StageSpell[]) => exactRows('zaak', measures({ stages })).stages;
const clocksOf = (...clocks: ClockSpell[]) => exactRows('zaak', measures({ clocks })).clocks;

describe('minutes', () => {
  test('go to the nearest: half a minute up, a moment before it down', () => {
    expect(stagesOf(stage(29_999), stage(30_000), stage(89_999)).map(({ duration }) => duration)).toEqual([
      0, 1, 1,
    ]);
  });

  test('of an extension made known too late lie below zero, and are never −0', () => {
    const margins = clocksOf(
      clock(-30_000, 'EXTENSION_MARGIN'),
      clock(-29_999, 'EXTENSION_MARGIN'),
      clock(-3_600_000, 'EXTENSION_MARGIN'),
    );
    expect(margins.map(({ value }) => value)).toEqual([-1, 0, -60]);
    expect(Object.is(margins[1]?.value, 0)).toBe(true);
  });

  test('from which a stage was at risk never lie above its length', () => {
    const late = { ...stage(89_000), atRiskFrom: START + 88_000 };
    const over = { ...stage(10 * 60_000 + 29_000), atRiskFrom: START + 10 * 60_000 + 29_000 };
    expect(stagesOf(late, over).map(({ atRiskFrom, duration }) => [atRiskFrom, duration])).toEqual([
      [1, 1],
      [10, 10],
    ]);
  });
});

describe('what a case is compared by', () => {
  test('outside the rollout calendar it is BASELINE without a process version', () => {
    const rows = exactRows(
      'zaak',
      measures({ stages: [stage(0)], clocks: [clock(0, 'RIHG_DURATION')], region: null }),
    );
    const group = {
      caseId: 'zaak',
      arm: 'BASELINE',
      processVersion: 'none',
      protocol: 'proef@1',
      region: null,
    };
    expect(rows.case).toEqual({ ...group, quarter: '2026-Q2', reconstructed: true, late: true });
  });

  test('inside it arm and version are those of the calendar, the protocol the one pinned to the case', () => {
    const rollout = {
      region: 'proef',
      arm: 'PILOT',
      processVersion: '2',
      protocol: 'proef@2',
      from: '2026-01-01',
      until: null,
    } as const;
    expect(exactRows('zaak', measures({ arm: 'PILOT', rollout })).case).toMatchObject({
      arm: 'PILOT',
      processVersion: '2',
      protocol: 'proef@1',
    });
  });

  test('the quarter turns at midnight in Amsterdam', () => {
    expect(quarterOf(at('2026-03-31T21:59:59.999Z'))).toBe('2026-Q1');
    expect(quarterOf(at('2026-03-31T22:00:00Z'))).toBe('2026-Q2');
    expect(quarterOf(at('2026-12-31T22:59:59.999Z'))).toBe('2026-Q4');
    expect(quarterOf(at('2026-12-31T23:00:00Z'))).toBe('2027-Q1');
    expect(['2026-06-30 23:59', '2026-07-01 00:00'].map((time) => quarterOf(at(time)))).toEqual([
      '2026-Q2',
      '2026-Q3',
    ]);
  });

  test('all rows have the quarter of the report, also what began a quarter later', () => {
    const reportedAt = at('2026-06-30 23:50');
    const rows = exactRows('zaak', measures({ reportedAt, stages: [stage(0, at('2026-07-01 00:20'))] }));
    expect(rows.case.quarter).toBe('2026-Q2');
    expect(rows.stages[0]?.entryOffset).toBe(30);
  });
});

describe('how a stage began', () => {
  const began = (start: string) => stagesOf(stage(0, at(start)))[0];

  test('the part of the day is read from the clock in Amsterdam', () => {
    const parts = [
      ['2026-06-12 23:59', 'EVENING'],
      ['2026-06-13 00:00', 'NIGHT'],
      ['2026-06-13 05:59', 'NIGHT'],
      ['2026-06-13 06:00', 'MORNING'],
      ['2026-06-13 11:59', 'MORNING'],
      ['2026-06-13 12:00', 'AFTERNOON'],
      ['2026-06-13 17:59', 'AFTERNOON'],
      ['2026-06-13 18:00', 'EVENING'],
      // In the hour that comes twice it is night both times.
      ['2026-10-25T00:30:00Z', 'NIGHT'],
      ['2026-10-25T01:30:00Z', 'NIGHT'],
    ] as const;
    for (const [start, part] of parts) expect(began(start)?.startDaypart, start).toBe(part);
  });

  test('the weekend runs from Saturday 00:00 to Monday 00:00 in Amsterdam', () => {
    const weekend = ['2026-06-12 23:59', '2026-06-13 00:00', '2026-06-14 23:59', '2026-06-15 00:00'];
    expect(weekend.map((start) => began(start)?.startWeekend)).toEqual([false, true, true, false]);
  });

  test('the lag is that of its start, whatever the end has', () => {
    const slow = stage(3_600_000);
    slow.start.lag = 47 * 60_000 + 30_000;
    slow.end.lag = 9_000_000;
    expect(stagesOf(slow)[0]?.entryLag).toBe(48);
  });
});

test('clocks of one code and role are numbered, each role by itself', () => {
  const rows = clocksOf(
    clock(0, 'BREACH_TO_REPORT'),
    clock(0, 'DECISION_TO_FIRST_CONTACT', 'REMOVED'),
    clock(0, 'BREACH_TO_REPORT'),
    clock(0, 'DECISION_TO_FIRST_CONTACT', 'CHILD'),
  );
  expect(rows.map(({ clock: code, role, occurrence }) => `${code} ${role} ${occurrence}`)).toEqual([
    'BREACH_TO_REPORT NONE 1',
    'DECISION_TO_FIRST_CONTACT REMOVED 1',
    'BREACH_TO_REPORT NONE 2',
    'DECISION_TO_FIRST_CONTACT CHILD 1',
  ]);
});

test('een opgelegd huisverbod: elke fase en elke klok wordt één rij, met de tijd die hij had', () => {
  const found = measure(inForce('2026-03-02 18:00'), '2026-03-08')!;
  const rows = exactRows('zaak', found);
  expect(rows.stages.map(({ stage: code, duration, entryOffset }) => [code, duration, entryOffset])).toEqual(
    found.stages.map((one) => [
      one.stage,
      (one.end.at - one.start.at) / 60_000,
      (one.start.at - found.reportedAt) / 60_000,
    ]),
  );
  expect(rows.clocks.map(({ clock: code, value }) => [code, value])).toEqual(
    found.clocks.map((one) => [one.clock, (one.end.at - one.start.at) / 60_000]),
  );
  // Served at 20:30; to the end of 8 March in Amsterdam.
  expect(rows.stages.find(({ stage: code }) => code === 'ENFORCEMENT')).toMatchObject({
    duration: 6 * 1440 + 210,
    observed: false,
    endReason: 'CENSORED',
    censorReason: 'CUTOFF',
    startDaypart: 'EVENING',
    startWeekend: false,
    entryOffset: 150,
  });
  expect(rows.clocks.every(({ value }) => value >= 0)).toBe(true);
});
