/** Names that an export gives to cases and rows: from the installation's secret and the arguments, so that the same give the same. */
import { createHmac } from 'node:crypto';
import type { RowNames } from '../../../db/scratch/index.ts';
import { exportKeyText, rowIds } from '../../../src/evaluation/tiers/index.ts';
import { keyedHash } from './keyed-hash.ts';
import type { PackageTask } from './package-task.ts';

export interface ExportNames {
  rows: RowNames;
  /** In the name of the zip and in its descriptor: an id of the asking would make two files of one content. */
  packageId: string;
}

const NO_NAME = '';

export function exportNames({
  request,
  municipalities,
  secret,
}: Pick<PackageTask, 'request' | 'municipalities' | 'secret'>): ExportNames {
  const { tier, cutoff, agreement = null, regions = null } = request;
  const bounds = municipalities === 'all' ? null : municipalities;
  const text = exportKeyText({ tier, cutoff, agreement, regions, municipalities: bounds });
  const key = createHmac('sha256', Buffer.from(secret, 'hex')).update(text).digest();
  const sign = keyedHash(key);
  const packageId = sign(JSON.stringify(['package'])).slice(0, 16);
  const ids = rowIds(sign);
  switch (tier) {
    case 'A':
      return {
        packageId,
        rows: { ofCase: ids.casePseudonym, ofStage: ids.stageRowId, ofClock: ids.clockRowId },
      };
    case 'B':
      return {
        packageId,
        rows: { ofCase: () => NO_NAME, ofStage: ids.stageRowId, ofClock: ids.clockRowId },
      };
    // No row of tier C leaves the house, so none needs a name.
    case 'C':
      return { packageId, rows: { ofCase: () => NO_NAME, ofStage: () => NO_NAME, ofClock: () => NO_NAME } };
  }
}
