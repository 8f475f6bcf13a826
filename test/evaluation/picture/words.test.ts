import { expect, test } from 'vitest';
import {
  dutchDuration,
  dutchInterval,
  dutchNumber,
  dutchPercentage,
  timeAxis,
} from '../../../src/evaluation/picture/index.ts';
import { inUnit } from '../../../src/evaluation/picture/time-axis.ts';
import { wrapped } from '../../../src/evaluation/picture/markup.ts';

test.each([
  [0, 0, '0'],
  [999, 0, '999'],
  [12_340, 0, '12.340'],
  [1_234_567.25, 2, '1.234.567,25'],
  [2.3, 1, '2,3'],
  [2.04, 1, '2'],
  [-1.5, 1, '−1,5'],
  [-0.01, 1, '0'],
])('%d with at most %d decimals is %s', (value, digits, text) => {
  expect(dutchNumber(value, digits)).toBe(text);
});

test.each([
  [1, '1 minuut'],
  [2.5, '2,5 minuten'],
  [87.5, '88 minuten'],
  [119, '119 minuten'],
  [120, '2 uur'],
  [137, '2,3 uur'],
  [2879, '48 uur'],
  [2880, '2 dagen'],
  [-90, '−90 minuten'],
  [240 * 60, '10 dagen'],
])('%d minutes is %s', (minutes, text) => {
  expect(dutchDuration(minutes)).toBe(text);
});

test('an interval is read in the unit of what it is around', () => {
  expect(dutchInterval(107, 152, 130)).toBe('95 %-interval 1,8 tot 2,5 uur');
  expect(dutchInterval(-54, 8.5, -22)).toBe('95 %-interval −54 tot 8,5 minuten');
  expect(dutchInterval(109, 129, 115)).toBe('95 %-interval 109 tot 129 minuten');
  expect(dutchInterval(-332, 251, -40)).toBe('95 %-interval −5,5 tot 4,2 uur');
  expect(dutchInterval(107, null, 130)).toBe('95 %-interval 1,8 tot onbekend uur');
});

test('a share is a percentage', () => {
  expect([dutchPercentage(0.455), dutchPercentage(1)]).toEqual(['45,5 %', '100 %']);
});

test.each([
  [0, 180, 'minuten', [0, 30, 60, 90, 120, 150, 180]],
  [0, 181, 'uren', [0, 1, 2, 3, 4]],
  [0, 360, 'uren', [0, 1, 2, 3, 4, 5, 6]],
  [0, 72 * 60, 'uren', [0, 12, 24, 36, 48, 60, 72]],
  [0, 240 * 60, 'dagen', [0, 2, 4, 6, 8, 10]],
  [0, 672 * 60, 'dagen', [0, 5, 10, 15, 20, 25, 30]],
  [-1000, 14_400, 'dagen', [-2, 0, 2, 4, 6, 8, 10]],
])('from %d to %d minutes the axis counts %s at %j', (from, to, unit, ticks) => {
  const axis = timeAxis(from, to);
  expect([axis.unit, axis.ticks.map((tick) => inUnit(axis, tick))]).toEqual([unit, ticks]);
  expect([axis.ticks[0], axis.ticks.at(-1)]).toEqual([axis.from, axis.to]);
});

test('however long, never more than seven ticks', () => {
  for (let days = 1; days < 4000; days += 13)
    expect(timeAxis(0, days * 1440).ticks.length).toBeLessThanOrEqual(7);
});

test('a text is broken between words, and a word longer than a line is cut', () => {
  expect(wrapped('een twee drie', 60, 10)).toEqual(['een twee', 'drie']);
  expect(wrapped('x'.repeat(25), 60, 10)).toEqual(['x'.repeat(11), 'x'.repeat(11), 'xxx']);
  expect(wrapped('', 60, 10)).toEqual([]);
  expect(wrapped('deel van 95 % en p = 0,04', 60, 10)).toEqual([
    'deel van',
    '95\u00A0% en',
    'p\u00A0=\u00A00,04',
  ]);
});
