/**
 * Warnings that go by the counts that are shown. The estimators count the spells that they take; beside the cases shown these would
 * tell by subtraction how many were never at risk, or had two spells.
 */
import {
  type LogRank,
  logRankWarnings,
  medianWarnings,
  type StatisticWarning,
} from '../../../src/evaluation/statistics/index.ts';
import { LEAST } from '../../../src/evaluation/publication/thresholds.ts';
import { inTens } from './in-tens.ts';

/** `events`: the cases with an end, as shown. Also by how much a median is uncertain goes by them. */
export function summaryWarnings(warnings: readonly StatisticWarning[], events: number): StatisticWarning[] {
  const others = warnings
    .filter(({ code }) => code !== 'MEDIAN_WIDE')
    .map((warning) => (warning.code === 'RISK_SET_EMPTIED' ? coarse(warning) : warning));
  return [...medianWarnings(events), ...others];
}

function coarse<Warning extends { enteredLater: number }>(warning: Warning): Warning {
  const { enteredLater } = warning;
  return enteredLater < LEAST ? warning : { ...warning, enteredLater: inTens(enteredLater) };
}

/** `told`: the groups of the test, in its order. How many ends it takes follows from the sizes of the groups, so these count too. */
export function screenWarnings(
  test: LogRank,
  told: readonly { cases: number; events: number }[],
): StatisticWarning[] {
  const groups = test.groups.map((group, place) => {
    const { cases, events } = told[place] ?? { cases: group.spells, events: group.observed };
    return { ...group, spells: cases, observed: events };
  });
  return logRankWarnings({ ...test, groups });
}
