/** Hashes as an export does: a secret of the installation, from it a key of the export. */
import { createHmac, hash } from 'node:crypto';
import type { Tier } from '../../../src/evaluation/rows/index.ts';
import { exportKeyText, type ExportScope, type Hashing } from '../../../src/evaluation/tiers/index.ts';

const SECRET = Buffer.alloc(32, 7);

export function signer(tier: Tier, changes: Partial<ExportScope> = {}, secret = SECRET): Hashing {
  const scope = { tier, cutoff: '2026-12-31', agreement: null, regions: null, municipalities: null };
  const key = createHmac('sha256', secret)
    .update(exportKeyText({ ...scope, ...changes }))
    .digest();
  return {
    sign: (text) => createHmac('sha256', key).update(text).digest('hex'),
    stream: (text, outputLength) =>
      hash('shake256', key.toString('hex') + text, { outputEncoding: 'hex', outputLength }),
  };
}
