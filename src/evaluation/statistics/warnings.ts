/** What stands beside a number when there is too little behind it. Codes and figures; the words for people stand with the pages. */
import type { KaplanMeier } from './kaplan-meier.ts';
import type { LogRank } from './log-rank.ts';
import { NORMAL_80, NORMAL_975 } from './normal.ts';
import type { Quantile } from './quantiles.ts';
import type { Rmst } from './rmst.ts';

export type StatisticWarning =
  /** So wide, as a percentage of the median, is its interval of 95 % as a rule at `measuredAt` ends, the nearest figure at or below `events`. */
  | { code: 'MEDIAN_WIDE'; events: number; measuredAt: number; widthPercent: number }
  /** So many ends does it take to see this hazard ratio in four of five studies. */
  | { code: 'LOG_RANK_BLIND'; events: number; needed: number; hazardRatio: number }
  /** Beyond `lastSeen` the curve was drawn on flat up to the horizon. */
  | { code: 'MEAN_EXTENDED'; tau: number; lastSeen: number }
  /** The interval of this quantile is not to be relied on: a band turned back after it had passed. */
  | { code: 'INTERVAL_TURNED_BACK'; p: number }
  /** All at risk had ended at `at`, but other spells entered later: from there the curve tells nothing. */
  | { code: 'RISK_SET_EMPTIED'; at: number; enteredLater: number };

/**
 * Width of the interval of a median against the median, by ends seen, as the project's requirements have it. It falls with the root
 * of the number: four times as many halve it. Log-normal durations with a spread of 0.6 show 110, 45 and 23 %
 * (test/evaluation/statistics/warnings.test.ts); more skewed ones show more.
 */
const MEDIAN_WIDTHS: readonly { events: number; widthPercent: number }[] = [
  { events: 160, widthPercent: 23 },
  { events: 40, widthPercent: 45 },
  { events: 10, widthPercent: 94 },
];

/** Below the largest number measured a median is warned about; below the smallest its figure still is that of the smallest. */
export function medianWarnings(events: number): StatisticWarning[] {
  const [enough, ...less] = MEDIAN_WIDTHS;
  if (enough === undefined || events >= enough.events) return [];
  const row = less.find((candidate) => events >= candidate.events) ?? less.at(-1) ?? enough;
  return [{ code: 'MEDIAN_WIDE', events, measuredAt: row.events, widthPercent: row.widthPercent }];
}

const HAZARD_RATIOS = [2, 1.5] as const;

/**
 * Ends that a log-rank test needs to see a hazard ratio with power 80 % at 5 % two-sided (Schoenfeld 1981, Biometrika 68:316):
 * (z₀.₉₇₅ + z₀.₈)² / (p (1 − p) log² ratio), with p the share of the spells in the one group. Equal groups: 66 for 2, 191 for 1.5.
 */
export function eventsNeeded(hazardRatio: number, share = 0.5): number {
  return Math.ceil((NORMAL_975 + NORMAL_80) ** 2 / (share * (1 - share) * Math.log(hazardRatio) ** 2));
}

/** For the smallest group against the rest; none when the test is not defined, which says more. */
export function logRankWarnings(test: LogRank): StatisticWarning[] {
  if (!test.defined) return [];
  const sizes = test.groups.filter(({ expected }) => expected > 0).map(({ spells }) => spells);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const events = test.groups.reduce((sum, { observed }) => sum + observed, 0);
  return HAZARD_RATIOS.flatMap((hazardRatio) => {
    const needed = eventsNeeded(hazardRatio, Math.min(...sizes) / total);
    return events < needed ? [{ code: 'LOG_RANK_BLIND', events, needed, hazardRatio }] : [];
  });
}

/** A quantile whose interval cannot be shown; its value stands. */
export function intervalWarnings(quantiles: readonly Quantile[]): StatisticWarning[] {
  return quantiles.flatMap(({ p, turnedBack }) => (turnedBack ? [{ code: 'INTERVAL_TURNED_BACK', p }] : []));
}

/** What the curve itself cannot carry: a mean beyond what was seen, and a curve that fell to 0 while others still had to enter. */
export function curveWarnings({ steps }: KaplanMeier, mean: Rmst | null): StatisticWarning[] {
  const warnings: StatisticWarning[] = [];
  const lastSeen = steps.at(-1)?.time ?? 0;
  if (mean?.extended === true) warnings.push({ code: 'MEAN_EXTENDED', tau: mean.tau, lastSeen });
  const end = steps.findIndex(({ survival }) => survival === 0);
  const after = steps.slice(end + 1);
  if (end !== -1 && after.length > 0) {
    const enteredLater = after.reduce((sum, { events, censored }) => sum + events + censored, 0);
    warnings.push({ code: 'RISK_SET_EMPTIED', at: steps[end]?.time ?? 0, enteredLater });
  }
  return warnings;
}
