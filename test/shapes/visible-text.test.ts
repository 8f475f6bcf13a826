import { expect, test } from 'vitest';
import { dutchErrors, label, narrative, textOrEmpty } from '../../src/shapes/index.ts';

const shapes = { label: label(), narrative: narrative(), textOrEmpty: textOrEmpty(200) };

const details = (shape: keyof typeof shapes, value: string): string[] => {
  const { error } = shapes[shape].safeParse(value);
  return error === undefined ? [] : dutchErrors(error).map(({ detail }) => detail);
};

const every = Object.keys(shapes) as (keyof typeof shapes)[];

test.each([
  '\u0085',
  '\u009F',
  '\u0080',
  '\u202A',
  '\u202E',
  '\u2066',
  '\u2069',
  '\u0000',
  '\u007F',
  '\uD800',
])('a control character, a turn of direction or half a character is refused: %j', (character) => {
  for (const shape of every) {
    expect(details(shape, `Proef${character}Persoon`)).toEqual([
      'De inhoud mag geen besturingstekens of halve tekens bevatten.',
    ]);
  }
});

test.each(['\u200B', '\u200B \u200D', '\u2060', '\u00AD', '\u200E', '\u3164', '\u2800', '\uFE0F'])(
  'a text of characters that show nothing is refused: %j',
  (value) => {
    for (const shape of every) {
      expect(details(shape, value)).toEqual(['De inhoud mag niet alleen uit onzichtbare tekens bestaan.']);
    }
  },
);

test('names in every script, with joiners and marks, are kept', () => {
  const names = ['Proef Persoon-Één', 'Şîlan', 'Zoë 👩\u200D👧', 'نام\u200Cها', '李', '-', '\u200Fשם'];
  for (const name of names) for (const shape of every) expect(details(shape, name)).toEqual([]);
});

test('a name stands on one line, a narrative on as many as it needs', () => {
  for (const value of ['a\nb', 'a\tb', 'a\r\nb', 'a\u2028b']) {
    expect(details('label', value)).toEqual(['De inhoud moet op één regel staan.']);
    expect(details('narrative', value)).toEqual([]);
  }
});

test('a blank text is empty', () => {
  for (const value of ['', ' ', '\n\t', '\u00A0']) {
    expect(details('label', value)).toEqual(['De inhoud mag niet leeg zijn.']);
    expect(details('narrative', value)).toEqual(['De inhoud mag niet leeg zijn.']);
    expect(details('textOrEmpty', value)).toEqual([]);
  }
});
