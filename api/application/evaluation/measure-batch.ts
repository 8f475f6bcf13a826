/**
 * From stored cases to packed rows: the work that can be done in several threads. It names files and no folders where a folder holds
 * much that is not used here: every thread loads all that is named.
 */
import type { EvaluationCase, EvaluationScope } from '../../../db/evaluation-port.ts';
import { packBatch } from '../../../db/scratch/packing.ts';
import type { PackedBatch } from '../../../db/scratch/index.ts';
import type { Cutoff, RolloutPeriod } from '../../../src/evaluation/durations/index.ts';
import { measureCase } from '../../../src/evaluation/durations/index.ts';
import { caseLog } from '../../../src/evaluation/package/case-log.ts';
import { exactRows } from '../../../src/evaluation/rows/index.ts';
import type { RegionBook } from '../../configuration/index.ts';
import { exportNames } from './export-names.ts';
import type { PackageTask } from './package-task.ts';
import { countCase, emptyTally } from './tally.ts';
import type { Tally } from './tally.ts';

/** Can be handed to another thread. */
export interface MeasuringPlan {
  scope: EvaluationScope;
  cutoff: Cutoff;
  calendar: readonly RolloutPeriod[];
  /** What the names of the rows follow from. */
  named: Pick<PackageTask, 'request' | 'municipalities' | 'secret'>;
}

export interface MeasuredBatch {
  /** Cases read, measured or not. */
  read: number;
  packed: PackedBatch;
  tally: Tally;
}

/** Only tier A tells the events of a case; the durations need less of them. */
export const tellsEvents = ({ named }: MeasuringPlan): boolean => named.request.tier === 'A';

export function batchMeasurer(
  regions: Pick<RegionBook, 'protocol'>,
  plan: MeasuringPlan,
): (cases: readonly EvaluationCase[]) => MeasuredBatch {
  const { rows: names } = exportNames(plan.named);
  const withLogs = tellsEvents(plan);
  return (cases) => {
    const tally = emptyTally();
    const inputs = cases.flatMap(({ id, rowId, events, protocol: name, region }) => {
      const protocol = regions.protocol(name);
      const measures = measureCase({ events, protocol, region }, plan.cutoff, plan.calendar);
      if (measures === undefined) return [];
      countCase(tally, measures);
      const log = withLogs ? JSON.stringify(caseLog(events, protocol.norms, plan.cutoff)) : undefined;
      return [{ rows: exactRows(id, measures), caseNo: rowId, log }];
    });
    return { read: cases.length, packed: packBatch(inputs, names), tally };
  };
}
