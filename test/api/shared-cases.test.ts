import { expect, test } from 'vitest';
import { mayShareCases } from '../../api/application/evaluation/shared-cases.ts';

const exported = (municipalities: unknown, regions: unknown = null): string =>
  JSON.stringify({ municipalities, regions });

test('tables of other municipalities, or of other regions, have no case in common', () => {
  expect(mayShareCases('["GM0453"]', '["GM0518","GM0629"]')).toBe(false);
  expect(mayShareCases('["GM0453"]', exported(['GM0518']))).toBe(false);
  expect(mayShareCases(exported('all', ['noord']), exported('all', ['zuid']))).toBe(false);
});

test('one municipality in both, all of them, or regions beside municipalities: they may have', () => {
  expect(mayShareCases('["GM0453","GM0518"]', exported(['GM0518']))).toBe(true);
  expect(mayShareCases('"all"', exported(['GM0518']))).toBe(true);
  expect(mayShareCases('["GM0518"]', exported('all', ['noord']))).toBe(true);
  expect(mayShareCases(exported('all', ['noord', 'oost']), exported('all', ['oost']))).toBe(true);
});
