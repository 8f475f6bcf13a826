import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PILOT_ARMS } from '../../../src/evaluation/durations/index.ts';
import { groupCases, type CaseCount } from '../../../src/evaluation/tiers/index.ts';

const IDS = ['zuid', 'noord', 'west'];

/** `noord 2026-Q1 9` in BASELINE; another arm stands before it. */
function counts(...lines: string[]): CaseCount[] {
  return lines.map((line) => {
    const [cases, quarter, region, arm = 'BASELINE'] = line.split(' ').toReversed();
    return {
      arm: PILOT_ARMS.find((one) => one === arm)!,
      region: region === '-' ? null : region!,
      quarter: quarter!,
      cases: Number(cases),
    };
  });
}

/** `RG01 2026-Q1` for every line, in its order. */
function placed(...lines: string[]): string[] {
  return groupCases(counts(...lines), IDS).table.map(({ regionGroup, period }) => `${regionGroup} ${period}`);
}

describe('region groups', () => {
  test('are numbered in the order of all configured ids, whoever has cases', () => {
    const { regions } = groupCases(counts('zuid 2026-Q1 40'), [...IDS, 'zuid']);
    expect(regions).toEqual([
      { code: 'RG01', region: 'noord' },
      { code: 'RG02', region: 'west' },
      { code: 'RG03', region: 'zuid' },
    ]);
    expect(placed('zuid 2026-Q1 40')).toEqual(['RG03 2026-Q1']);
  });

  test('a region of 10 cases stands by itself, one of 9 is pooled', () => {
    expect(placed('noord 2026-Q1 10', 'west 2026-Q1 9', 'zuid 2026-Q1 30')).toEqual([
      'RG01 2026-Q1',
      'RG00 2026',
      'RG03 2026-Q1',
    ]);
  });

  test('its cases count over all quarters, and per arm', () => {
    expect(placed('noord 2026-Q1 5', 'noord 2026-Q2 5', 'PILOT noord 2026-Q3 9')).toEqual([
      'RG01 2026-H1',
      'RG01 2026-H1',
      'RG00 2026',
    ]);
  });

  test('no region and a region that is not configured are pooled, however many', () => {
    expect(placed('- 2026-Q1 50', 'elders 2026-Q1 50')).toEqual(['RG00 2026-Q1', 'RG00 2026-Q1']);
  });

  test('pooled regions share their periods: 9 and 1 make ten', () => {
    expect(placed('noord 2026-Q1 9', 'west 2026-Q1 1')).toEqual(['RG00 2026-Q1', 'RG00 2026-Q1']);
    expect(placed('noord 2026-Q1 8', 'west 2026-Q1 1')).toEqual(['RG00 2026', 'RG00 2026']);
  });

  test('a case that was not counted has no place', () => {
    const { cellOf } = groupCases(counts('noord 2026-Q1 10'), IDS);
    expect(cellOf({ arm: 'BASELINE', region: 'noord', quarter: '2026-Q1' })).toEqual({
      arm: 'BASELINE',
      regionGroup: 'RG01',
      period: '2026-Q1',
    });
    expect(() => cellOf({ arm: 'PILOT', region: 'noord', quarter: '2026-Q1' })).toThrow(
      'PILOT 2026-Q1 noord',
    );
  });
});

describe('periods', () => {
  test('a first quarter of 10 cases stays, one of 9 becomes a half year with the second', () => {
    expect(placed('noord 2026-Q1 10', 'noord 2026-Q2 12')).toEqual(['RG01 2026-Q1', 'RG01 2026-Q2']);
    expect(placed('noord 2026-Q1 9', 'noord 2026-Q2 12')).toEqual(['RG01 2026-H1', 'RG01 2026-H1']);
  });

  test('the other half keeps its quarters', () => {
    expect(placed('noord 2026-Q1 9', 'noord 2026-Q2 1', 'noord 2026-Q3 10', 'noord 2026-Q4 10')).toEqual([
      'RG01 2026-H1',
      'RG01 2026-H1',
      'RG01 2026-Q3',
      'RG01 2026-Q4',
    ]);
  });

  test('a half year of 9 takes the whole year with it', () => {
    expect(placed('noord 2026-Q1 9', 'noord 2026-Q3 10', 'noord 2026-Q4 10')).toEqual([
      'RG01 2026',
      'RG01 2026',
      'RG01 2026',
    ]);
  });

  test('a quarter and a half without cases ask for nothing', () => {
    expect(placed('noord 2026-Q1 10', 'noord 2026-Q2 0')).toEqual(['RG01 2026-Q1', 'RG01 2026-Q2']);
    expect(placed('noord 2026-Q4 10')).toEqual(['RG01 2026-Q4']);
  });

  test('years do not mix, and a year of few stays a year', () => {
    expect(placed('noord 2025-Q4 3', 'noord 2026-Q1 30')).toEqual(['RG01 2025', 'RG01 2026-Q1']);
  });
});

const anyCounts = fc.uniqueArray(
  fc.record({
    arm: fc.constantFrom(...PILOT_ARMS),
    region: fc.constantFrom('noord', 'west', 'zuid', 'elders', null),
    quarter: fc.constantFrom('2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'),
    cases: fc.integer({ min: 1, max: 25 }),
  }),
  { selector: ({ arm, region, quarter }) => `${arm} ${region} ${quarter}`, maxLength: 60 },
);

function overlap(one: string, other: string): boolean {
  const quarters = (period: string): string[] => {
    const year = period.slice(0, 4);
    const names = { '': ['Q1', 'Q2', 'Q3', 'Q4'], '-H1': ['Q1', 'Q2'], '-H2': ['Q3', 'Q4'] }[period.slice(4)];
    return names?.map((name) => `${year}-${name}`) ?? [period];
  };
  return quarters(one).some((quarter) => quarters(other).includes(quarter));
}

test('whatever the counts: below ten only whole years, pooled or not, and no period inside another', () => {
  fc.assert(
    fc.property(anyCounts, (given) => {
      const { table } = groupCases(given, IDS);
      const totals = new Map<string, number>();
      for (const row of table) {
        const key = `${row.arm} ${row.regionGroup} ${row.period}`;
        totals.set(key, (totals.get(key) ?? 0) + row.cases);
      }
      for (const [key, cases] of totals) if (cases < 10) expect(key).toMatch(/ \d{4}$/);
      const perRegion = Map.groupBy(table, ({ arm, regionGroup }) => `${arm} ${regionGroup}`);
      for (const [group, rows] of perRegion) {
        const cases = rows.reduce((sum, row) => sum + row.cases, 0);
        if (!group.endsWith('RG00')) expect(cases).toBeGreaterThanOrEqual(10);
        const periods = [...new Set(rows.map(({ period }) => period))];
        for (const one of periods)
          for (const other of periods)
            if (one !== other) expect(overlap(one, other), `${one} ${other}`).toBe(false);
      }
      for (const row of table) expect(overlap(row.quarter, row.period)).toBe(true);
    }),
  );
});
