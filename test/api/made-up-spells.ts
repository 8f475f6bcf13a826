/** Spells for the figures of the statistics, each of a case of its own. */
import { type MeasureName, measureNamed } from '../../src/evaluation/publication/index.ts';
import type { Spell } from '../../src/evaluation/statistics/index.ts';

export const named = (name: MeasureName) => {
  const measure = measureNamed(name);
  if (measure === undefined) throw new Error(name);
  return measure;
};

let made = 0;
export const spells = (count: number, cause: string | null, duration: (place: number) => number): Spell[] =>
  Array.from({ length: count }, (_, place) => ({
    entry: 0,
    duration: duration(place),
    cause,
    cluster: `zaak-${(made += 1)}`,
  }));
