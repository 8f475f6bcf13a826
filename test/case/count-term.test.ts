import { expect, test, vi } from 'vitest';
import { countTerm } from '../../src/case/count-term.ts';
import * as decrees from '../../src/time/holiday-decrees.ts';
import { at } from '../support/case-player.ts';
import { NEXT_EDITION } from '../support/next-calendar.ts';

vi.mock(import('../../src/time/holiday-decrees.ts'), async (original) => {
  const { releasable } = await import('../support/next-calendar.ts');
  return releasable(await original());
});
const { release } = decrees as unknown as { release(): void };

const FIRST_EDITION = '2026-11-24';
const lastDay = (rule: string, from: string, calendar: string): string | undefined =>
  countTerm(rule, at(from), { calendar }).lastDay;

test('what is remembered of a term is that of its own rule, start and calendar', () => {
  release();
  // Six weeks to and with Friday 16 April 2027, which only the next edition knows as a holiday.
  for (const _ of ['counted', 'remembered']) {
    expect(lastDay('awb-6-7', '2027-03-05 20:30', FIRST_EDITION)).toBe('2027-04-16');
    expect(lastDay('awb-6-7', '2027-03-05 20:30', NEXT_EDITION)).toBe('2027-04-19');
    expect(lastDay('awb-6-7', '2027-03-08 20:30', FIRST_EDITION)).toBe('2027-04-19');
    expect(lastDay('awb-3-47', '2027-03-05 20:30', FIRST_EDITION)).toBe('2027-03-12');
  }
});

test('also after more terms of a rule than are remembered', () => {
  const starts = Array.from({ length: 40 }, (_, day) => at('2026-03-02 20:30') + day * 86_400_000);
  const count = () => starts.map((from) => countTerm('wth-9-1', from, { calendar: FIRST_EDITION }).from);
  expect([count(), count()]).toEqual([starts, starts]);
});

test('a rule that has no number there is a bug, each time', () => {
  for (const _ of ['first', 'again'])
    expect(() => countTerm('wth-8-2', at('2026-03-02 20:30'), { calendar: FIRST_EDITION })).toThrow(
      'has no number',
    );
});
