/** `survival_reference.json`: what the engine says of the shipped rows. R says the same in `import-r.test.ts`. */
import { describe, expect, test } from 'vitest';
import { survivalReference } from '../../../src/evaluation/package/index.ts';
import type { Spell } from '../../../src/evaluation/statistics/index.ts';
import { ended, open } from '../statistics/spells.ts';

interface Reference {
  stages: Record<string, Record<string, number | null>>;
}

function reference(tier: 'A' | 'B', spells: readonly Spell[]): Reference {
  const text = survivalReference({ tier, spellsOf: (stage) => (stage === 'RIHG' ? spells : []) });
  return JSON.parse(text) as Reference;
}

const tens = (count: number): Spell[] => Array.from({ length: count }, (_, index) => ended(10 * (index + 1)));

describe('survival_reference.json', () => {
  test('the figures of the page, by its names', () => {
    expect(reference('A', [ended(10), ended(20), ended(30), open(40)])).toEqual({
      stages: {
        RIHG: {
          n: 4,
          events: 3,
          median: 25,
          q1: 15,
          q3: 35,
          p90: null,
          rmst: 105,
          rmstSe: expect.closeTo(Math.sqrt(95 ** 2 / 12 + 87.5 ** 2 / 6 + 82.5 ** 2 / 2), 10) as number,
          tau: 360,
        },
      },
    });
  });

  test('rows that were never at risk count nowhere', () => {
    const never = ended(30, { entry: 30 });
    expect(reference('A', [...tens(4), never])).toEqual(reference('A', tens(4)));
  });

  test('tier B: from ten ends a stage has figures, at nine it has none', () => {
    expect(Object.keys(reference('B', [...tens(10), open(500)]).stages)).toEqual(['RIHG']);
    expect(reference('B', [...tens(9), open(500), open(500)]).stages).toEqual({});
    expect(Object.keys(reference('A', tens(1)).stages)).toEqual(['RIHG']);
  });

  test('a stage without rows is not in it', () => {
    expect(reference('A', []).stages).toEqual({});
  });
});
