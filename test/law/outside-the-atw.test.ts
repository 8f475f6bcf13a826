import { expect, test } from 'vitest';
import { RULES } from '../../src/law/index.ts';

test('a calendar term lies outside the Algemene termijnenwet only where the register names the article that puts it there', () => {
  const outside: string[] = [];
  for (const { id, versions } of RULES) {
    for (const { term, practice, atwExcludedBy } of versions) {
      for (const one of [term, practice?.term]) {
        if (one?.counting !== 'calendar') continue;
        // Five years are longer than the Atw reaches (its article 4): that follows from their length, no statute says it.
        expect([id, one.atw]).toEqual([id, atwExcludedBy === undefined]);
        if (!one.atw) outside.push(`${id}: ${String(atwExcludedBy)}`);
      }
    }
  }
  expect(new Set(outside)).toEqual(new Set(['awbi-6-2: Awbi art. 6 lid 2']));
});
