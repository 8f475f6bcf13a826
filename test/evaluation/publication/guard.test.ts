import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL, publish, type Cell, type PublishedTable } from '../../../src/evaluation/publication/index.ts';
import { cellIn, ended, quarter, region, tableOf, told, type Counts } from './tables.ts';

const AROUND = 'DECISION_TO_FIRST_CONTACT_REMOVED';

/** What is told of each region, then of the arm. */
function cases(counts: Counts): string[] {
  const table = publish(tableOf(counts));
  const names = [...counts.keys()].map(region);
  return [...names, ALL].map((regionGroup) => told(cellIn(table, { regionGroup }).cases));
}

describe('a small count and its neighbours', () => {
  test('ten is shown, nine and nothing at all are not', () => {
    expect(cases(ended(10, 11))).toEqual(['10', '11', '21']);
    expect(cases(ended(9, 30, 40))).toEqual(['BELOW_TEN', 'SUBTRACTION', '40', '79']);
    expect(cases(ended(0, 30, 40))).toEqual(['BELOW_TEN', 'SUBTRACTION', '40', '70']);
  });

  test('the smallest of the others goes with it', () => {
    expect(cases(ended(60, 4, 25, 80))).toEqual(['60', 'BELOW_TEN', 'SUBTRACTION', '80', '169']);
  });

  test('as many go as it takes to leave nine values', () => {
    // 6 behind 12, which cannot be below ten: 0 to 8. Behind 11 only 0 to 7.
    expect(cases(ended(6, 12, 200))).toEqual(['BELOW_TEN', 'SUBTRACTION', '200', '218']);
    expect(cases(ended(6, 11, 200))).toEqual(['BELOW_TEN', 'SUBTRACTION', 'SUBTRACTION', '217']);
    expect(cases(ended(6, 11, 12, 200))).toEqual(['BELOW_TEN', 'SUBTRACTION', 'SUBTRACTION', '200', '229']);
  });

  test('that the smallest went is known, and gives no value away', () => {
    // Were 13 shown, the hidden one would be 10 to 13 and the first 6 to 9.
    expect(cases(ended(6, 13, 13, 200))[2]).toBe('SUBTRACTION');
  });

  test('two of nine are not enough for each other, two of five are', () => {
    expect(cases(ended(9, 9, 60))).toEqual(['BELOW_TEN', 'BELOW_TEN', 'SUBTRACTION', '78']);
    expect(cases(ended(5, 5, 60))).toEqual(['BELOW_TEN', 'BELOW_TEN', '60', '70']);
  });

  test('parts that make nine together are a count below ten too', () => {
    expect(cases(ended(3, 3, 3, 50))).toEqual(['BELOW_TEN', 'BELOW_TEN', 'BELOW_TEN', 'SUBTRACTION', '59']);
    expect(cases(ended(3, 3, 4, 50))).toEqual(['BELOW_TEN', 'BELOW_TEN', 'BELOW_TEN', '50', '60']);
  });

  test('without a neighbour the whole is hidden', () => {
    expect(cases(ended(6, 11))).toEqual(['BELOW_TEN', 'SUBTRACTION', 'SUBTRACTION']);
  });

  test('a region that is hidden takes one of its periods with it', () => {
    const table = publish(tableOf([ended(4, 12), ended(30, 31), ended(90, 91)]));
    const regionTold = (index: number): string => told(cellIn(table, { regionGroup: region(index) }).cases);
    expect([0, 1, 2].map(regionTold)).toEqual(['SUBTRACTION', 'SUBTRACTION', '181']);
    const inSecond = (place: number): string =>
      told(cellIn(table, { regionGroup: region(1), period: quarter(place) }).cases);
    expect([0, 1].map(inSecond)).toEqual(['SUBTRACTION', '31']);
  });
});

describe('ends', () => {
  test('are hidden without the cases, and what has not ended with them', () => {
    const table = publish(
      tableOf([
        [40, 9],
        [50, 41],
        [60, 60],
      ]),
    );
    const first = cellIn(table, { regionGroup: 'RG01' });
    expect([first.cases, first.events, first.censored].map(told)).toEqual([
      '40',
      'BELOW_TEN',
      'COUNT_HIDDEN',
    ]);
    const second = cellIn(table, { regionGroup: 'RG02' });
    expect([second.cases, second.events, second.censored].map(told)).toEqual([
      '50',
      'SUBTRACTION',
      'COUNT_HIDDEN',
    ]);
    const third = cellIn(table, { regionGroup: 'RG03' });
    expect([third.cases, third.events, third.censored].map(told)).toEqual(['60', '60', '0']);
  });

  test('ten are shown, with fewer than ten that have not ended', () => {
    const { events, censored } = cellIn(publish(tableOf([[12, 10]])));
    expect([events, censored].map(told)).toEqual(['10', '2']);
  });

  test('of hidden cases are hidden, however many', () => {
    const table = publish(
      tableOf([
        [6, 5],
        [30, 29],
        [70, 60],
      ]),
    );
    const second = cellIn(table, { regionGroup: 'RG02' });
    expect([second.cases, second.events, second.censored].map(told)).toEqual([
      'SUBTRACTION',
      'COUNT_HIDDEN',
      'COUNT_HIDDEN',
    ]);
  });

  test('nearly all ended: nine of ten cost no more neighbours than leave three values', () => {
    const table = publish(
      tableOf([
        [10, 9],
        [20, 19],
        [30, 29],
        [40, 39],
      ]),
    );
    const events = [0, 1, 2, 3].map((index) => told(cellIn(table, { regionGroup: region(index) }).events));
    // With 20 beside it 8 and 9 are left, with 30 as well also 7.
    expect(events).toEqual(['BELOW_TEN', 'SUBTRACTION', 'SUBTRACTION', '39']);
  });
});

describe('a measure within another', () => {
  const told2 = (around: number[], inside: number[]): string[] => {
    const table: PublishedTable = publish([
      ...tableOf(ended(...inside), { measure: 'DECISION_TO_FIRST_CONTACT_CHILD' }),
      ...tableOf(ended(...around), { measure: AROUND }),
    ]);
    return inside.map((_, index) =>
      told(cellIn(table, { measure: 'DECISION_TO_FIRST_CONTACT_CHILD', regionGroup: region(index) }).cases),
    );
  };

  test('ten outside are shown, nine and none are not', () => {
    expect(told2([40, 60, 80], [30, 40, 50])).toEqual(['30', '40', '50']);
    expect(told2([40, 60, 80], [31, 40, 50])).toEqual(['FEW_OUTSIDE', 'SUBTRACTION', '50']);
    expect(told2([40, 60, 80], [40, 40, 50])).toEqual(['FEW_OUTSIDE', 'SUBTRACTION', '50']);
  });

  test('twenty around can be ten and ten; nineteen cannot, and which of both is small is not told', () => {
    expect(told2([20, 60, 80], [10, 40, 50])[0]).toBe('10');
    expect(told2([19, 60, 80], [10, 40, 50])[0]).toBe('SMALL_BASE');
    expect(told2([19, 60, 80], [2, 40, 50])[0]).toBe('SMALL_BASE');
    expect(told2([9, 60, 80], [2, 40, 50])[0]).toBe('BELOW_TEN');
  });

  test('where the measure around is hidden, so is this one', () => {
    // 30 is hidden for the sake of 4.
    expect(told2([4, 30, 80], [2, 15, 50]).slice(0, 2)).toEqual(['BELOW_TEN', 'SMALL_BASE']);
  });

  test('cannot be published without it', () => {
    const table = tableOf(ended(30), { measure: 'DECISION_TO_FIRST_CONTACT_CHILD' });
    expect(() => publish(table)).toThrow(/Without DECISION_TO_FIRST_CONTACT_REMOVED/);
  });
});

describe('a table that cannot be guarded is refused', () => {
  const good = tableOf([ended(12, 13), ended(14, 15)]);
  test.each<[string, Cell[], RegExp]>([
    ['a name twice', [...good, good[1]!], /Two cells/],
    [
      'a period without its region',
      good.filter(({ regionGroup, period }) => regionGroup !== 'RG01' || period !== ALL),
      /No cell around/,
    ],
    ['a part that is missing', good.slice(0, -1), /parts make/],
    ['cases that are not ends and not without', good.with(1, { ...good[1]!, censored: 1 }), /Not a sum/],
    [
      'a measure that is none',
      good.map((cell) => ({ ...cell, measure: 'RIHGG' as Cell['measure'] })),
      /No measure/,
    ],
  ])('%s', (_, table, message) => {
    expect(() => publish(table)).toThrow(message);
  });
});

describe('every table', () => {
  const count = fc
    .integer({ min: 0, max: 60 })
    .chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: 0, max: all })));
  const tables = fc.array(fc.array(count, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 25 });

  test('shows the truth or nothing, never a count below ten, and hidden parts of a shown whole make ten or more', () => {
    fc.assert(
      fc.property(tables, (regions) => {
        const table = tableOf(regions);
        const published = publish(table);
        for (const [index, cell] of published.cells.entries()) {
          const truth = table[index]!;
          for (const column of ['cases', 'events', 'censored'] as const) {
            const value = cell[column];
            if (value.shown) expect(value.value).toBe(truth[column]);
            if (value.shown && column !== 'censored') expect(value.value).toBeGreaterThanOrEqual(10);
          }
          expect(cell.censored.shown).toBe(cell.cases.shown && cell.events.shown);
          if (cell.events.shown) expect(cell.cases.shown).toBe(true);
          if (cell.period !== ALL) continue;
          const isPart = ({ regionGroup, period }: { regionGroup: string; period: string }): boolean =>
            cell.regionGroup === ALL
              ? regionGroup !== ALL && period === ALL
              : regionGroup === cell.regionGroup && period !== ALL;
          for (const column of ['cases', 'events'] as const) {
            const hidden = published.cells.filter((part) => isPart(part) && !part[column].shown);
            if (!cell[column].shown || hidden.length === 0) continue;
            const sum = hidden.reduce(
              (total, part) => total + table[published.cells.indexOf(part)]![column],
              0,
            );
            expect(sum).toBeGreaterThanOrEqual(10);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('with a region of its own size for each of 25 regions keeps most of what it has', () => {
    const regions = Array.from({ length: 25 }, (_, index) =>
      ended(...[0, 1, 2, 3].map((place) => 8 + index + 3 * place)),
    );
    const { cells } = publish(tableOf(regions));
    const shown = cells.filter(({ cases: value }) => value.shown).length;
    expect(shown / cells.length).toBeGreaterThan(0.95);
  });
});
