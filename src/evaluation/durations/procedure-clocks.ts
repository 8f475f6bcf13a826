/** Clocks from the report to the decision. A declined order is a decision as well as an imposed one. */
import { markOf, type CaseView } from './case-view.ts';
import { decisions } from './milestones.ts';
import type { ClockCode, ClockSpell, Spell } from './model.ts';
import { imposition, initiation, riskAssessment } from './procedure-stages.ts';
import { spellOf } from './spell.ts';

export function procedureClocks(view: CaseView): ClockSpell[] {
  const decided = decisions(view).map(({ mark }) => ({ mark, reason: 'COMPLETED' as const }));
  const toDecision = spellOf(view, markOf(view, view.opened), decided, 'case');
  const prepared = imposition(view);
  return [
    ...clock('REPORT_TO_RIHG_START', initiation(view)),
    ...clock('RIHG_DURATION', riskAssessment(view)),
    ...clock('RIHG_TO_DECISION', prepared === undefined ? undefined : asDecided(prepared)),
    ...clock('REPORT_TO_DECISION', toDecision),
  ];
}

/** The stage tells a declined order from an imposed one; the clock only asks when it was decided. */
function asDecided(spell: Spell): Spell {
  const declined = spell.observed && spell.endReason === 'NOT_IMPOSED';
  return declined ? { ...spell, endReason: 'COMPLETED' } : spell;
}

export function clock(
  code: ClockCode,
  spell: Spell | undefined,
  role: ClockSpell['role'] = 'NONE',
): ClockSpell[] {
  return spell === undefined ? [] : [{ ...spell, clock: code, role }];
}
