import { describe, expect, test } from 'vitest';
import type { Store } from '../../db/port.ts';
import { freshStore } from './fresh-store.ts';
import { OFFICER, REPORTED_AT, sampleId, sampleKey, sampleMandate } from './sample-case.ts';

const AUDIT = { at: REPORTED_AT, actor: OFFICER.subject, office: 'GM0518', action: 'mandate.given' };

export function registerContract(open: () => Promise<Store>): void {
  const store = freshStore(open);

  describe('mandates', () => {
    test('are given, found and ended', async () => {
      const { holder: _nobody, ...forNobody } = sampleMandate(2);
      const forOffice = { ...forNobody, holderOffice: 'PL1500', until: REPORTED_AT + 1000 };
      expect(await store().addMandate(sampleMandate(1), sampleKey('a'), AUDIT)).toEqual({
        outcome: 'stored',
      });
      await store().addMandate(forOffice, sampleKey('b'), AUDIT);
      await store().addMandate(sampleMandate(3, { municipality: 'GM0599' }), sampleKey('c'), AUDIT);
      expect(await store().mandate(sampleId(2))).toEqual(forOffice);
      expect(await store().mandatesOf('GM0518')).toEqual([sampleMandate(1), forOffice]);
      const ended = sampleMandate(1, { until: REPORTED_AT + 5 });
      expect(await store().endMandate(sampleId(1), REPORTED_AT + 5, AUDIT)).toEqual(ended);
      expect(await store().mandate(sampleId(1))).toEqual(ended);
    });

    test('one that is not there is neither found nor ended', async () => {
      expect(await store().mandate(sampleId(1))).toBeUndefined();
      expect(await store().endMandate(sampleId(1), REPORTED_AT, AUDIT)).toBeUndefined();
      expect(await store().mandatesOf('GM0518')).toEqual([]);
    });

    test('the same key again gives the first answer and no second mandate', async () => {
      await store().addMandate(sampleMandate(1), sampleKey('a'), AUDIT);
      const again = await store().addMandate(sampleMandate(2), sampleKey('a'), AUDIT);
      expect(again).toEqual({ outcome: 'key-exists', record: sampleKey('a') });
      expect(await store().mandatesOf('GM0518')).toHaveLength(1);
    });
  });

  describe('settings and numbers', () => {
    test('a setting keeps its last value', async () => {
      expect(await store().setting('klok')).toBeUndefined();
      await store().putSetting('klok', '1');
      await store().putSetting('klok', '2');
      expect(await store().setting('klok')).toBe('2');
    });

    test('numbers count up for each municipality and year, each once, also when asked for together', async () => {
      const asked = Array.from({ length: 20 }, () => store().nextCaseNumber('GM0518', 2026));
      const numbers = await Promise.all(asked);
      expect(new Set(numbers).size).toBe(20);
      expect(numbers[0]).toBe('GM0518-2026-000001');
      expect(await store().nextCaseNumber('GM0518', 2026)).toBe('GM0518-2026-000021');
      expect(await store().nextCaseNumber('GM0518', 2027)).toBe('GM0518-2027-000001');
      expect(await store().nextCaseNumber('GM0599', 2026)).toBe('GM0599-2026-000001');
    });
  });
}
