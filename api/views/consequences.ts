import type { Consequence } from '../../src/case/model.ts';

/** What a correction changed, as the machines report it. */
export const consequencesView = (consequences: readonly Consequence[]): readonly Consequence[] =>
  consequences;
