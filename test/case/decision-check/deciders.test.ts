import { describe, expect, test } from 'vitest';
import { type CasePlayer, MAYOR, utc } from '../../support/case-player.ts';
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
  usual,
  usualForExtension,
} from './exemplary.ts';
import { order, revocationContent } from './pair.ts';
import { without } from './without.ts';

describe('who decides', () => {
  test.each([
    'Proef Persoon, loco-burgemeester',
    'de Locoburgemeester',
    'wethouder Proef',
    'wnd. burgemeester',
  ])('%s may be a deputy', (decidedBy) => {
    expect(shown(order({ decision: { ...MAYOR, decidedBy } }))).toEqual([
      'deputy-authority-missing /data/decision/deputyAuthority',
    ]);
  });

  test('a name that happens to hold such a word is none, nor is a hulpofficier', () => {
    expect(shown(order({ decision: { ...MAYOR, decidedBy: 'Proef Velocopijn' } }))).toEqual([]);
    const officer = { mode: 'hulpofficier-mandate', decidedBy: 'Proef Waarnemend' };
    expect(shown(order({ decision: officer }))).toEqual([]);
  });

  test('reasons that follow: never the facts of an order, and seldom those of an extension', () => {
    const decision = { ...MAYOR, reasonsFollow: true };
    expect(order({ decision }).hints.map(({ detail }) => detail)).toEqual([
      'De motivering volgt binnen een week na de bekendmaking. De feiten en omstandigheden kunnen niet volgen: die staan nu al in het besluit.',
    ]);
    const player = readyForExtension(runningCase());
    const content = goodExtension({ decision });
    const [later] = checked({ player, type: 'order.extended', when: EXTENDED, content }).hints;
    expect(later?.detail).toMatch(/Dat is voor spoed: dit besluit kan meestal meteen worden gemotiveerd\.$/);
  });
});

describe('what was done without a mandate', () => {
  const hulpofficier = { role: 'hulpofficier', context: { mandate: null } } as const;

  /** Veilig Thuis consulted before the order, and counsel asked about before the extension, both by a hulpofficier without mandate. */
  function uncovered(): CasePlayer {
    const player = runningCase({
      instead: (ready) => {
        usual(without(ready, 'veilig-thuis.consulted'));
        const content = { contact: 'bureaudienst', outcome: 'proef' };
        ready.record('veilig-thuis.consulted', '2026-03-02 20:40', content, hulpofficier);
      },
    });
    return readyForExtension(player, {
      instead: (ready) => {
        usualForExtension(without(ready, 'counsel.declined'));
        ready.record('counsel.declined', '2026-03-10 10:40', { about: 'extension' }, hulpofficier);
        ready.record('person.heard', '2026-03-10 10:45', heard('p2', 'revocation'));
      },
    });
  }

  test('is told to the decision that rests on it: of an extension asking about counsel', () => {
    const player = uncovered();
    const extended = { player, type: 'order.extended', when: EXTENDED, content: goodExtension() } as const;
    const { hints } = checked(extended);
    expect(hints.map(({ code }) => code)).toEqual(['no-authorisation']);
    const asked = player.file.events.find(
      ({ occurredAt, type }) => type === 'counsel.declined' && occurredAt > Date.UTC(2026, 2, 9),
    );
    expect(hints[0]?.detail).toContain(`(gebeurtenis ${String(asked?.sequence)})`);
  });

  test('and to no other', () => {
    const content = revocationContent({ effectiveAt: utc('2026-03-11 12:00') });
    const asked = { player: uncovered(), type: 'order.revoked', when: EXTENDED, content } as const;
    expect(shown(checked(asked)).filter((line) => line.startsWith('no-'))).toEqual([]);
  });
});

test('a revocation before the order has begun, and before there is any, is not too late', () => {
  const player = readyCase();
  const content = revocationContent({ effectiveAt: utc('2026-03-20 12:00') });
  const revoked = (): string[] =>
    shown(checked({ player, type: 'order.revoked', when: '2026-03-06 12:00', content })).filter((line) =>
      line.startsWith('revocation'),
    );
  expect(revoked()).toEqual([]);
  player.record('order.imposed', DECIDED, goodOrder(), { role: 'mayor' });
  expect(revoked()).toEqual([]);
});
