/**
 * Quantiles of a curve: the first time at which S(t) < 1 − p, and where S stays at 1 − p for a while the midpoint of that while.
 * Their interval turns the bands of the curve around (Brookmeyer and Crowley 1982, Biometrics 38:29): the times at which the lower
 * and the upper band pass 1 − p. Equal to R `quantile(survfit(...))`.
 */
import type { KaplanMeier } from './kaplan-meier.ts';

export interface Quantile {
  p: number;
  /** Minutes; null when too few spells ended to reach it. */
  value: number | null;
  /** Minutes; null when the band never gets there: the interval is open on that side. */
  lower: number | null;
  upper: number | null;
  /** A band turned back after it had passed 1 − p: the interval is not that of the first passing, `lower` may even lie above `value`. */
  turnedBack: boolean;
}

/** R's `sqrt(.Machine$double.eps)`: a curve this near to 1 − p touches it, which no sum of fractions does to the last bit. */
const TOUCH = Math.sqrt(Number.EPSILON);

/** The time by which a share `p` (0 < p < 1) of the spells has ended, with its interval of 95 %. */
export function quantile(curve: KaplanMeier, p: number): Quantile {
  return quantileOf(edgesOf(curve), p);
}

/** Several of one curve: the curve is turned around once. */
export function quantiles<Name extends string>(
  curve: KaplanMeier,
  shares: Readonly<Record<Name, number>>,
): Record<Name, Quantile> {
  const edges = edgesOf(curve);
  const found = Object.entries<number>(shares).map(([name, p]) => [name, quantileOf(edges, p)]);
  return Object.fromEntries(found) as Record<Name, Quantile>;
}

function quantileOf(edges: Edges, p: number): Quantile {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile lies between 0 and 1, not at ${p}`);
  const [value, lower, upper] = edges.map((edge) => passing(edge, p));
  return {
    p,
    value: value?.time ?? null,
    lower: lower?.time ?? null,
    upper: upper?.time ?? null,
    turnedBack: lower?.turnedBack === true || upper?.turnedBack === true,
  };
}

interface Point {
  time: number;
  /** Share that has ended by then; null where the band has no value. */
  ended: number | null;
}

/** The curve, its lower and its upper band, each without its repeats, and the last time seen. */
type Edges = readonly Edge[];

interface Edge {
  rises: readonly Point[];
  lastSeen: number | undefined;
}

function edgesOf({ steps }: KaplanMeier): Edges {
  const lastSeen = steps.at(-1)?.time;
  return (['survival', 'lower', 'upper'] as const).map((edge) => ({
    rises: withoutRepeats(steps.map((step) => ({ time: step.time, ended: ended(step[edge]) }))),
    lastSeen,
  }));
}

const ended = (open: number | null): number | null => (open === null ? null : 1 - open);

/**
 * When the share that has ended reaches p; undefined when it never does. A curve only rises, but a band of log(−log S) can turn back
 * when the number at risk changes, above all with delayed entry. R then takes the lowest height that reaches p, which may come later
 * than the first; so does this, because the figures are checked against R, but it says so.
 */
function passing({ rises, lastSeen }: Edge, p: number): { time: number; turnedBack: boolean } | undefined {
  const reaches = (share: number): boolean => share + TOUCH >= p;
  const reached = lowest(rises, reaches);
  if (reached === undefined) return undefined;
  const first = rises.find((point) => point.ended !== null && reaches(point.ended));
  const turnedBack = first !== reached;
  const last = rises.at(-1)?.ended;
  // The curve ends while it touches: the while goes on to the last time seen.
  if (typeof last === 'number' && Math.abs(p - last) < TOUCH)
    return { time: (reached.time + (lastSeen ?? reached.time)) / 2, turnedBack };
  const passed = lowest(rises, (share) => share - TOUCH >= p);
  return passed && { time: (reached.time + passed.time) / 2, turnedBack };
}

/** The first point of each height: at the others the curve only had a censoring. */
function withoutRepeats(points: readonly Point[]): Point[] {
  const seen = new Set<number | null>();
  return points.filter((point) => {
    const isNew = !seen.has(point.ended);
    seen.add(point.ended);
    return isNew;
  });
}

function lowest(points: readonly Point[], reaches: (share: number) => boolean): Point | undefined {
  let found: Point | undefined;
  let height = Infinity;
  for (const point of points) {
    if (point.ended === null || point.ended >= height || !reaches(point.ended)) continue;
    found = point;
    height = point.ended;
  }
  return found;
}
