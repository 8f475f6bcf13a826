/** Een afgedrukt einde dat een wijziging rechtzet, met en zonder verlenging, en wat ervan blijft als de rechter haar vernietigt. */
import { describe, expect, test } from 'vitest';
import { utc, type CasePlayer } from '../../support/case-player.ts';
import {
  END,
  expectSound,
  holdsAt,
  imposed,
  order,
  rule,
  serve,
  standing,
  START,
  stretches,
} from '../../case/validity/asked.ts';
import { raised } from '../../case/flags/raised.ts';
import { amend, decideExtension, extensionState, lodge, ORDER } from './base-case.ts';

const EXTENDED = '2026-03-24 20:30';
const ELEVENTH = '2026-03-11 20:30';

/** Extended on 10 March 14:00 to 24 March, handed over at 15:00; answers the sequence of the extension. */
function extended(player: CasePlayer): number {
  const extension = decideExtension(player, { day: '2026-03-10', when: '2026-03-10 14:00', until: EXTENDED });
  serve(player, '2026-03-10 15:00');
  return extension;
}

const printed = (end: string, when = '2026-03-11 10:00', servedAt = '2026-03-11 11:00') => ({
  when,
  servedAt,
  printedEndsAt: utc(end),
});

function breach(player: CasePlayer, when: string): number {
  const content = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };
  return player.record('breach.recorded', when, content, { role: 'police' });
}

describe('een verlenging staat, en een wijziging drukt een einde af', () => {
  test('het einde van het eerste besluit rechtgezet: de verlenging blijft, en begint na de tien dagen', () => {
    const player = order({ printedEndsAt: utc(ELEVENTH) });
    const extension = extended(player);
    expect(raised(player, 'printed-end-differs')).toEqual([ORDER]);
    amend(player, printed(END));
    expect(standing(player)).toEqual(['in-force', EXTENDED]);
    expect(extensionState(player, extension)).toBe('in-force');
    expect(raised(player, 'printed-end-differs')).toEqual([]);
    expect(stretches(player, 'home')).toEqual([`${START} – ${EXTENDED}`]);
    breach(player, '2026-03-13 10:00');
    expect(raised(player, 'breach-outside-validity')).toEqual([]);
    expectSound(player);
    expect(standing(player.until(EXTENDED))).toEqual(['expired', EXTENDED]);
    expectSound(player);
  });

  test('was het eerste einde goed of niet afgedrukt, dan neemt hetzelfde einde nog eens niets af', () => {
    const player = order();
    extended(player);
    amend(player, printed(END));
    expect(standing(player)).toEqual(['in-force', EXTENDED]);
    expect(raised(player, 'printed-end-differs')).toEqual([]);
  });

  test('het einde van de verlenging zelf afgedrukt: niets te melden', () => {
    const player = order();
    extended(player);
    amend(player, printed(EXTENDED));
    expect(standing(player)).toEqual(['in-force', EXTENDED]);
    expect(raised(player, 'printed-end-differs')).toEqual([]);
  });

  test.each(['2026-03-24 20:29', '2026-03-12 20:31', '2026-03-12 20:29', '2026-03-11 12:00'])(
    'elk ander einde, %s, is een eerder einde van het geheel, met een signaal',
    (end) => {
      const player = order();
      extended(player);
      const amendment = amend(player, printed(end));
      expect(standing(player)).toEqual(['in-force', end]);
      expect(raised(player, 'printed-end-differs')).toEqual([amendment]);
      expectSound(player);
    },
  );

  test('loopt de verlenging zelf, dan is elk einde er een van de verlenging', () => {
    const player = order({ printedEndsAt: utc(ELEVENTH) });
    extended(player);
    const amendment = amend(player, printed(END, '2026-03-11 20:00', ELEVENTH));
    expect(standing(player)).toEqual(['in-force', END]);
    expect(raised(player, 'printed-end-differs')).toEqual([ORDER, amendment]);
  });

  test('een verkort einde van de verlenging wordt niet rechtgezet door het einde van het eerste besluit', () => {
    const player = order();
    extended(player);
    const shorter = amend(player, printed('2026-03-18 20:30', '2026-03-11 08:00', '2026-03-11 09:00'));
    amend(player, printed(END));
    expect(standing(player)).toEqual(['in-force', '2026-03-18 20:30']);
    expect(raised(player, 'printed-end-differs')).toEqual([shorter]);
  });
});

describe('de rechter vernietigt een wijziging die het huisverbod langer maakte', () => {
  function lengthened(): { player: CasePlayer; scope: { decisions: number[] } } {
    const player = order({ printedEndsAt: utc(ELEVENTH) });
    const amendment = amend(player, printed(END, '2026-03-05 10:00', '2026-03-05 11:00'));
    lodge(player, '2026-03-06 10:00', 'p1', amendment);
    breach(player, '2026-03-12 02:00');
    return { player, scope: { decisions: [amendment] } };
  }
  const ANNULLED = { type: 'appeal.ruled', outcome: 'annulled', when: '2026-03-12 10:00' } as const;

  test('wat daarvoor gold, verandert niet: het eindigt waar de vernietiging ingaat', () => {
    const { player, scope } = lengthened();
    rule(player, { ...ANNULLED, scope });
    expect(standing(player)).toEqual(['expired', '2026-03-12 10:00']);
    expect(raised(player, 'breach-outside-validity')).toEqual([]);
    expect(holdsAt(player, 'home', '2026-03-12 09:59')).toBe(true);
    expect(holdsAt(player, 'home', '2026-03-12 10:00')).toBe(false);
    expectSound(player);
  });

  test('met werking vanaf het begin van de wijziging: het eindigde waar het eerste besluit het zei', () => {
    const { player, scope } = lengthened();
    rule(player, { ...ANNULLED, effectiveAt: '2026-03-05 11:00', scope });
    expect(standing(player)).toEqual(['expired', ELEVENTH]);
    expect(raised(player, 'breach-outside-validity')).toHaveLength(1);
    expectSound(player);
  });

  test('voordat het eerste einde kwam: daar eindigt het', () => {
    const { player, scope } = lengthened();
    const before = order({ printedEndsAt: utc(ELEVENTH) });
    const amendment = amend(before, printed(END, '2026-03-05 10:00', '2026-03-05 11:00'));
    lodge(before, '2026-03-06 10:00', 'p1', amendment);
    rule(before, { ...ANNULLED, when: '2026-03-08 10:00', scope });
    expect(standing(before)).toEqual(['in-force', ELEVENTH]);
    expect(standing(before.until(ELEVENTH))).toEqual(['expired', ELEVENTH]);
    expect(standing(player)).toEqual(['in-force', END]);
  });

  test('een uitgesteld begin: niemand valt met terugwerkende kracht onder een verbod dat niet was begonnen', () => {
    const player = imposed({ startsAt: utc('2026-03-04 08:00') });
    serve(player, '2026-03-02 20:30');
    const amendment = amend(player, {
      when: '2026-03-03 10:00',
      servedAt: '2026-03-03 11:00',
      startsAt: utc('2026-03-06 08:00'),
    });
    lodge(player, '2026-03-03 12:00', 'p2', amendment);
    const scope = { decisions: [amendment] };
    rule(player, { ...ANNULLED, when: '2026-03-05 10:00', effectiveAt: '2026-03-03 11:00', scope });
    expect(standing(player)).toEqual(['in-force', '2026-03-15 10:00']);
    expect(holdsAt(player, 'home', '2026-03-05 09:59')).toBe(false);
    expectSound(player);
  });
});
