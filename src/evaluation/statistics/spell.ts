/** A stretch of time as the estimators see it: one row of `stage_durations.csv` or `clocks.csv`. */
export interface Spell {
  /** Minutes already gone when it came under observation (delayed entry, `at_risk_from_min`); 0 when it was seen from its start. */
  entry: number;
  /** Minutes from its start (not from `entry`) to its end, or to the cut-off while it is open. Only a signed clock goes below 0. */
  duration: number;
  /** With what it ended; null while it is open (censored). */
  cause: string | null;
  /** What stays together when cases are drawn anew: the pseudonym of the case, or the id of the row where rows are not linked. */
  cluster: string;
}

export type SpellFault = 'NOT_FINITE' | 'NEGATIVE_ENTRY' | 'NEVER_AT_RISK';

/**
 * Why the estimators refuse a spell; undefined when they take it. A late entry at or after the end was never at risk: counting it
 * would shift the curve, and leaving it out in silence would hide a row. The caller leaves it out and says so.
 */
export function spellFault({ entry, duration }: Pick<Spell, 'entry' | 'duration'>): SpellFault | undefined {
  if (!Number.isFinite(entry) || !Number.isFinite(duration)) return 'NOT_FINITE';
  if (entry < 0) return 'NEGATIVE_ENTRY';
  return entry > 0 && entry >= duration ? 'NEVER_AT_RISK' : undefined;
}
