import { describe, expect, test } from 'vitest';
import { type CasePlayer, utc } from '../../support/case-player.ts';
import { checked, shown, type Content } from './checked.ts';
import {
  CHILD,
  EXTENDED,
  goodExtension,
  heard,
  P1,
  P2,
  P3,
  readyForExtension,
  runningCase,
  usual,
  usualForExtension,
} from './exemplary.ts';
import { extension, order, revocationContent } from './pair.ts';
import { without } from './without.ts';

describe('who was not heard', () => {
  const p4 = { ...P2, key: 'p4', presentAtIncident: false };
  const contactBan = [
    { person: 'p2', status: 'forbidden' },
    { person: 'p3', status: 'forbidden', reason: CHILD },
    { person: 'p4', status: 'forbidden' },
  ];
  const opened = { persons: [P1, P2, P3, p4] };

  test('each once: who was there as a witness, other adults as residents, who must leave by the gate', () => {
    const nobody = order(
      { contactBan },
      { opened, instead: (player) => usual(without(without(player, 'p1'), 'p2')) },
    );
    expect(shown(nobody)).toEqual([
      'present-not-heard /data/contactBan/0',
      'resident-not-heard /data/contactBan/2',
    ]);
  });

  test('for a second extension everybody anew', () => {
    const player = readyForExtension(runningCase());
    const first = goodExtension({ until: utc('2026-03-20 21:20') });
    player.record('order.extended', EXTENDED, first, { role: 'mayor' });
    player.record('order.served', '2026-03-10 12:00', { person: 'p1', method: 'in-person', place: 'bureau' });
    const codes = (): string[] => {
      const asked = {
        player,
        type: 'order.extended',
        when: '2026-03-18 12:00',
        content: goodExtension(),
      } as const;
      return shown(checked(asked)).filter((line) => line.startsWith('resident'));
    };
    expect(codes()).toEqual(['resident-not-heard /data/contactBan/0']);
    player.record('person.heard', '2026-03-18 10:00', heard('p2', 'extension'));
    expect(codes()).toEqual([]);
  });
});

describe('dispensing with the hearing', () => {
  const dispensed = (about: string, ground: string): Content => ({
    person: 'p1',
    about,
    ground,
    reason: 'hij dreigde elk moment terug te komen',
  });
  const imposed = (ground: string) =>
    order(
      {},
      {
        instead: (player: CasePlayer) => {
          usual(without(player, 'p1'));
          player.record('hearing.dispensed', '2026-03-02 20:40', dispensed('imposition', ground));
        },
      },
    );
  const extended = (ground: string) =>
    extension(
      {},
      {
        instead: (player: CasePlayer) => {
          usualForExtension(without(player, 'p1'));
          player.record('hearing.dispensed', '2026-03-10 10:40', dispensed('extension', ground));
        },
      },
    );

  test('is nothing to remark on before an order in a hurry', () => {
    expect(shown(imposed('urgent'))).toEqual([]);
    expect(shown(imposed('heard-before'))).toEqual(['heard-before-not-recorded']);
  });

  test('is remarked on at an extension, each ground in its own words', () => {
    for (const ground of ['urgent', 'purpose-defeated', 'heard-before'])
      expect(shown(extended(ground))).toEqual(['hearing-dispensed-at-extension']);
    expect(extended('heard-before').hints[0]?.detail).toContain(
      'terwijl een verlenging juist op feiten van nu rust',
    );
    expect(extended('urgent').hints[0]?.detail).toContain('Een verlenging komt zelden onverwacht');
  });
});

describe('the wish for counsel', () => {
  test('notified before the wish is no answer to it; declined since is', () => {
    const wished = (...more: ['counsel.declined', string, Content][]) =>
      order(
        {},
        {
          instead: (player: CasePlayer) => {
            usual(without(player, 'counsel.declined'));
            player.record('legal-aid-board.notified', '2026-03-02 20:35');
            player.record('counsel.requested', '2026-03-02 20:40', { about: 'imposition' });
            for (const [type, when, content] of more) player.record(type, when, content);
          },
        },
      );
    expect(shown(wished())).toEqual(['counsel-wish-open']);
    expect(shown(wished(['counsel.declined', '2026-03-02 20:45', { about: 'imposition' }]))).toEqual([]);
  });

  test('is no matter for a revocation', () => {
    const player = runningCase();
    player.record('counsel.requested', '2026-03-06 09:00', { about: 'imposition' });
    player.record('person.heard', '2026-03-06 10:00', heard('p2', 'revocation'));
    const revoked = {
      player,
      type: 'order.revoked',
      when: '2026-03-06 12:00',
      content: revocationContent(),
    } as const;
    expect(shown(checked(revoked))).toEqual([]);
  });
});
