/**
 * Remission in weeks of 42 patients, 6-mercaptopurine against placebo (Freireich and others 1963, Blood 21:699; printed in Klein and
 * Moeschberger 2003, table 1.1): the data set whose answers stand in every textbook.
 */
import type { GroupedSpell } from './data-sets.ts';

const rows = (group: string, ended: readonly number[], open: readonly number[]): GroupedSpell[] =>
  [
    ...ended.map((duration) => ({ duration, cause: 'A' })),
    ...open.map((duration) => ({ duration, cause: null })),
  ].map((row, index) => ({ ...row, entry: 0, group, cluster: `${group}-${index}` }));

export const MERCAPTOPURINE = rows(
  '6-MP',
  [6, 6, 6, 7, 10, 13, 16, 22, 23],
  [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
);
export const PLACEBO = rows(
  'placebo',
  [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23],
  [],
);
