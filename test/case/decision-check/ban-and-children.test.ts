import { describe, expect, test } from 'vitest';
import { checked, shown, type Content } from './checked.ts';
import {
  DECIDED,
  EXTENDED,
  goodExtension,
  P1,
  P2,
  P3,
  readyCase,
  readyForExtension,
  runningCase,
  usual,
} from './exemplary.ts';
import { order, REASONS } from './pair.ts';
import { without } from './without.ts';

const ONLY_P2 = [{ person: 'p2', status: 'forbidden' }];

describe('an amendment that names people and leaves the ban as it is', () => {
  const amended = (change: Content) =>
    shown(
      checked({
        player: runningCase({ order: { contactBan: ONLY_P2 } }),
        type: 'order.amended',
        when: '2026-03-06 12:00',
        content: { reason: 'Gegevens verbeterd.', persons: [change] },
      }),
    );

  test('says so of a resident who comes to live there', () => {
    expect(amended({ ...P2, key: 'p4' })).toEqual(['resident-left-out /data/persons/0']);
  });

  test('says nothing of who is under it already, of a name put right, or of who lives elsewhere', () => {
    expect(amended({ key: 'p2', role: 'resident', givenNames: 'Bo' })).toEqual([]);
    expect(amended({ key: 'p3', givenNames: 'Bo' })).toEqual([]);
    expect(amended({ ...P2, key: 'p4', residence: 'elsewhere', registeredAtHome: false })).toEqual([]);
  });
});

test('a registration that differs is told to an extension too', () => {
  const opened = { persons: [P1, { ...P2, registeredAtHome: false }, P3] };
  const player = readyForExtension(runningCase({ opened }));
  const content = goodExtension();
  expect(shown(checked({ player, type: 'order.extended', when: EXTENDED, content }))).toEqual([
    'registration-mismatch /data/contactBan/0',
  ]);
});

describe('children', () => {
  const notSuspected = { childAbuseSuspected: false };

  test('where none lives there, nobody asks whether it is abused: who it was is asked', () => {
    const opened = { ...notSuspected, persons: [P1, P2] };
    expect(shown(order({ contactBan: ONLY_P2 }, { opened }))).toEqual([
      'child-not-recorded /data/contactBan',
    ]);
  });

  test('a consultation in vain matters only where it was needed; none at all is refused', () => {
    const calm = { 2: { '2a!': ['2a.4'], '2c!': ['2c.1'] } };
    const grounds = ['1a.1', '2a.4', '2c.1'];
    const inVain = order(
      { grounds },
      {
        opened: notSuspected,
        parts: calm,
        instead: (player) => {
          usual(without(player, 'veilig-thuis.consulted'));
          const content = { contact: 'bureaudienst', outcome: 'proef', reached: false };
          player.record('veilig-thuis.consulted', '2026-03-02 20:40', content);
        },
      },
    );
    expect(shown(inVain)).toEqual([]);
    expect(
      shown(order({}, { instead: (player) => usual(without(player, 'veilig-thuis.consulted')) })),
    ).toEqual([]);
  });

  test('are asked about before an order, not when there is none', () => {
    const content = { reason: REASONS, deviation: `${REASONS} Daarom geen huisverbod.` };
    const player = readyCase({ opened: notSuspected });
    expect(shown(checked({ player, type: 'order.declined', when: DECIDED, content }))).toEqual([]);
  });
});
