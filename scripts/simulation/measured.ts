/** What the evaluation sees of the simulated cases at a cut-off: the spells of a stage by arm. */
import type { Store } from '../../db/index.ts';
import type { RegionBook } from '../../api/configuration/index.ts';
import {
  endOfCutoffDay,
  measureCase,
  type PilotArm,
  type RolloutPeriod,
  type StageCode,
} from '../../src/evaluation/durations/index.ts';
import { spellFault, type Spell } from '../../src/evaluation/statistics/index.ts';
import type { Instant, LocalDate } from '../../src/time/index.ts';
import { MINUTE } from './story.ts';

export interface ArmSpell extends Spell {
  stage: StageCode;
  arm: PilotArm;
}

export interface Measured {
  store: Store;
  regions: RegionBook;
  calendar: readonly RolloutPeriod[];
  now: Instant;
}

const BATCH = 200;

/** Of every case known at the end of that day, without those that were over before anybody looked. */
export async function measured(
  { store, regions, calendar, now }: Measured,
  cutoff: LocalDate,
): Promise<ArmSpell[]> {
  const until = endOfCutoffDay(cutoff);
  const spells: ArmSpell[] = [];
  for (let after = 0; ;) {
    const cases = await store.evaluationCases({ municipalities: 'all' }, after, BATCH);
    for (const { id, events, protocol, region } of cases) {
      const stored = { events, protocol: regions.protocol(protocol), region };
      const measures = measureCase(stored, { until, now }, calendar);
      const arm = measures?.arm ?? 'BASELINE';
      for (const { stage, start, end, atRiskFrom, endReason, observed } of measures?.stages ?? [])
        spells.push({
          stage,
          arm,
          entry: (atRiskFrom - start.at) / MINUTE,
          duration: (end.at - start.at) / MINUTE,
          cause: observed ? endReason : null,
          cluster: id,
        });
    }
    const last = cases.at(-1);
    if (last === undefined) return spells.filter((spell) => spellFault(spell) === undefined);
    after = last.rowId;
  }
}
