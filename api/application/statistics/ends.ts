/** How it ended, of a group whose spells end in more than one way: the share of each by Aalen and Johansen. */
import { coarseCurve, type CoarseCurve, type ExactStep } from '../../../src/evaluation/picture/index.ts';
import { aalenJohansen, type Spell } from '../../../src/evaluation/statistics/index.ts';
import { NORMAL_975 } from '../../../src/evaluation/statistics/normal.ts';
import { LEAST } from '../../../src/evaluation/publication/thresholds.ts';
import { casesIn } from './counted-table.ts';
import { inTens } from './in-tens.ts';

/** Ends that are told as one. */
export const OTHER_ENDS = 'OTHER';

export interface EndFigures {
  /** An end reason, or `OTHER`. */
  end: string;
  /** Cases with such an end, in tens: beside the sum of all ends each one exactly would count who was never followed, or ended twice. */
  cases: number;
  /** By the horizon; null where too few ended so by then, or did not. */
  incidence: { value: number; lower: number | null; upper: number | null } | null;
  /** Null where fewer than ten did not end so. */
  curve: CoarseCurve | null;
}

interface Grid {
  every: number;
  until: number;
}

/**
 * Null when there is only one way, also after joining: ends of fewer than ten cases are told together, and while together they are
 * still fewer than ten the smallest of the others goes with them, for the sum of all ends is told too.
 */
export function endsOf(spells: readonly Spell[], grid: Grid, horizon: number): EndFigures[] | null {
  const joined = joinedEnds(spells);
  const told = spells.map((spell) => ({
    ...spell,
    cause: spell.cause === null ? null : joined(spell.cause),
  }));
  const ends = [...new Set(told.flatMap(({ cause }) => (cause === null ? [] : [cause])))].toSorted();
  if (ends.length < 2) return null;
  const steps = aalenJohansen(told, ends);
  const all = casesIn(told);
  return ends.map((end, place) => {
    const own = steps.map(({ time, causes }): ExactStep => {
      const { incidence = 0, stdErr = 0 } = causes[place] ?? {};
      return { time, share: incidence, ...interval(incidence, stdErr) };
    });
    const cases = casesIn(told.filter(({ cause }) => cause === end));
    const moves = ({ cause }: Spell): boolean => cause === end;
    const curve = all - cases < LEAST ? null : coarseCurve(own, told, { ...grid, moves, toTheEnd: true });
    return { end, cases: inTens(cases), curve, incidence: curve === null ? null : atHorizon(curve, horizon) };
  });
}

function joinedEnds(spells: readonly Spell[]): (cause: string) => string {
  const counts = [...Map.groupBy(spells, ({ cause }) => cause)]
    .flatMap(([cause, own]) => (cause === null ? [] : [{ cause, cases: casesIn(own) }]))
    .toSorted((a, b) => a.cases - b.cases || (a.cause < b.cause ? -1 : 1));
  let taken = counts.filter(({ cases }) => cases < LEAST).length;
  const together = (): number => counts.slice(0, taken).reduce((sum, { cases }) => sum + cases, 0);
  while (taken > 0 && taken < counts.length && together() < LEAST) taken++;
  const joined = new Set(counts.slice(0, taken).map(({ cause }) => cause));
  return (cause) => (joined.has(cause) ? OTHER_ENDS : cause);
}

/** On the scale log(−log F), as the curve of survival has it: the plain one leaves 0–1. */
function interval(share: number, stdErr: number): { lower: number | null; upper: number | null } {
  if (share <= 0 || share >= 1 || stdErr === 0) return { lower: null, upper: null };
  const half = (NORMAL_975 * stdErr) / (share * -Math.log(share));
  return { lower: share ** Math.exp(half), upper: share ** Math.exp(-half) };
}

/** As the curve tells it: a share at a time of one's choosing would tell what the points of the curve do not. */
function atHorizon({ points }: CoarseCurve, horizon: number): EndFigures['incidence'] {
  const last = points.findLast(({ time }) => time <= horizon);
  return last === undefined ? null : { value: last.share, lower: last.lower, upper: last.upper };
}
