/** The risk instrument as filled in so far: which parts are in, and what they indicate (Besluit art. 2). */
import { CURRENT_INSTRUMENT, indication } from '../rihg/index.ts';
import type { EventData } from './events/index.ts';
import { all, allOf, type History } from './history.ts';
import type { RiskIndication } from './model.ts';

type Signals = EventData['risk-assessment.part-completed']['signals'];

export interface RiskAssessment {
  instrument: string;
  parts: ReadonlyMap<1 | 2 | 3, Signals>;
  missing: (1 | 2 | 3)[];
  /** `null` until all three parts are in. */
  indication: RiskIndication | null;
}

/** The latest filling-in of a part counts, whether completed or corrected. */
export function riskAssessmentOf(history: History): RiskAssessment {
  const instrument = all(history, 'risk-assessment.started')[0]?.data.instrument ?? CURRENT_INSTRUMENT;
  const parts = new Map<1 | 2 | 3, Signals>();
  for (const { data } of allOf(history, ['risk-assessment.part-completed', 'risk-assessment.corrected'])) {
    parts.set(data.part, data.signals);
  }
  const missing = ([1, 2, 3] as const).filter((part) => !parts.has(part));
  return {
    instrument,
    parts,
    missing,
    indication: missing.length > 0 ? null : indication(instrument, parts),
  };
}
