import { describe, expect, test } from 'vitest';
import { answerFrom } from '../../api/application/statistics/answer.ts';
import { differencesOf, screenOf, type FiguredGroup } from '../../api/application/statistics/comparisons.ts';
import { endsOf } from '../../api/application/statistics/ends.ts';
import { figuresOf } from '../../api/application/statistics/figures.ts';
import type { GroupKey } from '../../api/application/statistics/groups.ts';
import { aalenJohansen, type Spell } from '../../src/evaluation/statistics/index.ts';
import type { MeasureName } from '../../src/evaluation/publication/index.ts';
import { named, spells } from './made-up-spells.ts';

const HOUR = 60;
const GRID = { every: 240, until: 57_600 };
const TEN_DAYS = 240 * HOUR;

describe('a mean', () => {
  const order = (early: number): Spell[] => [
    ...spells(early, 'WITHDRAWN', (place) => (100 + place) * HOUR),
    ...spells(50, 'EXPIRED', () => TEN_DAYS),
  ];

  test('of an order that all but one let run out would tell when that one ended: ten must have ended before the horizon', () => {
    const shown = (early: number) => figuresOf(named('ORDER_TO_END'), order(early), TEN_DAYS).figures.rmst;
    expect([shown(1), shown(9)]).toEqual([null, null]);
    expect(shown(10)?.value).toBeGreaterThan(0);
  });

  test('is drawn anew by case, less often for many, and not at all for thousands', () => {
    const replicates = (count: number): number | undefined =>
      figuresOf(
        named('RIHG'),
        spells(count, 'COMPLETED', (place) => 30 + (place % 100)),
        360,
      ).figures.rmst?.bootstrap?.replicates;
    expect([replicates(100), replicates(101), replicates(501)]).toEqual([999, 199, undefined]);
  });
});

test('of a measure of which only counts are given there is no figure, however many cases', () => {
  const { figures } = figuresOf(
    named('BREACH_TO_REPORT'),
    spells(100, 'COMPLETED', (place) => place),
    4320,
  );
  expect([figures.curve, figures.rmst, figures.ends, figures.closedOnly]).toEqual([null, null, null, null]);
  expect(new Set(figures.hidden.map(({ reason }) => reason))).toEqual(new Set(['COUNTS_ONLY']));
});

test('a spell that was never at risk is left out of the figures', () => {
  const late = { entry: 50, duration: 40, cause: 'COMPLETED', cluster: 'laat' };
  expect(
    figuresOf(named('RIHG'), [...spells(9, 'COMPLETED', () => 30), late], 360).figures.quantiles.median,
  ).toBe(null);
  expect(
    figuresOf(named('RIHG'), [...spells(10, 'COMPLETED', () => 30), late], 360).figures.quantiles.median
      ?.value,
  ).toBe(30);
});

describe('how it ended', () => {
  test('where it cannot be said, that stands among what is not shown; with two ways it can', () => {
    const hidden = (withdrawn: number) =>
      figuresOf(
        named('ENFORCEMENT'),
        [...spells(120, 'EXPIRED', () => TEN_DAYS), ...spells(withdrawn, 'WITHDRAWN', () => 5000)],
        TEN_DAYS,
      ).figures.hidden.filter(({ figure }) => figure === 'ends');
    const why = [{ figure: 'ends', reason: 'FEW_OF_AN_END' }];
    expect([hidden(0), hidden(9), hidden(10)]).toEqual([why, why, []]);
  });

  const causes = (all: readonly Spell[]): unknown =>
    endsOf(all, GRID, TEN_DAYS)?.map(({ end, cases }) => [end, cases]) ?? null;
  const expired = spells(40, 'EXPIRED', () => TEN_DAYS);

  test('each way with ten cases by itself, in tens: their sum is no count of who ended', () => {
    expect(
      causes([...expired, ...spells(10, 'EXTENDED', () => 9000), ...spells(12, 'WITHDRAWN', () => 5000)]),
    ).toEqual([
      ['EXPIRED', 40],
      ['EXTENDED', 10],
      ['WITHDRAWN', 10],
    ]);
  });

  test('ways with fewer are told together', () => {
    expect(
      causes([...expired, ...spells(9, 'EXTENDED', () => 9000), ...spells(3, 'QUASHED', () => 5000)]),
    ).toEqual([
      ['EXPIRED', 40],
      ['OTHER', 10],
    ]);
  });

  test('three alone take the smallest of the others with them, for the sum is known', () => {
    expect(
      causes([...expired, ...spells(11, 'EXTENDED', () => 9000), ...spells(3, 'QUASHED', () => 5000)]),
    ).toEqual([
      ['EXPIRED', 40],
      ['OTHER', 10],
    ]);
    expect(causes([...expired, ...spells(3, 'QUASHED', () => 5000)])).toBe(null);
  });

  test('the share by the horizon is that of Aalen and Johansen, in steps of 10 % from fifty cases on', () => {
    const all = [
      ...expired,
      ...spells(15, 'EXTENDED', (place) => 9000 + place),
      ...spells(10, null, (place) => 4000 + place),
    ];
    const exact =
      aalenJohansen(all, ['EXPIRED', 'EXTENDED'])
        .at(-1)
        ?.causes.map(({ incidence }) => incidence) ?? [];
    const shown = endsOf(all, GRID, TEN_DAYS)?.map(({ incidence }) => incidence?.value) ?? [];
    expect(shown).toEqual(exact.map((share) => Math.round(share * 10) / 10));
  });

  test('a share of nearly all would count the rest: nine others, no share', () => {
    const shares = (others: number): unknown =>
      endsOf(
        [...expired, ...spells(10, 'EXTENDED', () => 9000), ...spells(others - 10, null, () => 57_000)],
        GRID,
        TEN_DAYS,
      )?.map(({ incidence }) => incidence !== null);
    expect(shares(10)).toEqual([true, true]);
    const nine = [...spells(40, 'EXPIRED', () => TEN_DAYS), ...spells(9, null, () => 57_000)];
    expect(endsOf(nine, GRID, TEN_DAYS)).toBe(null);
  });
});

test('orders that were in force twice and ended in both ways count in both: no share where hardly anyone is outside', () => {
  const twice = spells(12, 'EXTENDED', () => 9000).flatMap((one) => [
    one,
    { ...one, cause: 'EXPIRED', duration: TEN_DAYS },
  ]);
  expect(
    endsOf(twice, GRID, TEN_DAYS)?.map(({ cases, curve, incidence }) => [cases, curve, incidence]),
  ).toEqual([
    [10, null, null],
    [10, null, null],
  ]);
});

test('of what the law fixes the length of no test and no difference: 10 days are 10 days in both arms', () => {
  const arms = (name: MeasureName) => {
    const groups = (['BASELINE', 'PILOT'] as const).map((arm, place) => {
      const early = spells(15, 'WITHDRAWN', (index) => (100 + 20 * place + index) * HOUR);
      const group = {
        key: { arm },
        name: arm,
        cases: 55,
        events: 55,
        hiddenCases: undefined,
        hiddenEvents: undefined,
      };
      return {
        group,
        made: figuresOf(named(name), [...early, ...spells(40, 'EXPIRED', () => TEN_DAYS)], TEN_DAYS),
      };
    });
    const making = { measure: named(name), by: ['arm'], horizon: TEN_DAYS, asOf: 0 } as const;
    const { screen, differences } = answerFrom(groups, making);
    return [screen !== null, differences.length];
  };
  expect([arms('ORDER_TO_END'), arms('ENFORCEMENT'), arms('DECISION_TO_CARE_ADVICE')]).toEqual([
    [false, 0],
    [false, 0],
    [true, 1],
  ]);
});

describe('groups against each other', () => {
  const group = (key: Partial<GroupKey>, minutes: number): FiguredGroup => ({
    key,
    name: JSON.stringify(key),
    cases: 20,
    events: 20,
    ...figuresOf(
      named('RIHG'),
      spells(20, 'COMPLETED', (place) => minutes + place),
      360,
    ),
  });
  const pairs = (groups: readonly FiguredGroup[], by: readonly (keyof GroupKey)[]): unknown =>
    differencesOf(groups, by).map(({ group: one, against, value }) => [one, against, Math.round(value)]);

  test('an arm against BASELINE, within its region', () => {
    const groups = [
      group({ region: 'noord', arm: 'BASELINE' }, 100),
      group({ region: 'noord', arm: 'PILOT' }, 70),
      group({ region: 'oost', arm: 'PILOT' }, 60),
    ];
    expect(pairs(groups, ['region', 'arm'])).toEqual([
      [{ region: 'noord', arm: 'PILOT' }, { region: 'noord', arm: 'BASELINE' }, -30],
    ]);
  });

  test('a version of a protocol against the one before it, not against that of another region', () => {
    const groups = ['noord@1', 'noord@2', 'noord@10', 'oost@1'].map((protocol, place) =>
      group({ protocol }, 50 + 10 * place),
    );
    expect(pairs(groups, ['protocol'])).toEqual([
      [{ protocol: 'noord@2' }, { protocol: 'noord@1' }, 10],
      [{ protocol: 'noord@10' }, { protocol: 'noord@2' }, 10],
    ]);
  });

  test('regions are tested together and not one by one', () => {
    const groups = ['noord', 'oost', 'zuid'].map((region, place) => group({ region }, 50 + 10 * place));
    expect(pairs(groups, ['region'])).toEqual([]);
    expect(screenOf(groups)?.test).toMatchObject({ defined: true, degreesOfFreedom: 2 });
    expect(screenOf(groups.slice(0, 1))).toBe(null);
  });

  test('a test that is not defined says so: everything ended at one time', () => {
    const same = ['noord', 'oost'].map((region) => ({
      key: { region },
      name: region,
      cases: 20,
      events: 20,
      ...figuresOf(
        named('RIHG'),
        spells(20, 'COMPLETED', () => 30),
        360,
      ),
    }));
    expect(screenOf(same)?.test).toMatchObject({ defined: false, reason: 'NO_CONTRAST' });
  });
});
