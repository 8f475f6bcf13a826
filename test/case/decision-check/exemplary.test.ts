import { describe, expect, test } from 'vitest';
import {
  readyToExtend,
  inForce,
  extensionContent,
  orderContent,
  readyToImpose,
  utc,
  MAYOR,
} from '../../support/case-player.ts';
import { checked, shown } from './checked.ts';
import {
  DECIDED,
  EXTENDED,
  goodExtension,
  goodOrder,
  heard,
  readyCase,
  readyForExtension,
  runningCase,
} from './exemplary.ts';

describe('a decision that is written well gives no hints', () => {
  test('an order', () => {
    const player = readyCase();
    const check = checked({ player, type: 'order.imposed', when: DECIDED, content: goodOrder() });
    expect(check.hints).toEqual([]);
    expect(check.content.filter(({ present }) => present === false)).toEqual([]);
    expect(check.themes.filter(({ applies }) => applies)).toEqual([]);
    expect(player.offer('order.imposed', DECIDED, goodOrder(), { role: 'mayor' }).outcome).toBe('accepted');
  });

  test('an extension', () => {
    const player = readyForExtension(runningCase());
    const check = checked({ player, type: 'order.extended', when: EXTENDED, content: goodExtension() });
    expect(check.hints).toEqual([]);
    expect(check.content.filter(({ present }) => present === false)).toEqual([]);
    expect(player.offer('order.extended', EXTENDED, goodExtension(), { role: 'mayor' }).outcome).toBe(
      'accepted',
    );
  });

  test('an amendment, a revocation, a refusal, and decisions not to impose or extend', () => {
    const player = runningCase();
    player.record('revocation.requested', '2026-03-06 09:00', { by: 'p2', reasons: 'Wil praten.' });
    player.record('person.heard', '2026-03-06 10:00', heard('p2', 'revocation'));
    const reasons =
      'Na het gesprek van 6 maart zijn er afspraken die de partner vertrouwt; zij vraagt zelf om rust in huis en hulp.';
    const when = '2026-03-06 12:00';
    const contents = {
      'order.amended': { reason: 'Naam van het kind verbeterd.', persons: [{ key: 'p3', givenNames: 'Bo' }] },
      'order.revoked': {
        decision: MAYOR,
        ground: 'danger-gone',
        effectiveAt: utc('2026-03-06 18:00'),
        reasons,
      },
      'revocation.refused': { decision: MAYOR, reasons },
      'extension.declined': { reason: reasons },
    } as const;
    for (const type of Object.keys(contents) as (keyof typeof contents)[]) {
      expect([type, ...shown(checked({ player, type, when, content: contents[type] }))]).toEqual([type]);
    }
    const declined = { reason: reasons, deviation: `${reasons} Daarom weegt het instrument hier niet door.` };
    expect(
      shown(checked({ player: readyCase(), type: 'order.declined', when: DECIDED, content: declined })),
    ).toEqual([]);
  });
});

test('a draft that passes every gate and says hardly anything gets all of this', () => {
  const order = checked({
    player: readyToImpose(),
    type: 'order.imposed',
    when: '2026-03-02 20:00',
    content: orderContent(),
  });
  expect(shown(order)).toEqual([
    'facts-bare /data/facts',
    'facts-undated /data/facts',
    'interests-bare /data/interests',
    'minor-reason-bare /data/contactBan/1/reason',
    'ground-not-ticked /data/grounds/0',
    'red-signal-unused /data/grounds',
    'resident-not-heard /data/contactBan/0',
    'counsel-not-asked',
  ]);
  const extension = checked({
    player: readyToExtend(inForce(), '2026-03-10'),
    type: 'order.extended',
    when: '2026-03-11 09:00',
    content: extensionContent('2026-03-30 20:30'),
  });
  expect(shown(extension)).toEqual([
    'facts-bare /data/facts',
    'facts-undated /data/facts',
    'interests-bare /data/interests',
    'minor-reason-bare /data/contactBan/1/reason',
    'facts-copied /data/facts',
    'interests-copied /data/interests',
    'minor-reason-copied /data/contactBan/1/reason',
    'resident-not-heard /data/contactBan/0',
    'no-system-meeting',
    'extension-in-disputed-difference /data/until',
  ]);
});
