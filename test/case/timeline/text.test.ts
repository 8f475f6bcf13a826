import { describe, expect, test } from 'vitest';
import { timelineText, type TimelineEntry } from '../../../src/case/timeline/index.ts';
import { wrapped } from '../../../src/case/timeline/wrap.ts';
import { durationWords, listed, quoted, stretchWords } from '../../../src/case/timeline/words.ts';
import { at } from '../../support/case-player.ts';

const print = { number: 'GM0518-2026-000001', now: at('2026-03-12 20:30') };
const entry = (changes: Partial<TimelineEntry>): TimelineEntry => ({
  kind: 'event',
  at: at('2026-03-02 20:30'),
  title: 'Woning verlaten',
  text: 'Proef Persoon heeft de woning verlaten.',
  by: 'de politie',
  ...changes,
});

describe('on paper', () => {
  test('the days have headings, what no longer counts is marked, what is to come stands apart', () => {
    const text = timelineText(
      [
        entry({ article: 'Wth art. 2 lid 1' }),
        entry({ at: at('2026-03-02 23:59'), void: true, voidedBy: 9, note: 'Dit telt niet meer.' }),
        entry({ at: at('2026-03-03 00:00') }),
        entry({
          kind: 'planned',
          at: at('2026-03-14 00:00'),
          lastDay: '2026-03-13',
          title: 'Iets doen',
          by: 'de gemeente',
        }),
        entry({ kind: 'planned', at: at('2026-03-14 09:00'), title: 'Het einde', by: 'het systeem' }),
      ],
      print,
    );
    expect(text).toBe(`Zaak GM0518-2026-000001: wat er is gebeurd
Zoals bekend op donderdag 12 maart 2026 om 20:30 uur

Maandag 2 maart 2026
--------------------

20:30  Woning verlaten
       Proef Persoon heeft de woning verlaten.
       Door: de politie (Wth art. 2 lid 1)

23:59  (telt niet meer: Woning verlaten)
       Er stond: Proef Persoon heeft de woning verlaten.
       Dit telt niet meer.
       Door: de politie

Dinsdag 3 maart 2026
--------------------

00:00  Woning verlaten
       Proef Persoon heeft de woning verlaten.
       Door: de politie

WAT NOG KOMT

Vrijdag 13 maart 2026
---------------------

       Iets doen
       Proef Persoon heeft de woning verlaten.
       Wie: de gemeente

Zaterdag 14 maart 2026
----------------------

09:00  Het einde
       Proef Persoon heeft de woning verlaten.
       Dit gaat vanzelf
`);
  });

  test('a correction recorded on a later day starts no second heading for a day that is over', () => {
    const text = timelineText(
      [entry({}), entry({ at: at('2026-03-03 09:00') }), entry({ at: at('2026-03-03 10:00') })],
      print,
    );
    expect(text.match(/Dinsdag 3 maart 2026/g)).toHaveLength(1);
  });

  test('beside a clock change the time carries its offset', () => {
    expect(timelineText([entry({ at: at('2026-03-29T01:30:00+01:00') })], print)).toContain(
      '01:30 (UTC+01:00)  Woning verlaten',
    );
  });
});

describe('lines', () => {
  test('break at 78 characters and not one before', () => {
    const word = 'a'.repeat(70);
    expect(wrapped(`${word} b`, { indent: 6 })).toEqual([`      ${word} b`]);
    expect(wrapped(`${word} bc`, { indent: 6 })).toEqual([`      ${word}`, '      bc']);
    expect(wrapped(`${word} b`, { indent: 6, first: 'x:    ' })).toEqual([`x:    ${word} b`]);
  });

  test('a word that is too long stands alone', () => {
    const word = 'a'.repeat(90);
    expect(wrapped(`kort ${word} kort`, { indent: 2 })).toEqual(['  kort', `  ${word}`, '  kort']);
  });
});

describe('words', () => {
  test('somebody else’s are quoted on one line and cut at a word', () => {
    expect(quoted('hij zei:\n  "ga weg".')).toBe("“hij zei: 'ga weg'”");
    expect(quoted('een twee drie vier', 12)).toBe('“een twee …”');
    expect(quoted('een twee drie', 13)).toBe('“een twee drie”');
    expect(quoted('a'.repeat(20), 10)).toBe(`“${'a'.repeat(10)} …”`);
  });

  test('lists', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a en b',
      'a, b en c',
    ]);
  });

  test('a stretch within a day and over midnight', () => {
    expect(stretchWords(at('2026-03-04 10:00'), at('2026-03-04 11:30'))).toBe(
      'op woensdag 4 maart 2026 van 10:00 uur tot 11:30 uur',
    );
    expect(stretchWords(at('2026-03-04 23:00'), at('2026-03-05 00:00'))).toBe(
      'van woensdag 4 maart 2026 om 23:00 uur tot donderdag 5 maart 2026 om 00:00 uur',
    );
  });

  test.each([
    [60 * 60_000, '1 uur'],
    [47 * 3_600_000, '47 uur'],
    [48 * 3_600_000, '2 dagen'],
    [60 * 86_400_000, '60 dagen'],
    [61 * 86_400_000, 'ongeveer 2 maanden'],
    [800 * 86_400_000, 'ongeveer 2 jaar'],
  ])('%i milliseconds is %s', (duration, words) => expect(durationWords(duration)).toBe(words));
});
