import { describe, expect, test } from 'vitest';
import {
  publish,
  refusals,
  refusalText,
  registeredCells,
  type Cell,
  type RegisteredTable,
} from '../../../src/evaluation/publication/index.ts';
import { ended, tableOf, type Counts } from './tables.ts';

function register(table: readonly Cell[], cutoff = '2026-06-30'): RegisteredTable {
  return { cutoff, cells: registeredCells(table, publish(table)) };
}

const asked = (table: readonly Cell[], earlier: readonly Cell[]): string[] =>
  refusals(register(table).cells, [register(earlier)]).map(
    ({ why, cell, column }) => `${why} ${cell.regionGroup} ${cell.period} ${column}`,
  );
const found = (now: Counts, before: Counts): string[] => asked(tableOf(now), tableOf(before));

describe('what is kept', () => {
  test('the true counts, and which were shown', () => {
    const [top, first, second] = register(
      tableOf([
        [40, 9],
        [80, 70],
      ]),
    ).cells;
    expect(top).toMatchObject({
      regionGroup: 'ALL',
      cases: 120,
      events: 79,
      casesShown: true,
      eventsShown: true,
    });
    expect(first).toMatchObject({
      regionGroup: 'RG01',
      cases: 40,
      events: 9,
      casesShown: true,
      eventsShown: false,
    });
    expect(second).toMatchObject({
      regionGroup: 'RG02',
      cases: 80,
      events: 70,
      casesShown: true,
      eventsShown: false,
    });
  });
});

describe('held against an earlier table', () => {
  test('the first of all and the same again are allowed', () => {
    const { cells } = register(tableOf(ended(6, 40, 50)));
    expect(refusals(cells, [])).toEqual([]);
    expect(found(ended(6, 40, 50), ended(6, 40, 50))).toEqual([]);
  });

  test.each([
    [0, []],
    [1, ['FEW ALL ALL cases', 'FEW ALL ALL events', 'FEW RG01 ALL cases', 'FEW RG01 ALL events']],
    [9, ['FEW ALL ALL cases', 'FEW ALL ALL events', 'FEW RG01 ALL cases', 'FEW RG01 ALL events']],
    [10, []],
  ])('%d cases more', (more, refused) => {
    expect(found(ended(40 + more, 50), ended(40, 50))).toEqual(refused);
  });

  test('fewer by 9 is refused as well: a case that was taken out', () => {
    expect(found(ended(31, 50), ended(40, 50))).toContain('FEW RG01 ALL cases');
    expect(found(ended(30, 50), ended(40, 50))).toEqual([]);
  });

  test('the same cases with 9 more ends', () => {
    expect(
      found(
        [
          [40, 39],
          [50, 30],
        ],
        [
          [40, 30],
          [50, 30],
        ],
      ),
    ).toEqual(['FEW ALL ALL events', 'FEW RG01 ALL events']);
    expect(
      found(
        [
          [40, 40],
          [50, 30],
        ],
        [
          [40, 30],
          [50, 30],
        ],
      ),
    ).toEqual([]);
  });

  test('hidden then and a few more, shown, now', () => {
    expect(found(ended(12, 40, 50), ended(8, 30, 50))).toContain('FEW RG01 ALL cases');
  });

  test('the same count, hidden then and shown now', () => {
    // 30 went with 4; now that 14 are there it could be shown, and 4 would follow.
    expect(found(ended(14, 30, 50), ended(4, 30, 50))).toEqual([
      'UNEQUAL RG02 ALL cases',
      'UNEQUAL RG02 ALL events',
      'FOLLOWS ALL ALL cases',
    ]);
  });

  test('other regions: a margin that differs by what was left out', () => {
    expect(found(ended(40, 50), ended(40, 50, 7))).toContain('FEW ALL ALL cases');
    expect(found(ended(40, 50), ended(40, 50, 70))).toEqual([]);
  });

  test('a new region that is the only new hidden one follows from both', () => {
    // 2 and 30 are hidden in both; what is added to them is 4 and nothing else.
    expect(found(ended(2, 30, 60, 4), ended(2, 30, 50))).toContain('FOLLOWS ALL ALL cases');
  });

  test('a table that has not all parts of a count makes no sum of them', () => {
    const before = register(tableOf(ended(2, 30, 50)));
    const parts = { ...before, cells: before.cells.filter(({ regionGroup }) => regionGroup !== 'RG03') };
    const now = register(tableOf(ended(2, 30, 60, 4))).cells;
    expect(refusals(now, [before]).map(({ why }) => why)).toContain('FOLLOWS');
    expect(refusals(now, [parts])).toEqual([]);
  });

  test('quarters of then, added up, against the half of now', () => {
    const before = tableOf([ended(20, 30), ended(60)]);
    const now = before
      .filter(({ regionGroup, period }) => regionGroup !== 'RG01' || period === 'ALL')
      .map((cell) =>
        cell.regionGroup === 'RG02' ? cell : { ...cell, cases: cell.cases + 10, events: cell.events + 10 },
      );
    const half = (cases: number): Cell => ({ ...now[1]!, period: '2026-H1', cases, events: cases });
    const rest: Cell = { ...now[1]!, period: '2025-H2', cases: 5, events: 5 };
    expect(asked([...now, half(55), rest], before)).toContain('FEW RG01 2026-H1 cases');
    expect(asked([...now, half(60)], before)).toEqual([]);
  });

  test('a count below ten that became another hides in its neighbours when those moved enough', () => {
    expect(found(ended(8, 60, 70), ended(6, 45, 70))).toEqual([]);
    expect(found(ended(8, 45, 70), ended(6, 45, 70))).toContain('FOLLOWS RG01 ALL cases');
  });

  test('the number of all cases of an arm counts also where it is hidden', () => {
    const initiation = (cases: number): Cell[] => tableOf(ended(cases), { measure: 'INITIATION' });
    expect(asked(initiation(7), initiation(5))).toEqual(['FEW ALL ALL cases']);
    expect(asked(tableOf(ended(7)), tableOf(ended(5)))).toEqual([]);
  });

  test('every earlier table counts, other measures and arms do not', () => {
    const now = register(tableOf(ended(40, 50)));
    const earlier = [
      register(tableOf(ended(60, 70)), '2025-12-31'),
      register(tableOf(ended(41, 60)), '2026-03-31'),
    ];
    expect(new Set(refusals(now.cells, earlier).map((refusal) => refusal.earlier))).toEqual(
      new Set(['2026-03-31']),
    );
    expect(asked(tableOf(ended(41)), tableOf(ended(40), { measure: 'CARE' }))).toEqual([]);
    expect(asked(tableOf(ended(41)), tableOf(ended(40), { arm: 'BASELINE' }))).toEqual([]);
  });
});

describe('what is said', () => {
  test('what to do, and with which table; no cell and no number', () => {
    const now = register(tableOf(ended(44, 50)));
    const text = refusalText(refusals(now.cells, [register(tableOf(ended(40, 50)))]));
    expect(text).toBe(
      "Deze tabel wordt niet gegeven: samen met de tabel met peildatum 2026-06-30, die al gepubliceerd is, zou zij iets verraden over minder dan 10 zaken. Neem dezelfde peildatum en dezelfde regio's als toen, of wacht tot er meer zaken bij zijn gekomen.",
    );
    expect(text).not.toMatch(/RG\d|44/);
  });

  test('several tables, each once, in order', () => {
    const now = register(tableOf(ended(44, 50)));
    const earlier = [
      register(tableOf(ended(40, 50)), '2026-06-30'),
      register(tableOf(ended(41, 50)), '2026-03-31'),
    ];
    expect(refusalText(refusals(now.cells, earlier))).toContain(
      'de tabellen met peildatum 2026-03-31, 2026-06-30, die al gepubliceerd zijn,',
    );
  });

  test('nothing without refusals', () => {
    expect(refusalText([])).toBeUndefined();
  });
});
