import { expect, test } from 'vitest';
import { at, inForce, readyToExtend, extensionContent } from '../support/case-player.ts';

test('an order runs ten days to the minute, and an extension made known in time lengthens it', () => {
  const player = inForce('2026-03-02 18:00');
  expect(player.snapshot.order?.endsAt).toBe(at('2026-03-12 20:30'));
  readyToExtend(player, '2026-03-10');
  player.record('order.extended', '2026-03-11 09:00', extensionContent('2026-03-30 20:30'), {
    role: 'mayor',
  });
  player.record('order.served', '2026-03-11 10:00', { person: 'p1', method: 'in-person', place: 'proef' });
  expect(player.snapshot.order?.endsAt).toBe(at('2026-03-30 20:30'));
  player.until('2026-03-30 20:29');
  expect(player.snapshot.order?.state).toBe('in-force');
  player.until('2026-03-30 20:30');
  expect(player.snapshot.order?.state).toBe('expired');
  expect(player.replayed()).toEqual(player.file);
});
