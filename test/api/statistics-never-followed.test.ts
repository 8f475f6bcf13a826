import { describe, expect, test } from 'vitest';
import { screenOf, type FiguredGroup } from '../../api/application/statistics/comparisons.ts';
import { figuresOf } from '../../api/application/statistics/figures.ts';
import type { Spell } from '../../src/evaluation/statistics/index.ts';
import { named, spells } from './made-up-spells.ts';

describe('cases that were over when somebody began to look', () => {
  const late = (count: number): Spell[] =>
    spells(count, 'COMPLETED', () => 40).map((spell) => ({ ...spell, entry: 50 }));
  const withLate = (followed: number, never: number): Spell[] => [
    ...spells(followed, 'COMPLETED', (place) => 60 + place),
    ...late(never),
  ];
  const shown = (followed: number, never: number) =>
    figuresOf(named('RIHG'), withLate(followed, never), 360).figures;

  test('are not to be counted by subtraction: 76 cases ended, and no number says 68', () => {
    const { closedOnly, warnings } = shown(68, 8);
    expect(closedOnly?.cases).toBe(76);
    expect(warnings.filter(({ code }) => code === 'MEDIAN_WIDE')).toEqual([
      { code: 'MEDIAN_WIDE', events: 76, measuredAt: 40, widthPercent: 45 },
    ]);
  });

  test('nor by how uncertain a median is said to be: that goes by the shown ends too', () => {
    const told = (followed: number, never: number) =>
      shown(followed, never).warnings.flatMap((one) => (one.code === 'MEDIAN_WIDE' ? [one.measuredAt] : []));
    expect([told(39, 0), told(39, 1), told(159, 0), told(159, 1)]).toEqual([[10], [40], [40], []]);
  });

  test('nor by how many ends the test is said to need, or to have', () => {
    const group = (name: string, followed: number, never: number): FiguredGroup => ({
      key: {},
      name,
      cases: followed + never,
      events: followed + never,
      ...figuresOf(named('RIHG'), withLate(followed, never), 360),
    });
    const warnings = (never: number) =>
      screenOf([group('a', 60 - never, never), group('b', 20, 0)])?.warnings.map((one) =>
        one.code === 'LOG_RANK_BLIND' ? [one.events, one.needed] : [],
      );
    expect(warnings(8)).toEqual(warnings(0));
    expect(warnings(8)?.[0]?.[0]).toBe(80);
  });

  test('those that came in view after all others had ended are told in tens', () => {
    const later = (count: number) =>
      figuresOf(
        named('RIHG'),
        [
          ...spells(12, 'COMPLETED', () => 30),
          ...spells(count, 'COMPLETED', () => 200).map((spell) => ({ ...spell, entry: 100 })),
        ],
        360,
      ).figures.warnings.flatMap((one) => (one.code === 'RISK_SET_EMPTIED' ? [one.enteredLater] : []));
    expect([later(14), later(16), later(9)]).toEqual([[10], [20], [9]]);
  });
});
