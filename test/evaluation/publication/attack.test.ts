import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publish } from '../../../src/evaluation/publication/index.ts';
import { attack } from './attacker.ts';
import { ended, tableOf, type Count, type Counts } from './tables.ts';

/** Many at and around ten, where hiding begins, and some without any case. */
const cases = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 7, max: 13 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 24 }) },
);
const count: fc.Arbitrary<Count> = cases.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.oneof(
      fc.constant(all),
      fc.integer({ min: Math.max(0, all - 3), max: all }),
      fc.integer({ min: 0, max: all }),
    ),
  ),
);
const flat: fc.Arbitrary<Counts> = fc.array(count, { minLength: 1, maxLength: 4 });
const nested: fc.Arbitrary<Counts> = fc.array(fc.array(count, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 2,
});

const AROUND = 'DECISION_TO_FIRST_CONTACT_REMOVED';

/** Every hidden small count that he has narrowed down too far, and every truth that he has lost. */
function found(regions: Counts): string[] {
  const table = tableOf(regions);
  return attack(publish(table).cells, table).flatMap(({ cell, truth, cases: maybe, events: maybeEvents }) => {
    const where = `${cell.regionGroup} ${cell.period}`;
    const few = cell.cases.shown && truth.censored < 10 ? 3 : 9;
    return [
      ...(maybe.has(truth.cases) && maybeEvents.has(truth.events) ? [] : [`${where} lost`]),
      ...(truth.cases < 10 && maybe.size < 9 ? [`${where} cases ${[...maybe].join()}`] : []),
      ...(truth.events < 10 && maybeEvents.size < few ? [`${where} events ${[...maybeEvents].join()}`] : []),
    ];
  });
}

describe('somebody who adds and subtracts', () => {
  test.each<[string, Counts]>([
    ['one region below ten', ended(6, 40, 50)],
    ['two below ten that can only be 9 and 9', ended(9, 9, 50)],
    ['three that make nine', ended(3, 3, 3, 50)],
    ['nobody in one region', ended(0, 12, 50)],
    ['all regions below ten', ended(3, 4, 5)],
    ['one region, which is the arm', ended(7)],
    ['a second that is only just ten', ended(6, 11, 50)],
    [
      'few ends among many cases',
      [
        [40, 3],
        [45, 41],
        [60, 60],
      ],
    ],
    [
      'few ends in a region with a period each',
      [
        [
          [12, 4],
          [30, 28],
        ],
        [
          [20, 20],
          [25, 19],
        ],
      ],
    ],
    ['a region that must be hidden with one of its periods', [ended(6, 11), ended(20, 21)]],
    [
      'a period with nearly all ended',
      [
        [
          [10, 9],
          [20, 20],
        ],
        [
          [30, 28],
          [15, 15],
        ],
      ],
    ],
  ])('%s', (_, regions) => {
    expect(found(regions)).toEqual([]);
  });

  test('finds no small count in any table of an arm and its regions', () => {
    fc.assert(
      fc.property(flat, (regions) => {
        expect(found(regions)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('finds no small count in any table with periods', () => {
    fc.assert(
      fc.property(nested, (regions) => {
        expect(found(regions)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('finds neither few inside nor few outside, where a measure is within another', () => {
    const pairs = fc.array(
      fc
        .integer({ min: 0, max: 34 })
        .chain((around) =>
          fc.tuple(
            fc.constant(around),
            fc.oneof(
              fc.integer({ min: 0, max: around }),
              fc.integer({ min: Math.max(0, around - 4), max: around }),
            ),
          ),
        ),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(pairs, (regions) => {
        const base = tableOf(ended(...regions.map(([around]) => around)), { measure: AROUND });
        const inside = tableOf(ended(...regions.map(([, cases]) => cases)), { measure: 'BREACH_TO_REPORT' });
        const { cells } = publish([...inside, ...base]);
        const [mine, around] = [cells.slice(0, inside.length), cells.slice(inside.length)];
        const narrow = attack(mine, inside, around).flatMap(({ cell, truth, cases: maybe }, index) => {
          const outside = (base[index]?.cases ?? 0) - truth.cases;
          const isSmall = truth.cases < 10 || outside < 10;
          return isSmall && maybe.size < 9 ? [`${cell.regionGroup} ${[...maybe].join()}`] : [];
        });
        expect(narrow).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('the attacker himself: an unguarded table gives him everything', () => {
    const table = tableOf(ended(6, 40, 50));
    const cells = publish(table).cells.map((cell, index) => {
      const { cases: n = 0, events = 0, censored = 0 } = table[index] ?? {};
      const shown = (value: number): { shown: true; value: number } => ({ shown: true, value });
      return n < 10 ? cell : { ...cell, cases: shown(n), events: shown(events), censored: shown(censored) };
    });
    const [, hidden] = attack(cells, table);
    expect([...(hidden?.cases ?? [])]).toEqual([6]);
  });
});
