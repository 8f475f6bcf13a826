/** The three stages before the order: report to opening, opening to third part, third part to decision. */
import { compareMarks, markOf, type CaseView, type Mark } from './case-view.ts';
import { closingOf } from './closing.ts';
import { assessmentStart, decisions, partsCompletedBy, thirdPart } from './milestones.ts';
import type { Spell } from './model.ts';
import { spellOf, type End } from './spell.ts';

/** From the report to the opening of the risk assessment, or closed without. */
export function initiation(view: CaseView): Spell {
  const started = assessmentStart(view);
  const ends: End[] = started === undefined ? [] : [{ mark: started, reason: 'COMPLETED' }];
  return spellOf(view, markOf(view, view.opened), ends, 'case');
}

/** `undefined` when no instrument was opened before the case was closed. */
export function riskAssessment(view: CaseView): Spell | undefined {
  const start = whileOpen(view, assessmentStart(view));
  if (start === undefined) return undefined;
  const ends = partsCompletedBy(view.history).map((event) => markOf(view, event));
  return spellOf(
    view,
    start,
    ends.map((mark) => ({ mark, reason: 'COMPLETED' })),
    'case',
  );
}

/** `undefined` without a third part, and where the decision came before it: a stage has no length below zero. */
export function imposition(view: CaseView): Spell | undefined {
  const start = whileOpen(view, thirdPart(view));
  const [decided] = decisions(view);
  if (start === undefined || (decided !== undefined && compareMarks(decided.mark, start) < 0))
    return undefined;
  const ends: End[] = decisions(view).map(({ mark, imposed }) => ({
    mark,
    reason: imposed ? 'COMPLETED' : 'NOT_IMPOSED',
  }));
  return spellOf(view, start, ends, 'case');
}

/** Nothing of the procedure begins in a closed case. */
function whileOpen(view: CaseView, start: Mark | undefined): Mark | undefined {
  const closing = closingOf(view);
  return start === undefined || (closing !== undefined && compareMarks(closing.mark, start) < 0)
    ? undefined
    : start;
}
