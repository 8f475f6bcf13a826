import { expect, test } from 'vitest';
import { type CasePlayer, inForce, utc } from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

const ORDER = 8;
const DISMISSED = { outcome: 'dismissed', decisions: [ORDER], effectiveAt: utc('2026-03-06 10:00') };
const NO_APPEAL: Reason = ['no-appeal', 'awb-6-7', 'Awb art. 6:7', '/data'];

function lodge(player: CasePlayer, by = 'p1', when = '2026-03-04 10:00'): number {
  return player.record('appeal.lodged', when, { by, against: ORDER });
}

function rule(player: CasePlayer, when: string, content: Record<string, unknown> = {}): Reason[] {
  return judged({ player, type: 'appeal.ruled', when, content: { ...DISMISSED, ...content } });
}

test('on an appeal that was withdrawn nothing can be decided, the minute before it can', () => {
  const player = inForce('2026-03-02 18:00');
  const appeal = lodge(player);
  player.record('appeal.withdrawn', '2026-03-05 10:00', { appeal });
  expect(rule(player, '2026-03-05 09:59')).toEqual([]);
  expect(rule(player, '2026-03-05 10:01')).toEqual([NO_APPEAL]);
  expect(rule(player, '2026-03-06 10:00', { appeal })).toEqual([NO_APPEAL]);
});

test('while another appeal stands, the court decides on that one', () => {
  const player = inForce('2026-03-02 18:00');
  const appeal = lodge(player);
  lodge(player, 'p2', '2026-03-04 11:00');
  player.record('appeal.withdrawn', '2026-03-05 10:00', { appeal });
  expect(rule(player, '2026-03-06 10:00')).toEqual([]);
});

test('a court may give one judgement after another on the same appeal', () => {
  const player = inForce('2026-03-02 18:00');
  lodge(player);
  player.record('appeal.ruled', '2026-03-06 10:00', DISMISSED);
  expect(rule(player, '2026-03-07 10:00', { effectiveAt: utc('2026-03-07 10:00') })).toEqual([]);
});
