import { describe, expect, test } from 'vitest';
import { exportKeyText, rowIds, type ExportScope } from '../../../src/evaluation/tiers/index.ts';
import { signer } from './signer.ts';

const STAGE = { caseId: 'zaak-1', stage: 'ENFORCEMENT', occurrence: 1 } as const;
const CLOCK = { caseId: 'zaak-1', clock: 'BREACH_TO_REPORT', role: 'NONE', occurrence: 1 } as const;
const SCOPE: ExportScope = {
  tier: 'A',
  cutoff: '2026-06-30',
  agreement: 'OV-1',
  regions: ['noord', 'west'],
  municipalities: null,
};

describe('pseudonyms and ids', () => {
  test('are 128 bits, and the same for the same export', () => {
    const { casePseudonym, stageRowId, clockRowId } = rowIds(signer('A'));
    for (const id of [casePseudonym('zaak-1'), stageRowId(STAGE), clockRowId(CLOCK)])
      expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(rowIds(signer('A')).casePseudonym('zaak-1')).toBe(casePseudonym('zaak-1'));
  });

  test('are those of HMAC-SHA-256 as the description of the derivation says', () => {
    // printf '["case","zaak-1"]' | openssl dgst -sha256 -mac HMAC -macopt hexkey:<export key>, the first 32 digits.
    expect(rowIds(signer('A')).casePseudonym('zaak-1')).toBe('716f82c16c06598e31def455776ea452');
  });

  test('of two rows differ by case, stage or clock, role and occurrence', () => {
    const { casePseudonym, stageRowId, clockRowId } = rowIds(signer('B'));
    const ids = [
      casePseudonym('zaak-1'),
      stageRowId(STAGE),
      stageRowId({ ...STAGE, caseId: 'zaak-2' }),
      stageRowId({ ...STAGE, stage: 'CARE' }),
      stageRowId({ ...STAGE, occurrence: 2 }),
      clockRowId(CLOCK),
      clockRowId({ ...CLOCK, clock: 'APPEAL_TO_HEARING' }),
      clockRowId({ ...CLOCK, role: 'CHILD' }),
      clockRowId({ ...CLOCK, occurrence: 2 }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('do not run into one another where texts are put together', () => {
    const { stageRowId } = rowIds(signer('B'));
    expect(stageRowId({ caseId: 'a","CARE', stage: 'CARE', occurrence: 1 })).not.toBe(
      stageRowId({ caseId: 'a', stage: 'CARE', occurrence: 1 }),
    );
  });

  test('a signature that is none is refused: an id of fewer bits would not be noticed', () => {
    expect(() => rowIds(() => 'abc').casePseudonym('zaak-1')).toThrow('HMAC-SHA-256');
    expect(() => rowIds(() => 'A'.repeat(64)).casePseudonym('zaak-1')).toThrow('HMAC-SHA-256');
  });
});

describe('the key of an export', () => {
  const text = (changes: Partial<ExportScope> = {}): string => exportKeyText({ ...SCOPE, ...changes });

  test('is that of its tier, cut-off, agreement, regions and the municipalities of its asker', () => {
    const others: Partial<ExportScope>[] = [
      { tier: 'B' },
      { cutoff: '2026-07-01' },
      { agreement: 'OV-2' },
      { agreement: null },
      { regions: ['noord'] },
      { regions: null },
      { regions: [] },
      { municipalities: ['GM0518'] },
    ];
    const texts = [text(), ...others.map((changes) => text(changes))];
    expect(new Set(texts).size).toBe(texts.length);
    const ids = others.map((changes) => rowIds(signer('A', { ...SCOPE, ...changes })).stageRowId(STAGE));
    expect(new Set(ids).size).toBe(others.length);
  });

  test('does not depend on the order in which regions were asked, nor on one asked twice', () => {
    expect(text({ regions: ['west', 'noord', 'west'] })).toBe(text());
  });

  test('is another with another secret', () => {
    const other = rowIds(signer('A', {}, Buffer.alloc(32, 8)));
    expect(other.casePseudonym('zaak-1')).not.toBe(rowIds(signer('A')).casePseudonym('zaak-1'));
  });
});
