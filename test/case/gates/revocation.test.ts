import { describe, expect, test } from 'vitest';
import { type CasePlayer, inForce, MAYOR, utc } from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

const WHEN = '2026-03-06 12:00';
const AGENCY = { agency: 'zorg-1' };
const BY_HULPOFFICIER = { mode: 'hulpofficier-mandate', decidedBy: 'Proef Hulpofficier' };

function revoke(player: CasePlayer, changes: Record<string, unknown> = {}): Reason[] {
  const content = {
    decision: MAYOR,
    ground: 'help-accepted',
    effectiveAt: utc(WHEN),
    reasons: 'proef',
    ...changes,
  };
  return judged({ player, type: 'order.revoked', when: WHEN, content, options: { role: 'mayor' } });
}

const missing = (code: string): Reason => [code, 'wth-2-9', 'Wth art. 2 lid 9', '/data/ground'];
const NOT_ACCEPTED = missing('help-not-accepted');
const NOT_CONFIRMED = missing('acceptance-not-confirmed');
const MAY_OBSTRUCT = missing('obstruction-not-excluded');
const MAY_REFUSE = missing('cooperation-not-promised');

function accepted(person: string, willNotObstruct = true, willCooperate = true): CasePlayer {
  const player = inForce('2026-03-02 18:00');
  player.record('care.accepted', '2026-03-05 10:00', { ...AGENCY, person, willNotObstruct, willCooperate });
  return player;
}

describe('on the ground of 2(9): accepted, confirmed, and both undertakings', () => {
  test('nothing recorded: all four are named', () => {
    expect(revoke(inForce('2026-03-02 18:00'))).toEqual([
      NOT_ACCEPTED,
      NOT_CONFIRMED,
      MAY_OBSTRUCT,
      MAY_REFUSE,
    ]);
  });

  test('acceptance alone is not confirmed', () => {
    expect(revoke(accepted('p1'))).toEqual([NOT_CONFIRMED]);
  });

  test.each([
    [true, true, []],
    [false, true, [MAY_OBSTRUCT]],
    [true, false, [MAY_REFUSE]],
    [false, false, [MAY_OBSTRUCT, MAY_REFUSE]],
  ])('willNotObstruct %s, willCooperate %s', (willNotObstruct, willCooperate, reasons) => {
    const player = accepted('p1', willNotObstruct, willCooperate);
    player.record('care.acceptance-confirmed', '2026-03-05 11:00', { ...AGENCY, person: 'p1' });
    expect(revoke(player)).toEqual(reasons);
  });

  test('help that a resident accepted, or a confirmation about a resident, is not his', () => {
    const resident = accepted('p2');
    resident.record('care.acceptance-confirmed', '2026-03-05 11:00', { ...AGENCY, person: 'p1' });
    // A confirmation of what he had not accepted confirms nothing.
    expect(revoke(resident)).toEqual([NOT_ACCEPTED, NOT_CONFIRMED, MAY_OBSTRUCT, MAY_REFUSE]);
    const confirmedOther = accepted('p1');
    confirmedOther.record('care.acceptance-confirmed', '2026-03-05 11:00', { ...AGENCY, person: 'p2' });
    expect(revoke(confirmedOther)).toEqual([NOT_CONFIRMED]);
  });

  test('help refused after it was accepted is no ground, until it is accepted and confirmed anew', () => {
    const player = accepted('p1');
    player.record('care.acceptance-confirmed', '2026-03-05 11:00', { ...AGENCY, person: 'p1' });
    player.record('care.refused', '2026-03-05 12:00', { ...AGENCY, person: 'p1' });
    expect(revoke(player)).toEqual([NOT_ACCEPTED, NOT_CONFIRMED, MAY_OBSTRUCT, MAY_REFUSE]);
    const again = { ...AGENCY, person: 'p1', willNotObstruct: true, willCooperate: true };
    player.record('care.accepted', '2026-03-05 15:00', again);
    expect(revoke(player)).toEqual([NOT_CONFIRMED]);
    player.record('care.acceptance-confirmed', '2026-03-05 15:30', { ...AGENCY, person: 'p1' });
    expect(revoke(player)).toEqual([]);
  });

  test('the latest acceptance counts', () => {
    const player = accepted('p1', false, false);
    player.record('care.acceptance-confirmed', '2026-03-05 11:00', { ...AGENCY, person: 'p1' });
    const again = { ...AGENCY, person: 'p1', willNotObstruct: true, willCooperate: true };
    player.record('care.accepted', '2026-03-05 15:00', again);
    expect(revoke(player)).toEqual([]);
  });
});

test.each(['danger-gone', 'other'])('on the ground %s help is not asked for', (ground) => {
  expect(revoke(inForce('2026-03-02 18:00'), { ground })).toEqual([]);
});

describe('revoking and refusing to revoke stay with the mayor', () => {
  const MODE: Reason = ['no-mandate-possible', 'wth-3-1', 'Wth art. 3 lid 1', '/data/decision/mode'];
  const TELEPHONE: Reason = ['telephone-missing', 'wth-3-1', 'Wth art. 3 lid 1', '/data/decision/telephone'];
  const byTelephone = { mode: 'mayor-by-telephone', decidedBy: 'burgemeester' };

  test('revoking', () => {
    const player = inForce('2026-03-02 18:00');
    expect(revoke(player, { ground: 'other', decision: BY_HULPOFFICIER })).toEqual([MODE]);
    expect(revoke(player, { ground: 'other', decision: byTelephone })).toEqual([TELEPHONE]);
    const every = revoke(player, { decision: BY_HULPOFFICIER }).map(([, rule]) => rule);
    expect(every).toEqual(['wth-2-9', 'wth-2-9', 'wth-2-9', 'wth-2-9', 'wth-3-1']);
  });

  test('refusing', () => {
    const player = inForce('2026-03-02 18:00');
    const refuse = (decision: unknown): Reason[] =>
      judged({ player, type: 'revocation.refused', when: WHEN, content: { decision, reasons: 'proef' } });
    expect(refuse(BY_HULPOFFICIER)).toEqual([MODE]);
    expect(refuse(byTelephone)).toEqual([TELEPHONE]);
    expect(refuse(MAYOR)).toEqual([]);
  });
});
