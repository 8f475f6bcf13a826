/** De jaarwisseling van 2008 op 2009: de wet geldt sinds 1 januari 2009. */
import { describe, expect, test } from 'vitest';
import { orderContent, readyToImpose } from '../../support/case-player.ts';
import { standing } from '../../case/validity/asked.ts';
import { deadlinesOf, refusedFor } from './base-case.ts';

const MAYOR = { role: 'mayor' } as const;

describe('een huisverbod rond de jaarwisseling', () => {
  test('gemeld voor middernacht, opgelegd erna: dat kan', () => {
    const player = readyToImpose('2008-12-31 23:30');
    player.record('order.imposed', '2009-01-01 00:30', orderContent(), MAYOR);
    player.record('order.served', '2009-01-01 01:00', { person: 'p1', method: 'in-person', place: 'proef' });
    expect(standing(player)).toEqual(['in-force', '2009-01-11 01:00']);
  });

  test('opgelegd voor middernacht: toen was er geen wet', () => {
    const player = readyToImpose('2008-12-31 22:30');
    const impose = (when: string) => () => player.offer('order.imposed', when, orderContent(), MAYOR);
    expect(refusedFor(player, impose('2008-12-31 23:50'))).toEqual(['wth-2-1 no-law-then']);
    expect(refusedFor(player, impose('2009-01-01 00:00'))).toEqual(['accepted']);
  });
});

describe('binnentreden voor 2009 opent geen verslagtermijn', () => {
  test.each([
    ['in december 2008', '2008-12-31 22:00', '2008-12-31 23:40', 0],
    ['op nieuwjaarsdag 2009', '2008-12-31 23:00', '2009-01-01 06:30', 2],
  ])('%s', (_name, reportedAt, enteredAt, reports) => {
    const player = readyToImpose(reportedAt);
    const entry = { purpose: 'impose', basis: 'immediate-danger', urgency: 'proef' };
    const entered = player.record('home.entered', enteredAt, entry, { role: 'police' });
    player.record('order.imposed', '2009-01-01 07:00', orderContent(), MAYOR);
    expect(deadlinesOf(player, 'awbi-11', entered)).toHaveLength(reports);
    player.until('2009-02-01 00:00');
    expect(deadlinesOf(player, 'awbi-11', entered)).toHaveLength(reports);
  });
});
