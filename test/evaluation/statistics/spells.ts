/** Spells for the tests: short ways to write them, and all sorts of them for properties. */
import fc from 'fast-check';
import type { Spell } from '../../../src/evaluation/statistics/index.ts';
import { CAUSES } from './data-sets.ts';

let rows = 0;
const row = (duration: number, cause: string | null, entry: number): Spell => ({
  entry,
  duration,
  cause,
  cluster: `row-${rows++}`,
});

export const ended = (duration: number, { cause = 'A', entry = 0 } = {}): Spell =>
  row(duration, cause, entry);
export const open = (duration: number, { entry = 0 } = {}): Spell => row(duration, null, entry);

const durations = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 20_000 }));
const cluster = fc.integer({ min: 0, max: 9 }).map((number) => `case-${number}`);
const causes = fc.option(fc.constantFrom<string>(...CAUSES), { nil: null, freq: 3 });

const seenFromStart: fc.Arbitrary<Spell> = fc.record({
  entry: fc.constant(0),
  duration: durations,
  cause: causes,
  cluster,
});
const enteredLate: fc.Arbitrary<Spell> = fc
  .record({ entry: fc.integer({ min: 1, max: 12 }), more: durations, cause: causes, cluster })
  .map(({ entry, more, cause, cluster: name }) => ({
    entry,
    duration: entry + 1 + more,
    cause,
    cluster: name,
  }));

/** Many ties, all ends and censorings, delayed entry: at least one spell. */
export const someSpells = fc.array(fc.oneof(seenFromStart, enteredLate), { minLength: 1, maxLength: 60 });
export const spellsFromStart = fc.array(seenFromStart, { minLength: 1, maxLength: 60 });
export const uncensored = fc.array(
  fc.record({
    entry: fc.constant(0),
    duration: durations,
    cause: fc.constantFrom<string>(...CAUSES),
    cluster,
  }),
  { minLength: 1, maxLength: 60 },
);

/** The same spells, and the same in another order. */
export const reordered = (spells: fc.Arbitrary<Spell[]>): fc.Arbitrary<[Spell[], Spell[]]> =>
  spells.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );
