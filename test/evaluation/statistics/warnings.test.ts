import { describe, expect, test } from 'vitest';
import {
  curveWarnings,
  eventsNeeded,
  kaplanMeier,
  logRank,
  logRankWarnings,
  medianWarnings,
  quantile,
  rmst,
  type Spell,
  summarise,
} from '../../../src/evaluation/statistics/index.ts';
import { bits } from '../../../src/evaluation/statistics/random.ts';
import { ended, open } from './spells.ts';

const ends = (count: number, from: number): Spell[] =>
  Array.from({ length: count }, (_, index) => ended(from + 2 * index));

describe('a median with little behind it', () => {
  test.each([
    [0, 10, 94],
    [9, 10, 94],
    [10, 10, 94],
    [39, 10, 94],
    [40, 40, 45],
    [159, 40, 45],
  ])('%d ends: the width seen at %d, %d %%', (events, measuredAt, widthPercent) => {
    expect(medianWarnings(events)).toEqual([{ code: 'MEDIAN_WIDE', events, measuredAt, widthPercent }]);
  });

  test('no warning from 160 ends', () => {
    expect(medianWarnings(160)).toEqual([]);
  });

  test('intervals of made-up durations are as wide as the warning says, or wider', () => {
    const next = bits(20260302);
    const share = (): number => (next() + 0.5) / 2 ** 32;
    const duration = (): number =>
      Math.exp(5 + 0.6 * Math.sqrt(-2 * Math.log(share())) * Math.cos(2 * Math.PI * share()));
    const width = (count: number): number => {
      const widths = Array.from({ length: 400 }, () => {
        const drawn = Array.from({ length: count }, () => ended(duration()));
        const { value, lower, upper } = quantile(kaplanMeier(drawn), 0.5);
        return ((upper ?? Infinity) - (lower ?? 0)) / (value ?? 1);
      });
      return (100 * widths.reduce((sum, one) => sum + one, 0)) / widths.length;
    };
    expect(width(10)).toBeGreaterThan(94);
    expect(Math.abs(width(40) - 45)).toBeLessThan(3);
    expect(Math.abs(width(160) - 23)).toBeLessThan(2);
  });
});

describe('a log-rank test with little behind it', () => {
  test('needs 66 ends to see a hazard ratio of 2 and 191 for 1.5, either way round', () => {
    expect(eventsNeeded(2)).toBe(66);
    expect(eventsNeeded(1.5)).toBe(191);
    expect(eventsNeeded(1 / 2)).toBe(66);
    // One in ten in the pilot: 0.09 in place of 0.25.
    expect(eventsNeeded(2, 0.1)).toBe(182);
  });

  const blindTo = (first: number, second: number): (number | undefined)[] =>
    logRankWarnings(
      logRank([
        { group: 'PILOT', spells: ends(first, 10) },
        { group: 'BASELINE', spells: ends(second, 11) },
      ]),
    ).map((warning) => (warning.code === 'LOG_RANK_BLIND' ? warning.hazardRatio : undefined));

  test('warns up to the last end that is too few', () => {
    expect(blindTo(32, 32)).toEqual([2, 1.5]);
    expect(blindTo(33, 33)).toEqual([1.5]);
    expect(blindTo(95, 95)).toEqual([1.5]);
    expect(blindTo(96, 96)).toEqual([]);
  });

  test('needs more when the groups are of unequal size', () => {
    expect(blindTo(10, 90)).toEqual([2, 1.5]);
    expect(blindTo(50, 50)).toEqual([1.5]);
  });

  test('counts by the smallest group against the rest, one that was never at risk left out', () => {
    const sizes = (...samples: Spell[][]): (number | undefined)[] =>
      logRankWarnings(logRank(samples.map((spells, index) => ({ group: `RG0${index + 1}`, spells })))).map(
        (warning) => (warning.code === 'LOG_RANK_BLIND' ? warning.needed : undefined),
      );
    // A tenth against nine tenths: 182 for a hazard ratio of 2, where 45 against 55 would take 67.
    expect(sizes(ends(10, 10), ends(45, 11), ends(45, 12))[0]).toBe(182);
    expect(sizes(ends(40, 10), ends(40, 11), [open(5)])).toEqual([191]);
  });

  test('says nothing of a test that is not defined', () => {
    expect(logRankWarnings(logRank([{ group: 'PILOT', spells: ends(5, 10) }]))).toEqual([]);
  });
});

describe('a curve that cannot carry its figures', () => {
  test('a mean beyond what was seen', () => {
    const curve = kaplanMeier([ended(100), open(300)]);
    expect(curveWarnings(curve, rmst(curve, 360))).toEqual([
      { code: 'MEAN_EXTENDED', tau: 360, lastSeen: 300 },
    ]);
    expect(curveWarnings(curve, rmst(curve, 300))).toEqual([]);
  });

  test('a curve at 0 while others still had to enter', () => {
    const emptied = kaplanMeier([ended(10), ended(20), ended(90, { entry: 20 }), open(95, { entry: 30 })]);
    expect(curveWarnings(emptied, null)).toEqual([{ code: 'RISK_SET_EMPTIED', at: 20, enteredLater: 2 }]);
    const held = kaplanMeier([ended(10), ended(20), ended(90, { entry: 19 }), open(95, { entry: 30 })]);
    expect(curveWarnings(held, null)).toEqual([]);
    expect(curveWarnings(kaplanMeier([ended(10), ended(20)]), null)).toEqual([]);
  });
});

describe('summary', () => {
  test('all figures from one curve, with what has to stand beside them', () => {
    expect(summarise([ended(10), ended(20), ended(30), ended(40), open(50)], 360)).toMatchObject({
      spells: 5,
      events: 4,
      censored: 1,
      q1: { value: 20 },
      median: { value: 30 },
      q3: { value: 40 },
      p90: { value: null },
      rmst: { tau: 360, extended: true },
      warnings: [{ code: 'MEDIAN_WIDE' }, { code: 'MEAN_EXTENDED' }],
    });
  });

  test('without spells every figure is empty', () => {
    expect(summarise([], 360)).toMatchObject({ spells: 0, events: 0, median: { value: null }, rmst: null });
  });
});
