/** One case at the cut-off: its stages, its clocks, and what it is compared by. */
import type { Protocol, RecordedEvent } from '../../case/model.ts';
import type { Instant } from '../../time/index.ts';
import { aftermathClocks } from './aftermath-clocks.ts';
import { careClocks } from './care-clocks.ts';
import { viewOf, type CaseView } from './case-view.ts';
import type { Cutoff } from './cutoff.ts';
import { entryQuality, type EntryQuality } from './entry-quality.ts';
import type { ClockSpell, StageSpell } from './model.ts';
import { orderClocks } from './order-clocks.ts';
import { procedureClocks } from './procedure-clocks.ts';
import { armOf, armOutside, observedFrom, type PilotArm, type RolloutPeriod } from './rollout.ts';
import { stageSpells } from './stage-spells.ts';

/** A case as it is stored; its events may go past the cut-off. */
export interface StoredCase {
  events: readonly RecordedEvent[];
  /** The one pinned to the case. */
  protocol: Protocol;
  region: string | null;
}

export interface CaseMeasures {
  reportedAt: Instant;
  municipality: string;
  region: string | null;
  protocol: string;
  /** At the report, as the process version is. */
  arm: PilotArm;
  /** `undefined` when the calendar has no period for then and there. */
  rollout: RolloutPeriod | undefined;
  /** The cut-off: what had not happened by then is not known to come. */
  until: Instant;
  stages: StageSpell[];
  clocks: ClockSpell[];
  entry: EntryQuality;
}

/** An hour: what a night shift types in before it ends is not late. */
const USUAL_LAG = 60 * 60_000;

/** Every case that had been recorded by the cut-off, imposed or not; `undefined` for one that had not. */
export function measureCase(
  { events, protocol, region }: StoredCase,
  cutoff: Cutoff,
  calendar: readonly RolloutPeriod[],
): CaseMeasures | undefined {
  const view = viewOf(events, protocol.norms, cutoff);
  if (view === undefined) return undefined;
  const reportedAt = view.opened.occurredAt;
  const rollout = armOf(calendar, region, reportedAt);
  return {
    reportedAt,
    municipality: view.opened.data.municipality,
    region,
    protocol: protocol.id,
    arm: rollout?.arm ?? armOutside(calendar, region, reportedAt),
    rollout,
    until: cutoff.until,
    stages: stageSpells(view, observedFrom(calendar, region) ?? -Infinity),
    clocks: clockSpells(view),
    entry: entryQuality(view, USUAL_LAG),
  };
}

/** All clocks of the page that had started. */
function clockSpells(view: CaseView): ClockSpell[] {
  return [...procedureClocks(view), ...orderClocks(view), ...careClocks(view), ...aftermathClocks(view)];
}
