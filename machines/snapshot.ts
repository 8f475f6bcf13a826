/** The case as it stands at an instant, from its fold. */
import { EVENT_CATALOGUE } from '../src/case/event-catalogue.ts';
import { deadlinesAt } from '../src/case/deadlines/index.ts';
import { isEngineEvent, type EventType } from '../src/case/event-types.ts';
import { flagsOf } from '../src/case/flags/index.ts';
import { forceOf } from '../src/case/force.ts';
import { all, type History } from '../src/case/history.ts';
import type { CaseSnapshot, OrderState, OrderSummary, Protocol } from '../src/case/model.ts';
import { orderSummary } from '../src/case/order-state.ts';
import { riskAssessmentOf } from '../src/case/risk-assessment.ts';
import { tasksOf } from '../src/case/tasks.ts';
import { nextWake } from '../src/case/time-events.ts';
import type { Instant } from '../src/time/index.ts';
import { acceptedBy } from './drive.ts';
import type { Fold } from './fold.ts';
import { MACHINE_NAMES } from './stage-machines.ts';

/** What a case has beside its events: given when it is opened, never changed. */
export interface Identity {
  id: string;
  number: string;
  region: string | null;
  protocol: Protocol;
}

export function snapshotOf(identity: Identity, fold: Fold, version: number, now: Instant): CaseSnapshot {
  const { history, states } = fold;
  const { norms } = identity.protocol;
  const deadlines = deadlinesAt(history, norms, now).items;
  const flags = [...flagsOf({ history, force: forceOf(history), deadlines, now }), ...fold.hindsight];
  return {
    id: identity.id,
    number: identity.number,
    municipality: all(history, 'case.opened')[0]?.data.municipality ?? '',
    region: identity.region,
    protocol: identity.protocol.id,
    version,
    advancedTo: now,
    states,
    stages: fold.stages,
    riskAssessment: riskAssessmentOf(history).indication,
    order: orderOf(history, states.enforcement, now),
    flags,
    tasks: tasksOf({ caseId: identity.id, history, norms, flags }),
    deadlines,
    wakeAt: nextWake(history, deadlines, now),
  };
}

/** The state of the order is that of the enforcement machine: its innermost name. Without an order there is no summary. */
function orderOf(history: History, state: string, now: Instant): OrderSummary | null {
  return orderSummary(history, state.split('.').at(-1) as OrderState, now);
}

/** What the case takes when it happens now: by the charts of the machines that decide, and a re-assessment while one is asked. */
export function acceptedNow({ states, tasks }: Pick<CaseSnapshot, 'states' | 'tasks'>): EventType[] {
  const asked = tasks.some(({ kind, closedBy }) => kind === 'reassessment' && closedBy === null);
  return MACHINE_NAMES.flatMap((name) =>
    acceptedBy(name, states[name]).filter(
      (type) =>
        EVENT_CATALOGUE[type].owner === name &&
        type !== 'case.opened' &&
        !isEngineEvent({ type }) &&
        (type !== 'reassessment.done' || asked),
    ),
  ).toSorted();
}
