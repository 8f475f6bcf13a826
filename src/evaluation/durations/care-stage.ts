/** Help: from the first notice or the first help to the hand-over, or the end of the case. */
import type { EventType } from '../../case/event-types.ts';
import { all } from '../../case/history.ts';
import { compareMarks, markOf, type CaseView } from './case-view.ts';
import { closingOf } from './closing.ts';
import type { Spell } from './model.ts';
import { spellOf, type End } from './spell.ts';

/** Help that came before the notice counts (contract.md, Care). */
const BEGINS_CARE: ReadonlySet<EventType> = new Set([
  'care-agency.informed',
  'veilig-thuis.informed',
  'care.contacted',
  'care.offered',
  'care.accepted',
  'care.refused',
  'care.acceptance-confirmed',
  'system-meeting.held',
  'safety-plan.agreed',
  'care-advice.given',
  'care.handed-over',
]);

/** `undefined` while nobody was told and nothing was done, and when the case was over before. */
export function care(view: CaseView): Spell | undefined {
  const first = view.history.events.find(({ type }) => BEGINS_CARE.has(type));
  if (first === undefined) return undefined;
  const [start, closing] = [markOf(view, first), closingOf(view)];
  if (closing !== undefined && compareMarks(start, closing.mark) > 0) return undefined;
  const ends = all(view.history, 'care.handed-over').map((event): End => ({
    mark: markOf(view, event),
    reason: 'HANDED_OVER',
  }));
  return spellOf(view, start, ends, 'case');
}
