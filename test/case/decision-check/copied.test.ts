import { describe, expect, test } from 'vitest';
import { MAYOR, utc } from '../../support/case-player.ts';
import { checked, shown, type Content } from './checked.ts';
import {
  EXTENDED,
  FACTS,
  goodExtension,
  heard,
  INTERESTS,
  readyForExtension,
  runningCase,
} from './exemplary.ts';
import { amendment, extension, filler, order, revocationContent, REASONS } from './pair.ts';

const NO_RED = { parts: { 1: { '1a': ['1a.1'] }, 2: { '2a!': ['2a.4'], '2c': ['2c.1'], '2i': ['2i.1'] } } };
const details = (check: ReturnType<typeof order>, code: string): string[] =>
  check.hints.filter((hint) => hint.code === code).map(({ detail }) => detail);

const child = (reason: string): Content[] => [
  { person: 'p2', status: 'forbidden' },
  { person: 'p3', status: 'forbidden', reason },
];

describe('how much counts as copied', () => {
  /** Ten words of the interests, then words of its own. */
  const deviation = (own: number) =>
    shown(order({ deviation: `${INTERESTS.split(' ').slice(0, 10).join(' ')} ${filler(own)}` }, NO_RED));

  test('half of it, and one word less than half', () => {
    expect(deviation(10)).toEqual(['deviation-copied /data/deviation']);
    expect(deviation(11)).toEqual([]);
  });

  test('a text without words copies nothing', () => {
    expect(shown(extension({ facts: '---' }))).toEqual([
      'facts-bare /data/facts',
      'facts-undated /data/facts',
    ]);
  });
});

describe('it says where the same stands', () => {
  test('in this draft', () => {
    const facts = details(order({ deviation: FACTS }, NO_RED), 'deviation-copied');
    expect(facts).toEqual([
      'De reden om van het RiHG af te wijken: dit staat (bijna) woord voor woord ook in de feiten van dit besluit. Schrijf op waarom anders wordt besloten dan het instrument aangeeft.',
    ]);
    expect(details(order({ deviation: INTERESTS }, NO_RED), 'deviation-copied')[0]).toContain(
      'in de belangen van dit besluit',
    );
  });

  test('in the order, or in the extension before', () => {
    expect(details(extension({ facts: FACTS }), 'facts-copied')[0]).toContain(
      'in het huisverbod (gebeurtenis 11)',
    );
    const player = readyForExtension(runningCase());
    const until = utc('2026-03-20 21:20');
    const first = player.record('order.extended', EXTENDED, goodExtension({ until }), { role: 'mayor' });
    player.record('order.served', '2026-03-10 12:00', { person: 'p1', method: 'in-person', place: 'bureau' });
    const again = checked({
      player,
      type: 'order.extended',
      when: '2026-03-11 09:00',
      content: goodExtension(),
    });
    expect(details(again, 'facts-copied')[0]).toContain(
      `in een eerdere verlenging (gebeurtenis ${String(first)})`,
    );
  });

  test('a reason that is the whole of the interests is no reason of another child', () => {
    const [detail] = details(order({ contactBan: child(INTERESTS) }), 'minor-reason-copied');
    expect(detail).toContain('gelijk aan de belangen van dit besluit');
  });
});

describe('what may rightly be the same', () => {
  test('a revocation after a refusal', () => {
    const player = runningCase();
    player.record('revocation.requested', '2026-03-06 09:00', { by: 'p2', reasons: 'proef' });
    player.record(
      'revocation.refused',
      '2026-03-06 10:00',
      { decision: MAYOR, reasons: REASONS },
      { role: 'mayor' },
    );
    player.record('person.heard', '2026-03-06 11:00', heard('p2', 'revocation'));
    const revoked = {
      player,
      type: 'order.revoked',
      when: '2026-03-06 12:00',
      content: revocationContent(),
    } as const;
    expect(shown(checked(revoked))).toEqual([]);
  });

  test('the reasons in an amended list, and the reason that somebody else had', () => {
    const reason =
      'Zag hoe zijn moeder werd geslagen en slaapt sindsdien slecht; rust is nodig om te vertellen.';
    expect(shown(amendment({ contactBan: child(reason) }))).toEqual([]);
    const adult = 'Is bang voor zijn terugkeer en wil deze weken geen contact.';
    const before = [{ person: 'p2', status: 'forbidden', reason: adult }, ...child(reason).slice(1)];
    expect(shown(extension({ contactBan: child(adult) }, { order: { contactBan: before } }))).toEqual([]);
  });
});
