/** The figures of one group that may be shown: as many as there are ends for. */
import {
  casesFollowed,
  coarseCurve,
  type CoarseCurve,
  followedInTens,
  type TimeAxis,
} from '../../../src/evaluation/picture/index.ts';
import type { Measure } from '../../../src/evaluation/publication/index.ts';
import { EVENTS_NEEDED, LEAST } from '../../../src/evaluation/publication/thresholds.ts';
import {
  bootstrap,
  HORIZONS,
  kaplanMeier,
  quantile,
  rmst,
  type Rmst,
  type Spell,
  spellFault,
  type StatisticWarning,
  summarise,
} from '../../../src/evaluation/statistics/index.ts';
import { NORMAL_975 } from '../../../src/evaluation/statistics/normal.ts';
import { casesIn } from './counted-table.ts';
import { endsOf, type EndFigures } from './ends.ts';
import { summaryWarnings } from './told-warnings.ts';

/** Minutes, with the interval of 95 %; null on a side that is open, and on both when it is not to be relied on. */
export interface ShownQuantile {
  value: number | null;
  lower: number | null;
  upper: number | null;
}

export interface ShownMean extends ShownQuantile {
  value: number;
  stdErr: number;
  /** True when the curve was drawn on flat up to the horizon. */
  extended: boolean;
  /** By case; null where there are too many spells to draw anew for one question. */
  bootstrap: { lower: number | null; upper: number | null; seed: number; replicates: number } | null;
}

export type FigureName = 'median' | 'q1' | 'q3' | 'p90' | 'rmst' | 'curve' | 'ends';

export type WhyNoFigure =
  /** Fewer than 10, 20 or 50 cases with an end, as the figure takes. */
  | 'FEW_EVENTS'
  /** A mean to another horizon was shown, and too few ended between the two. */
  | 'OTHER_HORIZON'
  /** Counts only are given of this measure. */
  | 'COUNTS_ONLY'
  /** The law fixes the length. */
  | 'COMPETING_ENDS'
  /** It ended in one way, or all ways but one have too few cases to be told even together: which of the two is not said. */
  | 'FEW_OF_AN_END';

/** As they are shown, and kept to be shown again. */
export interface GroupFigures {
  /** Cases with an end among the spells that the curves take; not shown, see `closedOnly`. */
  events: number;
  curve: CoarseCurve | null;
  /** Cases still followed at the ticks of the axis, down to tens; null below ten. */
  atRisk: (number | null)[];
  quantiles: Record<'median' | 'q1' | 'q3' | 'p90', ShownQuantile | null>;
  rmst: ShownMean | null;
  /**
   * What the ended spells alone would have said. `cases` is the count of ends beside it, also of those never at risk: a count without
   * these would tell how many they are.
   */
  closedOnly: { cases: number; median: number | null } | null;
  /** Null when everything ends in one way. */
  ends: EndFigures[] | null;
  hidden: { figure: FigureName; reason: WhyNoFigure }[];
  warnings: readonly StatisticWarning[];
}

/** With what they were made from, which is not shown. */
export interface MadeFigures {
  figures: Omit<GroupFigures, 'atRisk'>;
  /** The spells that the curves take. */
  taken: readonly Spell[];
}

interface Grid {
  every: number;
  until: number;
}

/**
 * Points of a curve that may be told, and how far it goes: four horizons, 40 days for what the order bounds. Of the measure, whatever
 * horizon was asked: two grids together would be a finer one.
 */
function gridOf({ horizon }: Measure): Grid {
  const every = horizon <= HORIZONS.SHORT_STAGE ? 15 : horizon <= HORIZONS.FIRST_CONTACT ? 60 : 240;
  return { every, until: 4 * horizon };
}

/** Of a group whose counts are shown. `horizon` in minutes. */
export function figuresOf(measure: Measure, spells: readonly Spell[], horizon: number): MadeFigures {
  const taken = spells.filter((spell) => spellFault(spell) === undefined);
  const events = casesIn(taken.filter(({ cause }) => cause !== null));
  const allEvents = casesIn(spells.filter(({ cause }) => cause !== null));
  // A mean is the horizon less what each case that ended before it left over: of one such case it would tell the very minute.
  const before = casesIn(taken.filter(({ cause, duration }) => cause !== null && duration < horizon));
  const why = (figure: FigureName): WhyNoFigure | null => {
    if (measure.countsOnly) return 'COUNTS_ONLY';
    if (measure.competingEnds && figure !== 'rmst' && figure !== 'ends') return 'COMPETING_ENDS';
    const needed = figure === 'curve' || figure === 'ends' ? LEAST : EVENTS_NEEDED[figure];
    return (figure === 'rmst' ? before : events) < needed ? 'FEW_EVENTS' : null;
  };
  const summary = summarise(taken, horizon);
  const exact = kaplanMeier(taken);
  const grid = gridOf(measure);
  const steps = exact.steps.map(({ time, survival, lower, upper }) => ({
    time,
    share: survival,
    lower,
    upper,
  }));
  const curve =
    why('curve') === null
      ? coarseCurve(steps, taken, { ...grid, moves: ({ cause }) => cause !== null })
      : null;
  const shown = (name: 'median' | 'q1' | 'q3' | 'p90'): ShownQuantile | null =>
    why(name) === null ? withInterval(summary[name]) : null;
  const ends = why('ends') === null ? endsOf(taken, grid, horizon) : null;
  const isEndless = measure.competingEnds !== null && ends === null;
  const whyNoEnds = why('ends') ?? (isEndless ? 'FEW_OF_AN_END' : null);
  const names = ['median', 'q1', 'q3', 'p90', 'rmst', 'curve', 'ends'] as const;
  const figures = {
    events,
    curve,
    quantiles: { median: shown('median'), q1: shown('q1'), q3: shown('q3'), p90: shown('p90') },
    rmst: why('rmst') === null && summary.rmst !== null ? meanOf(taken, summary.rmst) : null,
    closedOnly: why('median') === null ? { cases: allEvents, median: medianOfClosed(taken) } : null,
    ends,
    hidden: names.flatMap((figure) => {
      const reason = figure === 'ends' ? whyNoEnds : why(figure);
      return reason === null ? [] : [{ figure, reason }];
    }),
    warnings: summaryWarnings(summary.warnings, allEvents),
  };
  return { figures, taken };
}

/** The same without the mean. */
export function withoutMean({ figures, taken }: MadeFigures): MadeFigures {
  if (figures.rmst === null) return { figures, taken };
  const hidden = [...figures.hidden, { figure: 'rmst', reason: 'OTHER_HORIZON' } as const];
  return { figures: { ...figures, rmst: null, hidden }, taken };
}

/** At the ticks of an axis; as on the points of a curve, so that two of them do not tell of one case. */
export function roundedAtRisk(taken: readonly Spell[], { ticks }: TimeAxis): (number | null)[] {
  const followed = casesFollowed(taken);
  return ticks.map((tick) => followedInTens(followed(tick)));
}

function withInterval({ value, lower, upper, turnedBack }: ReturnType<typeof quantile>): ShownQuantile {
  return turnedBack ? { value, lower: null, upper: null } : { value, lower, upper };
}

function meanOf(spells: readonly Spell[], { value, stdErr, tau, extended }: Rmst): ShownMean {
  const half = NORMAL_975 * stdErr;
  return {
    value,
    stdErr,
    lower: value - half,
    upper: value + half,
    extended,
    bootstrap: redrawn(spells, tau),
  };
}

/** Any; written in the answer, so that the interval can be drawn again. */
const SEED = 20_090_101;
/** So many spells can be drawn so often in some tenths of a second; of more the interval of Greenwood is good enough. */
const AFFORDABLE = [
  { spells: 100, replicates: 999 },
  { spells: 500, replicates: 199 },
] as const;

function redrawn(spells: readonly Spell[], tau: number): ShownMean['bootstrap'] {
  const affordable = AFFORDABLE.find((row) => spells.length <= row.spells);
  if (affordable === undefined) return null;
  const { replicates } = affordable;
  const mean = (drawn: readonly Spell[]): number | null => rmst(kaplanMeier(drawn), tau)?.value ?? null;
  const { lower, upper } = bootstrap(spells, mean, { seed: SEED, replicates });
  return { lower, upper, seed: SEED, replicates };
}

/** Leaving out what is still open counts the quick ones: shown beside the median to show how far that would be off. */
function medianOfClosed(spells: readonly Spell[]): number | null {
  return quantile(kaplanMeier(spells.filter(({ cause }) => cause !== null)), 0.5).value;
}
