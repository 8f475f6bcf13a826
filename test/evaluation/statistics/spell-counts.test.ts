import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  curveOf,
  kaplanMeier,
  summarise,
  summariseCounts,
} from '../../../src/evaluation/statistics/index.ts';
import { riskSets } from '../../../src/evaluation/statistics/risk-sets.ts';
import {
  countedRisks,
  countSpells,
  noSpells,
  together,
} from '../../../src/evaluation/statistics/spell-counts.ts';
import { ended, open, someSpells } from './spells.ts';

describe('spells counted by their minute', () => {
  test('have the risk sets that the spells one by one have', () => {
    fc.assert(
      fc.property(someSpells, (spells) => {
        const oneByOne = riskSets(spells).map(({ time, atRisk, leaving }) => {
          const endedThen = leaving.filter(({ cause }) => cause !== null).length;
          return { time, atRisk, ended: endedThen, censored: leaving.length - endedThen };
        });
        expect(countedRisks(countSpells(spells))).toEqual(oneByOne);
      }),
    );
  });

  test('of parts together give every figure of the whole, to the last bit', () => {
    fc.assert(
      fc.property(someSpells, fc.nat(60), (spells, cut) => {
        const counts = together([countSpells(spells.slice(0, cut)), countSpells(spells.slice(cut))]);
        expect(curveOf(counts)).toStrictEqual(kaplanMeier(spells));
        expect(summariseCounts(counts, 360)).toStrictEqual(summarise(spells, 360));
      }),
    );
  });

  test('stay what they were when they are added up', () => {
    const part = countSpells([ended(60), open(60, { entry: 10 })]);
    together([part, part]);
    expect(countedRisks(part)).toEqual([{ time: 60, atRisk: 2, ended: 1, censored: 1 }]);
  });

  test('without spells there is no risk set', () => {
    expect(countedRisks(noSpells())).toEqual([]);
    expect(curveOf(noSpells())).toEqual({ spells: 0, events: 0, censored: 0, steps: [] });
  });

  test('refuse a spell with a fault', () => {
    expect(() => countSpells([ended(30, { entry: 30 })])).toThrow('NEVER_AT_RISK');
  });
});
