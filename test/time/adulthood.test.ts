import { expect, test } from 'vitest';
import { isAdultAt, parseInstant } from '../../src/time/index.ts';

const adult = (birthDate: string, text: string): boolean =>
  isAdultAt(birthDate, parseInstant(text) ?? Number.NaN);

test('adult from 00:00 in Amsterdam on the eighteenth birthday', () => {
  expect(adult('2008-06-15', '2026-06-14T23:59:59.999+02:00')).toBe(false);
  expect(adult('2008-06-15', '2026-06-15T00:00:00+02:00')).toBe(true);
  // In Greenwich it is still the day before.
  expect(adult('2008-06-15', '2026-06-14T22:00:00Z')).toBe(true);
});

test('born on 29 February: adult on 1 March', () => {
  expect(adult('2008-02-29', '2026-02-28T23:59:59+01:00')).toBe(false);
  expect(adult('2008-02-29', '2026-03-01T00:00:00+01:00')).toBe(true);
});

test('born on 28 February or 1 March: on that very day', () => {
  expect(adult('2008-02-28', '2026-02-28T00:00:00+01:00')).toBe(true);
  expect(adult('2008-03-01', '2026-02-28T23:59:59+01:00')).toBe(false);
  expect(adult('2008-03-01', '2026-03-01T00:00:00+01:00')).toBe(true);
});
