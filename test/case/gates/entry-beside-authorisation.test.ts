import { describe, expect, test } from 'vitest';
import { CasePlayer, opening } from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

/** An authorisation for the day only lies ready, but the entry rests on something else. */
function enterBeside(basis: string, when: string, changes: Record<string, unknown> = {}): Reason[] {
  const content = {
    purpose: 'impose',
    basis,
    authorisation: {
      issuedBy: 'Proef Hulpofficier',
      issuerRole: 'hulpofficier',
      issuedOn: '2026-03-02',
      nightAllowed: false,
      absenceAllowed: false,
    },
    urgency: 'er wordt geroepen om hulp',
    ...changes,
  };
  const player = new CasePlayer(opening('2026-03-01 12:00'));
  return judged({ player, type: 'home.entered', when, content, options: { role: 'police' } });
}

describe('an authorisation on which the entry does not rest', () => {
  test.each(['mayor', 'immediate-danger'])('does not keep out at night who enters as %s', (basis) => {
    expect(enterBeside(basis, '2026-03-03 03:00')).toEqual([]);
  });

  test.each(['mayor', 'immediate-danger'])('nor while the resident is away: %s', (basis) => {
    expect(enterBeside(basis, '2026-03-02 14:00', { residentAbsent: true })).toEqual([]);
  });

  test('nor after its last day', () => {
    expect(enterBeside('immediate-danger', '2026-03-20 14:00')).toEqual([]);
  });

  test('while the same entry on it is refused for all three', () => {
    const codes = enterBeside('authorisation', '2026-03-20 03:00', { residentAbsent: true });
    expect(codes.map(([code]) => code)).toEqual([
      'authorisation-not-valid',
      'night-not-authorised',
      'absence-not-authorised',
    ]);
  });
});
