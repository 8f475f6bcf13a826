import { describe, expect, test } from 'vitest';
import { checkPart, type AssessedSignal } from '../../src/rihg/index.ts';
import { partWith } from './assessments.ts';

/** Part 1 with the items of its first signal as given. */
const withItems = (...items: AssessedSignal['items']): AssessedSignal[] =>
  partWith(1).map((signal, index) => (index === 0 ? { ...signal, items } : signal));

describe('a part of the instrument', () => {
  test.each([1, 2, 3] as const)('part %i is whole with all its signals, in any order', (part) => {
    expect(checkPart('rihg/1', part, partWith(part))).toEqual([]);
    expect(checkPart('rihg/1', part, partWith(part).toReversed())).toEqual([]);
  });

  test('names each signal that is missing', () => {
    expect(checkPart('rihg/1', 1, partWith(1).slice(0, 1))).toEqual([
      {
        pointer: '/signals',
        detail: "Veld 'signals' moet alle signalen van deel 1 bevatten; er ontbreekt: 1b, 1c.",
      },
    ]);
  });

  test('refuses a signal twice', () => {
    const [first] = partWith(1);
    expect(checkPart('rihg/1', 1, [...partWith(1), ...(first === undefined ? [] : [first])])).toEqual([
      { pointer: '/signals/3/code', detail: "Veld 'code': signaal 1a staat al eerder in de lijst." },
    ]);
  });

  test.each(['9z', '2a', ''])('refuses a signal that is not of this part: "%s"', (code) => {
    const signals: AssessedSignal[] = [...partWith(1), { code, level: 'low', items: [] }];
    expect(checkPart('rihg/1', 1, signals)).toEqual([
      { pointer: '/signals/3/code', detail: "Veld 'code' moet een signaal van dit deel zijn: 1a, 1b, 1c." },
    ]);
  });

  test.each(['1a.5', '1b.1', '1a'])('refuses an item that is not of its signal: %s', (code) => {
    expect(
      checkPart('rihg/1', 1, withItems({ code: '1a.1', source: 'register' }, { code, source: 'register' })),
    ).toEqual([
      {
        pointer: '/signals/0/items/1/code',
        detail: "Veld 'code' moet een item van signaal 1a zijn: 1a.1, 1a.2, 1a.3, 1a.4.",
      },
    ]);
  });

  test('refuses an item twice and a tick without source', () => {
    const faults = checkPart(
      'rihg/1',
      1,
      withItems({ code: '1a.1', source: 'a' }, { code: '1a.1', source: ' ' }),
    );
    expect(faults.map(({ pointer }) => pointer)).toEqual([
      '/signals/0/items/1/code',
      '/signals/0/items/1/source',
    ]);
  });

  test('lists all faults at once', () => {
    const signals: AssessedSignal[] = [
      { code: '1a', level: 'low', items: [{ code: '9', source: '' }] },
      { code: 'x', level: 'low', items: [] },
    ];
    expect(checkPart('rihg/1', 1, signals).map(({ pointer }) => pointer)).toEqual([
      '/signals/0/items/0/code',
      '/signals/0/items/0/source',
      '/signals/1/code',
      '/signals',
    ]);
  });

  test('knows no other part and no other instrument', () => {
    expect(checkPart('rihg/1', 4, [])).toMatchObject([{ pointer: '/part' }]);
    expect(checkPart('rihg/7', 1, partWith(1))).toMatchObject([{ pointer: '/instrument' }]);
  });
});
