import { expect, test } from 'vitest';
import { historyBefore } from '../../machines/index.ts';
import { at, inForce } from '../support/case-player.ts';

test('what had happened by an instant: that instant too, and nothing after it', () => {
  const { file, protocol } = inForce('2026-03-02 18:00');
  const types = (when: string): string[] =>
    historyBefore(file, protocol, at(when)).events.map(({ type }) => type);
  expect(types('2026-03-02 20:29')).not.toContain('order.served');
  expect(types('2026-03-02 20:30').at(-1)).toBe('order.served');
});

test('what time brings about until then, when it lies ahead', () => {
  const { file, protocol } = inForce('2026-03-02 18:00');
  const ends = (when: string): number[] =>
    historyBefore(file, protocol, at(when))
      .events.filter(({ type }) => type === 'order.expired')
      .map(({ occurredAt }) => occurredAt);
  expect(ends('2026-03-12 20:29')).toEqual([]);
  expect(ends('2026-03-12 20:30')).toEqual([at('2026-03-12 20:30')]);
});
