/** Practice norms of the region: configuration, never law, and called so. */
import { all, allOf } from '../history.ts';
import { residents, excludedPerson, peopleOf } from '../people.ts';
import { reassessmentsOf } from '../reassessments.ts';
import { dutyOf } from './duties.ts';
import type { DeadlineContext, Draft } from './draft.ts';
import { stoppedAt } from './order-deadlines.ts';

/** Only norms that the region has set open an item. */
export function practiceNorms(context: DeadlineContext): Draft[] {
  const { history, force, norms } = context;
  const order = all(history, 'order.imposed')[0];
  if (order === undefined || force === undefined) return [];
  const start = { startedBy: order.sequence, from: order.occurredAt };
  const end = stoppedAt(force);
  const set = (rule: string): boolean => norms[rule] !== undefined;
  const drafts: Draft[] = [];
  if (set('practice-care-agency-informed')) {
    const metAt = all(history, 'care-agency.informed')[0]?.occurredAt;
    drafts.push(
      dutyOf(context, {
        rule: 'practice-care-agency-informed',
        ...start,
        metAt: notBefore(metAt, start.from),
      }),
    );
  }
  if (set('practice-care-advice')) {
    const metAt = all(history, 'care-advice.given')[0]?.occurredAt;
    drafts.push(
      dutyOf(context, { rule: 'practice-care-advice', ...start, metAt: notBefore(metAt, start.from) }),
    );
  }
  if (set('practice-extension-decision')) {
    const decided = allOf(history, ['order.extended', 'extension.declined'])[0]?.occurredAt;
    drafts.push(dutyOf(context, { rule: 'practice-extension-decision', ...start, metAt: decided }));
  }
  if (set('practice-first-care-contact')) drafts.push(...firstContacts(context, start));
  if (set('practice-reassessment')) drafts.push(...reassessments(context));
  return drafts.map((draft) => ({ ...draft, voidAt: end }));
}

function firstContacts(context: DeadlineContext, start: { startedBy: number; from: number }): Draft[] {
  const people = peopleOf(context.history);
  return [excludedPerson(people), ...residents(people)].map(({ key }) => {
    const contact = all(context.history, 'care.contacted').find(({ data }) => data.person === key);
    return dutyOf(context, {
      rule: 'practice-first-care-contact',
      ...start,
      person: key,
      metAt: notBefore(contact?.occurredAt, start.from),
    });
  });
}

/** One per trigger, for as long as there is an order to look at again. */
function reassessments(context: DeadlineContext): Draft[] {
  return reassessmentsOf(context.history).map(({ openedBy, from, done }) =>
    dutyOf(context, { rule: 'practice-reassessment', startedBy: openedBy, from, metAt: done?.occurredAt }),
  );
}

/** What was done before it was asked counts as done at the asking. */
function notBefore(at: number | undefined, from: number): number | undefined {
  return at === undefined ? undefined : Math.max(at, from);
}
