/**
 * A curve that tells of no single case. Each step of an exact curve is one person's time, so the shown one has points on a fixed grid
 * only, there where spells of at least `LEAST` cases ended since the point before, and it stops once fewer than `LEAST` are followed.
 * The cost: it falls late, by up to `LEAST − 1` cases. Medians and means are taken from the exact one.
 */
import { LEAST } from '../publication/thresholds.ts';
import type { Spell } from '../statistics/index.ts';
import { casesFollowed } from './cases-followed.ts';
import { followedInTens } from './followed-in-tens.ts';

/**
 * In how many parts a share is told, by the number of cases. A share times the cases is a count: so from a hundred cases on a part is ten
 * cases or more, and below that five or more, for it takes two shares to subtract. Finer ones would give back what is hidden.
 */
const PARTS = [
  { from: 1000, parts: 100 },
  { from: 500, parts: 50 },
  { from: 250, parts: 25 },
  { from: 200, parts: 20 },
  { from: 50, parts: 10 },
  { from: 25, parts: 5 },
  { from: 20, parts: 4 },
] as const;
const FEWEST_PARTS = 2;
/** Where fewer than `LEAST` are left the share would count those, however many there were. */
const MOST_PARTS_OF_FEW = 20;

/** A step of an exact curve, of those still open or of those that ended in one way. */
export interface ExactStep {
  time: number;
  share: number;
  lower: number | null;
  upper: number | null;
}

export interface CoarsePoint extends ExactStep {
  /** Cases still followed just after this time, which is on the grid, down to tens; null below ten: the last point of a curve `toTheEnd`. */
  atRisk: number | null;
  /** Since the point before at least `LEAST` cases went out of sight while open. */
  manyCensored: boolean;
}

export interface CoarseCurve {
  /** In order of time; empty when too few ended for even one. */
  points: CoarsePoint[];
  /** The last grid time at which at least `LEAST` were still followed, or that of the last point: as far as a line can be drawn. */
  until: number;
}

interface Grid {
  /** Whether the end of a spell moves this curve. */
  moves: (spell: Spell) => boolean;
  /** Minutes between points that may be shown. */
  every: number;
  /** Minutes; nothing is shown beyond. */
  until: number;
  /**
   * Also the first point after which fewer than `LEAST` are followed. A law-bound end comes for nearly all at one time, and would
   * never be seen otherwise. Not where the share is that of those still open: it would count them.
   */
  toTheEnd?: boolean;
}

/** `steps` are the exact ones of all `spells`. With delayed entry few may be followed at first: that is no end. */
export function coarseCurve(steps: readonly ExactStep[], spells: readonly Spell[], grid: Grid): CoarseCurve {
  const moments = momentsOf(spells, grid).filter(({ time }) => time <= grid.until);
  const lastEnough = moments.findLastIndex(({ followed }) => followed >= LEAST);
  const parts = partsFor(new Set(spells.map(({ cluster }) => cluster)).size);
  const points: CoarsePoint[] = [];
  let ended = new Set<string>();
  let unseen = new Set<string>();
  const shown = moments.slice(0, lastEnough + (grid.toTheEnd === true ? 2 : 1));
  for (const [place, moment] of shown.entries()) {
    ended = ended.union(moment.ended);
    unseen = unseen.union(moment.unseen);
    const enough = moment.followed >= LEAST;
    const step = stepAt(steps, moment.time);
    if (ended.size < LEAST || (!enough && place <= lastEnough) || step === undefined) continue;
    points.push({
      ...rounded(step, enough ? parts : Math.min(parts, MOST_PARTS_OF_FEW)),
      time: moment.time,
      atRisk: followedInTens(moment.followed),
      manyCensored: unseen.size >= LEAST,
    });
    ended = new Set();
    unseen = new Set();
  }
  return { points, until: Math.max(points.at(-1)?.time ?? 0, moments[lastEnough]?.time ?? 0) };
}

interface Moment {
  /** On the grid: the first at or after the times it stands for, so that what is shown has happened. */
  time: number;
  /** Cases with an end that moves the curve, and cases that went out of sight, since the grid time before. */
  ended: Set<string>;
  unseen: Set<string>;
  followed: number;
}

/** None for grid times with nothing before them. */
function momentsOf(spells: readonly Spell[], { every, moves }: Grid): Moment[] {
  const followed = casesFollowed(spells);
  const byTime = Map.groupBy(spells, ({ duration }) => Math.ceil(duration / every) * every);
  return [...byTime]
    .toSorted(([a], [b]) => a - b)
    .map(([time, leaving]) => ({
      time,
      ended: new Set(leaving.filter(moves).map(({ cluster }) => cluster)),
      unseen: new Set(leaving.filter(({ cause }) => cause === null).map(({ cluster }) => cluster)),
      followed: followed(time),
    }));
}

function stepAt(steps: readonly ExactStep[], time: number): ExactStep | undefined {
  return steps.findLast((step) => step.time <= time);
}

const HAIR = 1e-9;

const partsFor = (cases: number): number => PARTS.find(({ from }) => cases >= from)?.parts ?? FEWEST_PARTS;

function rounded({ share, lower, upper }: ExactStep, parts: number): Omit<ExactStep, 'time'> {
  // A half always goes up: the exact one is a product, a hair beside it, and would make one part a case narrower than the other.
  const round = (value: number): number => Math.round(value * parts + HAIR) / parts;
  return {
    share: round(share),
    lower: lower === null ? null : round(lower),
    upper: upper === null ? null : round(upper),
  };
}
