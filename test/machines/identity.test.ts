import { expect, test } from 'vitest';
import { inForce, opening } from '../support/case-player.ts';

test('a case is of the municipality where it was reported, whatever happens and is corrected later', () => {
  const player = inForce('2026-03-02 18:00').until('2026-03-13 09:00');
  expect(player.snapshot).toMatchObject({
    municipality: 'GM0518',
    number: 'GM0518-2026-000001',
    region: 'proef',
    protocol: 'proef@1',
  });
  const data = opening('2026-03-02 17:30');
  player.record('event.corrected', '2026-03-13 10:00', { sequence: 1, data, reason: 'proef' });
  expect(player.snapshot.municipality).toBe('GM0518');
  expect(player.replayed()).toEqual(player.file);
});
