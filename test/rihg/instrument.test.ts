import { describe, expect, test } from 'vitest';
import { CURRENT_INSTRUMENT, INSTRUMENT_IDS, instrument, isAnnexItem } from '../../src/rihg/index.ts';

const current = instrument(CURRENT_INSTRUMENT);
const signals = current?.parts.flatMap((part) => part.signals) ?? [];
const items = signals.flatMap((signal) => signal.items);

describe('rihg/1', () => {
  test('has 3 parts, 20 signals and 79 items', () => {
    expect(current?.parts.map(({ part }) => part)).toEqual([1, 2, 3]);
    expect(current?.parts.map((part) => part.signals.length)).toEqual([3, 11, 6]);
    expect(signals).toHaveLength(20);
    expect(items).toHaveLength(79);
  });

  test('counts the items of each signal as the annex does', () => {
    const counts = signals.map((signal) => `${signal.code}:${signal.items.length}`).join(' ');
    expect(counts).toBe(
      '1a:4 1b:5 1c:6 2a:4 2b:4 2c:4 2d:3 2e:4 2f:2 2g:4 2h:4 2i:5 2j:1 2k:3 3a:4 3b:3 3c:7 3d:3 3e:3 3f:6',
    );
  });

  test('gives every signal and item a code of its own, under its part', () => {
    const codes = [...signals, ...items].map(({ code }) => code);
    expect(new Set(codes).size).toBe(99);
    for (const { part, signals: own } of current?.parts ?? []) {
      for (const { code, items: under } of own) {
        expect(code.startsWith(String(part))).toBe(true);
        expect(under.map((item) => item.code)).toEqual(under.map((_, index) => `${code}.${index + 1}`));
      }
    }
  });

  test.each([
    ['1a.2', 'zeden'],
    ['1c.3', 'verslaving of excessief gebruik harddrugs'],
    ['2c.4', 'verwurging'],
    ['2j.1', 'slachtoffer vreest toekomstig geweld'],
    ['3f.6', 'middelengebruik of verslaving'],
  ])('%s is "%s"', (code, label) => {
    expect(items.find((item) => item.code === code)?.label).toBe(label);
  });

  test('says from when it holds and where it stands', () => {
    expect(current).toMatchObject({
      id: 'rihg/1',
      inForceFrom: '2009-01-01',
      rule: { signalsWithinOnePart: 2 },
    });
    expect(items.map(({ code }) => code)).toContain(current?.alarms.strangulation);
  });
});

test('every listed version is there under its own id, and no other', () => {
  for (const id of INSTRUMENT_IDS) expect(instrument(id)?.id).toBe(id);
  for (const id of ['rihg/2', 'rihg', '', 'toString']) expect(instrument(id)).toBeUndefined();
});

test('a ground is an item of the annex, not a signal and not something alike', () => {
  expect(items.every(({ code }) => isAnnexItem(code))).toBe(true);
  for (const code of ['2c', '2c.5', '2C.4', '2c.4 ', '4a.1', '']) expect(isAnnexItem(code)).toBe(false);
});
