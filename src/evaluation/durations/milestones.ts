/** The turning points of the procedure before the order. */
import type { EventOf } from '../../case/events/index.ts';
import { all, allOf, type History } from '../../case/history.ts';
import { readOnce } from '../../case/read-once.ts';
import { markOf, type CaseView, type Mark } from './case-view.ts';

/** Events by which the last missing part came in: a correction of a part completes nothing that was not complete. */
export function partsCompletedBy(history: History): EventOf<'risk-assessment.part-completed'>[] {
  const parts = new Set<number>();
  const events = allOf(history, ['risk-assessment.part-completed', 'risk-assessment.corrected']);
  return events.filter((event): event is EventOf<'risk-assessment.part-completed'> => {
    parts.add(event.data.part);
    return parts.size === 3 && event.type === 'risk-assessment.part-completed';
  });
}

/** Where the decision begins to be prepared. */
export const thirdPart = readOnce((view: CaseView): Mark | undefined => {
  const [event] = partsCompletedBy(view.history);
  return event === undefined ? undefined : markOf(view, event);
});

export function assessmentStart(view: CaseView): Mark | undefined {
  const event = all(view.history, 'risk-assessment.started')[0];
  return event === undefined ? undefined : markOf(view, event);
}

export function orderOf(view: CaseView): EventOf<'order.imposed'> | undefined {
  return all(view.history, 'order.imposed')[0];
}

/** Imposed or declined, whichever came. */
export const decisions = readOnce((view: CaseView): readonly { mark: Mark; imposed: boolean }[] =>
  allOf(view.history, ['order.imposed', 'order.declined']).map((event) => ({
    mark: markOf(view, event),
    imposed: event.type === 'order.imposed',
  })),
);
