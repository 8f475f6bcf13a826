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
    expect(first).toMatchObject({ time: 15, atRisk: 31, share: 0.75 });
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

  test('to the end it has that last point too, in steps of 5 % and without the count', () => {
    const { points } = curveOf(spells([...minutes(1, 10), ...minutes(31, 40), ...minutes(500, 508)]), {
      toTheEnd: true,
    });
    expect(points.at(-1)).toMatchObject({ time: 45, atRisk: null, share: 0.3 });
  });

  test('below a hundred cases shares are in steps of 5 %, from a hundred on of 1 %', () => {
    const shareOf = (cases: number): number | undefined =>
      curveOf(spells([...minutes(1, 11), ...Array.from({ length: cases - 11 }, () => 300)])).points[0]?.share;
    expect([shareOf(99), shareOf(100)]).toEqual([0.9, 0.89]);
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
        expect(atRisk).toBe(casesFollowed(all)(time));
        expect(atRisk).toBeGreaterThanOrEqual(10);
        expect(share).toBeCloseTo(Math.round(share * 20) / 20, 12);
      }
      if (until > 0) expect(casesFollowed(all)(until)).toBeGreaterThanOrEqual(10);
    }),
  );
});

test('a case with two spells is followed from the first entry to the last end', () => {
  const followed = casesFollowed([spell(10, 'a'), spell(30, 'a', { entry: 20 }), spell(5, 'b')]);
  expect([-1, 0, 4, 5, 15, 29, 30].map(followed)).toEqual([2, 2, 2, 1, 1, 1, 0]);
});
