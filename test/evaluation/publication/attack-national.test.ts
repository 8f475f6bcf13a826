/** The sums of a table as large as the country, one column at a time: exact for a tree, and quick. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL, publish, type PublishedCell } from '../../../src/evaluation/publication/index.ts';
import { tableOf } from './tables.ts';

interface Range {
  low: number;
  high: number;
}
type Column = 'cases' | 'events';

function asPrinted(cell: PublishedCell, column: Column): Range {
  const value = cell[column];
  const most = column === 'events' && cell.cases.shown ? cell.cases.value : Infinity;
  if (value.shown) return { low: value.value, high: value.value };
  return value.reason === 'BELOW_TEN' ? { low: 0, high: 9 } : { low: 10, high: most };
}

const both = (one: Range, other: Range): Range => ({
  low: Math.max(one.low, other.low),
  high: Math.min(one.high, other.high),
});
const sum = (ranges: readonly Range[]): Range => ({
  low: ranges.reduce((total, { low }) => total + low, 0),
  high: ranges.reduce((total, { high }) => total + high, 0),
});

/** By cell, after going up from the parts and down from the whole. */
function ranges(cells: readonly PublishedCell[], column: Column): Map<PublishedCell, Range> {
  const found = new Map(cells.map((cell) => [cell, asPrinted(cell, column)]));
  const partsOf = ({ regionGroup, period }: PublishedCell): PublishedCell[] =>
    cells.filter((part) =>
      regionGroup === ALL
        ? part.regionGroup !== ALL && part.period === ALL
        : period === ALL && part.regionGroup === regionGroup && part.period !== ALL,
    );
  const parts = new Map(cells.map((cell) => [cell, partsOf(cell)]));
  const range = (cell: PublishedCell): Range => found.get(cell)!;
  for (const cell of cells.toReversed().toSorted((a, b) => depth(b) - depth(a))) {
    const below = parts.get(cell)!;
    if (below.length > 0) found.set(cell, both(range(cell), sum(below.map(range))));
  }
  for (const cell of cells.toSorted((a, b) => depth(a) - depth(b))) {
    const below = parts.get(cell)!.map((part) => ({ part, own: range(part) }));
    for (const { part, own } of below) {
      const rest = sum(below.filter((other) => other.part !== part).map((other) => other.own));
      const left = { low: range(cell).low - rest.high, high: range(cell).high - rest.low };
      found.set(part, both(own, left));
    }
  }
  return found;
}

const depth = ({ regionGroup, period }: PublishedCell): number =>
  regionGroup === ALL ? 0 : period === ALL ? 1 : 2;

const count = fc
  .oneof({ weight: 4, arbitrary: fc.integer({ min: 10, max: 70 }) }, fc.integer({ min: 0, max: 12 }))
  .chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: Math.floor(all * 0.8), max: all })));
const tables = fc.array(fc.array(count, { minLength: 1, maxLength: 4 }), { minLength: 20, maxLength: 26 });

test('no small count of 25 regions and their quarters follows from the sums', () => {
  fc.assert(
    fc.property(tables, (regions) => {
      const table = tableOf(regions);
      const { cells } = publish(table);
      for (const column of ['cases', 'events'] as const) {
        const found = ranges(cells, column);
        for (const [index, cell] of cells.entries()) {
          const truth = table[index]!;
          const { low, high } = found.get(cell)!;
          expect(low).toBeLessThanOrEqual(truth[column]);
          expect(high).toBeGreaterThanOrEqual(truth[column]);
          const few = column === 'events' && cell.cases.shown && truth.censored < 10 ? 3 : 9;
          if (truth[column] < 10) expect(high - low + 1).toBeGreaterThanOrEqual(few);
        }
      }
    }),
    { numRuns: 25 },
  );
});
