import { describe, expect, test } from 'vitest';
import { exportKeyText, type ExportScope } from '../../../src/evaluation/tiers/index.ts';
import { hexNames, signer } from './signer.ts';

const STAGE = { stage: 'ENFORCEMENT', occurrence: 1 } as const;
const CLOCK = { clock: 'BREACH_TO_REPORT', role: 'NONE', occurrence: 1 } as const;
const SCOPE: ExportScope = {
  tier: 'A',
  cutoff: '2026-06-30',
  agreement: 'OV-1',
  regions: ['noord', 'west'],
  municipalities: null,
};

describe('pseudonyms and ids', () => {
  test('are 128 bits, and the same for the same export', () => {
    const { pseudonym, ofStage, ofClock } = hexNames(signer('A'))('zaak-1');
    for (const id of [pseudonym(), ofStage(STAGE), ofClock(CLOCK)]) expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(hexNames(signer('A'))('zaak-1').pseudonym()).toBe(pseudonym());
    expect(hexNames(signer('A'))('zaak-1').ofStage(STAGE)).toBe(ofStage(STAGE));
  });

  test('are those that the description of the derivation gives', () => {
    // printf '["case","zaak-1"]' | openssl dgst -sha256 -mac HMAC -macopt hexkey:<export key>: the first 32 digits;
    // printf '%s["rows","zaak-1",1]' <export key> | openssl dgst -shake256 -xoflen 928: ENFORCEMENT is the sixth stage, and
    // BREACH_TO_REPORT without a role comes after six stages, eleven clocks of four roles and three roles: from digits 161 and 1697.
    const { pseudonym, ofStage, ofClock } = hexNames(signer('A'))('zaak-1');
    expect(pseudonym()).toBe('716f82c16c06598e31def455776ea452');
    expect(ofStage(STAGE)).toBe('8020dbbd306eae43d7306dc02511c93b');
    expect(ofClock(CLOCK)).toBe('62e2973458dad2982040303235a0aa50');
  });

  test('of two rows differ by case, stage or clock, role and occurrence', () => {
    const idsOf = hexNames(signer('B'));
    const { pseudonym, ofStage, ofClock } = idsOf('zaak-1');
    const ids = [
      pseudonym(),
      ofStage(STAGE),
      idsOf('zaak-2').ofStage(STAGE),
      ofStage({ ...STAGE, stage: 'CARE' }),
      ofStage({ ...STAGE, occurrence: 2 }),
      ofClock(CLOCK),
      ofClock({ ...CLOCK, clock: 'APPEAL_TO_HEARING' }),
      ofClock({ ...CLOCK, role: 'CHILD' }),
      ofClock({ ...CLOCK, occurrence: 2 }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('are cut from enough bits each time: a hash that is none would give ids of fewer bits, and nobody would notice', () => {
    const { sign, stream } = signer('B');
    expect(() => hexNames({ sign: () => new Uint8Array(3), stream })('zaak-1').pseudonym()).toThrow(
      'Fewer bits',
    );
    expect(() => hexNames({ sign, stream: () => new Uint8Array(3) })('zaak-1').ofStage(STAGE)).toThrow(
      'Fewer bits',
    );
  });

  test('there are none of a stage that is none', () => {
    expect(() => hexNames(signer('B'))('zaak-1').ofStage({ ...STAGE, stage: 'X' as never })).toThrow(
      'No such',
    );
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
    const ids = others.map((changes) =>
      hexNames(signer('A', { ...SCOPE, ...changes }))('zaak-1').ofStage(STAGE),
    );
    expect(new Set(ids).size).toBe(others.length);
  });

  test('does not depend on the order in which regions were asked, nor on one asked twice', () => {
    expect(text({ regions: ['west', 'noord', 'west'] })).toBe(text());
  });

  test('is another with another secret', () => {
    const other = hexNames(signer('A', {}, Buffer.alloc(32, 8)));
    expect(other('zaak-1').pseudonym()).not.toBe(hexNames(signer('A'))('zaak-1').pseudonym());
    expect(other('zaak-1').ofStage(STAGE)).not.toBe(hexNames(signer('A'))('zaak-1').ofStage(STAGE));
  });
});
