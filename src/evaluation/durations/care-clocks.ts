/** Clocks from the decision to help. The case has no such clock without an order. */
import type { EventType } from '../../case/event-types.ts';
import { all } from '../../case/history.ts';
import { adultResidents, excludedPerson, peopleAt, residents } from '../../case/people.ts';
import { markOf, notBefore, type CaseView, type Mark } from './case-view.ts';
import { orderOf } from './milestones.ts';
import type { ClockRole, ClockSpell, Spell } from './model.ts';
import { clock } from './procedure-clocks.ts';
import { spellOf, type End } from './spell.ts';

export function careClocks(view: CaseView): ClockSpell[] {
  const order = orderOf(view);
  if (order === undefined) return [];
  const start = markOf(view, order);
  return [
    ...clock('DECISION_TO_CARE_HANDOVER', until(view, start, 'care-agency.informed')),
    ...firstContacts(view, start),
    ...clock('DECISION_TO_CARE_ADVICE', until(view, start, 'care-advice.given')),
  ];
}

function until(view: CaseView, start: Mark, type: EventType): Spell {
  return toFirst(view, start, all(view.history, type));
}

/** Help that came before the decision was there at the decision. */
function toFirst(view: CaseView, start: Mark, events: readonly { sequence: number }[]): Spell {
  const ends = events.map((event): End => ({
    mark: notBefore(markOf(view, event), start),
    reason: 'COMPLETED',
  }));
  return spellOf(view, start, ends, 'case');
}

/**
 * One clock per role, stopped by the first contact with anyone in it: a clock per person would show how many people, and how
 * many children, live in the home. Roles are those of the people at the decision.
 */
function firstContacts(view: CaseView, start: Mark): ClockSpell[] {
  const people = peopleAt(view.history, start.at);
  const adults = adultResidents(people, start.at);
  const children = residents(people).filter((person) => !adults.includes(person));
  const inRole: readonly [ClockRole, readonly { key: string }[]][] = [
    ['REMOVED', [excludedPerson(people)]],
    ['STAYING', adults],
    ['CHILD', children],
  ];
  const contacts = all(view.history, 'care.contacted');
  return inRole.flatMap(([role, persons]) => {
    if (persons.length === 0) return [];
    const keys = new Set(persons.map(({ key }) => key));
    const spell = toFirst(
      view,
      start,
      contacts.filter(({ data }) => keys.has(data.person)),
    );
    return clock('DECISION_TO_FIRST_CONTACT', spell, role);
  });
}
