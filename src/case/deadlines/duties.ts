/** Duties that the law gives without a number: opened by themselves, measured, signalled after the region's norm. */
import type { Instant } from '../../time/index.ts';
import { ruleAt } from '../../law/index.ts';
import { all, allOf } from '../history.ts';
import { adultResidents, peopleAt } from '../people.ts';
import type { Person } from '../events/index.ts';
import { numbered, type DeadlineContext, type Draft } from './draft.ts';

interface Duty {
  rule: string;
  startedBy: number;
  from: Instant;
  metAt: Instant | undefined;
  person?: string;
  to?: string;
}

/** A duty's own norm, `null` when the region has none. */
export function dutyOf(context: DeadlineContext, duty: Duty): Draft {
  const minutes = context.norms[duty.rule];
  return {
    ...duty,
    kind: duty.rule.startsWith('practice-') ? 'practice' : 'duty',
    policy: 'duty',
    dueAt: minutes === undefined ? null : duty.from + minutes * 60_000,
    normMinutes: minutes,
  };
}

export function duties(context: DeadlineContext): Draft[] {
  const order = all(context.history, 'order.imposed')[0];
  const about = order === undefined ? [] : orderDuties(context, order);
  return [...about, ...counselDuties(context), ...rulingDuties(context)];
}

type Imposed = ReturnType<typeof all<'order.imposed'>>[number];

function orderDuties(context: DeadlineContext, order: Imposed): Draft[] {
  const { history, force } = context;
  const start = { startedBy: order.sequence, from: order.occurredAt };
  const after = (happened: readonly { occurredAt: Instant }[]): Instant | undefined =>
    happened.find(({ occurredAt }) => occurredAt >= order.occurredAt)?.occurredAt;
  const list: Duty[] = [];
  if (order.data.decision.mode === 'hulpofficier-mandate') {
    list.push({ rule: 'wth-3-2', ...start, metAt: after(all(history, 'mayor.informed')) });
  }
  if (order.data.form === 'oral') {
    list.push({ rule: 'wth-2-7', ...start, metAt: force?.term.order.writtenAt ?? undefined });
  }
  if (ruleAt('wth-2-8-veilig-thuis', order.occurredAt) !== undefined) {
    list.push({
      rule: 'wth-2-8-veilig-thuis',
      ...start,
      metAt: after(all(history, 'veilig-thuis.informed')),
    });
  } else {
    list.push({ rule: 'wth-2-8-agency', ...start, metAt: after(all(history, 'care-agency.informed')) });
  }
  return [...list, ...householdDuties(context, order)].map((duty) => dutyOf(context, duty));
}

/** One per adult resident of that time; for who was added later, from the amendment that added them. */
function householdDuties({ history }: DeadlineContext, order: Imposed): Duty[] {
  const present = adultResidents(peopleAt(history, order.occurredAt), order.occurredAt);
  const later = allOf(history, ['case.amended', 'order.amended']).flatMap(({ sequence, occurredAt }) =>
    adultResidents(peopleAt(history, occurredAt), occurredAt).filter(
      (person) => addedBy(history, person, order)?.sequence === sequence,
    ),
  );
  return [...present, ...later].map((person) => {
    const added = addedBy(history, person, order);
    const from = added?.occurredAt ?? order.occurredAt;
    const told = all(history, 'household.informed').find(
      ({ data, occurredAt }) => data.person === person.key && occurredAt >= from,
    );
    return {
      rule: 'wth-2-8-household',
      startedBy: added?.sequence ?? order.sequence,
      from,
      metAt: told?.occurredAt,
      person: person.key,
    };
  });
}

function addedBy(history: DeadlineContext['history'], person: Person, order: Imposed) {
  const opened = all(history, 'case.opened')[0];
  if (opened?.data.persons.some(({ key }) => key === person.key) === true) return undefined;
  const amendment = allOf(history, ['case.amended', 'order.amended']).find(({ data }) =>
    data.persons?.some(({ key }) => key === person.key),
  );
  return amendment !== undefined && amendment.occurredAt > order.occurredAt ? amendment : undefined;
}

/** Before 2017-03-01 a lawyer within 24 hours of the wish; since then a duty to tell the Legal Aid Board. */
function counselDuties(context: DeadlineContext): Draft[] {
  const { history } = context;
  return all(history, 'counsel.requested').flatMap(({ sequence, occurredAt: from }): Draft[] => {
    const hasNumber = ruleAt('wth-5-1', from)?.term !== undefined;
    // The present text asks it only for who has no counsel yet.
    const hasCounsel = all(history, 'counsel.assigned').some(({ occurredAt }) => occurredAt < from);
    if (!hasNumber && hasCounsel) return [];
    const meeting = hasNumber
      ? all(history, 'counsel.assigned')
      : allOf(history, ['legal-aid-board.notified', 'counsel.assigned']);
    const metAt = meeting.find(({ occurredAt }) => occurredAt >= from)?.occurredAt;
    const duty = { rule: 'wth-5-1', startedBy: sequence, from, metAt };
    return [
      hasNumber ? { ...duty, ...numbered(history, 'wth-5-1', from), policy: 'duty' } : dutyOf(context, duty),
    ];
  });
}

/** Each ruling is passed on to the police and to every adult resident who was not present (Wth 8 lid 2). */
function rulingDuties(context: DeadlineContext): Draft[] {
  const { history } = context;
  const rulings = allOf(history, ['interim-relief.ruled', 'appeal.ruled', 'higher-appeal.ruled']);
  return rulings.flatMap((ruling) => {
    const absent = adultResidents(peopleAt(history, ruling.occurredAt), ruling.occurredAt)
      .map(({ key }) => key)
      .filter((key) => ruling.data.present?.includes(key) !== true);
    return ['police', ...absent].map((to) => {
      const passed = all(history, 'ruling.passed-on').find(
        ({ data }) => data.ruling === ruling.sequence && data.to === to,
      );
      return dutyOf(context, {
        rule: 'wth-8-2',
        startedBy: ruling.sequence,
        from: ruling.occurredAt,
        metAt: passed?.occurredAt,
        to,
        ...(to === 'police' ? {} : { person: to }),
      });
    });
  });
}
