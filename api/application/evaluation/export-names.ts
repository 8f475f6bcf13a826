/** Names that an export gives to cases and rows: from the installation's secret and the arguments, so that the same give the same. */
import { createHmac, hash } from 'node:crypto';
import type { CaseNames, RowNames } from '../../../db/scratch/index.ts';
import { exportKeyText, rowIds } from '../../../src/evaluation/tiers/row-ids.ts';
import type { CaseIds } from '../../../src/evaluation/tiers/row-ids.ts';
import type { PackageTask } from './package-task.ts';

export interface ExportNames {
  rows: RowNames;
  /** In the name of the zip and in its descriptor: an id of the asking would make two files of one content. */
  packageId: string;
}

const NO_NAMES: CaseNames = { pseudonym: null, putStage: () => undefined, putClock: () => undefined };

export function exportNames({
  request,
  municipalities,
  secret,
}: Pick<PackageTask, 'request' | 'municipalities' | 'secret'>): ExportNames {
  const { tier, cutoff, agreement = null, regions = null } = request;
  const bounds = municipalities === 'all' ? null : municipalities;
  const text = exportKeyText({ tier, cutoff, agreement, regions, municipalities: bounds });
  const key = createHmac('sha256', Buffer.from(secret, 'hex')).update(text).digest();
  const digits = key.toString('hex');
  const sign = (signed: string): Buffer => createHmac('sha256', key).update(signed).digest();
  const stream = (asked: string, outputLength: number): Buffer =>
    hash('shake256', digits + asked, { outputEncoding: 'buffer', outputLength });
  const packageId = sign(JSON.stringify(['package'])).toString('hex', 0, 8);
  return { packageId, rows: rowNames(tier, rowIds({ sign, stream })) };
}

function rowNames(tier: PackageTask['request']['tier'], idsOf: (caseId: string) => CaseIds): RowNames {
  switch (tier) {
    case 'A':
      return (caseId) => {
        const ids = idsOf(caseId);
        return { ...ids, pseudonym: ids.pseudonym() };
      };
    case 'B':
      return (caseId) => ({ ...idsOf(caseId), pseudonym: null });
    // No row of tier C leaves the house, so none needs a name.
    case 'C':
      return () => NO_NAMES;
  }
}
