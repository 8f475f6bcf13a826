/** What the machines ask of the case to know where an event leads. Read when asked, since most events need one fact or none. */
import type { Instant } from '../time/index.ts';
import { pendingAppeals, pendingHigherAppeals, pendingRelief } from './appeals.ts';
import { executionComplete } from './execution.ts';
import type { History } from './history.ts';
import type { OrderState } from './model.ts';
import { orderStateAt } from './order-state.ts';
import { riskAssessmentOf } from './risk-assessment.ts';

export interface StageFacts {
  orderState: () => OrderState | undefined;
  partsComplete: () => boolean;
  executionComplete: () => boolean;
  relief: () => 'none' | 'requested' | 'heard';
  appealPending: () => boolean;
  higherAppealPending: () => boolean;
}

export function stageFacts(history: History, at: Instant): StageFacts {
  return {
    orderState: () => orderStateAt(history, at),
    partsComplete: () => riskAssessmentOf(history).missing.length === 0,
    executionComplete: () => executionComplete(history),
    relief: () => {
      const pending = pendingRelief(history);
      if (pending === undefined) return 'none';
      return pending.heard === undefined ? 'requested' : 'heard';
    },
    appealPending: () => pendingAppeals(history).length > 0,
    higherAppealPending: () => pendingHigherAppeals(history).length > 0,
  };
}
