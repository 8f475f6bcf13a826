/** Carrying out and enforcing: from the imposition to the last thing that had to be done, and as long as the order ran. */
import { executionComplete } from '../../case/execution.ts';
import type { EventType } from '../../case/event-types.ts';
import { ORDER_EVENTS } from '../../case/order-events.ts';
import type { RecordedEvent } from '../../case/model.ts';
import { markOf, type CaseView, type Mark } from './case-view.ts';
import { gather } from './gather.ts';
import { orderOf } from './milestones.ts';
import type { Spell } from './model.ts';
import { orderTurns } from './order-turns.ts';
import { spellOf, type End } from './spell.ts';

/** `undefined` without an order. What is missing when the order ends stays a duty, but the stage is over. */
export function execution(view: CaseView): Spell | undefined {
  const order = orderOf(view);
  if (order === undefined) return undefined;
  const done = executionDone(view);
  const ends: End[] = done === undefined ? [] : [{ mark: markOf(view, done), reason: 'COMPLETED' }];
  return spellOf(view, markOf(view, order), [...orderEnds(view), ...ends], 'leaving');
}

/** What executionComplete looks at: after anything else it is what it was. */
const CARRIES_OUT: ReadonlySet<EventType> = new Set([
  'order.served',
  'home.left',
  'situation.changed',
  'keys.surrendered',
  'contact-details.given',
  'household.informed',
  'veilig-thuis.informed',
  'care-agency.informed',
]);

/** Without the rest of a file its history is made sooner. */
const READ_FOR_EXECUTION: ReadonlySet<EventType> = CARRIES_OUT.union(ORDER_EVENTS);

/** Without one of each of these nothing is complete: before they are there, nothing else need be looked at. */
const NEEDED: readonly (readonly EventType[])[] = [
  ['home.left', 'situation.changed'],
  ['keys.surrendered'],
  ['contact-details.given'],
  ['veilig-thuis.informed', 'care-agency.informed'],
];

function firstPlace({ history, marks }: CaseView, types: readonly EventType[]): number {
  const firsts = types.map((type) => history.byType.get(type)?.[0]?.sequence ?? 0);
  return Math.min(...firsts.map((sequence) => marks.get(sequence)?.place ?? Infinity));
}

/** The instant at which nothing is missing any more. Who was detained has left; released later, he had left all the same. */
function executionDone(view: CaseView): RecordedEvent | undefined {
  const { history } = view;
  const from = Math.max(...NEEDED.map((types) => firstPlace(view, types)));
  if (from === Infinity) return undefined;
  const events = history.events.filter(({ type }) => READ_FOR_EXECUTION.has(type));
  return events.find(
    (event, place) =>
      CARRIES_OUT.has(event.type) &&
      markOf(view, event).place >= from &&
      executionComplete(gather(events.slice(0, place + 1), history)),
  );
}

/** Every turn by which the order was over, in force before or not. */
export function orderEnds(view: CaseView): End[] {
  return orderTurns(view).flatMap(({ mark, end }) => (end === undefined ? [] : [{ mark, reason: end }]));
}

/**
 * Every stretch from in force to no longer in force. An extension and a suspension end none, and an order that never was in
 * force has none; one that a court brought back has a second.
 */
export function enforcement(view: CaseView): Spell[] {
  const spells: Spell[] = [];
  let start: Mark | undefined;
  for (const { mark, state, end } of orderTurns(view)) {
    if (state === 'in-force' || state === 'suspended') start ??= mark;
    else {
      if (start !== undefined && end !== undefined)
        spells.push(spellOf(view, start, [{ mark, reason: end }], 'leaving'));
      start = undefined;
    }
  }
  return start === undefined ? spells : [...spells, spellOf(view, start, [], 'leaving')];
}
