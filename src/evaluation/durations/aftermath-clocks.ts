/** Clocks of what may follow: a breach to its report, an appeal to its hearing. */
import { appealOf, endingsOf } from '../../case/rulings.ts';
import { reliefRequests } from '../../case/appeals.ts';
import type { EventOf } from '../../case/events/index.ts';
import { all } from '../../case/history.ts';
import { markOf, type CaseView } from './case-view.ts';
import { isOutOfSight } from './closing.ts';
import type { ClockSpell } from './model.ts';
import { clock } from './procedure-clocks.ts';
import { spellOf, type End } from './spell.ts';

export function aftermathClocks(view: CaseView): ClockSpell[] {
  return [
    ...seenHere(view, 'breach.recorded').flatMap((breach) => toReport(view, breach)),
    ...seenHere(view, 'appeal.lodged').flatMap((appeal) => toHearing(view, appeal)),
  ];
}

const seenHere = <Type extends 'breach.recorded' | 'appeal.lodged'>(view: CaseView, type: Type) =>
  all(view.history, type).filter((event) => !isOutOfSight(view, markOf(view, event)));

function toReport(view: CaseView, breach: EventOf<'breach.recorded'>): ClockSpell[] {
  const ends = all(view.history, 'breach.reported')
    .filter(({ data }) => data.breach === breach.sequence)
    .map((event): End => ({ mark: markOf(view, event), reason: 'COMPLETED' }));
  return clock('BREACH_TO_REPORT', spellOf(view, markOf(view, breach), ends, 'leaving'));
}

/** An appeal that is withdrawn, or decided without a hearing on relief, will have none any more. */
function toHearing(view: CaseView, appeal: EventOf<'appeal.lodged'>): ClockSpell[] {
  const heard = reliefRequests(view.history).flatMap(({ request, heard: hearing }): End[] =>
    hearing !== undefined && appealOf(view.history, request)?.sequence === appeal.sequence
      ? [{ mark: markOf(view, hearing), reason: 'COMPLETED' }]
      : [],
  );
  const over = endingsOf(view.history, appeal.sequence).map((event): End => ({
    mark: markOf(view, event),
    reason: event.type === 'appeal.withdrawn' ? 'WITHDRAWN' : 'ABORTED',
  }));
  return clock('APPEAL_TO_HEARING', spellOf(view, markOf(view, appeal), [...heard, ...over], 'leaving'));
}
