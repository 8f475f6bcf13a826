import { describe, expect, test } from 'vitest';
import { leavesFew, type ToldSum } from '../../../src/evaluation/publication/index.ts';

const part = (region: string, count: number, arm = 'BASELINE') => ({ arm, region, count });
const together = (...parts: ToldSum['parts']): ToldSum => ({ parts, isOut: true });
const counted = (regions: string[], count: number, arm = 'BASELINE') => ({ arm, regions, count });

describe('a table beside what an answer told together', () => {
  const three = together(part('oost', 9), part('zuid', 28), part('west', 2));

  test('of three regions told together, two in a table tell the third when it has fewer than ten', () => {
    expect(leavesFew([counted(['zuid', 'west'], 30)], [three])).toBe(true);
    const ten = together(part('oost', 10), part('zuid', 28), part('west', 2));
    expect(leavesFew([counted(['zuid', 'west'], 30)], [ten])).toBe(false);
  });

  test('none left is nobody told of', () => {
    expect(leavesFew([counted(['oost', 'zuid', 'west'], 39)], [three])).toBe(false);
  });

  test('counts of several cells are taken from one sum together, each region once', () => {
    const counts = [counted(['zuid'], 28), counted(['west'], 2), counted(['zuid', 'west'], 30)];
    expect(leavesFew(counts, [three])).toBe(true);
    expect(leavesFew(counts.slice(0, 1), [three])).toBe(false);
  });

  test('a count over two sums leaves what the two hold besides', () => {
    const sums = [together(part('noord', 20), part('oost', 3)), together(part('zuid', 15))];
    expect(leavesFew([counted(['noord', 'zuid'], 35)], sums)).toBe(true);
  });

  test('a sum that was not shown tells nothing, nor does a count of other cases', () => {
    expect(leavesFew([counted(['zuid', 'west'], 30)], [{ ...three, isOut: false }])).toBe(false);
    expect(leavesFew([counted(['zuid', 'west'], 31)], [three])).toBe(false);
    expect(leavesFew([counted(['zuid', 'west'], 30, 'PILOT')], [three])).toBe(false);
  });
});
