/** Two things that time brings about can look alike but for their kind: one is not found again as the other. */
import { expect, test } from 'vitest';
import { at, inForce, utc } from '../support/case-player.ts';

test('a suspension that a correction lets lapse on the day it was to begin: the beginning is taken back, the lapse recorded', () => {
  const player = inForce('2026-03-02 18:00');
  player.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 8 });
  player.record('interim-relief.requested', '2026-03-04 10:01', { by: 'p1' });
  const later = { outcome: 'suspended', effectiveAt: utc('2026-03-07 12:00') };
  const ruling = player.record('interim-relief.ruled', '2026-03-06 10:00', later);
  player.until('2026-03-08 09:00');
  expect(player.snapshot.order?.state).toBe('suspended');
  // The clerk had read the date on which the suspension lapses as the one on which it begins.
  const data = {
    outcome: 'suspended',
    effectiveAt: utc('2026-03-06 10:00'),
    conditionUntil: utc('2026-03-07 12:00'),
  };
  const correction = { sequence: ruling, data, reason: 'proef' };
  const { event } = player.accepted('event.corrected', '2026-03-08 10:00', correction);
  const own = player.file.events.filter(({ type }) =>
    ['decision.took-effect', 'suspension.lapsed'].includes(type),
  );
  const because = { rule: 'awb-8-81', because: ruling };
  expect(own).toMatchObject([
    {
      type: 'decision.took-effect',
      occurredAt: at('2026-03-07 12:00'),
      data: because,
      voidedBy: event.sequence,
    },
    { type: 'suspension.lapsed', occurredAt: at('2026-03-07 12:00'), data: because },
  ]);
  expect(own[1]).not.toHaveProperty('voidedBy');
  expect(player.snapshot.order?.state).toBe('in-force');
  expect(player.replayed()).toEqual(player.file);
});
