/** What must hold of every refusal: it says why, and says "not accepted" only of what the case does not list (contract.md). */
import { acceptedNow, type StepResult } from '../../../machines/index.ts';
import type { CaseFile, EventType } from '../../../src/case/model.ts';
import { fourWeeksAfter } from '../../machines/invariants.ts';

export interface Refusal {
  before: CaseFile;
  type: EventType;
  at: number;
  result: Exclude<StepResult, { outcome: 'accepted' }>;
}

export function refusalFaults({ before, type, at, result }: Refusal): string[] {
  const { advancedTo, order } = before.snapshot;
  const isLate = at < advancedTo;
  switch (result.outcome) {
    case 'not-accepted':
      return [
        ...(!isLate && acceptedNow(before.snapshot).includes(type)
          ? [`${type} is listed and not accepted`]
          : []),
        // At or after the end too: a gate with every reason, never "not accepted".
        ...(type === 'order.extended' && order !== null
          ? ['an extension is not accepted, without a reason']
          : []),
      ];
    case 'gate-refused': {
      const spoken =
        result.refusals.length > 0 &&
        result.refusals.every(({ detail, article }) => detail !== '' && article !== '');
      const over = order !== null && order.startsAt !== null && at >= fourWeeksAfter(order.startsAt);
      const named = result.refusals.some(({ rule }) => rule === 'wth-9-1');
      return [
        ...(spoken ? [] : [`${type} is refused without words`]),
        ...(type === 'order.extended' && over && !named
          ? ['an extension after four weeks is not refused by wth-9-1']
          : []),
      ];
    }
    case 'invalid':
      return result.errors.length > 0 ? [] : [`${type} is invalid without a fault`];
  }
}
