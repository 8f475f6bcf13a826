import { describe, expect, test } from 'vitest';
import {
  ALL,
  cellsOf,
  measureNamed,
  type Leaf,
  type MeasureName,
} from '../../../src/evaluation/publication/index.ts';
import { aalenJohansen, type Spell } from '../../../src/evaluation/statistics/index.ts';
import { bits } from '../../../src/evaluation/statistics/random.ts';

const spell = (cluster: string, duration: number, more: Partial<Spell> = {}): Spell => ({
  entry: 0,
  duration,
  cause: 'COMPLETED',
  cluster,
  ...more,
});
const leaf = (regionGroup: string, period: string, spells: Spell[] = []): Leaf => ({
  arm: 'PILOT',
  regionGroup,
  period,
  spells,
});
const measure = (name: MeasureName) => measureNamed(name)!;

describe('from spells to cells', () => {
  test('every margin and every leaf, from the top down, also those without a spell', () => {
    const cells = cellsOf(measure('RIHG'), [
      leaf('RG01', '2026-Q1', [spell('a', 60), spell('b', 90, { cause: null })]),
      leaf('RG01', '2026-Q2'),
      leaf('RG02', '2026-H1', [spell('c', 120)]),
      { ...leaf('RG01', '2026-Q1', [spell('d', 30)]), arm: 'BASELINE' },
    ]);
    expect(
      cells.map(({ arm, regionGroup, period, cases, events, censored }) => [
        arm,
        regionGroup,
        period,
        cases,
        events,
        censored,
      ]),
    ).toEqual([
      ['PILOT', ALL, ALL, 3, 2, 1],
      ['PILOT', 'RG01', ALL, 2, 1, 1],
      ['PILOT', 'RG01', '2026-Q1', 2, 1, 1],
      ['PILOT', 'RG01', '2026-Q2', 0, 0, 0],
      ['PILOT', 'RG02', ALL, 1, 1, 0],
      ['PILOT', 'RG02', '2026-H1', 1, 1, 0],
      ['BASELINE', ALL, ALL, 1, 1, 0],
      ['BASELINE', 'RG01', ALL, 1, 1, 0],
      ['BASELINE', 'RG01', '2026-Q1', 1, 1, 0],
    ]);
  });

  test('figures of a margin come from all its spells, with the horizon of the measure', () => {
    const [top, , , empty] = cellsOf(measure('RIHG'), [
      leaf('RG01', '2026-Q1', [spell('a', 60)]),
      leaf('RG01', '2026-Q2'),
      leaf('RG02', '2026-Q1', [spell('b', 120), spell('c', 100)]),
    ]);
    expect(top?.figures).toMatchObject({
      events: 3,
      eventsBeforeTau: 3,
      median: 100,
      tau: 360,
      leftOut: 0,
      ends: [],
    });
    expect(top?.figures.rmst).toBeCloseTo((60 + 120 + 100) / 3);
    expect(empty?.figures).toMatchObject({ events: 0, median: null, rmst: null, tau: 360 });
  });

  test('counts are of cases: an order that was in force twice, once ended and once not, is one case with an end', () => {
    const [top] = cellsOf(measure('ENFORCEMENT'), [
      leaf('RG01', '2026-Q1', [
        spell('a', 3000, { cause: 'QUASHED' }),
        spell('a', 9000, { cause: null }),
        spell('b', 14_400, { cause: 'EXPIRED' }),
      ]),
    ]);
    expect([top?.cases, top?.events, top?.censored]).toEqual([2, 2, 0]);
    expect(top?.figures.ends.map(({ reason, cases }) => `${reason} ${cases}`)).toEqual([
      'EXPIRED 1',
      'WITHDRAWN 0',
      'QUASHED 1',
    ]);
    const shares = top?.figures.ends.map(({ incidence }) => incidence) ?? [];
    expect(shares[0]! + shares[2]!).toBeCloseTo(1);
  });

  test('ends add up as Aalen and Johansen have them, with some open and some that entered late', () => {
    const next = bits(20260701);
    const causes = ['EXPIRED', 'EXTENDED', 'WITHDRAWN', 'QUASHED', null] as const;
    const spells = Array.from({ length: 200 }, (_, index) => {
      const entry = next() % 3 === 0 ? next() % 50 : 0;
      return spell(`c${index}`, entry + 1 + (next() % 300), { entry, cause: causes[next() % 5] ?? null });
    });
    const [top, ofRegion] = cellsOf(measure('ORDER_TO_END'), [leaf('RG01', '2026-Q1', spells)]);
    const last = aalenJohansen(spells, ['EXPIRED', 'EXTENDED', 'WITHDRAWN', 'QUASHED']).at(-1)!;
    for (const { cause, incidence } of last.causes) {
      const own = top!.figures.ends.find(({ reason }) => reason === cause)!;
      expect(own.incidence).toBeCloseTo(incidence, 12);
    }
    expect(ofRegion?.figures.ends).toEqual([]);
  });

  test('a measure of which only counts are given has no figures to give', () => {
    const many = Array.from({ length: 60 }, (_, index) => spell(`c${index}`, index));
    const [top] = cellsOf(measure('BREACH_TO_REPORT'), [leaf('RG01', '2026-Q1', many)]);
    expect(top?.figures).toMatchObject({ events: 60, median: null, rmst: null });
  });

  test('ten breaches in one case are one', () => {
    const many = Array.from({ length: 10 }, (_, index) => spell('a', 60 + index));
    const [top] = cellsOf(measure('BREACH_TO_REPORT'), [leaf('RG01', '2026-Q1', many)]);
    expect([top?.cases, top?.events, top?.figures.events]).toEqual([1, 1, 1]);
  });

  test('a spell that was never at risk is counted and drawn in no curve', () => {
    const [top] = cellsOf(measure('RIHG'), [
      leaf('RG01', '2026-Q1', [spell('a', 60), spell('b', 50, { entry: 50 }), spell('c', 70, { entry: 50 })]),
    ]);
    expect([top?.cases, top?.events, top?.censored]).toEqual([3, 3, 0]);
    expect(top?.figures).toMatchObject({ events: 2, leftOut: 1 });
  });

  test('refuses a case in two leaves, and an end that the measure cannot have', () => {
    const twice = [leaf('RG01', '2026-Q1', [spell('a', 60)]), leaf('RG02', '2026-Q1', [spell('a', 60)])];
    expect(() => cellsOf(measure('RIHG'), twice)).toThrow(/two leaves/);
    const extended = [leaf('RG01', '2026-Q1', [spell('a', 60, { cause: 'EXTENDED' })])];
    expect(() => cellsOf(measure('ENFORCEMENT'), extended)).toThrow(/EXTENDED/);
    expect(cellsOf(measure('ORDER_TO_END'), extended)[0]?.events).toBe(1);
  });
});
