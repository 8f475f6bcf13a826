/** Wth 2(9) on the minute: what counts when acceptance, refusal and confirmation carry one and the same time. */
import { expect, test } from 'vitest';
import { type CasePlayer, inForce, MAYOR, utc } from '../../support/case-player.ts';
import { judged } from './judged.ts';

const AGENCY = { agency: 'zorg-1', person: 'p1' };
const ACCEPTED = { ...AGENCY, willNotObstruct: true, willCooperate: true };

function revoke(player: CasePlayer): string[] {
  const when = '2026-03-06 12:00';
  const content = { decision: MAYOR, ground: 'help-accepted', effectiveAt: utc(when), reasons: 'proef' };
  return judged({ player, type: 'order.revoked', when, content, options: { role: 'mayor' } }).map(
    ([code]) => code,
  );
}

test('confirmed in the same minute in which he accepted', () => {
  const player = inForce('2026-03-02 18:00');
  player.record('care.accepted', '2026-03-05 10:00', ACCEPTED);
  player.record('care.acceptance-confirmed', '2026-03-05 10:00', AGENCY);
  expect(revoke(player)).toEqual([]);
});

test('accepted and refused in one minute is not accepted', () => {
  const player = inForce('2026-03-02 18:00');
  player.record('care.accepted', '2026-03-05 10:00', ACCEPTED);
  player.record('care.refused', '2026-03-05 10:00', AGENCY);
  player.record('care.acceptance-confirmed', '2026-03-05 11:00', AGENCY);
  expect(revoke(player)).toContain('help-not-accepted');
});

test('a resident who refuses help for herself takes nothing from his acceptance', () => {
  const player = inForce('2026-03-02 18:00');
  player.record('care.accepted', '2026-03-05 10:00', ACCEPTED);
  player.record('care.acceptance-confirmed', '2026-03-05 10:30', AGENCY);
  player.record('care.refused', '2026-03-05 11:00', { ...AGENCY, person: 'p2' });
  expect(revoke(player)).toEqual([]);
});
