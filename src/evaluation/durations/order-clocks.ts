/** Clocks that the order itself sets going. */
import { decisionsOf } from '../../case/decisions.ts';
import { forceOf, naturalEnd } from '../../case/force.ts';
import { all } from '../../case/history.ts';
import { byTime, markOf, notBefore, type CaseView, type Mark } from './case-view.ts';
import { orderOf } from './milestones.ts';
import type { ClockSpell } from './model.ts';
import { orderEnds } from './order-stages.ts';
import { orderSteps, orderTurns } from './order-turns.ts';
import { clock } from './procedure-clocks.ts';
import { seen, spellOf, type End } from './spell.ts';

export function orderClocks(view: CaseView): ClockSpell[] {
  return [
    ...oralToWritten(view),
    ...decisionToReachable(view),
    ...extensionMargins(view),
    ...orderToEnd(view),
  ];
}

/** To the `order.served` of its paper. The end of the order does not end the duty to write it up (Wth 2 lid 7). */
function oralToWritten(view: CaseView): ClockSpell[] {
  const order = orderOf(view);
  if (order?.data.form !== 'oral') return [];
  const paper = decisionsOf(view.history).find(({ sequence }) => sequence === order.sequence)?.writtenBy;
  const ends: End[] =
    paper === null || paper === undefined
      ? []
      : [{ mark: markOf(view, { sequence: paper }), reason: 'COMPLETED' }];
  return clock('ORAL_TO_WRITTEN', spellOf(view, markOf(view, order), ends, 'leaving'));
}

/** Who said before the order where he can be reached had done so at the order. */
function decisionToReachable(view: CaseView): ClockSpell[] {
  const order = orderOf(view);
  if (order === undefined) return [];
  const start = markOf(view, order);
  const ends = all(view.history, 'contact-details.given').map((event): End => ({
    mark: notBefore(markOf(view, event), start),
    reason: 'COMPLETED',
  }));
  return clock('DECISION_TO_REACHABLE', spellOf(view, start, ends, 'leaving'));
}

/**
 * From the making-known of each extension to the end that the order had until then, so that a day to spare is a day above zero.
 * One that was never made known has no margin: what is missing would lie below any figure at the cut-off, not above it.
 */
function extensionMargins(view: CaseView): ClockSpell[] {
  return decisionsOf(view.history).flatMap(({ event, knownBy }) => {
    if (event.type !== 'order.extended' || knownBy === null) return [];
    const end = plannedEndBefore(view, knownBy);
    if (end === null) return [];
    const made = markOf(view, { sequence: knownBy });
    return clock('EXTENSION_MARGIN', seen(made, { mark: byTime(end), reason: 'COMPLETED' }));
  });
}

/** Where the order would have stopped, as it stood right before an event. */
function plannedEndBefore(view: CaseView, sequence: number): number | null {
  const steps = orderSteps(view);
  const index = steps.findIndex(({ event }) => event.sequence === sequence);
  const force = index < 1 ? undefined : forceOf(steps[index - 1]?.history ?? view.history);
  return force === undefined ? null : naturalEnd(force);
}

/** From the first instant in force to the first of its ends, the making-known of the first extension among them. */
function orderToEnd(view: CaseView): ClockSpell[] {
  const start = orderTurns(view).find(({ state }) => state === 'in-force' || state === 'suspended')?.mark;
  if (start === undefined) return [];
  const extended = firstExtension(view);
  const ends: End[] =
    extended === undefined
      ? orderEnds(view)
      : [...orderEnds(view), { mark: notBefore(extended, start), reason: 'EXTENDED' }];
  return clock('ORDER_TO_END', spellOf(view, start, ends, 'leaving'));
}

/** The making-known by which the order was first longer than its first term. */
function firstExtension(view: CaseView): Mark | undefined {
  const step = orderSteps(view).find(({ history }) => (forceOf(history)?.term.extensions.length ?? 0) > 0);
  return step === undefined ? undefined : markOf(view, step.event);
}
