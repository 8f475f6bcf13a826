import { expect, test } from 'vitest';
import { versionsOf, type Provision } from '../../src/law/versions.ts';

const STATUTE = { bwb: 'BWBR0000001', latest: '2026-07-01' };
const PROVISION: Provision = { citation: 'Proefwet art. 1', sentence: 'Een proefregel.' };

test('a provision that began on the last day of a text was read in that text, a day later it was not', () => {
  const read = [{ from: '2009-01-01', to: '2013-12-31', name: 'proeftekst' }];
  const readIn = (from: string) =>
    versionsOf(STATUTE, { ...PROVISION, from, read }).map((version) => [version.from, version.readIn]);
  expect(readIn('2013-12-31')).toEqual([
    ['2013-12-31', ['proeftekst']],
    ['2014-01-01', undefined],
  ]);
  expect(readIn('2014-01-01')).toEqual([['2014-01-01', undefined]]);
});

test('a version that still holds has no last day, not even an empty one', () => {
  const [standing] = versionsOf(STATUTE, PROVISION);
  expect(standing).not.toHaveProperty('to');
  const [ended] = versionsOf(STATUTE, { ...PROVISION, to: '2013-12-31' });
  expect(ended).toHaveProperty('to', '2013-12-31');
});
