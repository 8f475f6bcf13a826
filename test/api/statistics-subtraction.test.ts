import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerFrom, type Answer, madeGroup } from '../../api/application/statistics/answer.ts';
import { type Dimension, type GroupKey, groupsBy, nameOf } from '../../api/application/statistics/groups.ts';
import { statisticsView } from '../../api/views/statistics.ts';
import { PILOT_ARMS } from '../../src/evaluation/durations/index.ts';
import type { Spell } from '../../src/evaluation/statistics/index.ts';
import { named, spells } from './made-up-spells.ts';
import { REGIONS } from './subtracting.ts';

const MEASURE = named('RIHG');
const HORIZON = 360;
const DIVISIONS: readonly (readonly Dimension[])[] = [[], ['arm'], ['region'], ['region', 'arm']];

interface Finest {
  key: GroupKey;
  spells: Spell[];
}

/** Of one combination of region and arm: how many cases, from which minute on and how far apart they end, and how many stay open. */
const part = fc.record({
  cases: fc.integer({ min: 0, max: 120 }),
  from: fc.integer({ min: 0, max: 200 }),
  apart: fc.integer({ min: 0, max: 9 }),
  open: fc.constantFrom(0, 0, 4, 15),
});
const madeUp = fc.array(part, { minLength: 2, maxLength: REGIONS.length * PILOT_ARMS.length }).map((parts) =>
  parts.map(({ cases, from, apart, open }, place): Finest => {
    const region = REGIONS[place % REGIONS.length] ?? 'noord';
    const arm = PILOT_ARMS[Math.floor(place / REGIONS.length)] ?? 'PILOT';
    const ended = spells(cases, 'COMPLETED', (index) => from + ((index * apart) % 1000));
    return {
      key: { region, arm, protocol: 'proef@1' },
      spells: [...ended, ...spells(open, null, () => 1300)],
    };
  }),
);

interface Told {
  members: readonly number[];
  cases: number;
  /** At each time for which there is a number: the JSON of the answer, of curve and axis. */
  atRisk: Map<number, number[]>;
}

/** The groups of which the counts are shown, as the answer writes them. */
function told(finest: readonly Finest[], by: readonly Dimension[]): Told[] {
  const groups = groupsBy(
    finest.map(({ key }) => key),
    by,
  ).map(({ key, members }) => {
    const own = members.flatMap((place) => finest[place]?.spells ?? []);
    const events = own.filter(({ cause }) => cause !== null).length;
    const hidden = events < 10 ? ('BELOW_TEN' as const) : undefined;
    const counts = { cases: own.length, events, hiddenCases: hidden, hiddenEvents: hidden };
    return {
      key,
      members,
      group: { key, name: nameOf(key), ...counts, spells: own.map((one) => ({ ...one, group: 0 })) },
    };
  });
  const made = groups.map(({ group }) => madeGroup(group, MEASURE, HORIZON));
  const answer: Answer = answerFrom(made, { measure: MEASURE, by, horizon: HORIZON, asOf: 0 });
  const announced = { status: 'exploratory', horizonMin: HORIZON } as const;
  const statistics = {
    measure: MEASURE,
    by,
    announced,
    municipalities: 'all',
    answer,
    shownAgain: false,
  } as const;
  return statisticsView(statistics, undefined, (id) => id).groups.map(({ curve, numbersAtRisk }, place) => {
    const atRisk = new Map<number, number[]>();
    for (const { time, atRisk: count } of [...curve, ...numbersAtRisk])
      if (typeof count === 'number') atRisk.set(time, [...(atRisk.get(time) ?? []), count]);
    return {
      members: groups[place]?.members ?? [],
      cases: groups[place]?.group.cases ?? 0,
      atRisk,
    };
  });
}

const followed = (finest: readonly Finest[], members: readonly number[], time: number): number =>
  members.flatMap((place) => finest[place]?.spells ?? []).filter(({ duration }) => duration > time).length;
const isFew = (count: number): boolean => Math.abs(count) >= 1 && Math.abs(count) <= 9;

/** What is left of `whole` when every one of `parts` of which there is a number at that time is taken off. */
const left = (whole: number, parts: readonly number[]): number => whole - parts.reduce((a, b) => a + b, 0);

test(
  'of cases still followed no subtraction gives one to nine, whatever is subtracted, and what is left is at least ten wide',
  { timeout: 60_000 },
  () => {
    let compared = 0;
    fc.assert(
      fc.property(madeUp, (finest) => {
        const tables = DIVISIONS.map((by) => told(finest, by));
        const all = tables.flat();
        const times = new Set(all.flatMap(({ atRisk }) => [...atRisk.keys()]));
        for (const time of times) {
          const shown = all.flatMap(({ members, atRisk }) =>
            (atRisk.get(time) ?? []).map((count) => ({ members, count })),
          );
          for (const { members, count } of shown) {
            // One number stands for ten.
            const exact = followed(finest, members, time);
            expect([count % 10, exact - count >= 0 && exact - count <= 9]).toEqual([0, true]);
            for (const other of shown) expect(isFew(count - other.count)).toBe(false);
            for (const table of tables) {
              const parts = table.filter((one) => one.members.every((place) => members.includes(place)));
              const known = parts.flatMap((one) => (one.atRisk.get(time) ?? []).slice(0, 1));
              const rest = left(count, known);
              compared++;
              expect(isFew(rest)).toBe(false);
              // The whole is up to 9 more than it says, so are the parts; and nobody is fewer than nobody.
              if (known.length > 0)
                expect(rest + 9 - Math.max(0, rest - 9 * known.length)).toBeGreaterThanOrEqual(9);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
    expect(compared).toBeGreaterThan(500);
  },
);

test('202 in all less 165 before the pilot and 31 in it were the 6 of the transition: now each is told in tens', () => {
  const inArm = (arm: GroupKey['arm'], quick: number, slow: number): Finest => ({
    key: { region: 'noord', arm, protocol: 'proef@1' },
    spells: [...spells(quick, 'COMPLETED', () => 465), ...spells(slow, 'COMPLETED', () => 900)],
  });
  const finest = [inArm('BASELINE', 40, 165), inArm('TRANSITION', 20, 6), inArm('PILOT', 15, 31)];
  const at = (by: readonly Dimension[]) => told(finest, by).map(({ atRisk }) => atRisk.get(465));
  expect([at([]), at(['arm'])]).toEqual([[[200]], [[160], [30], undefined]]);
});
