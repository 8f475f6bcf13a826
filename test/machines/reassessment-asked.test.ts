import { expect, test } from 'vitest';
import { acceptedNow } from '../../machines/index.ts';
import { inForce, orderContent } from '../support/case-player.ts';

test('another task that is open asks for no re-assessment, and one that is closed no longer', () => {
  const player = inForce('2026-03-02 18:00');
  const correction = { sequence: 8, data: orderContent({ facts: 'Proef: anders.' }), reason: 'proef' };
  player.record('event.corrected', '2026-03-03 09:00', correction);
  const asks = () => acceptedNow(player.snapshot).includes('reassessment.done');
  expect(player.snapshot.tasks.map(({ kind, closedBy }) => [kind, closedBy])).toEqual([
    ['rectification', null],
  ]);
  expect(asks()).toBe(false);
  player.record('situation.changed', '2026-03-04 10:00', { kind: 'request', person: 'p2', text: 'proef' });
  expect(asks()).toBe(true);
  player.record('reassessment.done', '2026-03-05 10:00', { outcome: 'keep', reasons: 'proef' });
  expect(asks()).toBe(false);
});
