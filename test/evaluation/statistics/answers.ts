/** What our estimators say of a data set, in the rows of `reference.R`, and how far two such answers lie apart. */
import {
  aalenJohansen,
  kaplanMeier,
  type LogRank,
  logRank,
  quantile,
  rmst,
} from '../../../src/evaluation/statistics/index.ts';
import { CAUSES, type DataSet } from './data-sets.ts';

const PROBABILITIES = [0.25, 0.5, 0.75, 0.9] as const;
const HORIZONS = [30, 360, 4320] as const;

/** Table, set and labels first, figures after them; null is R's NA. */
export type Row = readonly (string | number | null)[];

export function ourAnswers({ name, spells }: DataSet): Row[] {
  const curve = kaplanMeier(spells);
  const steps = aalenJohansen(spells, CAUSES);
  const groups = [...Map.groupBy(spells, ({ group }) => group)]
    .map(([group, members]) => ({ group, spells: members }))
    .toSorted((a, b) => (a.group < b.group ? -1 : 1));
  const test = logRank(groups);
  const delayed = spells.some(({ entry }) => entry > 0);
  return [
    ...curve.steps.map((step) => ['km', name, ...Object.values(step)]),
    ...PROBABILITIES.map((p) => {
      const { value, lower, upper } = quantile(curve, p);
      return ['quantile', name, p, value, lower, upper];
    }),
    ...HORIZONS.map((tau) => {
      const mean = rmst(curve, tau);
      return ['rmst', name, tau, mean?.value ?? null, mean?.stdErr ?? null];
    }),
    ...(delayed || groups.length < 2 ? [] : test.groups.map((row) => ['tally', name, ...Object.values(row)])),
    ['logrank', name, ...verdict(test)],
    ...steps.map(({ time, atRisk, censored, survival, causes }) => [
      'incidence',
      name,
      time,
      atRisk,
      censored,
      survival,
      ...causes.flatMap(({ events, incidence, stdErr }) => [events, incidence, stdErr]),
    ]),
  ];
}

function verdict(test: LogRank): Row {
  return test.defined ? [test.chiSquare, test.degreesOfFreedom, test.pValue] : [null, null, null];
}

/** R's answers by set, in R's order. Split into cells when they are asked for: together they are half a million rows. */
export function readAnswers(text: string): (set: string) => Row[] {
  const lines = Map.groupBy(text.trimEnd().split('\n'), (line) => line.split(',', 2)[1]);
  return (set) =>
    (lines.get(set) ?? []).map((line) => line.split(',').map((cell) => (cell === 'NA' ? null : cell)));
}

/** Relative; what differs by less than 1e-12 is the same too, for figures that are 0 but for rounding. */
const TOLERANCE = 1e-9;
const ROUNDING = 1e-12;

export interface Comparison {
  figures: number;
  /** The largest relative difference seen of figures above 1e-6, those within the tolerance included. */
  largest: number;
  /** One line for each figure that differs. */
  differences: string[];
}

export function compare(ours: readonly Row[], theirs: readonly Row[]): Comparison {
  const result: Comparison = { figures: 0, largest: 0, differences: [] };
  if (ours.length !== theirs.length)
    result.differences.push(`${String(ours[0]?.[1])}: ${ours.length} rows, R has ${theirs.length}`);
  for (const [index, row] of ours.entries()) {
    for (const [place, value] of row.entries()) {
      const other = theirs[index]?.[place];
      const { same, gap } = gapBetween(value, other);
      result.figures++;
      if (typeof value === 'number' && Math.abs(value) > 1e-6) result.largest = Math.max(result.largest, gap);
      if (!same) result.differences.push(`${row.join(',')} [${place}] R: ${String(other)}`);
    }
  }
  return result;
}

/** Not the same where one has a figure and the other none, and where labels differ. */
function gapBetween(
  ours: string | number | null,
  theirs: string | number | null | undefined,
): { same: boolean; gap: number } {
  if (typeof ours !== 'number' || theirs === null || theirs === undefined)
    return { same: ours === theirs, gap: 0 };
  const difference = Math.abs(ours - Number(theirs));
  const gap = difference === 0 ? 0 : difference / Math.abs(Number(theirs));
  return { same: gap <= TOLERANCE || difference <= ROUNDING, gap };
}
