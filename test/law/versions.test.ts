/** How one provision becomes the versions that lists and answers show: cut where the reading of its text begins or ends. */
import { describe, expect, test } from 'vitest';
import { nearestVersion, versionOn } from '../../src/law/register.ts';
import { versionsOf, type Provision, type Reading } from '../../src/law/versions.ts';
import type { Rule } from '../../src/law/index.ts';

const STATUTE = { bwb: 'BWBR0000001', latest: '2026-07-01' };
const PROVISION: Provision = { citation: 'Proefwet art. 1', sentence: 'Een proefregel.' };

type Cut = [from: string, to: string | undefined, review: string, readIn: readonly string[] | undefined];

function cuts(read: readonly Reading[], provision: Partial<Provision> = {}): Cut[] {
  return versionsOf(STATUTE, { ...PROVISION, read, ...provision }).map(({ from, to, review, readIn }) => [
    from,
    to,
    review,
    readIn,
  ]);
}

describe('read in no text', () => {
  test('one version since the statute on the temporary restraining order, waiting for confirmation', () => {
    const [version, ...more] = versionsOf(STATUTE, PROVISION);
    expect(more).toEqual([]);
    expect(version).toEqual({
      from: '2009-01-01',
      citation: 'Proefwet art. 1',
      sentence: 'Een proefregel.',
      link: 'https://wetten.overheid.nl/BWBR0000001/2026-07-01',
      checkedOn: '2026-11-24',
      review: 'unconfirmed',
    });
  });
});

describe('read from a day on', () => {
  test('is cut there', () => {
    expect(cuts([{ from: '2010-07-01' }])).toEqual([
      ['2009-01-01', '2010-06-30', 'unconfirmed', undefined],
      ['2010-07-01', undefined, 'confirmed', ['2010-07-01']],
    ]);
  });

  test('that is the first day, or before it: no cut', () => {
    for (const from of ['2009-01-01', '2005-01-01'])
      expect(cuts([{ from }])).toEqual([['2009-01-01', undefined, 'confirmed', [from]]]);
  });

  test('that is its last day: one day of its own; the day after is past it', () => {
    const ended = { from: '2009-01-01', to: '2013-12-31' };
    expect(cuts([{ from: '2013-12-31' }], ended)).toEqual([
      ['2009-01-01', '2013-12-30', 'unconfirmed', undefined],
      ['2013-12-31', '2013-12-31', 'confirmed', ['2013-12-31']],
    ]);
    expect(cuts([{ from: '2014-01-01' }], ended)).toEqual([
      ['2009-01-01', '2013-12-31', 'unconfirmed', undefined],
    ]);
  });
});

describe('read in a text that was replaced', () => {
  test('is cut at its end too, on the day after', () => {
    expect(cuts([{ from: '2015-01-01', to: '2016-12-31', name: 'een afschrift' }])).toEqual([
      ['2009-01-01', '2014-12-31', 'unconfirmed', undefined],
      ['2015-01-01', '2016-12-31', 'confirmed', ['een afschrift']],
      ['2017-01-01', undefined, 'unconfirmed', undefined],
    ]);
  });

  test('texts that follow on one another make no cut, and are both named where both held', () => {
    const read = [{ from: '2009-01-01', to: '2012-12-31' }, { from: '2013-01-01' }];
    expect(cuts(read)).toEqual([['2009-01-01', undefined, 'confirmed', ['2009-01-01', '2013-01-01']]]);
    expect(cuts(read, { to: '2012-12-31' })).toEqual([
      ['2009-01-01', '2012-12-31', 'confirmed', ['2009-01-01']],
    ]);
    expect(cuts(read, { from: '2013-01-01' })).toEqual([
      ['2013-01-01', undefined, 'confirmed', ['2013-01-01']],
    ]);
  });

  test('a day between two texts stays unread', () => {
    expect(cuts([{ from: '2009-01-01', to: '2012-12-30' }, { from: '2013-01-01' }])).toEqual([
      ['2009-01-01', '2012-12-30', 'confirmed', ['2009-01-01']],
      ['2012-12-31', '2012-12-31', 'unconfirmed', undefined],
      ['2013-01-01', undefined, 'confirmed', ['2013-01-01']],
    ]);
  });

  test('in whatever order the texts were written down', () => {
    const read = [{ from: '2020-01-01' }, { from: '2010-01-01', to: '2012-12-31' }];
    expect(cuts(read).map(([from]) => from)).toEqual([
      '2009-01-01',
      '2010-01-01',
      '2013-01-01',
      '2020-01-01',
    ]);
  });
});

describe('the link', () => {
  const links = (statute: { bwb: string; latest?: string }, provision: Partial<Provision>) =>
    versionsOf(statute, { ...PROVISION, ...provision }).map(({ link }) => link);
  const PAGE = 'https://wetten.overheid.nl/BWBR0000001';

  test('leads to the text of its first day, the standing version to the latest text', () => {
    const read = [{ from: '2013-01-01' }];
    expect(links(STATUTE, { read })).toEqual([`${PAGE}/2009-01-01`, `${PAGE}/2026-07-01`]);
  });

  test('is undated where the project saw no latest text, and goes to the article where that is known', () => {
    expect(links({ bwb: 'BWBR0000001' }, {})).toEqual([PAGE]);
    expect(links({ bwb: 'BWBR0000001' }, { anchor: 'Artikel2' })).toEqual([`${PAGE}#Artikel2`]);
  });
});

describe('the version of a day', () => {
  const rule: Rule = {
    id: 'proef-1',
    title: 'Proefregel',
    uses: ['reference'],
    binds: 'municipality',
    versions: [
      ...versionsOf(STATUTE, { ...PROVISION, from: '2010-01-01', to: '2012-12-31' }),
      ...versionsOf(STATUTE, { ...PROVISION, from: '2013-01-01', to: '2019-12-31' }),
    ],
  };
  const [first, second] = rule.versions;

  test('from its first to its last day, none before and after', () => {
    expect(versionOn(rule, '2009-12-31')).toBeUndefined();
    expect(versionOn(rule, '2010-01-01')).toBe(first);
    expect(versionOn(rule, '2012-12-31')).toBe(first);
    expect(versionOn(rule, '2013-01-01')).toBe(second);
    expect(versionOn(rule, '2019-12-31')).toBe(second);
    expect(versionOn(rule, '2020-01-01')).toBeUndefined();
  });

  test('the nearest one: the first before its time, the last after it', () => {
    expect(nearestVersion(rule, '2000-01-01')).toBe(first);
    expect(nearestVersion(rule, '2013-01-01')).toBe(second);
    expect(nearestVersion(rule, '2030-01-01')).toBe(second);
  });

  test('a rule without versions is a bug, and named', () => {
    expect(() => nearestVersion({ ...rule, versions: [] }, '2020-01-01')).toThrow('proef-1');
  });
});
