import { describe, expect, test } from 'vitest';
import { checked, shown, type Content } from './checked.ts';
import {
  DECIDED,
  EXTENDED,
  FACTS,
  goodExtension,
  INTERESTS,
  readyCase,
  runningCase,
  usual,
} from './exemplary.ts';
import { extension, filler, order, REASONS, words } from './pair.ts';

describe('a text is too bare only where it is asked', () => {
  test('urgency of a written order, and a reason for no advice where there is advice', () => {
    expect(shown(order({ urgency: 'haast' }))).toEqual([]);
    expect(shown(extension({ withoutCareAdvice: 'druk' }))).toEqual([
      'advice-there-after-all /data/withoutCareAdvice',
    ]);
  });

  test('a reason to decline past the instrument, and with it', () => {
    const declined = (parts: Record<number, Record<string, string[]>>): string[] => {
      const content = { reason: REASONS, deviation: 'liever niet' };
      return shown(checked({ player: readyCase({ parts }), type: 'order.declined', when: DECIDED, content }));
    };
    expect(declined({})).toEqual(['deviation-bare /data/deviation']);
    expect(declined({ 1: {}, 2: { '2a': ['2a.4'] } })).toEqual([]);
  });

  test('advice from before the order is no advice on its extension', () => {
    const player = runningCase({
      instead: (ready) => {
        usual(ready);
        const advice = { advice: 'end', reasons: 'proef' };
        ready.record(
          'care.contacted',
          '2026-03-02 20:40',
          { person: 'p2', agency: 'zorg' },
          { role: 'care' },
        );
        ready.record('care-advice.given', '2026-03-02 20:50', advice, { role: 'care' });
      },
    });
    const content = goodExtension({ withoutCareAdvice: 'druk' });
    const hints = shown(checked({ player, type: 'order.extended', when: EXTENDED, content }));
    expect(hints).toContain('no-advice-reason-bare /data/withoutCareAdvice');
    expect(hints).not.toContain('advice-there-after-all /data/withoutCareAdvice');
  });

  test('one word is one word', () => {
    expect(order({ facts: 'Slaan.' }).hints[0]?.detail).toMatch(
      /^De feiten en omstandigheden: 1 woord, dat is/,
    );
  });
});

describe('facts that stand elsewhere', () => {
  const POINTER = 'Voor de feiten wordt verwezen naar het proces-verbaal.';

  test('25 words in all with a reference among them', () => {
    const facts = (own: number): string[] => shown(order({ facts: `${POINTER} ${words(own)}` }));
    expect(facts(17)).toEqual(['facts-by-reference /data/facts']);
    expect(facts(16)).toEqual(['facts-bare /data/facts']);
  });

  test('is a matter of facts: interests may point at what was said', () => {
    const interests = `${filler(21)}. Voor zijn belangen wordt verwezen naar het verslag van het horen. ${filler(3)}`;
    expect(shown(order({ interests }))).toEqual([]);
    const most = `Voor zijn belangen wordt verwezen naar het verslag van het horen van gisteren en dat van haar ook. ${filler(3)}`;
    expect(shown(order({ interests: most }))).toEqual([]);
  });
});

test('somebody whom the ban cannot name is no entry of it', () => {
  const entry = { status: 'limited' };
  const contactBan: Content[] = [
    { person: 'p2', status: 'forbidden' },
    { person: 'p3', status: 'excepted' },
  ];
  for (const person of ['p1', 'p9'])
    expect(shown(order({ contactBan: [...contactBan, { ...entry, person }] }))).toEqual([]);
});

test('good texts stay good beside each other', () => {
  expect(shown(order({ facts: FACTS, interests: INTERESTS, deviation: REASONS }))).toEqual([]);
});
