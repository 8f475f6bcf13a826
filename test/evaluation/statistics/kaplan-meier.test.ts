import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kaplanMeier, type Spell, spellFault } from '../../../src/evaluation/statistics/index.ts';
import { MERCAPTOPURINE } from './published.ts';
import { ended, open, reordered, someSpells, uncensored } from './spells.ts';

const survivals = (spells: Spell[]): [number, number][] =>
  kaplanMeier(spells).steps.map(({ time, survival }) => [time, survival]);

describe('Kaplan–Meier', () => {
  test('gives the remission of 6-mercaptopurine as the textbooks print it', () => {
    const falls = kaplanMeier(MERCAPTOPURINE).steps.filter(({ events }) => events > 0);
    expect(falls.map(({ time, atRisk, events }) => [time, atRisk, events])).toEqual([
      [6, 21, 3],
      [7, 17, 1],
      [10, 15, 1],
      [13, 12, 1],
      [16, 11, 1],
      [22, 7, 1],
      [23, 6, 1],
    ]);
    expect(falls.map(({ survival }) => survival.toFixed(3))).toEqual([
      '0.857',
      '0.807',
      '0.753',
      '0.690',
      '0.627',
      '0.538',
      '0.448',
    ]);
    expect(falls.map(({ stdErr }) => stdErr?.toFixed(4))).toEqual([
      '0.0764',
      '0.0869',
      '0.0963',
      '0.1068',
      '0.1141',
      '0.1282',
      '0.1346',
    ]);
  });

  test('an end comes before a censoring at the same minute: who is censored there was still at risk', () => {
    expect(kaplanMeier([ended(60), open(60)]).steps).toMatchObject([
      { time: 60, atRisk: 2, events: 1, censored: 1, survival: 0.5 },
    ]);
  });

  test('who enters late counts from the minute after, not at the minute itself', () => {
    const entering = (entry: number): Spell[] => [ended(60), ended(90), open(200, { entry })];
    expect(survivals(entering(59))[0]).toEqual([60, 2 / 3]);
    expect(survivals(entering(60))[0]).toEqual([60, 1 / 2]);
    expect(kaplanMeier(entering(60)).steps[1]).toMatchObject({ time: 90, atRisk: 2 });
    expect(kaplanMeier(entering(90)).steps[1]).toMatchObject({ time: 90, atRisk: 1, survival: 0 });
  });

  test('a spell that is over at once counts at minute 0, and a signed clock below it', () => {
    expect(survivals([ended(0), ended(30), open(40), open(50)])).toEqual([
      [0, 0.75],
      [30, 0.5],
      [40, 0.5],
      [50, 0.5],
    ]);
    expect(survivals([ended(-30), open(0)])).toEqual([
      [-30, 0.5],
      [0, 0.5],
    ]);
  });

  test('says nothing about certainty where the curve is at 1 or at 0', () => {
    const [before, between, after] = kaplanMeier([open(1), ended(2), ended(3)]).steps;
    expect(before).toMatchObject({ survival: 1, stdErr: 0, lower: null, upper: null });
    expect(between?.lower).toBeGreaterThan(0);
    expect(between?.upper).toBeLessThan(1);
    expect(after).toMatchObject({ survival: 0, stdErr: null, lower: null, upper: null });
  });

  test('without spells there is no curve', () => {
    expect(kaplanMeier([])).toEqual({ spells: 0, events: 0, censored: 0, steps: [] });
  });

  test('without censoring it is the share that lasts longer', () => {
    fc.assert(
      fc.property(uncensored, (spells) => {
        for (const { time, survival } of kaplanMeier(spells).steps) {
          const longer = spells.filter(({ duration }) => duration > time).length / spells.length;
          expect(survival).toBeCloseTo(longer, 12);
        }
      }),
    );
  });

  test('never rises, stays between 0 and 1, and within its own interval', () => {
    fc.assert(
      fc.property(someSpells, (spells) => {
        let before = 1;
        for (const { survival, lower, upper } of kaplanMeier(spells).steps) {
          expect(survival).toBeLessThanOrEqual(before);
          expect(survival).toBeGreaterThanOrEqual(0);
          if (lower !== null && upper !== null) {
            expect(lower).toBeLessThanOrEqual(survival);
            expect(upper).toBeGreaterThanOrEqual(survival);
          }
          before = survival;
        }
      }),
    );
  });

  test('counts every spell once, in whatever order they come', () => {
    fc.assert(
      fc.property(reordered(someSpells), ([spells, others]) => {
        const curve = kaplanMeier(spells);
        expect(kaplanMeier(others)).toEqual(curve);
        const leaving = curve.steps.reduce((sum, { events, censored }) => sum + events + censored, 0);
        expect(leaving).toBe(spells.length);
        expect(curve.events + curve.censored).toBe(spells.length);
      }),
    );
  });
});

describe('spells that no estimator takes', () => {
  test.each([
    [open(60, { entry: 59 }), undefined],
    [open(60, { entry: 60 }), 'NEVER_AT_RISK'],
    [open(60, { entry: 61 }), 'NEVER_AT_RISK'],
    [ended(0), undefined],
    [ended(-15), undefined],
    [ended(60, { entry: -1 }), 'NEGATIVE_ENTRY'],
    [ended(Number.NaN), 'NOT_FINITE'],
    [open(Infinity), 'NOT_FINITE'],
    [open(60, { entry: Number.NaN }), 'NOT_FINITE'],
  ])('%o: %s', (spell, fault) => {
    expect(spellFault(spell)).toBe(fault);
    const estimate = (): unknown => kaplanMeier([ended(10), spell]);
    if (fault === undefined) expect(estimate).not.toThrow();
    else expect(estimate).toThrow(fault);
  });
});
