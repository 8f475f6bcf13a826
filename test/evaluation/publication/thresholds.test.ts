import { describe, expect, test } from 'vitest';
import { shownCount, shownPercentage } from '../../../src/evaluation/publication/index.ts';
import { told } from './tables.ts';

describe('a count by itself', () => {
  test.each([
    [0, 'BELOW_TEN'],
    [9, 'BELOW_TEN'],
    [10, '10'],
  ])('%d', (count, text) => {
    expect(told(shownCount(count))).toBe(text);
  });
});

describe('a percentage', () => {
  test.each([
    [9, 40, 'BELOW_TEN'],
    [10, 40, '25'],
    [30, 40, '75'],
    [31, 40, 'FEW_OUTSIDE'],
    [0, 0, 'BELOW_TEN'],
  ])('of %d in %d: ten inside and ten outside', (part, whole, text) => {
    expect(told(shownPercentage(part, whole))).toBe(text);
  });

  test('is rounded to 5 points in 99, to whole ones in 100', () => {
    expect(told(shownPercentage(33, 99))).toBe('35');
    expect(told(shownPercentage(33, 100))).toBe('33');
    expect(told(shownPercentage(40, 120, 34.6))).toBe('35');
  });
});
