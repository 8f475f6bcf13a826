/** Tables of one day over different regions, for one who may have all of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  publish,
  refusals,
  registeredCells,
  type Cell,
  type PublishedTable,
  type RegisteredTable,
} from '../../../src/evaluation/publication/index.ts';
import { attackBoth } from './attacker-of-two.ts';
import { ended, region, tableOf, told, type Count, type Counts } from './tables.ts';

/** `places` are the numbers that the regions have in every table. */
function over(regions: Counts, places: readonly number[]): Cell[] {
  const named = new Map(places.map((place, index) => [region(index), region(place)]));
  return tableOf(places.map((place) => regions[place]!)).map((cell) => ({
    ...cell,
    regionGroup: named.get(cell.regionGroup) ?? cell.regionGroup,
  }));
}

interface Made {
  truth: Cell[];
  table: PublishedTable;
  registered: RegisteredTable;
  refused: string[];
}

function made(truth: Cell[], earlier: readonly RegisteredTable[] = []): Made {
  const table = publish(truth, earlier);
  const registered = { cutoff: '2026-06-30', cells: registeredCells(truth, table) };
  const refused = refusals(registered.cells, earlier).map(
    ({ why, cell, column }) => `${why} ${cell.regionGroup} ${cell.period} ${column}`,
  );
  return { truth, table, registered, refused };
}

const printed = ({ cells }: PublishedTable): string[] =>
  cells.map(
    ({ regionGroup, period, cases, events, censored, median }) =>
      `${regionGroup} ${period}: ${[cases, events, censored, median].map(textOf).join(' ')}`,
  );
/** As a file has it: why a large count is missing it does not say. */
const textOf = (value: Parameters<typeof told>[0]): string =>
  value.shown || value.reason === 'BELOW_TEN' ? told(value) : '';

/** Every small count of either that he has narrowed down too far. */
function found(first: Made, second: Made, least = 9): string[] {
  const asPrinted = ({ truth, table }: Made) => ({ truth, cells: table.cells });
  return attackBoth(asPrinted(first), asPrinted(second)).flatMap(({ cell, truth, cases, events }) => {
    const where = `${cell.regionGroup} ${cell.period}`;
    const few = cell.cases.shown && truth.censored < 10 ? Math.min(3, least) : least;
    return [
      ...(cases.has(truth.cases) && events.has(truth.events) ? [] : [`${where} lost`]),
      ...(truth.cases < 10 && cases.size < least ? [`${where} cases ${[...cases].join()}`] : []),
      ...(truth.events < 10 && events.size < few ? [`${where} events ${[...events].join()}`] : []),
    ];
  });
}

const cases = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 4, max: 13 }) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 24 }) },
);
const count: fc.Arbitrary<Count> = cases.chain((all) =>
  fc.tuple(fc.constant(all), fc.oneof(fc.constant(all), fc.integer({ min: 0, max: all }))),
);
const ALL_OF_THEM = [0, 1, 2, 3];
const regions: fc.Arbitrary<Counts> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: count },
    { weight: 1, arbitrary: fc.array(count, { minLength: 1, maxLength: 2 }) },
  ),
  { minLength: 4, maxLength: 4 },
);
type Scopes = readonly (readonly number[])[];
const nested: fc.Arbitrary<Scopes> = fc.constantFrom(
  [ALL_OF_THEM, [0, 1]],
  [ALL_OF_THEM, [1, 2, 3]],
  [[0, 1], ALL_OF_THEM],
  [[2], ALL_OF_THEM],
);
const overlapping: fc.Arbitrary<Scopes> = fc.constantFrom(
  [
    [0, 1, 2],
    [1, 2, 3],
  ],
  [
    [0, 1],
    [1, 2],
  ],
  [
    [0, 1, 3],
    [1, 2],
  ],
);

/** Nothing was left to hide behind. What then follows of the counts of the second follows from the first alone. */
const isSilent = ({ table }: Made): boolean =>
  table.cells.some(({ cases, events }) =>
    [cases, events].some((count) => !count.shown && count.reason === 'NOTHING_NEW'),
  );

function newlyShown(first: Made, second: Made): string[] {
  const known = new Set(printedCounts(first));
  return printedCounts(second).filter((line) => !known.has(line));
}

const printedCounts = ({ table }: Made): string[] =>
  table.cells.flatMap(({ regionGroup, period, cases, events }) =>
    Object.entries({ cases, events }).flatMap(([column, count]) =>
      textOf(count) === '' ? [] : [`${regionGroup} ${period} ${column} ${textOf(count)}`],
    ),
  );

/** How often the second table is given; the first, asked again, is always given, and is the first to the letter. */
function givenOf(scopes: fc.Arbitrary<Scopes>, least: number, runs: number): number {
  let given = 0;
  fc.assert(
    fc.property(regions, scopes, (counts, [one = [], other = []]) => {
      const first = made(over(counts, one));
      const second = made(over(counts, other), [first.registered]);
      if (second.refused.length > 0) return;
      given++;
      if (isSilent(second)) expect(newlyShown(first, second)).toEqual([]);
      else expect(found(first, second, least)).toEqual([]);
      const again = made(over(counts, one), [first.registered, second.registered]);
      expect([printed(again.table), again.refused]).toEqual([printed(first.table), []]);
    }),
    { numRuns: runs },
  );
  return given;
}

describe('somebody with two tables of one day', () => {
  test('of which one is over all regions of the other, finds no small count', () => {
    expect(givenOf(nested, 9, 60)).toBeGreaterThan(20);
  });

  // Where a region is in both and each has another besides, fewer than nine values may be left, and never one.
  test('that overlap, finds no small count out', () => {
    expect(givenOf(overlapping, 2, 40)).toBeGreaterThan(5);
  });
});

describe('a region that is hidden for another', () => {
  // Of four regions the fourth has six cases, and the first, the smallest of the others, is hidden with it.
  const counts = ended(20, 30, 40, 6);
  const all = made(over(counts, ALL_OF_THEM));
  const cases = ({ table }: Made): string[] => table.cells.map((cell) => told(cell.cases));

  test('is hidden in a table without that other, and so is the whole: it would follow from it', () => {
    expect(cases(all)).toEqual(['96', 'SUBTRACTION', '30', '40', 'BELOW_TEN']);
    const two = made(over(counts, [0, 1]), [all.registered]);
    expect([cases(two), two.refused]).toEqual([['SUBTRACTION', 'SUBTRACTION', '30'], []]);
    expect(cases(made(over(counts, [0, 1])))).toEqual(['50', '20', '30']);
  });

  test('stays shown when it was shown before; then another one is hidden', () => {
    const two = made(over(counts, [0, 1]));
    const four = made(over(counts, ALL_OF_THEM), [two.registered]);
    expect([cases(four), four.refused]).toEqual([['96', '20', '30', 'SUBTRACTION', 'BELOW_TEN'], []]);
  });

  test('is out when one table showed it and another hides it', () => {
    const two = made(over(counts, [0, 1]));
    const now = made(over(counts, [0, 1]), [all.registered, two.registered]);
    expect(cases(now)).toEqual(['50', '20', '30']);
  });

  test('a whole of other regions that happens to be as large is another number', () => {
    const first = made(over(ended(20, 30, 10, 40), [0, 1, 2]));
    const second = made(over(ended(20, 30, 10, 40), [2, 3, 2].slice(0, 2)), [first.registered]);
    expect(cases(second)).toEqual(['50', '10', '40']);
  });
});

describe('a small count for which nothing is left to hide', () => {
  const counts = ended(5, 12, 30);
  const truth = over(counts, [0, 1, 2]);
  /** As the statistics may have it: five and twelve are told together, as seventeen. */
  const before: RegisteredTable = {
    cutoff: '2026-06-30',
    cells: registeredCells(truth, publish(truth)).map((cell) => {
      const isShown = cell.regionGroup === 'ALL' || cell.cases === 30;
      return { ...cell, casesShown: isShown, eventsShown: isShown, casesMarked: false, eventsMarked: false };
    }),
  };

  test('loses its mark: of two without one, either may be the small one', () => {
    const now = made(truth, [before]);
    expect(now.table.cells.map((cell) => told(cell.cases))).toEqual([
      '47',
      'SUBTRACTION',
      'SUBTRACTION',
      '30',
    ]);
    expect(now.refused).toEqual([]);
    expect(found(now, now)).toEqual([]);
  });

  test('where its neighbours were shown it is told again as it was', () => {
    const shown = before.cells.map((cell) => ({
      ...cell,
      casesShown: cell.cases > 5,
      eventsShown: cell.cases > 5,
    }));
    const now = made(truth, [{ ...before, cells: shown }]);
    expect(now.table.cells.map((cell) => told(cell.cases))).toEqual(['47', 'SUBTRACTION', '12', '30']);
    expect(now.refused).toEqual([]);
  });
});

test('what an answer without periods hid is hidden in a table with them, period and all, and nothing more is', () => {
  const truth = tableOf([[[7, 7]], [[15, 15]]]);
  const alone = made(truth);
  const answer = {
    ...alone.registered,
    cells: alone.registered.cells.filter(({ period }) => period === 'ALL'),
  };
  const now = made(truth, [answer]);
  expect(alone.table.cells.map(({ cases }) => told(cases))).toContain('22');
  expect([printed(now.table), now.refused]).toEqual([printed(alone.table), []]);
});

describe('from quarter to quarter', () => {
  test('without a single end until now: the whole of more quarters is another number, also where both are 0', () => {
    const first = made(tableOf([[[10, 0]]]));
    const second = made(
      tableOf([
        [
          [10, 0],
          [24, 0],
        ],
      ]),
      [first.registered],
    );
    expect(second.refused).toEqual([]);
  });
});
