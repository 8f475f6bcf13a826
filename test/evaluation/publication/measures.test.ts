import { describe, expect, test } from 'vitest';
import { CLOCK_CODES, STAGE_CODES } from '../../../src/evaluation/durations/index.ts';
import { MEASURES, measureNamed, measureOf } from '../../../src/evaluation/publication/index.ts';

describe('what is measured', () => {
  test('every stage and every clock, first contact by role, each once', () => {
    const clocks = CLOCK_CODES.flatMap((code) =>
      code === 'DECISION_TO_FIRST_CONTACT' ? [`${code}_REMOVED`, `${code}_STAYING`, `${code}_CHILD`] : [code],
    );
    expect(MEASURES.map(({ name }) => name)).toEqual([...STAGE_CODES, ...clocks]);
  });

  test('is found by name and by the row', () => {
    expect(measureNamed('DECISION_TO_FIRST_CONTACT_CHILD')?.countsOnly).toBe(true);
    expect(measureNamed('DECISION_TO_FIRST_CONTACT')).toBeUndefined();
    expect(measureOf({ clock: 'DECISION_TO_FIRST_CONTACT', role: 'STAYING' })?.name).toBe(
      'DECISION_TO_FIRST_CONTACT_STAYING',
    );
    expect(measureOf({ clock: 'RIHG_DURATION', role: 'CHILD' })).toBeUndefined();
    expect(measureOf({ stage: 'RIHG' })?.name).toBe('RIHG');
  });

  test('only what touches on a household or on repeat violence is counts only, within all orders', () => {
    const counts = MEASURES.filter(({ countsOnly }) => countsOnly);
    expect(counts.map(({ name }) => name)).toEqual(['DECISION_TO_FIRST_CONTACT_CHILD', 'BREACH_TO_REPORT']);
    expect(counts.map(({ within }) => within)).toEqual(Array(2).fill('DECISION_TO_FIRST_CONTACT_REMOVED'));
  });

  test('has a horizon of 6, 72 or 240 hours', () => {
    expect(new Set(MEASURES.map(({ horizon }) => horizon / 60))).toEqual(new Set([6, 72, 240]));
  });
});
