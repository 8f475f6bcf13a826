/** Wat een wijziging van het besluit met begin en einde doet, en wat ervan blijft als de rechter haar vernietigt. */
import { describe, expect, test } from 'vitest';
import { utc } from '../../support/case-player.ts';
import { expectSound, holdsAt, imposed, order, rule, serve, standing } from '../../case/validity/asked.ts';
import { raised } from '../../case/flags/raised.ts';
import { amend, extendedOn8March, lodge } from './base-case.ts';

test('een wijziging die het einde voor de verlenging legt, laat van de verlenging niets over', () => {
  const player = order();
  extendedOn8March(player);
  expect(standing(player)).toEqual(['in-force', '2026-03-30 20:30']);
  amend(player, {
    when: '2026-03-09 09:00',
    servedAt: '2026-03-09 10:00',
    printedEndsAt: utc('2026-03-10 12:00'),
  });
  expect(standing(player)).toEqual(['in-force', '2026-03-10 12:00']);
  expect(standing(player.until('2026-03-29 12:00'))).toEqual(['expired', '2026-03-10 12:00']);
  expectSound(player);
});

describe('de rechter vernietigt een wijziging die het huisverbod korter maakte', () => {
  function shortened() {
    const player = order();
    const printedEndsAt = utc('2026-03-08 12:00');
    const amendment = amend(player, {
      when: '2026-03-04 10:00',
      servedAt: '2026-03-04 11:00',
      printedEndsAt,
    });
    expect(standing(player)).toEqual(['in-force', '2026-03-08 12:00']);
    lodge(player, '2026-03-05 10:00', 'p2', amendment);
    return { player, scope: { decisions: [amendment] } };
  }
  const ANNULLED = { type: 'appeal.ruled', outcome: 'annulled' } as const;

  test('voor dat einde: het huisverbod loopt tien dagen', () => {
    const { player, scope } = shortened();
    rule(player, { ...ANNULLED, when: '2026-03-06 10:00', scope });
    expect(standing(player)).toEqual(['in-force', '2026-03-12 20:30']);
    expect(standing(player.until('2026-03-08 12:00'))).toEqual(['in-force', '2026-03-12 20:30']);
    expect(holdsAt(player, 'p2', '2026-03-12 20:29')).toBe(true);
    expect(standing(player.until('2026-03-12 20:30'))).toEqual(['expired', '2026-03-12 20:30']);
    expectSound(player);
  });

  test.each(['2026-03-06 10:00', '2026-03-09 10:00'])(
    'erna, met werking vanaf %s: wat voorbij is, herleeft niet',
    (effectiveAt) => {
      const { player, scope } = shortened();
      rule(player, { ...ANNULLED, when: '2026-03-09 10:00', effectiveAt, scope });
      expect(standing(player)).toEqual(['expired', '2026-03-08 12:00']);
      expect(holdsAt(player, 'home', '2026-03-09 10:00')).toBe(false);
      expectSound(player);
    },
  );
});

test('een wijziging met een einde dat al voorbij is: met een signaal', () => {
  const player = order();
  const printedEndsAt = utc('2026-03-04 12:00');
  const amendment = amend(player, { when: '2026-03-05 10:00', servedAt: '2026-03-05 11:00', printedEndsAt });
  expect(raised(player, 'amended-retroactively')).toEqual([amendment]);
});

test('een wijziging die een gepland begin later legt: met een signaal, en het einde schuift mee', () => {
  const player = imposed({ startsAt: utc('2026-03-04 08:00') });
  serve(player, '2026-03-02 20:30');
  expect(standing(player)).toEqual(['imposed', '2026-03-14 08:00']);
  const amendment = amend(player, {
    when: '2026-03-03 10:00',
    servedAt: '2026-03-03 11:00',
    startsAt: utc('2026-03-05 08:00'),
  });
  expect(raised(player, 'start-put-off')).toEqual([amendment]);
  expect(standing(player.until('2026-03-05 07:59'))).toEqual(['imposed', '2026-03-15 08:00']);
  expect(standing(player.until('2026-03-05 08:00'))).toEqual(['in-force', '2026-03-15 08:00']);
});
