/** `survival_reference.json`: the figures of the engine over the shipped rows of stages, for the import script to count anew. */
import { STAGE_CODES, type StageCode } from '../durations/index.ts';
import { measureOf } from '../publication/index.ts';
import {
  countSpell,
  noSpells,
  spellFault,
  summariseCounts,
  type Spell,
  type Summary,
} from '../statistics/index.ts';

interface ReferenceInput {
  tier: 'A' | 'B';
  /** The rows as they stand in the file, rounded where the tier rounds; asked for one stage at a time. */
  spellsOf: (stage: StageCode) => Iterable<Omit<Spell, 'cluster'>>;
}

/** From here on a row-level tier without an agreement shows figures at all. */
const FEWEST_EVENTS = 10;

/** Rows that were never at risk count nowhere, `n` included. A figure that is not reached is null. */
export function survivalReference({ tier, spellsOf }: ReferenceInput): string {
  const stages = STAGE_CODES.flatMap((stage) => {
    const tau = measureOf({ stage })?.horizon;
    if (tau === undefined) throw new Error(`A stage without a horizon: ${stage}`);
    const counts = noSpells();
    for (const spell of spellsOf(stage)) if (spellFault(spell) === undefined) countSpell(counts, spell);
    const summary = summariseCounts(counts, tau);
    if (summary.rmst === null || (tier === 'B' && summary.events < FEWEST_EVENTS)) return [];
    return [[stage, figures(summary, summary.rmst)] as const];
  });
  return `${JSON.stringify({ stages: Object.fromEntries(stages) }, null, 2)}\n`;
}

function figures(
  { spells, events, median, q1, q3, p90 }: Summary,
  { value, stdErr, tau }: NonNullable<Summary['rmst']>,
) {
  return {
    n: spells,
    events,
    median: median.value,
    q1: q1.value,
    q3: q3.value,
    p90: p90.value,
    rmst: value,
    rmstSe: stdErr,
    tau,
  };
}
