/**
 * To the nearest multiple of a step; half-way goes away from zero, so that a margin of half a day too late is treated like one of
 * half a day to spare (`Math.round` takes −7.5 to −7 and 7.5 to 8). Never −0. For whole numbers from 0 up the same as the integer
 * arithmetic of SQL: `(2 * value + step) / (2 * step) * step`.
 */
export function toNearest(value: number, step: number): number {
  const size = Math.floor((2 * Math.abs(value) + step) / (2 * step)) * step;
  return value < 0 && size > 0 ? -size : size;
}
