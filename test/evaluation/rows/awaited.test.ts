import { describe, expect, test } from 'vitest';
import { awaited, type ExactClockRow } from '../../../src/evaluation/rows/index.ts';
import { summarise, type Spell } from '../../../src/evaluation/statistics/index.ts';

type Ended = Pick<ExactClockRow, 'clock' | 'endReason' | 'value' | 'followUp'>;
const row = (endReason: Ended['endReason'], value: number): Ended => ({
  clock: 'DECISION_TO_FIRST_CONTACT',
  endReason,
  value,
  followUp: 10_000,
});

describe('what a clock runs to', () => {
  test('happened, or is still awaited, or went out of sight: as it is', () => {
    expect(awaited(row('COMPLETED', 60))).toEqual({ duration: 60, cause: 'COMPLETED' });
    expect(awaited(row('CENSORED', 60))).toEqual({ duration: 60, cause: null });
  });

  test.each(['ABORTED', 'NOT_IMPOSED', 'WITHDRAWN'] as const)(
    '%s: it never came, so it is not yet there at the cut-off',
    (endReason) => {
      expect(awaited(row(endReason, 60))).toEqual({ duration: 10_000, cause: null });
    },
  );

  test('the order ends in one way or another, and each is its end', () => {
    const order = { ...row('WITHDRAWN', 60), clock: 'ORDER_TO_END' as const };
    expect(awaited(order)).toEqual({ duration: 60, cause: 'WITHDRAWN' });
  });

  test('who closes nine of ten cases without contact has reached one of ten, and no median', () => {
    const rows = [row('COMPLETED', 60), ...Array.from({ length: 9 }, () => row('ABORTED', 120))];
    const spells = rows.map((each, index): Spell => ({ entry: 0, cluster: String(index), ...awaited(each) }));
    const { events, censored, median, q1 } = summarise(spells, 4320);
    expect([events, censored, median.value, q1.value]).toEqual([1, 9, null, null]);
  });
});
