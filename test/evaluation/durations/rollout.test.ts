import { describe, expect, test } from 'vitest';
import {
  armOf,
  observedFrom,
  rolloutFaults,
  type RolloutPeriod,
} from '../../../src/evaluation/durations/index.ts';
import { armOutside } from '../../../src/evaluation/durations/rollout.ts';
import { at, CasePlayer, opening } from '../../support/case-player.ts';
import { measure, stageOf, wall } from './measured.ts';

const CALENDAR: RolloutPeriod[] = [
  { region: 'proef', arm: 'BASELINE', processVersion: '1', from: '2026-01-01', until: '2026-03-01' },
  { region: 'proef', arm: 'TRANSITION', processVersion: '2', from: '2026-03-01', until: '2026-03-29' },
  {
    region: 'proef',
    arm: 'PILOT',
    processVersion: '2',
    protocol: 'proef@2',
    from: '2026-03-29',
    until: null,
  },
  { region: 'elders', arm: 'BASELINE', processVersion: '1', from: '2025-01-01', until: '2026-01-01' },
];
const arm = (when: string, region: string | null = 'proef'): string | undefined =>
  armOf(CALENDAR, region, at(when))?.arm;

describe('the rollout calendar', () => {
  test('changes arm at midnight in Amsterdam, the last moment of one and the first of the next', () => {
    expect(arm('2026-02-28T22:59:59.999Z')).toBe('BASELINE');
    expect(arm('2026-02-28T23:00:00Z')).toBe('TRANSITION');
    expect(arm('2026-03-28T22:59:59.999Z')).toBe('TRANSITION');
    expect(arm('2026-03-28T23:00:00Z')).toBe('PILOT');
    expect(arm('2036-03-28 23:00')).toBe('PILOT');
  });

  test('has no arm before its first day, after its last, and for a region it does not know', () => {
    expect(arm('2025-12-31T22:59:59.999Z')).toBeUndefined();
    expect(arm('2025-12-31 23:59', 'elders')).toBe('BASELINE');
    expect(arm('2026-01-01 00:00', 'elders')).toBeUndefined();
    expect(arm('2026-03-01 12:00', 'onbekend')).toBeUndefined();
    expect(arm('2026-03-01 12:00', null)).toBeUndefined();
  });

  test('outside it a case is as before the pilot, and after a period that has ended in between', () => {
    const outside = (when: string, region: string | null): string => armOutside(CALENDAR, region, at(when));
    expect(outside('2025-12-31T22:59:59.999Z', 'proef')).toBe('BASELINE');
    expect(outside('2026-01-01 00:00', 'elders')).toBe('TRANSITION');
    expect(outside('2024-12-31 23:59', 'elders')).toBe('BASELINE');
    expect(outside('2026-03-01 12:00', null)).toBe('BASELINE');
    const player = new CasePlayer(opening('2026-01-02 12:00'));
    const over = CALENDAR.map((period) => ({ ...period, from: '2025-01-01', until: '2026-01-01' })).slice(
      0,
      1,
    );
    expect(measure(player, '2026-04-30', { calendar: over })).toMatchObject({
      arm: 'TRANSITION',
      rollout: undefined,
    });
  });

  test('is asked at the report and not at what came of the case', () => {
    const player = new CasePlayer(opening('2026-02-28 23:30'));
    player.record('risk-assessment.started', '2026-03-30 10:00');
    const measures = measure(player, '2026-04-30', { calendar: CALENDAR });
    expect(measures).toMatchObject({
      region: 'proef',
      municipality: 'GM0518',
      protocol: 'proef@1',
      rollout: { arm: 'BASELINE', processVersion: '1' },
    });
  });

  test('with a fault says so, once per period', () => {
    expect(rolloutFaults(CALENDAR)).toEqual([]);
    const [first] = CALENDAR;
    expect(first).toBeDefined();
    const wrong: RolloutPeriod[] = [
      ...CALENDAR,
      { region: 'elders', arm: 'PILOT', processVersion: '2', from: '2025-12-31', until: null },
      { region: 'nieuw', arm: 'PILOT', processVersion: '2', from: '2026-02-01', until: '2026-02-01' },
    ];
    expect(rolloutFaults(wrong)).toEqual([
      'Periode 5 (elders, vanaf 2025-12-31): overlapt een eerdere periode van dezelfde regio.',
      "Periode 6 (nieuw, vanaf 2026-02-01): 'until' moet na 'from' liggen.",
    ]);
    const touching: RolloutPeriod = {
      region: 'elders',
      arm: 'PILOT',
      processVersion: '2',
      from: '2026-01-01',
      until: null,
    };
    expect(rolloutFaults([...CALENDAR, touching])).toEqual([]);
  });
});

describe('delayed entry', () => {
  const START: RolloutPeriod[] = [
    { region: 'proef', arm: 'BASELINE', processVersion: '1', from: '2026-03-03', until: null },
  ];
  function assessed(): CasePlayer {
    const player = new CasePlayer(opening('2026-03-02 18:00'));
    player.record('risk-assessment.started', '2026-03-02 20:00');
    return player;
  }

  test('a stage that was open when the region began to be observed is at risk from then on', () => {
    expect(wall(observedFrom(START, 'proef') ?? 0)).toBe('2026-03-03 00:00');
    expect(wall(observedFrom(CALENDAR.toReversed(), 'proef') ?? 0)).toBe('2026-01-01 00:00');
    expect(observedFrom(CALENDAR, 'onbekend')).toBeUndefined();
    const measures = measure(assessed(), '2026-03-04', { calendar: START });
    expect(wall(stageOf(measures, 'RIHG').atRiskFrom)).toBe('2026-03-03 00:00');
    expect(measures?.rollout).toBeUndefined();
  });

  test('one that was over by then is at risk nowhere', () => {
    const initiation = stageOf(measure(assessed(), '2026-03-04', { calendar: START }), 'INITIATION');
    expect(initiation.atRiskFrom).toBe(initiation.end.at);
  });

  test('what began under observation, or without a calendar, is at risk from its start', () => {
    const early: RolloutPeriod[] = [{ ...START[0]!, from: '2026-01-01' }];
    for (const calendar of [early, [], [{ ...START[0]!, region: 'elders' }]]) {
      const { stages = [] } = measure(assessed(), '2026-03-04', { calendar }) ?? {};
      expect(stages).toHaveLength(2);
      expect(stages.filter(({ atRiskFrom, start }) => atRiskFrom !== start.at)).toEqual([]);
    }
  });
});
