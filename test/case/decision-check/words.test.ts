import { describe, expect, test } from 'vitest';
import { sameWords, sentencesOf, wordsOf, wordsTakenFrom } from '../../../src/case/decision-check/words.ts';
import { FACTS, goodExtension } from './exemplary.ts';
import { extension, order } from './pair.ts';

describe('words', () => {
  test('without case, signs and doubled spaces; times and compounds are one', () => {
    expect(wordsOf("Om 20:15 sloeg hij zijn 12-jarige   zoon. 'Au!'")).toEqual([
      'om',
      '20:15',
      'sloeg',
      'hij',
      'zijn',
      '12-jarige',
      'zoon',
      'au',
    ]);
    expect(wordsOf(' -- … ')).toEqual([]);
  });

  test('the same is the same whatever the signs, and nothing is not', () => {
    expect(sameWords(wordsOf('Is bang.'), wordsOf('is BANG'))).toBe(true);
    expect(sameWords(wordsOf('is bang'), wordsOf('is bang geweest'))).toBe(false);
    expect(sameWords([], [])).toBe(false);
  });

  test('runs of three count, two in a row do not, and a text shorter than that only when it is the same', () => {
    const source = wordsOf('hij sloeg haar in het gezicht');
    expect(wordsTakenFrom(wordsOf('toen hij sloeg haar weg'), source)).toBe(3);
    expect(wordsTakenFrom(wordsOf('hij sloeg hem in het'), source)).toBe(0);
    expect(wordsTakenFrom(wordsOf('hij sloeg haar in het gezicht'), source)).toBe(6);
    expect(wordsTakenFrom(wordsOf('sloeg haar in'), source)).toBe(3);
    expect(wordsTakenFrom(wordsOf('hij sloeg'), source)).toBe(0);
    expect(wordsTakenFrom(wordsOf('hij sloeg'), wordsOf('hij sloeg'))).toBe(2);
  });

  test('sentences end at their marks and at line ends', () => {
    expect(sentencesOf('Een. Twee!\n\nDrie? Vier')).toEqual(['Een.', 'Twee!', 'Drie?', 'Vier']);
  });
});

const codes = (facts: string): string[] => order({ facts }).hints.map(({ code }) => code);
const UNDATED = FACTS.replace(/Op .* uur heeft/, 'Daar heeft')
  .replace('om 17:50 uur', '')
  .replace(/in november.*twee/, 'twee');

describe('facts', () => {
  test.each([
    'Op 2 maart',
    'Op 02-03',
    'Gisteren',
    'Om half zes uur',
    'Zondag',
    'Afgelopen nacht',
    'In 2025',
    'Om 17.15',
  ])('%s is a moment', (moment) => {
    expect(codes(`${moment} gebeurde dit. ${UNDATED}`)).toEqual([]);
  });

  test.each(['Meermalen', 'Drie uur lang', 'Op de overloop', 'Na 3 klappen'])('%s is none', (none) => {
    expect(codes(`${none} gebeurde dit. ${UNDATED}`)).toEqual(['facts-undated']);
  });

  test('a reference beside facts that are there does not matter; short facts with one are simply bare', () => {
    expect(codes(`${FACTS} Zie ook het proces-verbaal.`)).toEqual([]);
    expect(codes('Zie het proces-verbaal van 2 maart 2026.')).toEqual(['facts-bare']);
    expect(
      codes(
        `De inhoud van het proces-verbaal van 2 maart 2026 is hier herhaald en ingelast, ook wat betreft de verklaringen van betrokkene, zijn partner, de buren en de agenten die ter plaatse kwamen.`,
      ),
    ).toEqual(['facts-by-reference']);
  });

  test.each(['<datum>', '[naam]', 'gebeld met ....', 'nummer ____', 'xxx', 'nog in te vullen', 'n.n.b.'])(
    '%s is an empty box',
    (box) => {
      expect(codes(`${FACTS} Betrokkene ${box}.`)).toEqual(['placeholder-left']);
    },
  );

  test.each(['(zie hierna)', 'woont op nr. 12…', 'is < 18 jaar', 'vulde een formulier in'])(
    '%s is none',
    (text) => {
      expect(codes(`${FACTS} Betrokkene ${text}.`)).toEqual([]);
    },
  );

  test('quoting the order and then saying what is new is no copy; half a quotation is none either', () => {
    const now = String(goodExtension()['facts']);
    expect(extension({ facts: `${FACTS} ${now}` }).hints).toEqual([]);
    const half = FACTS.split(' ').slice(0, 20).join(' ');
    expect(
      extension({
        facts: `${half} en verder op 9 maart heel andere dingen die pas nu naar voren kwamen in het gesprek met beide ouders en school samen`,
      }).hints,
    ).toEqual([]);
  });
});
