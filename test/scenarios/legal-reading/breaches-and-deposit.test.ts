/** Een overtreding van wie het huisverbod misschien niet kende, en neerleggen bij de gemeentesecretarie. */
import { describe, expect, test } from 'vitest';
import { imposed, order, serve } from '../../case/validity/asked.ts';
import { raised } from '../../case/flags/raised.ts';
import { decideExtension, faultyAt } from './base-case.ts';

const BREACH = { limb: 'presence', place: 'proef', initiator: 'excluded-person', description: 'proef' };
const DEPOSITED = { method: 'deposited', place: 'gemeentehuis' };

describe('een overtreding binnen het huisverbod', () => {
  test('na neerleggen: met een signaal dat hij het misschien niet kende', () => {
    const player = imposed();
    serve(player, '2026-03-02 20:30', DEPOSITED);
    const breach = player.record('breach.recorded', '2026-03-05 10:00', BREACH, { role: 'police' });
    expect(raised(player, 'not-known-to-person')).toEqual([breach]);
    expect(raised(player, 'breach-outside-validity')).toEqual([]);
  });

  test('na uitreiken aan hem zelf: zonder signaal', () => {
    const player = order();
    player.record('breach.recorded', '2026-03-05 10:00', BREACH, { role: 'police' });
    expect(raised(player, 'not-known-to-person')).toEqual([]);
  });

  test('aangehouden wordt er niet voordat er een overtreding is', () => {
    const player = order();
    const breach = player.record('breach.recorded', '2026-03-05 10:00', BREACH, { role: 'police' });
    const arrest = (when: string) => player.offer('breach.arrested', when, { breach }, { role: 'police' });
    expect(faultyAt(arrest('2026-03-05 09:59'))).toEqual(['/data/breach']);
    expect(faultyAt(arrest('2026-03-05 10:00'))).toEqual(['accepted']);
  });
});

describe('neerleggen terwijl hij te bereiken is', () => {
  test('met opgegeven bereikbaarheid: met een signaal', () => {
    const player = imposed();
    player.record('contact-details.given', '2026-03-02 20:10', { phone: '0600000000' });
    const service = serve(player, '2026-03-02 20:30', DEPOSITED);
    expect(raised(player, 'deposited-though-reachable')).toEqual([service]);
  });

  test('een verlenging, ook zonder opgegeven bereikbaarheid: met een signaal', () => {
    const player = order();
    decideExtension(player, { day: '2026-03-10', when: '2026-03-11 09:00' });
    const service = serve(player, '2026-03-11 10:00', DEPOSITED);
    expect(raised(player, 'deposited-though-reachable')).toEqual([service]);
  });

  test('met onbekende verblijfplaats: zonder signaal', () => {
    const player = imposed();
    serve(player, '2026-03-02 20:30', DEPOSITED);
    expect(raised(player, 'deposited-though-reachable')).toEqual([]);
  });
});
