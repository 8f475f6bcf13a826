import { curveOf } from './kaplan-meier.ts';
import { type Quantile, quantiles } from './quantiles.ts';
import { type Rmst, rmst } from './rmst.ts';
import { countSpells, type SpellCounts } from './spell-counts.ts';
import type { Spell } from './spell.ts';
import { curveWarnings, intervalWarnings, medianWarnings, type StatisticWarning } from './warnings.ts';

/** The figures of one stage or clock in one group. */
export interface Summary {
  spells: number;
  events: number;
  censored: number;
  q1: Quantile;
  median: Quantile;
  q3: Quantile;
  p90: Quantile;
  /** Null without spells. */
  rmst: Rmst | null;
  warnings: readonly StatisticWarning[];
}

/** All figures from one curve; `tau` in minutes (`HORIZONS`). It hides nothing: what may be shown is for suppression to say. */
export function summarise(spells: readonly Spell[], tau: number): Summary {
  return summariseCounts(countSpells(spells), tau);
}

/** The same from counts. */
export function summariseCounts(counts: SpellCounts, tau: number): Summary {
  const curve = curveOf(counts);
  const mean = rmst(curve, tau);
  const reached = quantiles(curve, { q1: 0.25, median: 0.5, q3: 0.75, p90: 0.9 });
  return {
    spells: curve.spells,
    events: curve.events,
    censored: curve.censored,
    ...reached,
    rmst: mean,
    warnings: [
      ...medianWarnings(curve.events),
      ...intervalWarnings(Object.values(reached)),
      ...curveWarnings(curve, mean),
    ],
  };
}
