import { describe, expect, test } from 'vitest';
import { indication, type AssessedParts, type Level, type PartNumber } from '../../src/rihg/index.ts';
import { partWith } from './assessments.ts';

function assessed(levels: Readonly<Record<string, Level>>): AssessedParts {
  return new Map(
    ([1, 2, 3] as const).map((part): [PartNumber, ReturnType<typeof partWith>] => [
      part,
      partWith(part, levels),
    ]),
  );
}

describe('the indication', () => {
  test('one red signal does not indicate', () => {
    expect(indication('rihg/1', assessed({ '2a': 'high' }))).toEqual({
      indicated: false,
      redSignals: { '1': 0, '2': 1, '3': 0 },
      instrument: 'rihg/1',
      drivers: [],
      strangulation: false,
    });
  });

  test('two red signals within one part do, and are named', () => {
    expect(indication('rihg/1', assessed({ '2a': 'high', '2c': 'high', '1b': 'high' }))).toMatchObject({
      indicated: true,
      redSignals: { '1': 1, '2': 2, '3': 0 },
      drivers: ['2a', '2c'],
    });
  });

  test('red signals spread over the parts do not', () => {
    expect(indication('rihg/1', assessed({ '1a': 'high', '2a': 'high', '3a': 'high' }))).toMatchObject({
      indicated: false,
      redSignals: { '1': 1, '2': 1, '3': 1 },
      drivers: [],
    });
  });

  test('blue signals do not count, however many', () => {
    const blue = { '2a': 'medium', '2b': 'medium', '2c': 'medium', '2d': 'high' } as const;
    expect(indication('rihg/1', assessed(blue))).toMatchObject({ indicated: false, redSignals: { '2': 1 } });
  });

  test('two parts may carry it together', () => {
    const red = { '1a': 'high', '1c': 'high', '3d': 'high', '3e': 'high', '3f': 'high' } as const;
    expect(indication('rihg/1', assessed(red)).drivers).toEqual(['1a', '1c', '3d', '3e', '3f']);
  });

  test('a part that is not in counts nothing', () => {
    const parts: AssessedParts = new Map([[2, partWith(2, { '2a': 'high', '2b': 'high' })]]);
    expect(indication('rihg/1', parts)).toMatchObject({
      indicated: true,
      redSignals: { '1': 0, '2': 2, '3': 0 },
    });
    expect(indication('rihg/1', new Map())).toMatchObject({ indicated: false });
  });
});

test.each([
  ['2c.4', true],
  ['2c.3', false],
])('strangulation stands out also at a low level: %s gives %s', (code, strangulation) => {
  const part = partWith(2).map((signal) =>
    signal.code === '2c' ? { ...signal, items: [{ code, source: 'verklaring' }] } : signal,
  );
  expect(indication('rihg/1', new Map([[2, part]]))).toMatchObject({ indicated: false, strangulation });
});
