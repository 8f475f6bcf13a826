/** Hashes as an export does: a secret of the installation, from it a key of the export. */
import { createHmac, hash } from 'node:crypto';
import type { CaseClock, CaseStage, Tier } from '../../../src/evaluation/rows/index.ts';
import {
  exportKeyText,
  rowIds,
  type ExportScope,
  type Hashing,
} from '../../../src/evaluation/tiers/index.ts';

const SECRET = Buffer.alloc(32, 7);

/** Names of rows and cases as the files have them. */
export interface HexNames {
  pseudonym: () => string;
  ofStage: (row: Pick<CaseStage, 'stage' | 'occurrence'>) => string;
  ofClock: (row: Pick<CaseClock, 'clock' | 'role' | 'occurrence'>) => string;
}

export function hexNames(hashing: Hashing): (caseId: string) => HexNames {
  const idsOf = rowIds(hashing);
  const hexOf = (put: (out: Uint8Array, at: number) => void): string => {
    // In the midst of other bytes, as in a packed row.
    const out = Buffer.alloc(48, 0xee);
    put(out, 16);
    if (!/^(ee){16}.{32}(ee){16}$/.test(out.toString('hex'))) throw new Error('An id put beside its place');
    return out.toString('hex', 16, 32);
  };
  return (caseId) => {
    const { pseudonym, putStage, putClock } = idsOf(caseId);
    return {
      pseudonym: () => Buffer.from(pseudonym()).toString('hex'),
      ofStage: (row) => hexOf((out, at) => putStage(row, out, at)),
      ofClock: (row) => hexOf((out, at) => putClock(row, out, at)),
    };
  };
}

export function signer(tier: Tier, changes: Partial<ExportScope> = {}, secret = SECRET): Hashing {
  const scope = { tier, cutoff: '2026-12-31', agreement: null, regions: null, municipalities: null };
  const key = createHmac('sha256', secret)
    .update(exportKeyText({ ...scope, ...changes }))
    .digest();
  return {
    sign: (text) => createHmac('sha256', key).update(text).digest(),
    stream: (text, outputLength) =>
      hash('shake256', key.toString('hex') + text, { outputEncoding: 'buffer', outputLength }),
  };
}
