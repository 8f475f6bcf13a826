/** Every event type's sentences together. */
import { asCaseEvent, type CaseEvent } from '../events/index.ts';
import type { RecordedEvent } from '../model.ts';
import { careTales } from './tell-care.ts';
import { courtTales } from './tell-court.ts';
import { decisionTales } from './tell-decisions.ts';
import { enforcementTales } from './tell-enforcement.ts';
import { engineTales } from './tell-engine.ts';
import { executionTales } from './tell-execution.ts';
import { fileTales } from './tell-file.ts';
import { hearingTales } from './tell-hearing.ts';
import { informingTales } from './tell-informing.ts';
import { intakeTales } from './tell-intake.ts';
import { orderTales } from './tell-order.ts';
import { revisionTales } from './tell-revisions.ts';
import { riskTales } from './tell-risk.ts';
import { rulingTales } from './tell-rulings.ts';
import { serviceTales } from './tell-service.ts';
import type { Moment, Tales, Told } from './tale.ts';

const TALES: Tales = {
  ...intakeTales,
  ...riskTales,
  ...hearingTales,
  ...orderTales,
  ...serviceTales,
  ...executionTales,
  ...informingTales,
  ...careTales,
  ...decisionTales,
  ...enforcementTales,
  ...courtTales,
  ...rulingTales,
  ...fileTales,
  ...revisionTales,
  ...engineTales,
};

export function tell(event: RecordedEvent, moment: Moment): Told {
  // The tale found under a type takes events of that type.
  const tale = TALES[event.type] as (told: CaseEvent, moment: Moment) => Told;
  return tale(asCaseEvent(event), moment);
}
