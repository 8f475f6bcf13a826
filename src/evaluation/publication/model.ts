/** Tables as they are counted, and as they are published: the same cells, with each value shown or hidden. */
import type { PilotArm } from '../durations/index.ts';
import type { MeasureName } from './measures.ts';

/** The margin over all of a kind. */
export const ALL = 'ALL';

/**
 * The cells form trees: (measure, arm, ALL, ALL) holds each (measure, arm, region group, ALL), which holds each (measure, arm, region
 * group, period). There is no total over the arms, nor any other margin: a count that is a sum in two ways cannot be guarded in one.
 * A table has every combination for every measure, 0 or not: a row that is missing would say 0.
 */
export interface CellName {
  measure: MeasureName;
  arm: PilotArm;
  regionGroup: string;
  period: string;
}

/**
 * Counts are of cases, never of spells: ten breaches in one case are no crowd, and how many orders were in force twice follows from
 * nothing. `cases` = `events` + `censored` in every cell.
 */
export interface Counts {
  /** Cases with at least one spell of the measure. */
  cases: number;
  /** Cases in which at least one was seen to end. */
  events: number;
  /** Cases in which none was. */
  censored: number;
}

export interface Cell extends CellName, Counts {
  figures: Figures;
}

/** Null: the curve never reaches it, or there is none. Minutes. */
export interface Figures {
  /** Cases with an end among the spells that the curve takes (`spellFault`): what the thresholds of the figures go by. */
  events: number;
  /** Those before the horizon: a mean is the horizon less what each of them left over, and of one it would tell the very minute. */
  eventsBeforeTau: number;
  median: number | null;
  q1: number | null;
  q3: number | null;
  p90: number | null;
  rmst: number | null;
  /** The horizon of `rmst`. */
  tau: number;
  /** Interval of the median, of 95 %; null on a side that is open, and on both when a band turned back. */
  ciLow: number | null;
  ciHigh: number | null;
  /** Only of a measure with competing ends, in an arm as a whole. */
  ends: readonly EndCount[];
  /** Spells that no curve takes; they are in the counts. */
  leftOut: number;
}

export interface EndCount {
  reason: string;
  /** Cases with such an end. A case that was in force twice may stand under two. */
  cases: number;
  /** Share that ended so (Aalen and Johansen, at the last time seen: no order outlasts 28 days), 0 to 1. */
  incidence: number;
}

/** Columns of a published table in which something can be hidden. */
export const COUNT_COLUMNS = ['cases', 'events', 'censored'] as const;
export type CountColumn = (typeof COUNT_COLUMNS)[number];

export const FIGURE_COLUMNS = ['median', 'q1', 'q3', 'p90', 'rmst', 'ciLow', 'ciHigh'] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

export const HIDE_REASONS = [
  /** A count from 0 to 9. */
  'BELOW_TEN',
  /** Fewer than ten cases of the measure around it are not in it. */
  'FEW_OUTSIDE',
  /** The measure around it is hidden, or has fewer than twenty cases: inside or outside there are fewer than ten. */
  'SMALL_BASE',
  /**
   * A count of ten or more from which, with the others, a hidden one would follow; or one below ten beside so few that even that may
   * not be said of it.
   */
  'SUBTRACTION',
  /** Beside what is out nothing was left to hide behind, so that only what is out was told again. */
  'NOTHING_NEW',
  /** `censored` where `cases` or `events` is hidden, and a figure where a count is. */
  'COUNT_HIDDEN',
  /** A figure with fewer ends behind it than it takes: 10, 20 or 50. */
  'FEW_EVENTS',
  /** A measure of which only counts are given. */
  'COUNTS_ONLY',
  /** A measure whose length the law fixes: no quantile. */
  'COMPETING_ENDS',
] as const;
export type HideReason = (typeof HIDE_REASONS)[number];

export type Shown<T> = { shown: true; value: T } | { shown: false; reason: HideReason };

export type PublishedCell = CellName &
  Record<CountColumn, Shown<number>> &
  Record<FigureColumn, Shown<number | null>> & {
    tau: number;
    /** Only in cells of an arm as a whole, of measures with competing ends. */
    ends: readonly PublishedEnd[];
  };

export interface PublishedEnd {
  reason: string;
  cases: Shown<number>;
  /** Whole percentages, rounded to 5 points where fewer than 100 cases stand behind them. */
  percentage: Shown<number>;
}

export type LoggedColumn = CountColumn | FigureColumn | 'endCases' | 'endPercentage';

/** How many values of a measure were hidden in a column for a reason. */
export interface SuppressionEntry {
  measure: MeasureName;
  column: LoggedColumn;
  reason: HideReason;
  count: number;
}

export interface PublishedTable {
  cells: readonly PublishedCell[];
  log: readonly SuppressionEntry[];
}
