/** The answer of the statistics as JSON: every number is shown, or a reason stands in its place. */
import type { z } from 'zod';
import type { TimeAxis } from '../../src/evaluation/picture/index.ts';
import { logRankText, warningText } from '../../src/evaluation/publication/index.ts';
import { formatInstant, type LocalDate } from '../../src/time/index.ts';
import type { Answer, AnsweredGroup } from '../application/statistics/answer.ts';
import type { Statistics } from '../application/statistics/ask-statistics.ts';
import type { HiddenCount } from '../application/statistics/blocks.ts';
import type { Screen } from '../application/statistics/comparisons.ts';
import type { EndFigures } from '../application/statistics/ends.ts';
import type { GroupFigures } from '../application/statistics/figures.ts';
import type { statisticsShape } from '../shapes/statistics.ts';
import * as words from './statistics-text.ts';

type StatisticsView = z.output<typeof statisticsShape>;
type GroupView = StatisticsView['groups'][number];

export function statisticsView(
  statistics: Statistics,
  cutoff: LocalDate | undefined,
  nameOf: words.NameOfRegion,
): StatisticsView {
  const { measure, by, announced, answer } = statistics;
  return {
    measure: measure.name,
    title: measure.title,
    by: [...by],
    cutoff: cutoff ?? null,
    asOf: answer === null ? null : formatInstant(answer.asOf),
    horizonMin: announced.horizonMin,
    preRegistration: {
      status: announced.status,
      ...(announced.status === 'pre-registered'
        ? {
            id: announced.id,
            registeredAt: formatInstant(announced.registeredAt),
            announced: announced.announced,
          }
        : {}),
      detail: words.announcedText(statistics),
    },
    groups: answer === null ? [] : answer.groups.map((group) => groupView(group, { answer, nameOf })),
    logRank: answer?.screen ? screenView(answer.screen) : null,
    comparisons: (answer?.differences ?? []).map((difference) => {
      const { group, against, value, lower, upper } = difference;
      const detail = words.differenceText(difference, nameOf);
      return { group, against, ...roundedAll({ difference: value, lower, upper }), detail };
    }),
    notices: words.noticesOf(statistics),
  };
}

interface Around {
  answer: Answer;
  nameOf: words.NameOfRegion;
}

function groupView(group: AnsweredGroup, { answer, nameOf }: Around): GroupView {
  const { key, cases, events, hiddenCases, hiddenEvents, figures } = group;
  const isCounted = hiddenCases === undefined && hiddenEvents === undefined;
  return {
    ...key,
    label: words.groupLabel(key, nameOf),
    n: countView(cases, hiddenCases),
    events: countView(events, hiddenEvents),
    censored: isCounted ? cases - events : null,
    ...figuresView(figures, answer),
    suppressed: [
      ...countReasons('n', hiddenCases),
      ...countReasons('events', hiddenEvents),
      ...(figures?.hidden ?? []).map(({ figure, reason }) => ({
        figure,
        code: reason,
        detail: words.figureText(reason, figures?.ends !== null),
      })),
    ],
    warnings: figures === null ? [] : words.warningsOf(figures),
  };
}

function countView(count: number, hidden: HiddenCount | undefined): GroupView['n'] {
  if (hidden === undefined) return count;
  return hidden === 'BELOW_TEN' ? '<10' : null;
}

const countReasons = (figure: string, hidden: HiddenCount | undefined): GroupView['suppressed'] =>
  hidden === undefined ? [] : [{ figure, code: hidden, detail: words.countText(hidden) }];

type FigureFields = Omit<
  GroupView,
  'region' | 'arm' | 'protocol' | 'label' | 'n' | 'events' | 'censored' | 'suppressed' | 'warnings'
>;

const NO_FIGURES: FigureFields = {
  curve: [],
  followedUntil: null,
  numbersAtRisk: [],
  median: null,
  q1: null,
  q3: null,
  p90: null,
  rmst: null,
  closedCasesOnly: null,
  competing: null,
};

function figuresView(figures: GroupFigures | null, { axis, horizon }: Answer): FigureFields {
  if (figures === null) return NO_FIGURES;
  const { curve, quantiles, rmst, closedOnly, ends } = figures;
  return {
    curve: (curve?.points ?? []).map(({ time, share, lower, upper, atRisk }) => ({
      time,
      survival: share,
      lower,
      upper,
      atRisk: atRisk ?? '<10',
    })),
    followedUntil: curve === null || curve.points.length === 0 ? null : curve.until,
    numbersAtRisk: atRiskView(figures, axis),
    ...quantiles,
    rmst: rmst === null ? null : meanView(rmst, horizon),
    closedCasesOnly: closedOnly === null ? null : { n: closedOnly.cases, median: closedOnly.median },
    competing: ends?.map(endView) ?? null,
  };
}

function meanView(
  { value, lower, upper, extended, bootstrap }: NonNullable<GroupFigures['rmst']>,
  horizonMin: number,
): GroupView['rmst'] {
  return {
    ...roundedAll({ value, lower: lower ?? value, upper: upper ?? value }),
    horizonMin,
    extended,
    bootstrap: bootstrap === null ? null : { ...bootstrap, ...roundedAll(boundsOf(bootstrap)) },
  };
}

const boundsOf = ({ lower, upper }: Record<'lower' | 'upper', number | null>) => ({ lower, upper });

/**
 * Whole minutes: a mean is a sum over the cases that were followed divided by their number, and its decimals give that number away
 * (190.485294… is 12 953 / 68), and with the cases shown beside it how many were never followed.
 */
function roundedAll<Name extends string, Value extends number | null>(
  minutes: Record<Name, Value>,
): Record<Name, Value> {
  const rounded = Object.entries<Value>(minutes).map(([name, value]) => [
    name,
    value === null ? null : Math.round(value),
  ]);
  return Object.fromEntries(rounded) as Record<Name, Value>;
}

const atRiskView = ({ curve, ends, atRisk }: GroupFigures, { ticks }: TimeAxis): GroupView['numbersAtRisk'] =>
  curve === null && ends === null
    ? []
    : ticks.map((time, place) => ({ time, atRisk: atRisk[place] ?? '<10' }));

function endView({ end, cases, incidence, curve }: EndFigures): NonNullable<GroupView['competing']>[number] {
  return {
    end,
    title: words.endTitle(end),
    cases,
    incidence,
    curve: (curve?.points ?? []).map(({ time, share, lower, upper, atRisk }) => ({
      time,
      incidence: share,
      lower,
      upper,
      atRisk: atRisk ?? '<10',
    })),
  };
}

function screenView({ test, warnings }: Screen): StatisticsView['logRank'] {
  return {
    defined: test.defined,
    ...(test.defined ? { statistic: test.chiSquare, df: test.degreesOfFreedom, p: test.pValue } : {}),
    detail: logRankText(test),
    warnings: warnings.map((warning) => ({ code: warning.code, detail: warningText(warning) })),
  };
}
