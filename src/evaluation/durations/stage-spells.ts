/** One row per occurrence of a stage, as far as it was seen to begin. */
import type { Instant } from '../../time/index.ts';
import { care } from './care-stage.ts';
import type { CaseView } from './case-view.ts';
import { deadlineMet } from './deadline-met.ts';
import type { Spell, StageCode, StageSpell } from './model.ts';
import { enforcement, execution } from './order-stages.ts';
import { imposition, initiation, riskAssessment } from './procedure-stages.ts';

/**
 * `observedFrom`: when the region began to be observed. A stage that was open then could only be seen to end from there; one
 * that was over by then tells nothing about time (left truncation) and is at risk nowhere.
 */
export function stageSpells(view: CaseView, observedFrom: Instant): StageSpell[] {
  const occurrences: Record<StageCode, readonly (Spell | undefined)[]> = {
    INITIATION: [initiation(view)],
    RIHG: [riskAssessment(view)],
    IMPOSITION: [imposition(view)],
    EXECUTION: [execution(view)],
    CARE: [care(view)],
    ENFORCEMENT: enforcement(view),
  };
  return (Object.keys(occurrences) as StageCode[]).flatMap((stage) =>
    occurrences[stage]
      .filter((spell) => spell !== undefined)
      .map((spell, index) => ({
        ...spell,
        stage,
        occurrence: index + 1,
        atRiskFrom: Math.min(Math.max(spell.start.at, observedFrom), spell.end.at),
        deadlineMet: deadlineMet(view, spell),
      })),
  );
}
