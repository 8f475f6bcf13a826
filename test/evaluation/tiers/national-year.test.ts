import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNearest } from '../../../src/evaluation/rows/index.ts';
import {
  groupsOf,
  leftOut,
  stageCells,
  stageColumns,
  type LengthCount,
} from '../../../src/evaluation/tiers/index.ts';
import { decide, type Decided } from './cases.ts';
import { nationalYear, REGIONS, type Year } from './national-year.ts';
import { hexNames, signer } from './signer.ts';

interface TierB extends Decided {
  year: Year;
  kept: Year['rows'];
  /** Cells by the name of their column. */
  records: Record<string, string>[];
}

function tierB(seed: number, cases?: number): TierB {
  const year = nationalYear(seed, cases);
  const decided = decide(year.cases, year.rows, REGIONS);
  const { cells, counts, roundings } = decided;
  const groups = Map.groupBy(groupsOf(counts, roundings), keyOf);
  const ids = hexNames(signer('B'));
  const names = stageColumns('B').map(({ name }) => name);
  const kept = year.rows.filter((row) => {
    const ofCell = groups.get(keyOf({ measure: row.stage, ...cells.cellOf(row) })) ?? [];
    return ofCell.some((group) => group.kept && group.value === toNearest(row.duration, group.rounding));
  });
  const records = kept.map((row) => {
    const context = {
      cell: cells.cellOf(row),
      rounding: roundings.get(row.stage)!,
      rowId: ids(row.caseId).ofStage(row),
      casePseudonym: null,
    };
    return Object.fromEntries(stageCells(row, 'B', context).map((cell, index) => [names[index]!, cell]));
  });
  return { year, ...decided, kept, records };
}

function keyOf({ measure, arm, regionGroup, period }: Omit<LengthCount, 'minutes' | 'rows'>): string {
  return [measure, arm, regionGroup, period].join(' ');
}

const KEY = ['stage_code', 'pilot_arm', 'region_group', 'period', 'duration'];

describe('een landelijk jaar van 3.500 zaken in vier regio’s en twee groepen', () => {
  test('in tier B blijft minstens een derde van de rijen over, en van elke fase iets', () => {
    const { year, kept, roundings } = tierB(20_260_101);
    const share = kept.length / year.rows.length;
    const perStage = Map.groupBy(kept, ({ stage }) => stage);
    const lines = [...Map.groupBy(year.rows, ({ stage }) => stage)].map(
      ([stage, rows]) =>
        `${stage}: ${roundings.get(stage)} min, ${perStage.get(stage)?.length ?? 0} of ${rows.length}`,
    );
    console.log(
      `kept ${kept.length} of ${year.rows.length} (${(100 * share).toFixed(1)} %)\n${lines.join('\n')}`,
    );
    expect(share).toBeGreaterThan(1 / 3);
    expect(perStage.size).toBe(6);
  });

  test('what is kept and what is left out are all rows', () => {
    const { year, kept, counts, roundings } = tierB(7);
    const out = [...leftOut(groupsOf(counts, roundings)).values()].reduce((sum, rows) => sum + rows, 0);
    expect(kept.length + out).toBe(year.rows.length);
  });

  test('a stage of hours is told in no days', () => {
    const { roundings } = tierB(7);
    expect([roundings.get('INITIATION'), roundings.get('CARE')]).toEqual([15, 1440]);
    expect(roundings.get('RIHG')).toBeLessThanOrEqual(60);
  });
});

test('whatever the year: no row of tier B stands in a group below five, and no id comes twice', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), fc.integer({ min: 1, max: 900 }), (seed, cases) => {
      const { records } = tierB(seed, cases);
      const sizes = Map.groupBy(records, (record) => KEY.map((name) => record[name]).join(' '));
      for (const [key, rows] of sizes) expect(rows.length, key).toBeGreaterThanOrEqual(5);
      expect(new Set(records.map((record) => record['row_id'])).size).toBe(records.length);
      for (const record of records) {
        expect(Number(record['duration']) % Number(record['rounding_min'])).toBe(0);
        expect(Number(record['at_risk_from_min'])).toBeLessThanOrEqual(Number(record['duration']));
      }
    }),
    { numRuns: 15 },
  );
});

test('a million rows are decided on by their counts in a steady memory', () => {
  let made = 0;
  function* counts(): Generator<LengthCount> {
    for (let region = 1; region <= 25; region += 1) {
      for (let minutes = 0; minutes < 40_000; minutes += 1) {
        made += 1;
        const rows = 1 + (minutes % 2);
        yield { measure: 'CARE', arm: 'BASELINE', regionGroup: `RG${region}`, period: '2026', minutes, rows };
      }
    }
  }
  let last: number | undefined;
  let most = 0;
  for (const group of groupsOf(counts(), new Map([['CARE', 60]]))) {
    // Each group comes while the next is being counted: nothing waits for the end.
    most = Math.max(most, made - (last ?? 0));
    last = made;
    expect(group.rows).toBeGreaterThan(0);
  }
  expect(made).toBe(1_000_000);
  expect(most).toBeLessThanOrEqual(61);
});
