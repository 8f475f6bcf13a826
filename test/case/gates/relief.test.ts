import { expect, test } from 'vitest';
import { type CasePlayer, inForce, readyToImpose, utc } from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

const NO_APPEAL: Reason = ['no-appeal', 'awb-8-81', 'Awb art. 8:81', '/data'];

function request(player: CasePlayer, when: string): Reason[] {
  return judged({ player, type: 'interim-relief.requested', when, content: { by: 'p1' } });
}

test('interim relief needs a lodged appeal, and is refused by a gate in whatever state the case is', () => {
  expect(request(readyToImpose(), '2026-03-02 20:00')).toEqual([NO_APPEAL]);
  const player = inForce('2026-03-02 18:00');
  expect(request(player, '2026-03-04 10:00')).toEqual([NO_APPEAL]);
  player.record('appeal.lodged', '2026-03-04 10:01', { by: 'p1', against: 8 });
  expect(request(player, '2026-03-04 10:00')).toEqual([NO_APPEAL]);
  expect(request(player, '2026-03-04 10:02')).toEqual([]);
});

test('an appeal that was withdrawn carries it no longer', () => {
  const player = inForce('2026-03-02 18:00');
  const appeal = player.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 8 });
  player.record('appeal.withdrawn', '2026-03-05 10:00', { appeal });
  expect(request(player, '2026-03-05 10:01')).toEqual([NO_APPEAL]);
});

test('nor does an appeal that was decided, unless another one is pending', () => {
  const player = inForce('2026-03-02 18:00');
  player.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 8 });
  const dismissed = { outcome: 'dismissed', decisions: [8], effectiveAt: utc('2026-03-06 10:00') };
  player.record('appeal.ruled', '2026-03-06 10:00', dismissed);
  expect(request(player, '2026-03-06 11:00')).toEqual([NO_APPEAL]);
  player.record('appeal.lodged', '2026-03-06 12:00', { by: 'p2', against: 8 });
  expect(request(player, '2026-03-06 13:00')).toEqual([]);
});
