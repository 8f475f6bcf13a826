/** The same question on the same state: the same table, whatever was asked in between, and never a refusal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  COUNT_COLUMNS,
  FIGURE_COLUMNS,
  publish,
  refusals,
  registeredCells,
  type Cell,
  type PublishedTable,
  type RegisteredTable,
} from '../../../src/evaluation/publication/index.ts';
import { tableOf, type Count, type Counts } from './tables.ts';

const AROUND = 'DECISION_TO_FIRST_CONTACT_REMOVED';
const WITHIN = 'DECISION_TO_FIRST_CONTACT_CHILD';

/** Cases of the measure around, and of those the ones within. */
const pair = fc
  .oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 30 }) },
    { weight: 1, arbitrary: fc.integer({ min: 10, max: 80 }) },
  )
  .chain((around) =>
    fc.tuple(fc.constant(around), fc.integer({ min: Math.floor(around * 0.6), max: around }), fc.nat(around)),
  );
const year = fc.array(fc.array(pair, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
type Year = readonly (readonly (readonly [around: number, within: number, ended: number])[])[];

/** The year a while later: here and there more cases, too many to tell of few. */
const grown = fc.tuple(
  year,
  fc.array(fc.constantFrom(0, 0, 0, 12, 25, 40), { minLength: 16, maxLength: 16 }),
);
const later = (regions: Year, more: readonly number[]): Year =>
  regions.map((periods, region) =>
    periods.map(([around, within, ended], period) => {
      const added = more[region * 4 + period] ?? 0;
      return [around + added, within + added, ended + added];
    }),
  );

function tableFor(regions: Year): Cell[] {
  const countsOf = (each: (one: Year[number][number]) => Count): Counts =>
    regions.map((periods) => periods.map(each));
  return [
    ...tableOf(
      countsOf(([around, , ended]) => [around, ended]),
      { measure: AROUND },
    ),
    ...tableOf(
      countsOf(([, within, ended]) => [within, Math.min(within, ended)]),
      { measure: WITHIN },
    ),
  ];
}

/** What stands in the files: a mark, a number, or nothing. */
const printed = ({ cells }: PublishedTable): string[] =>
  cells.flatMap((cell) =>
    [...COUNT_COLUMNS, ...FIGURE_COLUMNS].map((column) => {
      const value = cell[column];
      return value.shown ? String(value.value) : value.reason === 'BELOW_TEN' ? '<10' : '';
    }),
  );

const kept = (table: readonly Cell[], told: PublishedTable): RegisteredTable => ({
  cutoff: '2026-06-30',
  cells: registeredCells(table, told),
});

test('asked twice it is told twice, also where counts are hidden for the measure around', () => {
  fc.assert(
    fc.property(year, (regions) => {
      const table = tableFor(regions);
      const first = publish(table);
      const earlier = [kept(table, first)];
      const again = publish(table, earlier);
      expect(printed(again)).toEqual(printed(first));
      expect(refusals(registeredCells(table, again), earlier)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('and so it is of two tables, one given after the other', () => {
  let given = 0;
  fc.assert(
    fc.property(grown, ([regions, more]) => {
      const [table, other] = [tableFor(regions), tableFor(later(regions, more))];
      const [first, second] = [publish(table), publish(other, [kept(table, publish(table))])];
      const earlier = [kept(table, first), kept(other, second)];
      if (refusals(kept(other, second).cells, earlier.slice(0, 1)).length > 0) return;
      given += 1;
      for (const [counted, told] of [
        [table, first],
        [other, second],
      ] as const) {
        const again = publish(counted, earlier);
        expect(printed(again)).toEqual(printed(told));
        expect(refusals(registeredCells(counted, again), earlier)).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
  expect(given).toBeGreaterThan(10);
});
