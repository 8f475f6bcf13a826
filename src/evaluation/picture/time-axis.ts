/** The axis of time: which unit, and where its ticks stand. Round numbers, and never so many that they touch at 320 px. */
const HOUR = 60;
const DAY = 24 * HOUR;

export interface TimeAxis {
  /** Minutes. */
  from: number;
  to: number;
  /** Minutes, the first `from` and the last `to`. */
  ticks: readonly number[];
  unit: 'minuten' | 'uren' | 'dagen';
}

const MINUTES_IN = { minuten: 1, uren: HOUR, dagen: DAY } as const;
const MOST_STEPS = 6;
/** In the unit: a day is cut in halves and quarters of itself, an hour in what a clock shows. */
const STEPS = {
  minuten: [5, 10, 15, 30, 60],
  uren: [1, 2, 3, 4, 6, 12],
  dagen: [1, 2, 4, 5, 7, 14, 28, 56, 91, 182, 365],
} as const;

/** Round ticks around the given minutes, in the unit that gives small numbers. `to` above `from`. */
export function timeAxis(from: number, to: number): TimeAxis {
  const span = to - from;
  const unit = span <= 3 * HOUR ? 'minuten' : span <= 3 * DAY ? 'uren' : 'dagen';
  const step =
    stepFor(STEPS[unit], (size) => stepsOver(size * MINUTES_IN[unit], from, to)) * MINUTES_IN[unit];
  const first = Math.floor(from / step);
  const steps = stepsOver(step, from, to);
  const ticks = Array.from({ length: steps + 1 }, (_, place) => (first + place) * step);
  return { from: first * step, to: (first + steps) * step, ticks, unit };
}

/** A tick in the unit of its axis. */
export const inUnit = (axis: TimeAxis, minutes: number): number => minutes / MINUTES_IN[axis.unit];

const stepsOver = (step: number, from: number, to: number): number =>
  Math.max(Math.ceil(to / step) - Math.floor(from / step), 1);

/** Beyond the list the largest step is doubled until it fits. */
function stepFor(sizes: readonly number[], steps: (size: number) => number): number {
  const listed = sizes.find((size) => steps(size) <= MOST_STEPS);
  if (listed !== undefined) return listed;
  let size = sizes.at(-1) ?? 1;
  while (steps(size) > MOST_STEPS) size *= 2;
  return size;
}
