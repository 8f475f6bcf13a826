import { expect, test } from 'vitest';
import { at, inForce, utc } from '../support/case-player.ts';

test('an order that a court annuls before everybody was told leaves nothing to carry out', () => {
  const player = inForce('2026-03-02 18:00');
  player.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 8 });
  expect(player.snapshot.states.execution).toBe('executing');
  const ruling = { outcome: 'annulled', decisions: [8], effectiveAt: utc('2026-03-05 10:00') };
  player.record('appeal.ruled', '2026-03-05 10:00', ruling);
  expect(player.snapshot.order?.state).toBe('annulled');
  expect(player.snapshot.states.execution).toBe('completed');
  expect(player.snapshot.stages.execution.endedAt).toBe(at('2026-03-05 10:00'));
  expect(player.replayed()).toEqual(player.file);
});
