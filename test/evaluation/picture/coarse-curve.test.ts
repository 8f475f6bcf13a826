import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casesFollowed, coarseCurve } from '../../../src/evaluation/picture/index.ts';
import { kaplanMeier, type Spell } from '../../../src/evaluation/statistics/index.ts';

const spell = (duration: number, cluster: string, changes: Partial<Spell> = {}): Spell => ({
  entry: 0,
  duration,
  cause: 'COMPLETED',
  cluster,
  ...changes,
});
const spells = (durations: readonly number[]): Spell[] =>
  durations.map((duration, place) => spell(duration, `zaak-${place}`));
const minutes = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);

const GRID = { every: 15, until: 1440, moves: ({ cause }: Spell) => cause !== null };
const curveOf = (all: readonly Spell[], grid = {}) =>
  coarseCurve(
    kaplanMeier(all).steps.map(({ time, survival, lower, upper }) => ({
      time,
      share: survival,
      lower,
      upper,
    })),
    all,
    { ...GRID, ...grid },
  );

describe('a step is told of ten cases or more', () => {
  test('the tenth end makes the first point, on the grid; nine make none', () => {
    expect(curveOf(spells([...minutes(1, 9), ...minutes(200, 230)])).points[0]?.time).not.toBe(15);
    const [first] = curveOf(spells([...minutes(1, 10), ...minutes(200, 230)])).points;
    expect(first).toMatchObject({ time: 15, atRisk: 30, share: 0.8 });
  });

  test('ten ends in one case are no crowd', () => {
    const one = minutes(1, 10).map((minute) => spell(minute, 'zaak-0'));
    expect(curveOf([...one, ...spells(minutes(200, 230))]).points.map(({ time }) => time)).not.toContain(15);
  });

  test('it stops where nine are followed, and goes on with ten', () => {
    const durations = [...minutes(1, 10), ...minutes(31, 40)];
    expect(curveOf(spells([...durations, ...minutes(500, 509)])).points.map(({ time }) => time)).toEqual([
      15, 45,
    ]);
    const curve = curveOf(spells([...durations, ...minutes(500, 508)]));
    expect([curve.points.map(({ time }) => time), curve.until]).toEqual([[15], 15]);
  });

  test('to the end it has that last point too, without the count, and in steps of at least 5 % however many there were', () => {
    const { points } = curveOf(spells([...minutes(1, 10), ...minutes(31, 40), ...minutes(500, 508)]), {
      toTheEnd: true,
    });
    expect(points.at(-1)).toMatchObject({ time: 45, atRisk: null, share: 0.4 });
    const many = [...Array.from({ length: 1993 }, () => 10), ...minutes(500, 506)];
    const last = curveOf(spells([...Array.from({ length: 40 }, () => 1), ...many]), {
      every: 5,
      toTheEnd: true,
    });
    expect(last.points.map(({ share, atRisk }) => [share, atRisk])).toEqual([
      [0.98, 2000],
      [0, null],
    ]);
  });

  /** The share when so many of the cases ended in the first minutes. */
  const shareOf = (cases: number, ended: number): number | undefined =>
    curveOf(spells(Array.from({ length: cases }, (_, place) => (place < ended ? 10 : 300)))).points[0]?.share;

  test.each([
    [1000, 0.01],
    [999, 0.02],
    [500, 0.02],
    [499, 0.04],
    [250, 0.04],
    [249, 0.05],
    [200, 0.05],
    [199, 0.1],
    [50, 0.1],
    [49, 0.2],
    [25, 0.2],
    [24, 0.25],
    [20, 0.25],
  ])('of %d cases shares are in steps of %d', (cases, step) => {
    const shares = Array.from({ length: cases - 19 }, (_, place) => shareOf(cases, 10 + place) ?? 1);
    const steps = shares.slice(1).map((share, place) => (shares[place] ?? share) - share);
    for (const one of steps.filter((difference) => difference > 0)) expect(one).toBeCloseTo(step, 9);
    expect(shares.every((share) => Math.abs(share / step - Math.round(share / step)) < 1e-9)).toBe(true);
  });

  test('a share times the cases gives the count back to ten or more from a hundred cases on, to five below', () => {
    const narrowest = (cases: number): number => {
      const counts = Array.from({ length: cases - 19 }, (_, place) => 10 + place);
      const byShare = [...Map.groupBy(counts, (count) => shareOf(cases, count) ?? 1)];
      // The first and the last may go on where fewer than ten ended or are left, which is not told.
      return Math.min(...byShare.slice(1, -1).map(([, all]) => all.length));
    };
    for (const cases of [100, 137, 199, 200, 202, 249, 250, 499, 500, 1000])
      expect(narrowest(cases)).toBeGreaterThanOrEqual(10);
    for (const cases of [34, 40, 49, 50, 61, 99]) expect(narrowest(cases)).toBeGreaterThanOrEqual(5);
  });

  test('nothing is told beyond the end of the grid', () => {
    const late = spells([...minutes(1, 20), ...minutes(2000, 2040)]);
    expect(curveOf(late).points.map(({ time }) => time)).toEqual([15]);
  });

  test('a few who enter early are no end of the curve', () => {
    const early = [spell(5, 'vroeg'), ...spells(minutes(100, 149)).map((late) => ({ ...late, entry: 50 }))];
    expect(curveOf(early).points.map(({ time }) => time)).toEqual([120, 135]);
  });

  test('many who go out of sight are marked once', () => {
    const open = Array.from({ length: 10 }, (_, place) => spell(5, `open-${place}`, { cause: null }));
    const marks = curveOf([
      ...open,
      ...spells([...minutes(6, 15), ...minutes(31, 40), ...minutes(500, 520)]),
    ]).points;
    expect(marks.map(({ manyCensored }) => manyCensored)).toEqual([true, false, false]);
  });
});

test('whatever the cases, between two points ten ended and at each ten are followed', () => {
  const some = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 400 }), fc.boolean(), fc.integer({ min: 0, max: 40 })),
    {
      minLength: 1,
      maxLength: 150,
    },
  );
  fc.assert(
    fc.property(some, (rows) => {
      const all = rows.map(([duration, ended, who]) =>
        spell(duration, `zaak-${who}`, { cause: ended ? 'COMPLETED' : null }),
      );
      const { points, until } = curveOf(all);
      const endedBy = (from: number, to: number): number =>
        new Set(
          all
            .filter((one) => one.cause !== null && one.duration > from && one.duration <= to)
            .map(({ cluster }) => cluster),
        ).size;
      for (const [place, { time, atRisk, share }] of points.entries()) {
        expect(time % 15).toBe(0);
        expect(endedBy(points[place - 1]?.time ?? -1, time)).toBeGreaterThanOrEqual(10);
        expect(atRisk).toBe(Math.floor(casesFollowed(all)(time) / 10) * 10);
        expect(atRisk).toBeGreaterThanOrEqual(10);
        // Forty cases at most.
        expect([2, 4, 5].some((parts) => Math.abs(share * parts - Math.round(share * parts)) < 1e-9)).toBe(
          true,
        );
      }
      if (until > 0) expect(casesFollowed(all)(until)).toBeGreaterThanOrEqual(10);
    }),
  );
});

test('a case with two spells is followed from the first entry to the last end', () => {
  const followed = casesFollowed([spell(10, 'a'), spell(30, 'a', { entry: 20 }), spell(5, 'b')]);
  expect([-1, 0, 4, 5, 15, 29, 30].map(followed)).toEqual([2, 2, 2, 1, 1, 1, 0]);
});
