/** The same question on the same state: the same table, whatever was asked in between, and never a refusal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
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
  cells.flatMap(({ cases, events }) =>
    [cases, events].map((count) =>
      count.shown ? String(count.value) : count.reason === 'BELOW_TEN' ? '<10' : '',
    ),
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

test('and so it is when another table was given in between', () => {
  let given = 0;
  fc.assert(
    fc.property(grown, ([regions, more]) => {
      const [table, other] = [tableFor(regions), tableFor(later(regions, more))];
      const first = kept(table, publish(table));
      const between = publish(other, [first]);
      const second = kept(other, between);
      if (refusals(second.cells, [first]).length > 0) return;
      given += 1;
      const again = publish(table, [first, second]);
      expect(printed(again)).toEqual(printed(publish(table)));
      expect(refusals(registeredCells(table, again), [first, second])).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(given).toBeGreaterThan(0);
});

test('the later one is told twice as well', () => {
  fc.assert(
    fc.property(grown, ([regions, more]) => {
      const [table, other] = [tableFor(regions), tableFor(later(regions, more))];
      const first = kept(table, publish(table));
      const between = publish(other, [first]);
      const second = kept(other, between);
      if (refusals(second.cells, [first]).length > 0) return;
      const again = publish(other, [first, second]);
      expect(printed(again)).toEqual(printed(between));
      expect(refusals(registeredCells(other, again), [first, second])).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
